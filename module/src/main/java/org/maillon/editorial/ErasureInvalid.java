package org.maillon.editorial;

import java.util.List;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;

/** Personal data cannot be looked for or erased by what was typed. */
public final class ErasureInvalid extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.erasure-invalid";

    private final transient List<Problem> problems;

    /** Names what has to be put right, each at its input. */
    public ErasureInvalid(List<Problem> problems) {
        super(Kind.INVALID, Sentence.of(KEY, problems.size()));
        this.problems = List.copyOf(problems);
    }

    /** What has to be put right. */
    public List<Problem> problems() {
        return problems;
    }
}
