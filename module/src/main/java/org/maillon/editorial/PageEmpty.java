package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is nothing to import. */
public final class PageEmpty extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.page-empty";

    /** The page holds no text. */
    public PageEmpty() {
        super(Kind.INVALID, Sentence.of(KEY));
    }
}
