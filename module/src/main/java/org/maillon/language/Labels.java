package org.maillon.language;

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
}
