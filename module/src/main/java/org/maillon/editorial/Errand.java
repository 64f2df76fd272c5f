package org.maillon.editorial;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A page that waits for somebody to do something.
 *
 * @param id the page
 * @param name its name
 * @param acronym its acronym, or empty
 * @param state where its working copy stands
 * @param reasons why it waits for them, at least one
 * @param assignment who takes its next step and by which day, if that was said
 * @param since when anything last happened to it
 * @param changedBy who did that
 * @param openThreads how many threads others have the last word in
 */
public record Errand(
        UUID id,
        String name,
        String acronym,
        ModerationState state,
        Set<Why> reasons,
        Optional<Assignment> assignment,
        Instant since,
        Person changedBy,
        long openThreads) {

    /** Why a page waits for somebody, the most pressing first. */
    public enum Why {
        /** It did not go live at its hour. */
        MISSED_HOUR,
        /** Its next step was given to them. */
        ASSIGNED,
        /** Changes were asked for in what they wrote. */
        CHANGES_REQUESTED,
        /** Their agreement is one of those that are missing. */
        TO_REVIEW,
        /** It is approved, and they may publish it. */
        TO_PUBLISH,
        /** Others have the last word in open comments on what they wrote. */
        COMMENTS,
        /** The partner has not said in time that it still holds. */
        UNVERIFIED;

        /** The name in addresses: {@code to-review}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The reason with this code. */
        public static Optional<Why> of(String code) {
            for (Why why : values()) {
                if (why.code().equals(code)) {
                    return Optional.of(why);
                }
            }
            return Optional.empty();
        }
    }

    public Errand {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A page waits for a reason");
        }
        reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }

    /** The most pressing reason. */
    public Why first() {
        return reasons.iterator().next();
    }
}
