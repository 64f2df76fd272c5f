package org.maillon.editorial;

import java.util.List;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;

/** What was typed about who is asked, and when, cannot be kept. */
public final class FreshnessInvalid extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.freshness-invalid";

    private final transient List<Problem> problems;

    /** Names what has to be put right, each at its input. */
    public FreshnessInvalid(List<Problem> problems) {
        super(Kind.INVALID, Sentence.of(KEY, problems.size()));
        this.problems = List.copyOf(problems);
    }

    /** What has to be put right. */
    public List<Problem> problems() {
        return problems;
    }
}
