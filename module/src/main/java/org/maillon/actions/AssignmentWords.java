package org.maillon.actions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments.Reminder;
import org.maillon.editorial.Person;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/** An assignment as the audit log tells it, in the language of the foundation. */
final class AssignmentWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Messages MESSAGES = Messages.in(Language.FR);

    private AssignmentWords() {}

    static String of(Assignment assignment, Optional<String> words) {
        String who = assignment.to().map(Person::displayName).orElseGet(() -> MESSAGES.say("assignment.nobody"));
        String step = MESSAGES.say(assignment.step().label());
        String said = assignment
                .dueOn()
                .map(day -> MESSAGES.say("assignment.words.day", step, who, DAY.format(day)))
                .orElseGet(() -> MESSAGES.say("assignment.words", step, who));
        return words.map(more -> said + "\n" + more).orElse(said);
    }

    static String of(Reminder reminder, Assignment assignment) {
        LocalDate day = assignment.dueOn().orElseThrow();
        String key = reminder == Reminder.DUE ? "assignment.words.due" : "assignment.words.overdue";
        return MESSAGES.say(key, MESSAGES.say(assignment.step().label()), DAY.format(day));
    }
}
