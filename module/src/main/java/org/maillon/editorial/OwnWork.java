package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Four eyes: nobody approves what they wrote themselves. */
public final class OwnWork extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.own-work";

    /** The approver wrote part of the change. */
    public OwnWork() {
        super(Kind.FORBIDDEN, Sentence.of(KEY));
    }
}
