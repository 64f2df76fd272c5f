package org.maillon.partner;

import java.util.Locale;
import org.maillon.language.Sentence;

/** A part of the partner form, in the order an editor fills it in. */
public enum Section {
    IDENTITY,
    CLASSIFICATION,
    PROJECT,
    ORGANISATION,
    OPINION,
    SUPPORTS,
    CONTACT,
    MEDIA,
    EDITORIAL;

    /** The name in addresses and anchors. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public Sentence label() {
        return Sentence.of("section." + code());
    }
}
