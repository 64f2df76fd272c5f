package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Outbox;

/** The mail that is to go out, in the database. */
@ApplicationScoped
public class SqlLetters implements Letters {

    private static final int CANDIDATES = 10;

    @Inject
    Sql sql;

    @Override
    public void add(UUID letter, String person, Instant now) {
        add(letter, person, Optional.empty(), now);
    }

    private int add(UUID letter, String person, Optional<LocalDate> digestOf, Instant now) {
        // Of a digest another server may have made the same; the first one counts.
        return sql.change(Command.of(
                "insert into letter (id, person, digest_of, made_at, state, attempts, due_at)"
                        + " values (?, ?, cast(? as date), ?, ?, 0, ?) on conflict do nothing",
                letter,
                person,
                digestOf,
                now,
                SqlOutbox.WAITING,
                now));
    }

    @Override
    public void ask(UUID letter, UUID question, String name, Instant now) {
        sql.change(Command.of(
                "insert into letter (id, person, question, made_at, state, attempts, due_at) values (?, ?, ?, ?, ?, 0, ?)",
                letter,
                name,
                question,
                now,
                SqlOutbox.WAITING,
                now));
    }

    @Override
    public void invite(UUID letter, UUID guest, String name, Instant now) {
        sql.change(Command.of(
                "insert into letter (id, person, guest, made_at, state, attempts, due_at) values (?, ?, ?, ?, ?, 0, ?)",
                letter,
                name,
                guest,
                now,
                SqlOutbox.WAITING,
                now));
    }

    @Override
    public int purge(Instant before) {
        return sql.change(Command.of("delete from letter where state = 'sent' and made_at < ?", before));
    }

    @Override
    public int digest(LocalDate day, Instant before, Instant notBefore, Instant now) {
        String unmailed = " from notification told where told.letter is null and told.read_at is null"
                + " and told.made_at < ? and told.made_at >= ?";
        List<String> people = sql.list(
                Command.of("select distinct told.person" + unmailed, before, notBefore)
                        .add(
                                " and told.person in (select wish.person from notification_wish wish where wish.mail = 'daily')"
                                        + " and not exists (select 1 from letter where letter.person = told.person"
                                        + " and letter.digest_of = ?)",
                                day),
                row -> row.text("person"));
        int written = 0;
        for (String person : people) {
            UUID letter = UUID.randomUUID();
            if (add(letter, person, Optional.of(day), now) == 1) {
                sql.change(Command.of("update notification set letter = ? where id in (select told.id", letter)
                        .add(unmailed, before, notBefore)
                        .add(" and told.person = ?)", person));
                written++;
            }
        }
        return written;
    }

    /** A letter that may be taken. */
    private record Candidate(
            UUID id,
            String person,
            Optional<LocalDate> digestOf,
            int attempts,
            Optional<UUID> question,
            Optional<UUID> guest) {}

    @Override
    public Optional<Letter> take(Instant now, Instant heldUntil) {
        String free = "state = ? and due_at <= ? and (held_until is null or held_until < ?)";
        List<Candidate> candidates = sql.list(
                Command.of(
                        "select id, person, digest_of, attempts, question, guest from letter where " + free
                                + " order by due_at limit ?",
                        SqlOutbox.WAITING,
                        now,
                        now,
                        CANDIDATES),
                row -> new Candidate(
                        row.id("id"),
                        row.text("person"),
                        row.optionalDay("digest_of"),
                        row.number("attempts"),
                        row.optionalId("question"),
                        row.optionalId("guest")));
        for (Candidate candidate : candidates) {
            boolean isOurs = sql.change(Command.of(
                            "update letter set held_until = ?, attempts = attempts + 1 where id = ? and " + free,
                            heldUntil,
                            candidate.id(),
                            SqlOutbox.WAITING,
                            now,
                            now))
                    == 1;
            if (isOurs) {
                return Optional.of(letter(candidate));
            }
        }
        return Optional.empty();
    }

    private Letter letter(Candidate candidate) {
        return new Letter(
                candidate.id(),
                candidate.person(),
                candidate.digestOf(),
                candidate.attempts() + 1,
                sql.list(
                        Command.of(
                                SqlNotifications.SELECT + " where told.letter = ? order by told.line", candidate.id()),
                        SqlNotifications::notification),
                candidate.question(),
                candidate.guest());
    }

    @Override
    public void sent(UUID letter) {
        sql.change(Command.of(
                "update letter set state = 'sent', held_until = null, fault = null where id = ? and state = ?",
                letter,
                SqlOutbox.WAITING));
    }

    @Override
    public void putOff(UUID letter, String fault, Optional<Instant> until) {
        sql.change(Command.of(
                "update letter set state = ?, fault = ?, held_until = null, due_at = coalesce(?, due_at)"
                        + " where id = ? and state = ?",
                until.isPresent() ? SqlOutbox.WAITING : SqlOutbox.DEAD,
                fault,
                until,
                letter,
                SqlOutbox.WAITING));
    }

    @Override
    public Outbox.Standing standing() {
        return SqlOutbox.standing(sql, "letter");
    }

    @Override
    public List<Dead> dead(int limit) {
        return sql.list(
                Command.of(
                        "select id, person, made_at, attempts, fault from letter where state = ? order by made_at desc"
                                + " limit ?",
                        SqlOutbox.DEAD,
                        limit),
                row -> new Dead(
                        row.id("id"),
                        row.text("person"),
                        row.instant("made_at"),
                        row.number("attempts"),
                        row.optionalText("fault").orElse("")));
    }

    @Override
    public void revive(Instant now) {
        SqlOutbox.revive(sql, "letter", now);
    }
}
