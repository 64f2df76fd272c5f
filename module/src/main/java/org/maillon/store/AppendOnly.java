package org.maillon.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.h2.tools.TriggerAdapter;

/**
 * Lets the database refuse to change or remove a line of the audit log. Only personal data may go: who acted, or subject
 * and comment, each as a whole and together with its salt.
 *
 * <p>In H2 this class is the trigger; PostgreSQL has the same rule in its own language.
 */
public class AppendOnly extends TriggerAdapter {

    private static final String REFUSED = "Lines of the audit log are never changed or removed";

    /** What nobody may change. */
    private static final List<String> FIXED = List.of(
            "number",
            "happened_at",
            "action",
            "partner",
            "from_state",
            "to_state",
            "revision",
            "position",
            "previous",
            "hash",
            "person_hash",
            "text_hash");

    private static final List<String> PERSON = List.of("by_id", "by_name", "person_salt");
    private static final List<String> TEXT = List.of("subject", "words", "text_salt");

    static List<String> h2() {
        return List.of("create trigger audit_entry_append_only before update, delete on audit_entry for each row call '"
                + AppendOnly.class.getName() + "'");
    }

    static List<String> postgresql() {
        String rule = same(FIXED) + " and (" + same(PERSON)
                + " or (new.by_id = '' and new.by_name = '' and new.person_salt is null)) and (" + same(TEXT)
                + " or (new.subject = '' and new.words is null and new.text_salt is null))";
        return List.of(
                "create function audit_entry_append_only() returns trigger language plpgsql as $$ begin if tg_op = 'UPDATE'"
                        + " then if " + rule + " then return new; end if; end if; raise exception '" + REFUSED
                        + "'; end $$",
                "create trigger audit_entry_append_only before update or delete on audit_entry for each row"
                        + " execute function audit_entry_append_only()",
                "create trigger audit_entry_no_truncate before truncate on audit_entry for each statement"
                        + " execute function audit_entry_append_only()");
    }

    private static String same(List<String> columns) {
        return "(new." + String.join(", new.", columns) + ") is not distinct from (old."
                + String.join(", old.", columns) + ")";
    }

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        boolean isErasure = newRow != null
                && areSame(FIXED, oldRow, newRow)
                && (areSame(PERSON, oldRow, newRow) || isErased(newRow, "by_id", "by_name", "person_salt"))
                && (areSame(TEXT, oldRow, newRow) || isErased(newRow, "subject", "words", "text_salt"));
        if (!isErasure) {
            throw new SQLException(REFUSED);
        }
    }

    private static boolean areSame(List<String> columns, ResultSet oldRow, ResultSet newRow) throws SQLException {
        for (String column : columns) {
            if (!Objects.equals(oldRow.getString(column), newRow.getString(column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isErased(ResultSet row, String... columns) throws SQLException {
        for (String column : columns) {
            String value = row.getString(column);
            if (value != null && !value.isEmpty()) {
                return false;
            }
        }
        return row.getString(columns[2]) == null;
    }
}
