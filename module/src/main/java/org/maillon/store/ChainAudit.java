package org.maillon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.maillon.editorial.AuditChain;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditHead;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.ModerationState;

/**
 * The step of the migration that brings lines into the chain which were written before there was one, in their order, and
 * from then on lets the database itself refuse to change or remove a line.
 */
final class ChainAudit implements JavaMigration {

    private static final int AT_ONCE = 1000;
    private static final List<String> REQUIRED = List.of("position", "previous", "hash", "person_hash", "text_hash");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11.1");
    }

    @Override
    public String getDescription() {
        return "chain the lines of the audit log";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** A line that has no place yet. */
    private record Unchained(long number, AuditEntry entry) {}

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        AuditHead head = AuditHead.EMPTY;
        List<Unchained> some = after(connection, Long.MIN_VALUE);
        while (!some.isEmpty()) {
            head = chain(connection, head, some);
            some = after(connection, some.get(some.size() - 1).number());
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update audit_head set position = ?, hash = ? where id = 1")) {
            statement.setLong(1, head.position());
            statement.setString(2, head.hash());
            statement.executeUpdate();
        }
        protect(connection);
    }

    private static List<Unchained> after(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select number, happened_at, by_id, by_name,"
                + " action, partner, subject, from_state, to_state, revision, words from audit_entry"
                + " where number > ? order by number limit " + AT_ONCE)) {
            statement.setLong(1, number);
            List<Unchained> some = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    AuditEntry entry = new AuditEntry(
                            row.instant("happened_at"),
                            row.person("by_id", "by_name"),
                            row.text("action"),
                            row.optionalId("partner"),
                            row.text("subject"),
                            row.optionalText("from_state").flatMap(ModerationState::of),
                            row.optionalText("to_state").flatMap(ModerationState::of),
                            row.optionalNumber("revision"),
                            row.optionalText("words"));
                    some.add(new Unchained(row.longNumber("number"), entry));
                }
            }
            return some;
        }
    }

    private static AuditHead chain(Connection connection, AuditHead before, List<Unchained> some) throws SQLException {
        AuditHead head = before;
        try (PreparedStatement statement = connection.prepareStatement("update audit_entry set position = ?,"
                + " previous = ?, hash = ?, person_salt = ?, person_hash = ?, text_salt = ?, text_hash = ?"
                + " where number = ?")) {
            for (Unchained unchained : some) {
                AuditLine line = AuditChain.add(head, unchained.entry(), AuditRows.salt(), AuditRows.salt());
                statement.setLong(1, line.position());
                statement.setString(2, line.seal().previous());
                statement.setString(3, line.seal().hash());
                statement.setString(4, line.seal().personSalt().orElseThrow());
                statement.setString(5, line.seal().personHash());
                statement.setString(6, line.seal().textSalt().orElseThrow());
                statement.setString(7, line.seal().textHash());
                statement.setLong(8, unchained.number());
                statement.addBatch();
                head = new AuditHead(line.position(), line.seal().hash());
            }
            statement.executeBatch();
        }
        return head;
    }

    private static void protect(Connection connection) throws SQLException {
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement()) {
            for (String column : REQUIRED) {
                statement.execute("alter table audit_entry alter column " + column + " set not null");
            }
            for (String command : isH2 ? AppendOnly.h2() : AppendOnly.postgresql()) {
                statement.execute(command);
            }
        }
    }
}
