package org.maillon.editorial;

import org.maillon.language.Sentence;

/** The last day on which the page may be public has passed. */
public final class Expired extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.expired";

    /** The end of publication lies in the past. */
    public Expired() {
        super(Kind.CONFLICT, Sentence.of(KEY));
    }
}
