/** The kinds of field a content type can have: how each is typed, checked, kept, shown and described. */
@NullMarked
package org.maillon.partner.field;

import org.jspecify.annotations.NullMarked;
