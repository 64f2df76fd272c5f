package org.maillon.editorial;

import org.maillon.language.Sentence;

/** The working copy stands elsewhere than this step starts from. */
public final class WrongState extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.wrong-state";

    /** Names the step and where the copy stands. */
    public WrongState(Transition transition, ModerationState state) {
        super(Kind.CONFLICT, Sentence.of(KEY, transition.label(), state.label()));
    }
}
