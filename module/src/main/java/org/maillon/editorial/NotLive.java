package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is nothing before the public to take away. */
public final class NotLive extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.not-live";

    /** The partner is not live. */
    public NotLive() {
        super(Kind.CONFLICT, Sentence.of(KEY));
    }
}
