package org.maillon.partner.field;

import org.maillon.language.Sentence;

/**
 * Something an editor has to put right in one place of the form.
 *
 * @param path the field, as {@code name}, or within an item, as {@code supports.ID.year}
 * @param sentence what is wrong and what to do
 */
public record Problem(String path, Sentence sentence) {}
