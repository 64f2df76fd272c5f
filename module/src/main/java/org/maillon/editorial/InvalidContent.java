package org.maillon.editorial;

import java.util.List;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;

/** Something that was typed or sent cannot be kept as it is. */
public final class InvalidContent extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.invalid-content";

    private final transient List<Problem> problems;

    /** Names what has to be put right, with the places. */
    public InvalidContent(List<Problem> problems) {
        super(Kind.INVALID, Sentence.of(KEY, problems.size()));
        this.problems = List.copyOf(problems);
    }

    /** What has to be put right. */
    public List<Problem> problems() {
        return problems;
    }
}
