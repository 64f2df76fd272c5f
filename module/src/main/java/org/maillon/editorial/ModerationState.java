package org.maillon.editorial;

import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Sentence;

/** Where the working copy of a partner page stands. What the public reads is another matter. */
public enum ModerationState {
    DRAFT,
    CHANGES_REQUESTED,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    ARCHIVED;

    /** The name in interfaces: {@code changes-requested}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with this code. */
    public static Optional<ModerationState> of(String code) {
        for (ModerationState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** What it is called. */
    public Sentence label() {
        return Sentence.of("state." + code());
    }
}
