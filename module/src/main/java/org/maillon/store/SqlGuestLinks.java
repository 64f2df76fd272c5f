package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestLink.Guest;
import org.maillon.editorial.GuestLink.Revocation;
import org.maillon.editorial.GuestLinks;
import org.maillon.editorial.GuestOpinion;
import org.maillon.editorial.GuestOpinion.Verdict;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.GuestToken;
import org.maillon.language.Language;

/** The links for guests in the database. */
@ApplicationScoped
public class SqlGuestLinks implements GuestLinks {

    private static final String SELECT = "select link.* from guest_link link";

    @Inject
    Sql sql;

    @Override
    public void add(GuestLink link) {
        sql.change(Command.of(
                "insert into guest_link (id, partner, revision, guest_name, guest_mail, may, language, note, by_id, by_name,"
                        + " made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                link.id(),
                link.partner(),
                link.revision(),
                link.guest().name(),
                link.guest().mail(),
                link.right().code(),
                link.language().tag(),
                link.note(),
                link.by().id(),
                link.by().displayName(),
                link.madeAt(),
                link.expiresAt()));
    }

    @Override
    public void admit(UUID link, GuestToken token, Instant now) {
        sql.change(
                Command.of("insert into guest_token (hash, link, made_at) values (?, ?, ?)", token.hash(), link, now));
    }

    @Override
    public Optional<GuestLink> opened(GuestToken token) {
        return sql.one(
                Command.of(
                        SELECT + " join guest_token token on token.link = link.id where token.hash = ?", token.hash()),
                SqlGuestLinks::link);
    }

    @Override
    public Optional<GuestLink> find(UUID partner, UUID link) {
        return sql.one(
                Command.of(SELECT + " where link.partner = ? and link.id = ?", partner, link), SqlGuestLinks::link);
    }

    @Override
    public Optional<GuestLink> find(UUID link) {
        return sql.one(Command.of(SELECT + " where link.id = ?", link), SqlGuestLinks::link);
    }

    @Override
    public List<GuestLink> of(UUID partner) {
        return sql.list(
                Command.of(SELECT + " where link.partner = ? order by link.made_at desc, link.id", partner),
                SqlGuestLinks::link);
    }

    @Override
    public boolean revoke(UUID link, Revocation revocation) {
        return sql.change(Command.of(
                        "update guest_link set revoked_at = ?, revoked_by_id = ?, revoked_by_name = ?"
                                + " where id = ? and revoked_at is null",
                        revocation.at(),
                        revocation.by().id(),
                        revocation.by().displayName(),
                        link))
                == 1;
    }

    @Override
    public boolean remember(UUID link, Instant openedAt) {
        boolean isFirst = sql.change(Command.of(
                        "update guest_link set opened_at = ? where id = ? and opened_at is null", openedAt, link))
                == 1;
        if (!isFirst) {
            sql.change(Command.of(
                    "update guest_link set opened_at = ? where id = ? and opened_at < ?", openedAt, link, openedAt));
        }
        return isFirst;
    }

    @Override
    public void answer(UUID link, GuestOpinion opinion) {
        sql.change(Command.of(
                "update guest_link set verdict = ?, verdict_at = ?, verdict_words = ? where id = ?",
                opinion.verdict().code(),
                opinion.at(),
                opinion.words(),
                link));
    }

    private static GuestLink link(Row row) throws SQLException {
        Optional<Instant> revokedAt = row.optionalInstant("revoked_at");
        Optional<Revocation> revocation = revokedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Revocation(row.person("revoked_by_id", "revoked_by_name"), revokedAt.get()));
        Optional<String> verdict = row.optionalText("verdict");
        Optional<GuestOpinion> opinion = verdict.isEmpty()
                ? Optional.empty()
                : Optional.of(new GuestOpinion(
                        Verdict.of(verdict.get()).orElseThrow(),
                        row.instant("verdict_at"),
                        row.optionalText("verdict_words")));
        return new GuestLink(
                row.id("id"),
                row.id("partner"),
                row.number("revision"),
                new Guest(row.text("guest_name"), row.optionalText("guest_mail")),
                GuestRight.of(row.text("may")).orElseThrow(),
                Language.of(row.text("language")).orElse(Language.FR),
                row.optionalText("note"),
                row.person("by_id", "by_name"),
                row.instant("made_at"),
                row.instant("expires_at"),
                revocation,
                row.optionalInstant("opened_at"),
                opinion);
    }
}
