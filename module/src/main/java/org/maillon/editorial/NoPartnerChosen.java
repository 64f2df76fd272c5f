package org.maillon.editorial;

import org.maillon.language.Sentence;

/** No partner was chosen. */
public final class NoPartnerChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.no-partner-chosen";

    /** Asks for at least one. */
    public NoPartnerChosen() {
        super(Kind.INVALID, Sentence.of(KEY));
    }
}
