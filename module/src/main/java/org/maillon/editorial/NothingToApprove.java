package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Everything that was asked for is there already. */
public final class NothingToApprove extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.nothing-to-approve";

    /** Nobody is waited for. */
    public NothingToApprove() {
        super(Kind.CONFLICT, Sentence.of(KEY));
    }
}
