package org.maillon.partner;

import java.util.Locale;

/** The shapes in which a published partner is prepared at publication, ready to be sent. */
public enum Rendition {
    JSON("application/json"),
    PAGE_FR("text/html; charset=utf-8"),
    PAGE_EN("text/html; charset=utf-8"),
    EMBED_FR("text/html; charset=utf-8"),
    EMBED_EN("text/html; charset=utf-8");

    private final String contentType;

    Rendition(String contentType) {
        this.contentType = contentType;
    }

    /** The {@code Content-Type} it is sent with. */
    public String contentType() {
        return contentType;
    }

    /** The name under which it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
