package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes sure that what an editor was told is saved is saved: a database that acknowledges before it has written loses
 * work when the power goes, and nobody notices until then.
 */
@ApplicationScoped
public class Durability {

    /**
     * Looks at the settings the open database really has, not at what its address says.
     *
     * @throws DatabaseRefused when the database would lose acknowledged work
     */
    public void check(Database database) {
        try (Connection connection = database.open()) {
            switch (database.product()) {
                case H2 -> checkH2(database, connection);
                case POSTGRESQL -> checkPostgresql(database, connection);
            }
        } catch (SQLException unreadable) {
            throw new DatabaseRefused(
                    "The settings of the database at " + database.address() + " cannot be read: "
                            + Sentences.oneLine(unreadable),
                    unreadable);
        }
    }

    private static void checkH2(Database database, Connection connection) throws SQLException {
        String address = database.url().toUpperCase(Locale.ROOT);
        if (address.contains("FILE_LOCK=NO")) {
            throw new DatabaseRefused("The database at " + database.address() + " is opened with FILE_LOCK=NO, so two"
                    + " servers could destroy it; take this out of maillon.db.url.");
        }
        Optional<String> delay = one(
                connection,
                "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?",
                "WRITE_DELAY");
        if (!delay.orElse("500").equals("0")) {
            throw new DatabaseRefused("The database at " + database.address() + " acknowledges work before it is on the"
                    + " disk; add WRITE_DELAY=0 to maillon.db.url.");
        }
    }

    private static void checkPostgresql(Database database, Connection connection) throws SQLException {
        refuseOff(database, connection, "synchronous_commit");
        refuseOff(database, connection, "fsync");
        refuseOff(database, connection, "full_page_writes");
        String encoding = setting(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new DatabaseRefused("The database at " + database.address() + " is encoded in " + encoding
                    + " and cannot hold every text; create it with ENCODING 'UTF8'.");
        }
    }

    private static void refuseOff(Database database, Connection connection, String name) throws SQLException {
        if (setting(connection, name).equals("off")) {
            throw new DatabaseRefused("The database at " + database.address() + " would lose acknowledged work when it"
                    + " stops suddenly: its setting " + name + " is off; switch it on.");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return one(connection, "SELECT current_setting(?)", name).orElse("");
    }

    private static Optional<String> one(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
