package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A comment has more characters than are kept. */
public final class CommentTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.comment-too-long";

    /** Says how many characters are kept. */
    public CommentTooLong(int longest) {
        super(Kind.INVALID, Sentence.of(KEY, longest));
    }
}
