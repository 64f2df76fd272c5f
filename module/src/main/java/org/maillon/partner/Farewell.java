package org.maillon.partner;

import java.util.Optional;

/**
 * What visitors find at the address of a partner that was taken away: everybody may read it, unlike the reason that is kept
 * for colleagues.
 *
 * @param words a sentence or two in plain text, at most {@link #LONGEST} characters
 * @param language BCP 47 tag of the words
 * @param leadsTo the address of another partner that visitors are sent to, if any
 */
public record Farewell(Optional<String> words, String language, Optional<Slug> leadsTo) {

    /** The most characters of the words. */
    public static final int LONGEST = 300;

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return words.isEmpty() && leadsTo.isEmpty();
    }
}
