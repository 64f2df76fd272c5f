package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who did what, and when; lines are only ever added. */
public interface AuditLog {

    /** Adds a line, in the transaction of what it tells of. */
    void write(AuditEntry entry);

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
     */
    record Query(
            Optional<UUID> partner,
            String words,
            Optional<String> person,
            Optional<String> action,
            Optional<Instant> from,
            Optional<Instant> to,
            int offset,
            int limit) {

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
     * @param entries the lines
     * @param total how many match in all
     */
    record Page(List<AuditEntry> entries, long total) {}

    /** The lines that match. */
    Page list(Query query);

    /** Everybody who ever acted, by name, for a filter. */
    List<Person> people();

    /** Every action that was ever taken, for a filter. */
    List<String> actions();
}
