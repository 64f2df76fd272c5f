package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Somebody confirmed that a page holds, and the public reads something else by now than what they had before them. */
public final class PageChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.page-changed-meanwhile";

    /** Says to look at it again. */
    public PageChangedMeanwhile() {
        super(Kind.CONFLICT, Sentence.of(KEY));
    }
}
