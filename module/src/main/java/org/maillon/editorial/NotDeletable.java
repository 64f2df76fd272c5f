package org.maillon.editorial;

import org.maillon.language.Sentence;

/** What the public once read is archived, never deleted. */
public final class NotDeletable extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.not-deletable";

    /** The page was published before. */
    public NotDeletable() {
        super(Kind.CONFLICT, Sentence.of(KEY));
    }
}
