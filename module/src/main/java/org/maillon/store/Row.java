package org.maillon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.maillon.editorial.Person;

/** One row of an answer; a column that may be empty is asked for as an {@link Optional}. */
final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    String text(String column) throws SQLException {
        return present(column, rows.getString(column));
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    int number(String column) throws SQLException {
        return rows.getInt(column);
    }

    OptionalInt optionalNumber(String column) throws SQLException {
        int number = rows.getInt(column);
        return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    long longNumber(String column) throws SQLException {
        return rows.getLong(column);
    }

    long longNumber(int place) throws SQLException {
        return rows.getLong(place);
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    UUID id(String column) throws SQLException {
        return present(column, rows.getObject(column, UUID.class));
    }

    Optional<UUID> optionalId(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, UUID.class));
    }

    Instant instant(String column) throws SQLException {
        return optionalInstant(column).orElseThrow(() -> empty(column));
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    LocalDate day(String column) throws SQLException {
        return present(column, rows.getObject(column, LocalDate.class));
    }

    Optional<LocalDate> optionalDay(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, LocalDate.class));
    }

    Optional<byte[]> optionalBytes(String column) throws SQLException {
        return Optional.ofNullable(rows.getBytes(column));
    }

    /** The person in a pair of columns. */
    Person person(String id, String displayName) throws SQLException {
        return new Person(text(id), text(displayName));
    }

    private static <T> T present(String column, @org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw empty(column);
        }
        return value;
    }

    private static IllegalStateException empty(String column) {
        return new IllegalStateException("The column " + column + " is empty");
    }
}
