/** The door of the editors: the HTML pages with which they find, write, review and publish partner pages. */
@NullMarked
package org.maillon.desk;

import org.jspecify.annotations.NullMarked;
