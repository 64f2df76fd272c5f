package org.maillon.editorial;

import java.util.List;
import org.maillon.language.Sentence;

/** Not everybody who is asked has agreed yet. */
public final class ApprovalsMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.approvals-missing";

    /** Names who has to agree. */
    public ApprovalsMissing(List<Route.Demand> open) {
        super(Kind.CONFLICT, Sentence.of(KEY, Asked.people(open)));
    }
}
