package org.maillon.partner.field;

import java.util.Map;
import java.util.Optional;
import org.maillon.language.Language;
import org.maillon.taxonomy.Taxonomy;

/**
 * What is needed to show values to a person.
 *
 * @param taxonomy the vocabularies, for the labels of terms
 * @param language the language of a description in words; published trees carry both
 * @param pictures how the address and size of a stored picture are found
 */
public record Showing(Taxonomy taxonomy, Language language, Pictures pictures) {

    /** Finds the pictures that editors uploaded. */
    public interface Pictures {
        /** The address, width and height of a picture, or nothing when it is not there. */
        Optional<Map<String, Object>> describe(String mediaId);
    }

    /** The same in another language. */
    public Showing in(Language other) {
        return new Showing(taxonomy, other, pictures);
    }
}
