package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where publications wait for their hour. The hour is the database's, which all servers share. */
public interface Timetable {

    /** What becomes of a publication that waits. */
    enum End {
        DONE,
        CANCELLED,
        FAILED
    }

    /** Lets a publication wait; there must be no other of the same partner. */
    void add(Schedule schedule, Instant now);

    /** What a partner waits for. */
    Optional<Schedule> waiting(UUID partner);

    /**
     * Those whose hour has come, the earliest first.
     *
     * @param passedOver how many of the earliest to leave out
     * @param most how many to give at most
     */
    List<UUID> due(int passedOver, int most);

    /**
     * One whose hour has come, held for this transaction.
     *
     * @return nothing when it no longer waits, or when another server has it
     */
    Optional<Schedule> claim(UUID id);

    /**
     * Ends the waiting.
     *
     * @param reason why, if it failed
     */
    void end(UUID id, End end, Instant now, Optional<String> reason);

    /** When the next hour comes, if anything waits. */
    List<Schedule> next(int most);
}
