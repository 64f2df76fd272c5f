package org.maillon.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The published partners as the public may read them; it knows nothing else. */
public interface PublishedPartners {

    /** What stands at a public address. */
    sealed interface Found {
        /** A published partner. */
        record Live(
                UUID id,
                Slug slug,
                Prepared prepared,
                Instant publishedAt,
                Optional<Instant> expiresAt,
                boolean widgetVisible)
                implements Found {}

        /** The partner moved to another address. */
        record Moved(Slug to) implements Found {}

        /**
         * A partner stood here and was taken away.
         *
         * @param farewell what there is to say to visitors, with words
         */
        record Gone(Instant since, Optional<Farewell> farewell) implements Found {}

        /** Nothing ever stood here. */
        record Unknown() implements Found {}
    }

    /** What stands at an address now, in one shape. */
    Found find(Slug slug, Rendition rendition);

    /**
     * What a visitor asks the directory for.
     *
     * @param words plain words that all must occur, empty for all partners
     * @param terms for each vocabulary the codes of which one must be carried, narrower terms already included
     * @param year year of the newest support, if only one is wanted
     * @param sort order of the list
     * @param offset how many to skip, at least 0
     * @param limit most partners on the page, at least 1
     */
    record Query(String words, Map<String, List<String>> terms, OptionalInt year, Sort sort, int offset, int limit) {}

    /** Orders of the directory. */
    enum Sort {
        NAME,
        UPDATED,
        YEAR
    }

    /**
     * One line of the directory.
     *
     * @param document the public document the line is taken from
     */
    record Entry(
            UUID id,
            Slug slug,
            String name,
            Optional<String> acronym,
            LocalDate updatedOn,
            OptionalInt year,
            Map<String, Object> document) {}

    /**
     * A page of the directory.
     *
     * @param entries the lines
     * @param total how many there are on all pages
     */
    record Listing(List<Entry> entries, long total) {}

    /** A page of the directory as it stands now. */
    Listing list(Query query);

    /** The bytes of several partners in one shape; those that are not published any more are not there. */
    Map<UUID, Prepared> prepared(List<UUID> partners, Rendition rendition);

    /**
     * For each partner that a query finds and that carries something of a vocabulary, the codes it carries; for the
     * numbers beside filters.
     *
     * @param query its page does not matter
     */
    List<List<String>> carried(String vocabulary, Query query);

    /** Whether a published partner shows the picture with this id. */
    boolean shows(String mediaId);

    /** The years that published partners have, newest first, for a filter. */
    List<Integer> years();

    /** When the next partner leaves the public by itself, if one will. */
    Optional<Instant> nextExpiry();

    /**
     * What has changed.
     *
     * @param number counts all changes so far
     * @param partners whose pages changed or are gone since the number that was asked about
     */
    record Changes(long number, Set<UUID> partners) {}

    /** What an action has changed of what the public reads since the changes were counted last. */
    Changes changesSince(long number);
}
