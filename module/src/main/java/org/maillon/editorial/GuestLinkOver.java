package org.maillon.editorial;

import org.maillon.language.Language;
import org.maillon.language.Sentence;

/** A guest's link has ended, by itself or by somebody's hand. */
public final class GuestLinkOver extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.guest-link-over";

    private final transient GuestLink.State state;
    private final transient Language language;

    /**
     * Says how it ended, and nothing of what it led to.
     *
     * @param language in which the guest was spoken to
     */
    public GuestLinkOver(GuestLink.State state, Language language) {
        super(Kind.CONFLICT, Sentence.of(KEY));
        this.state = state;
        this.language = language;
    }

    /** How it ended. */
    public GuestLink.State state() {
        return state;
    }

    /** In which language the guest was spoken to. */
    public Language language() {
        return language;
    }
}
