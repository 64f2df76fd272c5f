package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is no such vocabulary. */
public final class UnknownVocabulary extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.unknown-vocabulary";

    /** Names the code that was asked for. */
    public UnknownVocabulary(String code) {
        super(Kind.UNKNOWN, Sentence.of(KEY, code));
    }
}
