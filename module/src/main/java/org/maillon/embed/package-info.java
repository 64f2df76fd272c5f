/** The door through which visitors come: directory, partner pages, framed documents, pictures and styles. */
@NullMarked
package org.maillon.embed;

import org.jspecify.annotations.NullMarked;
