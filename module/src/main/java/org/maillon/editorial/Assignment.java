package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who takes the next step of a partner page, and by which day. It ends when the page comes to another step.
 *
 * @param partner the page
 * @param step for which step it was given
 * @param to who takes it, if somebody in particular
 * @param dueOn the last day, in Paris, if there is one
 * @param by who said so
 * @param at when
 */
public record Assignment(
        UUID partner, NextStep step, Optional<Person> to, Optional<LocalDate> dueOn, Person by, Instant at) {

    public Assignment {
        if (to.isEmpty() && dueOn.isEmpty()) {
            throw new IllegalArgumentException("An assignment names somebody or a day");
        }
    }

    /** Whether the last day is over. */
    public boolean isOverdue(LocalDate today) {
        return dueOn.filter(day -> day.isBefore(today)).isPresent();
    }
}
