package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Somebody at a partner sent a proposal in which nothing changes and nothing is said. */
public final class NothingProposed extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.nothing-proposed";

    /** Says how to confirm instead. */
    public NothingProposed() {
        super(Kind.INVALID, Sentence.of(KEY));
    }
}
