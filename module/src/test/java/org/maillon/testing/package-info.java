/** What the tests share: the product running as a newcomer runs it, and somebody in front of a real browser. */
@NullMarked
package org.maillon.testing;

import org.jspecify.annotations.NullMarked;
