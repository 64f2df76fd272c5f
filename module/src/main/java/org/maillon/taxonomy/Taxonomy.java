package org.maillon.taxonomy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All vocabularies as they stand at one moment.
 *
 * @param vocabularies in the order of their fields
 */
public record Taxonomy(List<Vocabulary> vocabularies) {

    public Taxonomy {
        vocabularies = vocabularies.stream()
                .sorted(Comparator.comparingInt((Vocabulary vocabulary) ->
                                vocabulary.attachment().position())
                        .thenComparing(Vocabulary::code))
                .toList();
    }

    /** The vocabulary with this code. */
    public Optional<Vocabulary> vocabulary(String code) {
        return vocabularies.stream()
                .filter(vocabulary -> vocabulary.code().equals(code))
                .findFirst();
    }

    /** The vocabularies attached to a content type. */
    public List<Vocabulary> attachedTo(String contentType) {
        return vocabularies.stream()
                .filter(vocabulary -> vocabulary.attachment().contentType().equals(contentType))
                .toList();
    }
}
