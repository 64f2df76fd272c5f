package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Person;

/** Who takes the next step of which page, in the database. */
@ApplicationScoped
public class SqlAssignments implements Assignments {

    static final String COLUMNS =
            "a.partner, a.step, a.person_id, a.person_name, a.due_on, a.by_id, a.by_name, a.made_at";

    private static final String UNREMINDED =
            "((due_on = cast(? as date) and reminded < 1) or (due_on < cast(? as date) and reminded < 2))";

    @Inject
    Sql sql;

    @Override
    public Optional<Assignment> of(UUID partner) {
        return sql.one(
                Command.of("select " + COLUMNS + " from assignment a where a.partner = ?", partner),
                SqlAssignments::assignment);
    }

    /** The assignment in a row of {@link #COLUMNS}. */
    static Assignment assignment(Row row) throws SQLException {
        Optional<String> id = row.optionalText("person_id");
        return new Assignment(
                row.id("partner"),
                NextStep.of(row.text("step")).orElseThrow(),
                id.isEmpty() ? Optional.empty() : Optional.of(row.person("person_id", "person_name")),
                row.optionalDay("due_on"),
                row.person("by_id", "by_name"),
                row.instant("made_at"));
    }

    /** The assignment beside a page, if there is one. */
    static Optional<Assignment> joined(Row row) throws SQLException {
        return row.optionalText("step").isEmpty() ? Optional.empty() : Optional.of(assignment(row));
    }

    @Override
    public void put(Assignment assignment, LocalDate today) {
        Optional<String> person = assignment.to().map(Person::id);
        int reminded = Math.max(
                known(assignment),
                assignment.dueOn().map(day -> reminders(day, today)).orElse(0));
        end(assignment.partner());
        sql.change(Command.of(
                "insert into assignment (partner, step, person_id, person_name, due_on, by_id, by_name, made_at, reminded)"
                        + " values (?, ?, ?, ?, cast(? as date), ?, ?, ?, ?)",
                assignment.partner(),
                assignment.step().code(),
                person,
                assignment.to().map(Person::displayName),
                assignment.dueOn(),
                assignment.by().id(),
                assignment.by().displayName(),
                assignment.at(),
                reminded));
    }

    /** How often the same person was reminded of the same day before. */
    private int known(Assignment assignment) {
        return sql.one(
                        Command.of(
                                "select reminded from assignment where partner = ? and due_on = cast(? as date)"
                                        + " and coalesce(person_id, '') = ?",
                                assignment.partner(),
                                assignment.dueOn(),
                                assignment.to().map(Person::id).orElse("")),
                        row -> row.number("reminded"))
                .orElse(0);
    }

    private static int reminders(LocalDate day, LocalDate today) {
        int reminders = 0;
        if (!day.isAfter(today)) {
            reminders++;
        }
        if (day.isBefore(today)) {
            reminders++;
        }
        return reminders;
    }

    @Override
    public void end(UUID partner) {
        sql.change(Command.of("delete from assignment where partner = ?", partner));
    }

    @Override
    public void move(UUID partner, Optional<NextStep> now) {
        sql.change(Command.of(
                "delete from assignment where partner = ? and step <> ?",
                partner,
                now.map(NextStep::code).orElse("")));
    }

    @Override
    public void release(UUID partner, String person) {
        sql.change(Command.of(
                "delete from assignment where partner = ? and person_id = ? and due_on is null", partner, person));
        sql.change(Command.of(
                "update assignment set person_id = null, person_name = null where partner = ? and person_id = ?",
                partner,
                person));
    }

    @Override
    public List<UUID> unreminded(LocalDate today, int passedOver, int most) {
        return sql.list(
                Command.of(
                        "select partner from assignment where " + UNREMINDED
                                + " order by due_on, partner limit ? offset ?",
                        today,
                        today,
                        most,
                        passedOver),
                row -> row.id("partner"));
    }

    @Override
    public Optional<Reminder> remind(UUID partner, LocalDate today) {
        int due = sql.change(Command.of(
                "update assignment set reminded = 1 where partner = ? and due_on = cast(? as date) and reminded < 1",
                partner,
                today));
        if (due == 1) {
            return Optional.of(Reminder.DUE);
        }
        int over = sql.change(Command.of(
                "update assignment set reminded = 2 where partner = ? and due_on < cast(? as date) and reminded < 2",
                partner,
                today));
        return over == 1 ? Optional.of(Reminder.OVERDUE) : Optional.empty();
    }
}
