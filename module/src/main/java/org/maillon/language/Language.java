package org.maillon.language;

import java.util.Locale;
import java.util.Optional;

/** A language in which the product speaks to an editor or a visitor; French comes first. */
public enum Language {
    FR("fr", Locale.FRANCE),
    EN("en", Locale.UK);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag, as in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** The locale used to write dates and numbers: day before month in both languages. */
    public Locale locale() {
        return locale;
    }

    /** The language a tag such as {@code fr}, {@code fr-CA} or {@code en_GB} asks for, if we speak it. */
    public static Optional<Language> of(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
