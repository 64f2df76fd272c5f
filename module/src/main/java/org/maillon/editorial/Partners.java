package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.maillon.partner.Slug;

/** Where partner pages and their revisions are kept for the editors. */
public interface Partners {

    /** The page with this id. */
    Optional<Partner> find(UUID id);

    /** Lets nobody else change this page until the transaction ends; whoever wants to waits. */
    void hold(UUID id);

    /** Keeps a new page with its first revision. */
    void add(Partner partner, Index index);

    /**
     * Keeps a changed page, and its revision when that is new.
     *
     * @param partner the page with the version it was read at
     * @return whether it was kept; false when somebody else changed it since it was read
     */
    boolean update(Partner partner, Index index);

    /** Keeps a revision beside the working copy, within the change of its page. */
    void keep(UUID id, Revision revision);

    /** Removes a page that was never published, with its revisions. */
    void delete(UUID id);

    /** One revision of a page. */
    Optional<Revision> revision(UUID id, int number);

    /** The revisions of a page, newest first. */
    List<Revision> revisions(UUID id, int offset, int limit);

    /** The number of the newest revision of a page. */
    int newestRevision(UUID id);

    /** The page whose working copy has this slug. */
    Optional<UUID> holder(Slug slug);

    /** The page that was imported from this source. */
    Optional<UUID> importedFrom(String source);

    /** Waits until nobody imports from this source any more, on any server, and keeps others waiting until it is done. */
    void takeTurn(String source);

    /**
     * What of a working copy is looked for and sorted by.
     *
     * @param name the name
     * @param acronym the acronym, empty if there is none
     * @param slug the slug, if there is one yet
     * @param terms codes of the terms carried, by vocabulary
     * @param years the years in which the partner was supported
     * @param words every word of it, plainly written
     */
    record Index(
            String name,
            String acronym,
            Optional<Slug> slug,
            Map<String, List<String>> terms,
            Set<Integer> years,
            String words) {}

    /** The ready-made views of the list. */
    enum View {
        ALL,
        DRAFTS,
        TO_REVIEW,
        TO_PUBLISH,
        LIVE,
        ARCHIVED;

        /** The name in addresses: {@code to-review}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The view with this name. */
        public static Optional<View> of(String code) {
            for (View view : values()) {
                if (view.code().equals(code)) {
                    return Optional.of(view);
                }
            }
            return Optional.empty();
        }
    }

    /** Orders of the list. */
    enum Sort {
        CHANGED,
        NAME,
        STATE;

        /** The name in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order with this name. */
        public static Optional<Sort> of(String code) {
            for (Sort sort : values()) {
                if (sort.code().equals(code)) {
                    return Optional.of(sort);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Who takes the next step of what is looked for, and by when.
     *
     * @param assignedTo account that takes it; any when there is none
     * @param dueBefore the last day is before this one; any day or none when there is none
     */
    record Tasks(Optional<String> assignedTo, Optional<LocalDate> dueBefore) {

        /** Whoever takes it, whenever. */
        public static final Tasks ANY = new Tasks(Optional.empty(), Optional.empty());
    }

    /**
     * What an editor looks for.
     *
     * @param view one of the ready-made views
     * @param words plain words that all must occur as beginnings or parts of words; empty for all
     * @param terms for each vocabulary the codes of which one must be carried, narrower terms already included
     * @param year a year in which the partner was supported
     * @param person id of the account that created the page or last changed it
     * @param sort order
     * @param descending whether the order is turned round
     * @param offset how many to skip
     * @param limit most lines
     * @param states moderation states of the working copy; empty for any
     * @param tasks who takes the next step, and by when
     */
    record Query(
            View view,
            String words,
            Map<String, List<String>> terms,
            OptionalInt year,
            Optional<String> person,
            Sort sort,
            boolean descending,
            int offset,
            int limit,
            Set<ModerationState> states,
            Tasks tasks) {

        /** What is looked for in any state and whoever takes its next step. */
        public Query(
                View view,
                String words,
                Map<String, List<String>> terms,
                OptionalInt year,
                Optional<String> person,
                Sort sort,
                boolean descending,
                int offset,
                int limit) {
            this(view, words, terms, year, person, sort, descending, offset, limit, Set.of(), Tasks.ANY);
        }
    }

    /** One line of the list. */
    record Line(
            UUID id,
            long version,
            String name,
            String acronym,
            ModerationState state,
            Optional<Live> live,
            boolean pendingChanges,
            Instant changedAt,
            Person changedBy,
            Map<String, List<String>> terms,
            Optional<Assignment> assignment) {}

    /**
     * A page of the list.
     *
     * @param lines the lines
     * @param total how many match on all pages
     * @param counts how many match in each view, the other conditions being the same
     */
    record Listing(List<Line> lines, long total, Map<View, Long> counts) {}

    /** A page of the list. */
    Listing list(Query query);

    /** Every year in which a partner was supported, newest first, for a filter. */
    List<Integer> years();

    /** Everybody who created a page or was the last to change one, by name, for a filter. */
    List<Person> people();

    /** Whoever takes the next step of some page, by name. */
    List<Person> assigned();

    /** How many pages carry each term of a vocabulary, by code: in their working copy or before the public. */
    Map<String, Long> usage(String vocabulary);

    /** The pages whose working copy carries each term of a vocabulary, by code. */
    Map<String, Set<UUID>> carriers(String vocabulary);

    /** How many working copies carry some term of each vocabulary, by code. */
    Map<String, Long> carriersByVocabulary();
}
