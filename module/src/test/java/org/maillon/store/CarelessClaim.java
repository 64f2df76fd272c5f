package org.maillon.store;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.This;
import org.maillon.editorial.Schedule;

/**
 * Takes a publication whose hour has come without looking whether another server has it, or had it. A trial puts it into the
 * module in the place of the real claim, and must see pages go live twice.
 */
public final class CarelessClaim {

    /**
     * Longer than a server rests between two rounds. Each other server then looks in the meantime, however far apart their
     * rounds happen to be; otherwise it depends on luck whether two ever meet.
     */
    private static final Duration THOUGHT = Duration.ofSeconds(2);

    private CarelessClaim() {}

    /** The publication, whatever has become of it. */
    public static Optional<Schedule> claim(@This SqlTimetable timetable, @Argument(0) UUID id) {
        Optional<Schedule> found = timetable.sql.one(
                Command.of("select " + SqlTimetable.COLUMNS + " from scheduled_publication where id = ?", id),
                SqlTimetable::schedule);
        LockSupport.parkNanos(THOUGHT.toNanos());
        return found;
    }
}
