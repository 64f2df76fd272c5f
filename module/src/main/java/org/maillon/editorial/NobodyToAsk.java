package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is no contact at the partner who could be asked whether the page holds. */
public final class NobodyToAsk extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.nobody-to-ask";

    /** Says to name a contact first. */
    public NobodyToAsk() {
        super(Kind.CONFLICT, Sentence.of(KEY));
    }
}
