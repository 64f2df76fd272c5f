package org.maillon.store;

import java.util.Optional;
import java.util.UUID;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.This;
import org.maillon.editorial.Schedule;

/**
 * Takes a publication whose hour has come without looking whether another server has it, or had it. A trial puts it into the
 * module in the place of the real claim, and must see pages go live twice.
 */
public final class CarelessClaim {

    private CarelessClaim() {}

    /** The publication, whatever has become of it. */
    public static Optional<Schedule> claim(@This SqlTimetable timetable, @Argument(0) UUID id) {
        return timetable.sql.one(
                Command.of("select " + SqlTimetable.COLUMNS + " from scheduled_publication where id = ?", id),
                SqlTimetable::schedule);
    }
}
