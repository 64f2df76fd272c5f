package org.maillon.editorial;

import org.maillon.language.Sentence;

/** What visitors would read has more characters than are kept. */
public final class FarewellTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.farewell-too-long";

    /** Says how many characters are kept. */
    public FarewellTooLong(int longest) {
        super(Kind.INVALID, Sentence.of(KEY, longest));
    }
}
