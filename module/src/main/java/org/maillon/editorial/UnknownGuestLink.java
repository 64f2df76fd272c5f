package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is no such link for a guest. */
public final class UnknownGuestLink extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.unknown-guest-link";

    /** Nothing is said of why. */
    public UnknownGuestLink() {
        super(Kind.UNKNOWN, Sentence.of(KEY));
    }
}
