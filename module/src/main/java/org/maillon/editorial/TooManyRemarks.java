package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A guest has made as many remarks by one link as it takes. */
public final class TooManyRemarks extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.too-many-remarks";

    /** Names how many there may be. */
    public TooManyRemarks(int most) {
        super(Kind.CONFLICT, Sentence.of(KEY, most));
    }
}
