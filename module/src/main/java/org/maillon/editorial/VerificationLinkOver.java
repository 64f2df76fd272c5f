package org.maillon.editorial;

import org.maillon.language.Language;

/** A link by which a partner could answer has ended: it was used, closed, or its time is over. */
public final class VerificationLinkOver extends LinkOver {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.verification-link-over";

    private VerificationLinkOver(String how, Language language) {
        super(KEY, how, language);
    }

    /** It ended in a way that is its own state. */
    public static VerificationLinkOver of(VerificationLink.State state, Language language) {
        return new VerificationLinkOver(state.code(), language);
    }

    /** The public reads nothing of the partner any more, so there is nothing to verify. */
    public static VerificationLinkOver offline(Language language) {
        return new VerificationLinkOver("offline", language);
    }
}
