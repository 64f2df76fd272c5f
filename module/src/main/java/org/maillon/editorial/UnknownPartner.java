package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is no such partner page. */
public final class UnknownPartner extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.unknown-partner";

    /** The address leads to no partner. */
    public UnknownPartner() {
        super(Kind.UNKNOWN, Sentence.of(KEY));
    }
}
