package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.editorial.Role;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Timetable;

/** Publications that wait for their hour, in the database. */
@ApplicationScoped
public class SqlTimetable implements Timetable {

    static final String COLUMNS = "id, partner, due_at, keep_date, by_id, by_name, by_roles";

    @Inject
    Sql sql;

    @Override
    public void add(Schedule schedule, Instant now) {
        sql.change(Command.of(
                "insert into scheduled_publication (" + COLUMNS + ", made_at, status, waiting_for)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)",
                schedule.id(),
                schedule.partner(),
                schedule.at(),
                schedule.keepDate(),
                schedule.by().id(),
                schedule.by().displayName(),
                schedule.roles().stream().map(Role::code).sorted().collect(Collectors.joining(" ")),
                now,
                schedule.partner()));
    }

    @Override
    public Optional<Schedule> waiting(UUID partner) {
        return sql.one(
                Command.of("select " + COLUMNS + " from scheduled_publication where waiting_for = ?", partner),
                SqlTimetable::schedule);
    }

    @Override
    public List<UUID> due(int passedOver, int most) {
        return sql.list(
                Command.of(
                        "select id from scheduled_publication where status = 'waiting' and due_at <= current_timestamp"
                                + " order by due_at, id limit ? offset ?",
                        most,
                        passedOver),
                row -> row.id("id"));
    }

    @Override
    public Optional<Schedule> claim(UUID id) {
        return sql.one(
                Command.of(
                        "select " + COLUMNS + " from scheduled_publication where id = ? and status = 'waiting'"
                                + " and due_at <= current_timestamp for update skip locked",
                        id),
                SqlTimetable::schedule);
    }

    @Override
    public void end(UUID id, End end, Instant now, Optional<String> reason) {
        sql.change(Command.of(
                "update scheduled_publication set status = ?, ended_at = ?, reason = ?, waiting_for = null"
                        + " where id = ? and status = 'waiting'",
                end.name().toLowerCase(Locale.ROOT),
                now,
                reason,
                id));
    }

    @Override
    public List<Schedule> next(int most) {
        return sql.list(
                Command.of(
                        "select " + COLUMNS + " from scheduled_publication where status = 'waiting'"
                                + " order by due_at, id limit ?",
                        most),
                SqlTimetable::schedule);
    }

    static Schedule schedule(Row row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : row.text("by_roles").split(" ", -1)) {
            Role.of(code).ifPresent(roles::add);
        }
        return new Schedule(
                row.id("id"),
                row.id("partner"),
                row.instant("due_at"),
                row.flag("keep_date"),
                row.person("by_id", "by_name"),
                roles);
    }
}
