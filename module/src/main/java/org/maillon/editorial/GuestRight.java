package org.maillon.editorial;

import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Sentence;

/** What a guest may do with the page they were shown; each right holds those before it. */
public enum GuestRight {
    /** Read the page and what changes in it. */
    SEE,
    /** Say something about its places. */
    COMMENT,
    /** Say whether it may stay as it is. */
    APPROVE;

    /** The name in the database and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public Sentence label() {
        return Sentence.of("guest.right." + code());
    }

    /** Whether this right holds another. */
    public boolean holds(GuestRight other) {
        return compareTo(other) >= 0;
    }

    /** The right with this code. */
    public static Optional<GuestRight> of(String code) {
        for (GuestRight right : values()) {
            if (right.code().equals(code)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }
}
