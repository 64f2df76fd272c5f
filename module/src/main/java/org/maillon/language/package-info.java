/** The two languages of the product: what is said to a person, in French first and in English. */
@NullMarked
package org.maillon.language;

import org.jspecify.annotations.NullMarked;
