package org.maillon.editorial;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Sentence;

/**
 * What a guest thinks of the revision they were shown. It is advice: colleagues see it, and no rule of the review counts it.
 *
 * @param verdict whether it may stay as it is
 * @param at when they said so
 * @param words why, in their words; there are some when changes are asked for
 */
public record GuestOpinion(Verdict verdict, Instant at, Optional<String> words) {

    /** Yes or not yet. */
    public enum Verdict {
        /** It may stay as it is. */
        AGREES,
        /** Something has to change. */
        ASKS_FOR_CHANGES;

        /** The name in the database, for programs and in forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What was said, in a few words. */
        public Sentence label() {
            return Sentence.of("guest.verdict." + code());
        }

        /** The verdict with this code. */
        public static Optional<Verdict> of(String code) {
            for (Verdict verdict : values()) {
                if (verdict.code().equals(code)) {
                    return Optional.of(verdict);
                }
            }
            return Optional.empty();
        }
    }
}
