package org.maillon.editorial;

import org.maillon.language.Sentence;

/** This step needs to be explained. */
public final class CommentMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.comment-missing";

    /** Names the step that needs a comment. */
    public CommentMissing(Transition transition) {
        super(Kind.INVALID, Sentence.of(KEY, transition.label()));
    }
}
