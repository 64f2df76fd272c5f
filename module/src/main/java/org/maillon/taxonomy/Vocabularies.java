package org.maillon.taxonomy;

/** Where the vocabularies are kept. */
public interface Vocabularies {

    /** All of them as they stand now. */
    Taxonomy all();

    /**
     * Adds a vocabulary, or replaces the one with the same code.
     *
     * @param version the version the change started from, 0 for a new vocabulary
     * @return whether it was kept; false when somebody else changed the vocabulary meanwhile
     */
    boolean save(Vocabulary vocabulary, long version);

    /** The version of a vocabulary, to be handed to {@link #save}; 0 when there is none. */
    long version(String code);
}
