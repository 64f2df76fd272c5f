/** The whole story as its people live it: one page, from its import to a web page of somebody else. */
@NullMarked
package org.maillon.story;

import org.jspecify.annotations.NullMarked;
