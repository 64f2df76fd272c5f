package org.maillon.editorial;

import org.maillon.language.Sentence;

/** The page is at another step than the one that was to be given to somebody, or waits for nobody. */
public final class StepPassed extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.step-passed";

    /** Names where the page stands. */
    public StepPassed(ModerationState state) {
        super(Kind.CONFLICT, Sentence.of(KEY, state.label()));
    }
}
