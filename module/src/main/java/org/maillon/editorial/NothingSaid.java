package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A comment without words. */
public final class NothingSaid extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.nothing-said";

    /** There is nothing to keep. */
    public NothingSaid() {
        super(Kind.INVALID, Sentence.of(KEY));
    }
}
