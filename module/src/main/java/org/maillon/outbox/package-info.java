/** What leaves the house by itself: mail to people about what happened at the desk. */
@NullMarked
package org.maillon.outbox;

import org.jspecify.annotations.NullMarked;
