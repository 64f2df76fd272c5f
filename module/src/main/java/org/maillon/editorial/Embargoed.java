package org.maillon.editorial;

import org.maillon.language.Sentence;

/** The page may not go live yet. */
public final class Embargoed extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.embargoed";

    /** Says until when. */
    public Embargoed(String until) {
        super(Kind.CONFLICT, Sentence.of(KEY, until));
    }
}
