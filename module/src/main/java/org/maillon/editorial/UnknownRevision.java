package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is no such revision of this partner page. */
public final class UnknownRevision extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.unknown-revision";

    /** Names the number that was asked for. */
    public UnknownRevision(int number) {
        super(Kind.UNKNOWN, Sentence.of(KEY, number));
    }
}
