package org.maillon.editorial;

import java.util.List;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;

/** A link for a guest cannot be made of what was typed. */
public final class GuestWishInvalid extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.guest-wish-invalid";

    private final transient List<Problem> problems;

    /** Names what has to be put right, each at its input. */
    public GuestWishInvalid(List<Problem> problems) {
        super(Kind.INVALID, Sentence.of(KEY, problems.size()));
        this.problems = List.copyOf(problems);
    }

    /** What has to be put right. */
    public List<Problem> problems() {
        return problems;
    }
}
