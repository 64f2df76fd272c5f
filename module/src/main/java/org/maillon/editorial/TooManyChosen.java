package org.maillon.editorial;

import org.maillon.language.Sentence;

/** More partners were chosen than are taken a step further at once. */
public final class TooManyChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.too-many-chosen";

    /** Names how many are taken, and how many were chosen. */
    public TooManyChosen(int most, int chosen) {
        super(Kind.TOO_LARGE, Sentence.of(KEY, most, chosen));
    }
}
