package org.maillon.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What something is called, in both languages of the interface.
 *
 * @param fr the French label, never blank
 * @param en the English label, never blank
 */
public record Labels(String fr, String en) {

    public Labels {
        if (fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A label needs French and English: '" + fr + "', '" + en + "'");
        }
    }

    /** The label in one language. */
    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }

    /** The labels by the tag of their language, French first. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            tree.put(language.tag(), in(language));
        }
        return Collections.unmodifiableMap(tree);
    }
}
