package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What happened and has not been told yet; written in the transaction of what happened. */
public interface Outbox {

    /**
     * Something that happened.
     *
     * @param id names it for whoever is told, so that it can be recognised
     * @param line the line of the audit log that tells it
     * @param addressed accounts it is addressed to, beside those whom it concerns anyway
     * @param attempts how often telling it has failed
     */
    record Event(UUID id, AuditLine line, Set<String> addressed, int attempts) {}

    /** What is to be told now, in the order in which it happened. */
    List<Event> due(Instant now, int limit);

    /** Takes an event off the list, in the transaction that tells it; false when somebody else has. */
    boolean finish(UUID event);

    /** Puts off an event that could not be told; without an hour for good, until somebody looks. */
    void putOff(UUID event, String fault, Optional<Instant> until);

    /** Accounts that wrote in a page since it was published last before a line of the audit log. */
    Set<String> writers(UUID partner, long before);

    /** How many events are waiting, and how many were given up. */
    Standing standing();

    /**
     * How the outbox stands.
     *
     * @param waiting not told yet
     * @param dead given up
     */
    record Standing(long waiting, long dead) {}

    /** Forgets what was told before a moment; the log keeps what happened. */
    int purge(Instant before);

    /** Lets everything that was given up be tried again. */
    void revive(Instant now);
}
