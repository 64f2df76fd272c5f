/** Prepares what the public reads of a partner: the JSON document, the pages and the framed documents. */
@NullMarked
package org.maillon.rendition;

import org.jspecify.annotations.NullMarked;
