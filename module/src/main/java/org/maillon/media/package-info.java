/** The pictures editors upload: looked at closely, then kept as files in the data folder. */
@NullMarked
package org.maillon.media;

import org.jspecify.annotations.NullMarked;
