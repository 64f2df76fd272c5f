package org.maillon.partner.field;

import org.maillon.language.Sentence;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;

/**
 * One field of a content type, as an editor meets it on the form.
 *
 * @param key its stable name in forms, JSON and messages, {@code lowerCamelCase} or a vocabulary's code
 * @param label what it is called
 * @param type what kind of value it takes
 * @param requirement when it must be filled in
 * @param sensitivity how much care a change asks for
 * @param isPublic whether the public reads it
 * @param <T> what a value is in the code
 */
public record Field<T>(
        String key,
        Sentence label,
        FieldType<T> type,
        Requirement requirement,
        Sensitivity sensitivity,
        boolean isPublic) {

    /** A public field of ordinary care that is never required; its label is the message {@code field.KEY}. */
    public static <T> Field<T> of(String key, FieldType<T> type) {
        return new Field<>(key, Sentence.of("field." + key), type, Requirement.NEVER, Sensitivity.STANDARD, true);
    }

    /** The same field with another label. */
    public Field<T> labelled(Sentence other) {
        return new Field<>(key, other, type, requirement, sensitivity, isPublic);
    }

    /** The same field, required before a step. */
    public Field<T> requiredAt(RequiredAt step) {
        return requiredAt(new Requirement(step, Requirement.ALWAYS));
    }

    /** The same field, required under a condition. */
    public Field<T> requiredAt(Requirement other) {
        return new Field<>(key, label, type, other, sensitivity, isPublic);
    }

    /** The same field with another sensitivity. */
    public Field<T> sensitive(Sensitivity other) {
        return new Field<>(key, label, type, requirement, other, isPublic);
    }

    /** The same field, kept from the public. */
    public Field<T> internal() {
        return new Field<>(key, label, type, requirement, sensitivity, false);
    }
}
