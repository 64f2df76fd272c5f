/** The partner content type: its fields, their values, and the document the public reads. */
@NullMarked
package org.maillon.partner;

import org.jspecify.annotations.NullMarked;
