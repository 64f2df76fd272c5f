/** Vocabularies and their terms: how a foundation sorts the partners it supports. */
@NullMarked
package org.maillon.taxonomy;

import org.jspecify.annotations.NullMarked;
