package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A guest's link does not give this right. */
public final class NotForGuest extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.not-for-guest";

    /** Names what the link gives instead. */
    public NotForGuest(GuestRight given) {
        super(Kind.FORBIDDEN, Sentence.of(KEY, given.label()));
    }
}
