package org.maillon.editorial;

import java.util.Locale;
import org.maillon.language.Sentence;

/** The person lacks a permission. */
public final class NotPermitted extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.not-permitted";

    /** Names the permission that is missing. */
    public NotPermitted(Permission needed) {
        super(
                Kind.FORBIDDEN,
                Sentence.of(
                        KEY,
                        Sentence.of("permission."
                                + needed.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }
}
