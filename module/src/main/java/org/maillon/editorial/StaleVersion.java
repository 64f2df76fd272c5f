package org.maillon.editorial;

import java.util.Optional;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Values;

/** Somebody else changed the page since it was opened; nothing was overwritten and nothing typed is lost. */
public final class StaleVersion extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.stale-version";

    private final transient Partner current;
    private final transient Optional<Values> attempted;

    /** Carries the page as it stands now, so that both versions can be compared. */
    public StaleVersion(Partner current) {
        this(current, Optional.empty());
    }

    private StaleVersion(Partner current, Optional<Values> attempted) {
        super(Kind.CONFLICT, Sentence.of(KEY, current.changedBy().displayName()));
        this.current = current;
        this.attempted = attempted;
    }

    /** The same with what could not be kept. */
    public StaleVersion against(Values content) {
        return new StaleVersion(current, Optional.of(content));
    }

    /** What could not be kept, when something was to be written. */
    public Optional<Values> attempted() {
        return attempted;
    }

    /** The page as it stands now. */
    public Partner current() {
        return current;
    }
}
