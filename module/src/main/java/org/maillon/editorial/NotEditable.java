package org.maillon.editorial;

import org.maillon.language.Sentence;

/** The working copy cannot be written on while it is reviewed or archived. */
public final class NotEditable extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.not-editable";

    /** Names the state that forbids it. */
    public NotEditable(ModerationState state) {
        super(Kind.CONFLICT, Sentence.of(KEY, Sentence.of("refusal.not-editable." + state.code())));
    }
}
