package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maillon.editorial.Outbox;

/** What has to be told, in the database. */
@ApplicationScoped
public class SqlOutbox implements Outbox {

    static final String WAITING = "waiting";
    static final String DEAD = "dead";
    private static final String DONE = "done";
    private static final String BETWEEN = "\n";

    @Inject
    Sql sql;

    /** An event for a line of the audit log, in the transaction that writes the line. */
    static void add(Sql sql, long line, Set<String> addressed, Instant at) {
        Optional<String> joined =
                addressed.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN, new TreeSet<>(addressed)));
        sql.change(Command.of(
                "insert into outbox (id, line, addressed, state, attempts, due_at) values (?, ?, ?, ?, 0, ?)",
                UUID.randomUUID(),
                line,
                joined,
                WAITING,
                at));
    }

    @Override
    public List<Event> due(Instant now, int limit) {
        return sql.list(
                Command.of(
                        "select event.id as event, event.addressed, event.attempts, entry.* from outbox event"
                                + " join audit_entry entry on entry.position = event.line"
                                + " where event.state = ? and event.due_at <= ? order by event.line limit ?",
                        WAITING,
                        now,
                        limit),
                row -> new Event(
                        row.id("event"),
                        AuditRows.line(row),
                        row.optionalText("addressed")
                                .map(joined -> Set.of(joined.split(BETWEEN, -1)))
                                .orElse(Set.of()),
                        row.number("attempts")));
    }

    @Override
    public boolean finish(UUID event) {
        return sql.change(Command.of(
                        "update outbox set state = ?, fault = null where id = ? and state = ?", DONE, event, WAITING))
                == 1;
    }

    @Override
    public void putOff(UUID event, String fault, Optional<Instant> until) {
        sql.change(Command.of(
                "update outbox set state = ?, fault = ?, attempts = attempts + 1, due_at = coalesce(?, due_at)"
                        + " where id = ? and state = ?",
                until.isPresent() ? WAITING : DEAD,
                fault,
                until,
                event,
                WAITING));
    }

    @Override
    public Set<String> writers(UUID partner, long before) {
        return Set.copyOf(sql.list(
                Command.of(
                        "select distinct by_id from audit_entry where partner = ? and position < ?"
                                + " and action in ('create', 'import', 'save', 'revert', 'partner-propose')"
                                + " and position > coalesce((select max(earlier.position) from audit_entry earlier"
                                + " where earlier.partner = ? and earlier.action = 'publish' and earlier.position < ?), 0)",
                        partner,
                        before,
                        partner,
                        before),
                row -> row.text("by_id")));
    }

    @Override
    public int purge(Instant before) {
        return sql.change(Command.of("delete from outbox where state = ? and due_at < ?", DONE, before));
    }

    @Override
    public Standing standing() {
        return standing(sql, "outbox");
    }

    static Standing standing(Sql sql, String table) {
        return new Standing(
                sql.number(Command.of("select count(*) from " + table + " where state = ?", WAITING)),
                sql.number(Command.of("select count(*) from " + table + " where state = ?", DEAD)));
    }

    @Override
    public void revive(Instant now) {
        revive(sql, "outbox", now);
    }

    static void revive(Sql sql, String table, Instant now) {
        sql.change(Command.of(
                "update " + table + " set state = ?, attempts = 0, due_at = ? where state = ?", WAITING, now, DEAD));
    }
}
