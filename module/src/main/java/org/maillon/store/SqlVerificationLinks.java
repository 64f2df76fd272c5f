package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Freshness.Contact;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLink.Closing;
import org.maillon.editorial.VerificationLink.State;
import org.maillon.editorial.VerificationLinks;
import org.maillon.language.Language;

/** The links by which partners say that their page holds, in the database. */
@ApplicationScoped
public class SqlVerificationLinks implements VerificationLinks {

    private static final String SELECT = "select link.* from verification_link link";
    private static final String CLOSE =
            "update verification_link set closing = ?, closed_at = ?, closed_by_id = ?, closed_by_name = ? where ";

    @Inject
    Sql sql;

    @Override
    public boolean add(VerificationLink link) {
        // Another server may have written the reminder of the same day; the first one counts.
        return sql.change(Command.of(
                        "insert into verification_link (id, partner, due_on, contact_name, contact_mail, language, made_at,"
                                + " expires_at, by_id, by_name) values (?, ?, cast(? as date), ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        link.id(),
                        link.partner(),
                        link.dueOn(),
                        link.contact().name(),
                        link.contact().mail(),
                        link.language().tag(),
                        link.madeAt(),
                        link.expiresAt(),
                        link.by().id(),
                        link.by().displayName()))
                == 1;
    }

    @Override
    public void admit(UUID link, GuestToken token, Instant now) {
        sql.change(Command.of(
                "insert into verification_token (hash, link, made_at) values (?, ?, ?)", token.hash(), link, now));
    }

    @Override
    public Optional<VerificationLink> opened(GuestToken token) {
        return sql.one(
                Command.of(
                        SELECT + " join verification_token token on token.link = link.id where token.hash = ?",
                        token.hash()),
                SqlVerificationLinks::link);
    }

    @Override
    public Optional<VerificationLink> find(UUID link) {
        return sql.one(Command.of(SELECT + " where link.id = ?", link), SqlVerificationLinks::link);
    }

    @Override
    public List<VerificationLink> of(UUID partner, int most) {
        return sql.list(
                Command.of(
                        SELECT + " where link.partner = ? order by link.made_at desc, link.id limit ?", partner, most),
                SqlVerificationLinks::link);
    }

    @Override
    public boolean remember(UUID link, Instant openedAt) {
        boolean isFirst = sql.change(Command.of(
                        "update verification_link set opened_at = ? where id = ? and opened_at is null",
                        openedAt,
                        link))
                == 1;
        if (!isFirst) {
            sql.change(Command.of(
                    "update verification_link set opened_at = ? where id = ? and opened_at < ?",
                    openedAt,
                    link,
                    openedAt));
        }
        return isFirst;
    }

    @Override
    public boolean close(UUID link, Closing closing) {
        return sql.change(closing(closing).add("id = ? and closing is null", link)) == 1;
    }

    @Override
    public void closeAll(UUID partner, Closing closing) {
        sql.change(closing(closing).add("partner = ? and closing is null and expires_at > ?", partner, closing.at()));
    }

    private static Command closing(Closing closing) {
        return Command.of(
                CLOSE,
                closing.how().code(),
                closing.at(),
                closing.by().id(),
                closing.by().displayName());
    }

    private static VerificationLink link(Row row) throws SQLException {
        Optional<String> how = row.optionalText("closing");
        Optional<Closing> closing = how.isEmpty()
                ? Optional.empty()
                : Optional.of(new Closing(
                        State.of(how.get()).orElseThrow(),
                        row.person("closed_by_id", "closed_by_name"),
                        row.instant("closed_at")));
        return new VerificationLink(
                row.id("id"),
                row.id("partner"),
                row.optionalDay("due_on"),
                new Contact(row.text("contact_name"), row.optionalText("contact_mail")),
                Language.of(row.text("language")).orElse(Language.FR),
                row.person("by_id", "by_name"),
                row.instant("made_at"),
                row.instant("expires_at"),
                row.optionalInstant("opened_at"),
                closing);
    }
}
