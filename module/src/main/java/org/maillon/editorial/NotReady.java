package org.maillon.editorial;

import java.util.List;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;

/** Fields that this step requires are still empty. */
public final class NotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.not-ready";

    private final transient List<Problem> missing;

    /** Names the step and what is missing for it. */
    public NotReady(Transition transition, List<Problem> missing) {
        super(Kind.INVALID, Sentence.of(KEY, transition.label(), missing.size()));
        this.missing = List.copyOf(missing);
    }

    /** What is missing, with the places to fill in. */
    public List<Problem> missing() {
        return missing;
    }
}
