package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.MailWish;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Outbox;
import org.maillon.editorial.Reason;
import org.maillon.language.Language;

/** What people were told, in the database. */
@ApplicationScoped
public class SqlNotifications implements Notifications {

    static final String SELECT = "select told.id as told, told.person, told.reason, told.read_at, entry.*"
            + " from notification told join audit_entry entry on entry.position = told.line";

    @Inject
    Sql sql;

    @Override
    public void tell(Outbox.Event event, String person, Reason reason, Instant now, Optional<UUID> letter) {
        sql.change(Command.of(
                "insert into notification (id, event, person, reason, line, made_at, letter) values (?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                event.id(),
                person,
                reason.code(),
                event.line().position(),
                now,
                letter));
    }

    @Override
    public void settle(UUID partner, Reason reason, long before, Instant now) {
        sql.change(Command.of(
                "update notification set read_at = ? where read_at is null and reason = ? and line < ? and line in"
                        + " (select entry.position from audit_entry entry where entry.partner = ?)",
                now,
                reason.code(),
                before,
                partner));
    }

    static Notification notification(Row row) throws SQLException {
        return new Notification(
                row.id("told"),
                row.text("person"),
                Reason.of(row.text("reason")).orElse(Reason.COMMENTED),
                AuditRows.line(row).entry(),
                row.optionalInstant("read_at").isPresent());
    }

    @Override
    public Page list(String person, boolean unreadOnly, int offset, int limit) {
        Command where = Command.of(" where told.person = ?" + (unreadOnly ? " and told.read_at is null" : ""), person);
        long total =
                sql.number(Command.of("select count(*) from notification told").add(where));
        List<Notification> some = sql.list(
                Command.of(SELECT).add(where).add(" order by told.line desc limit ? offset ?", limit, offset),
                SqlNotifications::notification);
        return new Page(some, total);
    }

    @Override
    public Optional<Notification> find(String person, UUID id) {
        return sql.one(
                Command.of(SELECT + " where told.person = ? and told.id = ?", person, id),
                SqlNotifications::notification);
    }

    @Override
    public long unread(String person) {
        return sql.number(Command.of("select count(*) from notification where person = ? and read_at is null", person));
    }

    @Override
    public boolean read(String person, UUID id, Instant now) {
        return sql.change(Command.of(
                        "update notification set read_at = coalesce(read_at, ?) where person = ? and id = ?",
                        now,
                        person,
                        id))
                == 1;
    }

    @Override
    public void readAll(String person, Instant now) {
        sql.change(Command.of("update notification set read_at = ? where person = ? and read_at is null", now, person));
    }

    @Override
    public MailWish wish(String person) {
        return sql.one(
                        Command.of("select mail, language from notification_wish where person = ?", person),
                        row -> new MailWish(
                                MailWish.Often.of(row.text("mail")).orElse(MailWish.Often.NOW),
                                Language.of(row.text("language")).orElse(Language.FR)))
                .orElse(MailWish.USUAL);
    }

    @Override
    public void wish(String person, MailWish wish) {
        sql.change(Command.of("delete from notification_wish where person = ?", person));
        sql.change(Command.of(
                "insert into notification_wish (person, mail, language) values (?, ?, ?)",
                person,
                wish.mail().code(),
                wish.language().tag()));
    }

    @Override
    public int purge(Instant before) {
        return sql.change(Command.of("delete from notification where read_at is not null and made_at < ?", before));
    }
}
