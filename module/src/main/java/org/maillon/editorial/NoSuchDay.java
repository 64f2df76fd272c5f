package org.maillon.editorial;

import org.maillon.language.Sentence;

/** What was given as a due day is none: it cannot be read, is over, or is too far away. */
public final class NoSuchDay extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key of what cannot be read. */
    public static final String KEY = "refusal.no-such-day";

    /** The message key of a day that is over or too far away. */
    public static final String KEY_PAST = "refusal.no-such-day.past";

    private NoSuchDay(Sentence sentence) {
        super(Kind.INVALID, sentence);
    }

    /** It cannot be read. */
    public static NoSuchDay unreadable() {
        return new NoSuchDay(Sentence.of(KEY));
    }

    /** It is over, or more than five years away. */
    public static NoSuchDay past() {
        return new NoSuchDay(Sentence.of(KEY_PAST));
    }
}
