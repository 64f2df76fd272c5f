package org.maillon.editorial;

import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Sentence;

/** Why the law wants a person's data to be erased: the grounds of article 17, paragraph 1 of the GDPR, by its letters. */
public enum LegalGround {
    /** (a) The data is no longer needed. */
    NO_LONGER_NEEDED,
    /** (b) The person no longer consents. */
    CONSENT_WITHDRAWN,
    /** (c) The person objects. */
    OBJECTION,
    /** (d) The data was handled against the law. */
    UNLAWFUL,
    /** (e) Another law asks for it. */
    LEGAL_OBLIGATION;

    /** The name in the database and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called. */
    public Sentence label() {
        return Sentence.of("erasure.ground." + code());
    }

    /** The ground with this code. */
    public static Optional<LegalGround> of(String code) {
        for (LegalGround ground : values()) {
            if (ground.code().equals(code)) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }
}
