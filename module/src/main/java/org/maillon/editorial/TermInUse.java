package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A term that partner pages carry cannot be taken away. */
public final class TermInUse extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.term-in-use";

    /** Names the term. */
    public TermInUse(String term) {
        super(Kind.CONFLICT, Sentence.of(KEY, term));
    }
}
