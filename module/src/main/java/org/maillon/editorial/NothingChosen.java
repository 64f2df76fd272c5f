package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A part was to be published, but nothing in it differs from what the public reads. */
public final class NothingChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.nothing-chosen";

    /** No field was chosen, or only fields that did not change. */
    public NothingChosen() {
        super(Kind.INVALID, Sentence.of(KEY));
    }
}
