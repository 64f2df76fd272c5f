package org.maillon.editorial;

import org.maillon.language.Sentence;

/** A page that was imported once now says something else, and people have worked on the partner since. */
public final class ImportEdited extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.import-edited";

    private final transient Partner partner;

    /** Carries the partner that was made of the page. */
    public ImportEdited(Partner partner, String name) {
        super(Kind.CONFLICT, Sentence.of(KEY, name));
        this.partner = partner;
    }

    /** The partner that was made of the page. */
    public Partner partner() {
        return partner;
    }
}
