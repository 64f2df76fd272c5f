package org.maillon.editorial;

import org.maillon.language.Language;
import org.maillon.language.Sentence;

/** A link by which a partner could answer has ended: it was used, closed, or its time is over. */
public final class VerificationLinkOver extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.verification-link-over";

    private final String how;
    private final transient Language language;

    private VerificationLinkOver(String how, Language language) {
        super(Kind.CONFLICT, Sentence.of(KEY));
        this.how = how;
        this.language = language;
    }

    /** It ended in a way that is its own state. */
    public static VerificationLinkOver of(VerificationLink.State state, Language language) {
        return new VerificationLinkOver(state.code(), language);
    }

    /** The public reads nothing of the partner any more, so there is nothing to verify. */
    public static VerificationLinkOver offline(Language language) {
        return new VerificationLinkOver("offline", language);
    }

    /** How it ended, as a code. */
    public String how() {
        return how;
    }

    /** In which language the contact was spoken to. */
    public Language language() {
        return language;
    }
}
