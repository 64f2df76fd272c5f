package org.maillon.editorial;

import org.maillon.language.Language;

/** A guest's link has ended, by itself or by somebody's hand. */
public final class GuestLinkOver extends LinkOver {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.guest-link-over";

    /**
     * Says how it ended, and nothing of what it led to.
     *
     * @param language in which the guest was spoken to
     */
    public GuestLinkOver(GuestLink.State state, Language language) {
        super(KEY, state.code(), language);
    }
}
