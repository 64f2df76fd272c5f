/** The door through which trusted programs write: the same actions and the same permissions as the desk, in JSON. */
@NullMarked
package org.maillon.management;

import org.jspecify.annotations.NullMarked;
