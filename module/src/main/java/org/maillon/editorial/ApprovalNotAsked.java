package org.maillon.editorial;

import java.util.List;
import org.maillon.language.Sentence;

/** The person is not one of those whose agreement is missing. */
public final class ApprovalNotAsked extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.approval-not-asked";

    /** The message key for somebody who has agreed already. */
    public static final String KEY_AGREED = "refusal.approval-given";

    /** Names who has to agree. */
    public ApprovalNotAsked(List<Route.Demand> open, boolean hasAgreed) {
        super(Kind.FORBIDDEN, Sentence.of(hasAgreed ? KEY_AGREED : KEY, Asked.people(open)));
    }
}
