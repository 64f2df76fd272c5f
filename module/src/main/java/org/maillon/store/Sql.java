package org.maillon.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements. Each takes a connection from the container for itself, which makes it part of the transaction that
 * the action at work holds; none is begun or ended here.
 */
@ApplicationScoped
class Sql {

    private static final String UNIQUE_VIOLATION = "23505";

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource(lookup = "java:app/jdbc/maillon")
    DataSource database;

    /** Statements on connections that no container gives, each committed by itself. */
    static Sql on(DataSource database) {
        Sql sql = new Sql();
        sql.database = database;
        return sql;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** All rows. */
    <T> List<T> list(Command command, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, command);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                read.add(reader.read(row));
            }
            return List.copyOf(read);
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** The first row. */
    <T> Optional<T> one(Command command, Reader<T> reader) {
        return list(command, reader).stream().findFirst();
    }

    /** The isolation level of a connection as an action gets it, in the numbers of {@link Connection}. */
    int isolation() {
        try (Connection connection = database.getConnection()) {
            return connection.getTransactionIsolation();
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** The number in the only row. */
    long number(Command command) {
        return one(command, row -> row.longNumber(1)).orElseThrow();
    }

    /** Changes rows and says how many. */
    int change(Command command) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, command)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** Runs one statement with many rows of arguments. */
    void changeAll(String text, List<List<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (List<?> arguments : rows) {
                bind(statement, arguments);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** Whether a statement failed because a unique constraint forbids it. */
    static boolean violates(StoreFailed failed, String constraint) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && UNIQUE_VIOLATION.equals(sql.getSQLState())
                    && String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains(constraint)) {
                return true;
            }
        }
        return false;
    }

    private static PreparedStatement prepared(Connection connection, Command command) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(command.text());
        bind(statement, command.arguments());
        return statement;
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> arguments)
            throws SQLException {
        int place = 1;
        for (Object argument : arguments) {
            bind(statement, place, argument);
            place++;
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object argument) throws SQLException {
        if (argument == null) {
            statement.setNull(place, Types.NULL);
        } else if (argument instanceof Optional<?> optional) {
            bind(statement, place, optional.orElse(null));
        } else if (argument instanceof OptionalInt optional) {
            bind(statement, place, optional.isPresent() ? optional.getAsInt() : null);
        } else if (argument instanceof Instant instant) {
            statement.setObject(place, Moments.column(instant));
        } else if (argument instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else {
            statement.setObject(place, argument);
        }
    }
}
