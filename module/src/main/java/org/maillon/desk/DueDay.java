package org.maillon.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.maillon.actions.AssignPartner;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.NoSuchDay;
import org.maillon.editorial.NotAssignable;
import org.maillon.editorial.Person;
import org.maillon.editorial.Refusal;
import org.maillon.partner.field.Problem;

/**
 * Who is to take a step and by when, as somebody filled it in.
 *
 * @param to an account, or nothing
 * @param due a day as it was typed, or nothing
 * @param comment a word to whoever takes it
 */
public record DueDay(String to, String due, String comment) {

    /** What is there already. */
    static DueDay shown(Optional<Assignment> assignment) {
        return new DueDay(
                assignment.flatMap(Assignment::to).map(Person::id).orElse(""),
                assignment.flatMap(Assignment::dueOn).map(LocalDate::toString).orElse(""),
                "");
    }

    /**
     * What is to be kept.
     *
     * @throws NoSuchDay when the day cannot be read
     */
    AssignPartner.Wish wish(NextStep step) {
        return new AssignPartner.Wish(step, Optional.of(to).filter(id -> !id.isBlank()), day(), Optional.of(comment));
    }

    private Optional<LocalDate> day() {
        if (due.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(Tidy.date(due.strip())));
        } catch (DateTimeParseException unreadable) {
            throw NoSuchDay.unreadable();
        }
    }

    /** What to say about a refusal, beside what it is about. */
    static Answer answer(Refusal refused) {
        String place = refused instanceof NotAssignable ? "to" : refused instanceof NoSuchDay ? "due" : "";
        if (place.isEmpty()) {
            return Answer.of(refused, -1);
        }
        return new Answer(List.of(new Problem(place, refused.sentence())), Optional.empty(), OptionalLong.empty());
    }
}
