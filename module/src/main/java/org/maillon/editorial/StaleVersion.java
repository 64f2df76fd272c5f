package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Somebody else changed the page since it was opened; nothing was overwritten and nothing typed is lost. */
public final class StaleVersion extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.stale-version";

    private final transient Partner current;

    /** Carries the page as it stands now, so that both versions can be compared. */
    public StaleVersion(Partner current) {
        super(Kind.CONFLICT, Sentence.of(KEY, current.changedBy().displayName()));
        this.current = current;
    }

    /** The page as it stands now. */
    public Partner current() {
        return current;
    }
}
