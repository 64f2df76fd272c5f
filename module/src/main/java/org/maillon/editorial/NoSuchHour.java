package org.maillon.editorial;

import org.maillon.language.Sentence;

/** An hour that cannot be kept as it was said. */
public final class NoSuchHour extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key of an hour that the clocks skip. */
    public static final String KEY_SKIPPED = "refusal.hour-skipped";

    /** The message key of an hour that exists twice. */
    public static final String KEY_TWICE = "refusal.hour-twice";

    /** The message key of an hour that is over. */
    public static final String KEY_PAST = "refusal.hour-past";

    /** The message key of what is no hour at all, or none. */
    public static final String KEY = "refusal.hour-none";

    private NoSuchHour(Sentence sentence) {
        super(Kind.INVALID, sentence);
    }

    /** The clocks skip it; names the next hour that exists. */
    public static NoSuchHour skipped(String hour, String next) {
        return new NoSuchHour(Sentence.of(KEY_SKIPPED, hour, next));
    }

    /** It exists twice, and nobody said which is meant. */
    public static NoSuchHour twice(String hour) {
        return new NoSuchHour(Sentence.of(KEY_TWICE, hour));
    }

    /** It is over. */
    public static NoSuchHour past() {
        return new NoSuchHour(Sentence.of(KEY_PAST));
    }

    /** There is none, or it cannot be read. */
    public static NoSuchHour none() {
        return new NoSuchHour(Sentence.of(KEY));
    }

    /** Whether it exists twice. */
    public boolean isTwice() {
        return sentence().key().equals(KEY_TWICE);
    }
}
