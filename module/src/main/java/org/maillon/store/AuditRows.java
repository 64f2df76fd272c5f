package org.maillon.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.maillon.editorial.AuditChain;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditHead;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.AuditSeal;
import org.maillon.editorial.AuditTrail;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Person;

/** The lines of the audit log as rows, and the end of their chain; no statement here changes or removes a line. */
final class AuditRows {

    private static final String COLUMNS =
            "position, happened_at, by_id, by_name, action, partner, subject, from_state, to_state,"
                    + " revision, words, previous, hash, person_salt, person_hash, text_salt, text_hash";

    /** What is read of a line: beside what was written, who stands for somebody whose name was taken out. */
    static final String READ = COLUMNS + ", erased_person";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private AuditRows() {}

    /** Thirty-two random bytes. */
    static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** What is to be written: a line, and to whom it is addressed. */
    record Noted(AuditEntry entry, Set<String> addressed) {}

    /** Adds lines to the end of the chain, and to the outbox what is to be told of them. Whoever comes second waits here until the first one is committed. */
    static List<AuditLine> add(Sql sql, List<Noted> notes) {
        AuditHead head = sql.one(
                        Command.of("select position, hash from audit_head where id = 1 for update"), AuditRows::head)
                .orElseThrow();
        List<AuditLine> lines = new ArrayList<>();
        for (Noted note : notes) {
            AuditLine line = AuditChain.add(head, note.entry(), salt(), salt());
            insert(sql, line);
            SqlOutbox.add(sql, line.position(), note.addressed(), note.entry().at());
            lines.add(line);
            head = new AuditHead(line.position(), line.seal().hash());
        }
        sql.change(
                Command.of("update audit_head set position = ?, hash = ? where id = 1", head.position(), head.hash()));
        return List.copyOf(lines);
    }

    private static void insert(Sql sql, AuditLine line) {
        AuditEntry entry = line.entry();
        AuditSeal seal = line.seal();
        sql.change(Command.of(
                "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.position(),
                entry.at(),
                entry.by().id(),
                entry.by().displayName(),
                entry.action(),
                entry.partner(),
                entry.subject(),
                entry.from().map(ModerationState::code),
                entry.to().map(ModerationState::code),
                entry.revision(),
                entry.comment(),
                seal.previous(),
                seal.hash(),
                seal.personSalt(),
                seal.personHash(),
                seal.textSalt(),
                seal.textHash()));
    }

    /** Where the chain should end and where it does, seen at one moment. */
    static AuditTrail.End end(Sql sql) {
        return sql.one(
                        Command.of(
                                "select position, hash, (select coalesce(max(entry.position), 0) from audit_entry entry)"
                                        + " as last_position from audit_head where id = 1"),
                        row -> new AuditTrail.End(head(row), row.longNumber("last_position")))
                .orElseGet(() -> new AuditTrail.End(AuditHead.EMPTY, 0));
    }

    static List<AuditLine> after(Sql sql, long position, int limit) {
        return sql.list(
                Command.of(
                        "select " + READ + " from audit_entry where position > ? order by position limit ?",
                        position,
                        limit),
                AuditRows::line);
    }

    private static AuditHead head(Row row) throws SQLException {
        return new AuditHead(row.longNumber("position"), row.text("hash"));
    }

    static AuditLine line(Row row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.instant("happened_at"),
                by(row),
                row.text("action"),
                row.optionalId("partner"),
                row.text("subject"),
                row.optionalText("from_state").flatMap(ModerationState::of),
                row.optionalText("to_state").flatMap(ModerationState::of),
                row.optionalNumber("revision"),
                row.optionalText("words"));
        AuditSeal seal = new AuditSeal(
                row.text("previous"),
                row.text("hash"),
                row.optionalText("person_salt"),
                row.text("person_hash"),
                row.optionalText("text_salt"),
                row.text("text_hash"));
        return new AuditLine(row.longNumber("position"), entry, seal);
    }

    private static Person by(Row row) throws SQLException {
        Person written = row.person("by_id", "by_name");
        OptionalInt erased = row.optionalNumber("erased_person");
        return erased.isPresent() && written.id().isEmpty() ? Person.erased(erased.getAsInt()) : written;
    }
}
