package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A vocabulary cannot be kept as it was described. */
public final class VocabularyInvalid extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.vocabulary-invalid";

    /** Says what has to be put right. */
    public VocabularyInvalid(Sentence why) {
        super(Kind.INVALID, Sentence.of(KEY, why));
    }
}
