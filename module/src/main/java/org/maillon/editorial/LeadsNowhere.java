package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Visitors cannot be sent where no other published partner stands. */
public final class LeadsNowhere extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.leads-nowhere";

    /** Says which address was typed. */
    public LeadsNowhere(String address) {
        super(Kind.INVALID, Sentence.of(KEY, address));
    }
}
