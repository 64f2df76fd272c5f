package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A page to import has more text than is read. */
public final class PageTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.page-too-large";

    /** The message key when it is the text without its markup. */
    public static final String TEXT_KEY = "refusal.page-too-large.text";

    /** Says how many characters of text, and how many lines of it, are read. */
    public PageTooLarge(int characters, int lines) {
        super(Kind.TOO_LARGE, Sentence.of(TEXT_KEY, characters, lines));
    }

    /** Says how many characters are read. */
    public PageTooLarge(int longest) {
        super(Kind.TOO_LARGE, Sentence.of(KEY, longest));
    }
}
