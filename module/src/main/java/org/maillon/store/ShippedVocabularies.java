package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.maillon.json.Json;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabulary;

/** The vocabularies a new installation begins with, as files of the module. */
@ApplicationScoped
public class ShippedVocabularies {

    /** By name, because a module inside a server cannot list its own folders. */
    static final List<String> FILES =
            List.of("partner-level", "ess-promotion", "education", "organisation-form", "theme", "axis", "programme");

    private static final String FOLDER = "/org/maillon/taxonomy/vocabularies/";

    /** All of them, to be kept when there are none yet. */
    public List<Vocabulary> all() {
        return new Taxonomy(FILES.stream().map(ShippedVocabularies::read).toList()).vocabularies();
    }

    private static Vocabulary read(String name) {
        try (InputStream file = Taxonomy.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The module lacks its vocabulary " + name);
            }
            return VocabularyTree.read(Json.object(file.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException("The vocabulary " + name + " cannot be read", broken);
        }
    }
}
