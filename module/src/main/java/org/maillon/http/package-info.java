/** What the doors need of HTTP: addresses, conditions, negotiation, answers; nothing of what is told. */
@NullMarked
package org.maillon.http;

import org.jspecify.annotations.NullMarked;
