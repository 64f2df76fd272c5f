package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Four eyes: what needs no approval is published by somebody who did not write it. */
public final class OwnPublication extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.own-publication";

    /** The publisher wrote part of a change that nobody else has seen. */
    public OwnPublication() {
        super(Kind.FORBIDDEN, Sentence.of(KEY));
    }
}
