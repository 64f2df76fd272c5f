package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Somebody else changed the vocabulary since it was opened. */
public final class StaleVocabulary extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.stale-vocabulary";

    /** The version has moved on. */
    public StaleVocabulary() {
        super(Kind.CONFLICT, Sentence.of(KEY));
    }
}
