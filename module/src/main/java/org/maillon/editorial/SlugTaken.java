package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Another partner has, or had, this address. */
public final class SlugTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.slug-taken";

    /** Names the address. */
    public SlugTaken(String slug) {
        super(Kind.CONFLICT, Sentence.of(KEY, slug));
    }
}
