package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Who did what, and when; lines are only ever added. */
public interface AuditLog extends AuditTrail {

    /**
     * Adds a line to the end of the chain, in the transaction of what it tells of, just before that is committed; with it,
     * what is to be told.
     *
     * @param addressed accounts it is addressed to: they are told of it, beside those whom it concerns anyway
     */
    void write(AuditEntry entry, Set<String> addressed);

    /**
     * Which lines are wanted.
     *
     * @param partner of one partner only
     * @param words plain words that all must occur in what the line is about; empty for all
     * @param person id of the person who acted
     * @param action one action only
     * @param from not before
     * @param to before
     * @param offset how many to skip
     * @param limit most lines
     * @param below only lines that stand before this one in the chain
     */
    record Query(
            Optional<UUID> partner,
            String words,
            Optional<String> person,
            Optional<String> action,
            Optional<Instant> from,
            Optional<Instant> to,
            int offset,
            int limit,
            OptionalLong below) {

        /** Lines wherever they stand in the chain. */
        public Query(
                Optional<UUID> partner,
                String words,
                Optional<String> person,
                Optional<String> action,
                Optional<Instant> from,
                Optional<Instant> to,
                int offset,
                int limit) {
            this(partner, words, person, action, from, to, offset, limit, OptionalLong.empty());
        }

        /** Lines whatever they are about. */
        public Query(
                Optional<UUID> partner,
                Optional<String> person,
                Optional<String> action,
                Optional<Instant> from,
                Optional<Instant> to,
                int offset,
                int limit) {
            this(partner, "", person, action, from, to, offset, limit);
        }
    }

    /**
     * Some lines, newest first.
     *
     * @param lines the lines
     * @param total how many match in all
     */
    record Page(List<AuditLine> lines, long total) {

        /** What the lines tell. */
        public List<AuditEntry> entries() {
            return lines.stream().map(AuditLine::entry).toList();
        }
    }

    /** The lines that match. */
    Page list(Query query);

    /** Everybody who ever acted, by name, for a filter. */
    List<Person> people();

    /** Every action that was ever taken, for a filter. */
    List<String> actions();
}
