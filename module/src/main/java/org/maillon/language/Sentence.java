package org.maillon.language;

import java.util.List;

/**
 * Something to be said to a person: a key of the message bundle and the values that belong in it. It becomes words
 * only at a door, where the person's language is known.
 *
 * @param key a key that both bundles hold
 * @param arguments values for the places {@code {0}}, {@code {1}}… of the message; a {@link Labels} or another
 *     {@code Sentence} is said in the same language
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence with its values in order. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
