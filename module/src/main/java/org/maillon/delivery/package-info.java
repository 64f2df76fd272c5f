/** The door through which web teams read published partners as JSON. */
@NullMarked
package org.maillon.delivery;

import org.jspecify.annotations.NullMarked;
