package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A page to import has more text than is read. */
public final class PageTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.page-too-large";

    /** Says how many characters are read. */
    public PageTooLarge(int longest) {
        super(Kind.TOO_LARGE, Sentence.of(KEY, longest));
    }
}
