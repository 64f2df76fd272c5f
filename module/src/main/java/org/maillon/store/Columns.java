package org.maillon.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of the database that hold words, as the database itself lists them: whoever looks for something in all of
 * them misses none that a later version adds.
 */
final class Columns {

    /** What is worked out from other columns, or holds nothing but codes, hashes and numbers of ours. */
    private static final Set<String> DERIVED = Set.of(
            "flyway_schema_history",
            "audit_head",
            "erased_address",
            "erasure_turn",
            "generation",
            "guest_token",
            "partner_term",
            "partner_year",
            "published_bytes",
            "published_media",
            "published_term",
            "published_words");

    /** Of these tables only some columns are not worked out from others. */
    private static final Map<String, Set<String>> ORIGINAL = Map.of(
            "partner", Set.of("review", "origin_source", "slug"),
            "published", Set.of("document"),
            "audit_entry", Set.of("subject", "words", "by_name"),
            "vocabulary", Set.of("document"));

    /** How a row tells its page where it has no column for it. */
    private static final Map<String, String> OWNERS = Map.of(
            "partner",
            "id",
            "comment_entry",
            "(select thread.partner from comment_thread thread where thread.id = comment_entry.thread)");

    /** Tables whose texts are too much to be read at once; they are read page by page. */
    private static final Set<String> LARGE = Set.of("revision", "published");

    private Columns() {}

    /**
     * A column with words.
     *
     * @param longest most characters it takes
     * @param isLarge whether the database keeps it apart from the row
     * @param partner the expression that tells the page of a row; {@code null} in SQL when there is none
     * @param person the column with the account whose name this one holds; empty when it is no such name
     */
    record Column(String table, String name, long longest, boolean isLarge, String partner, String person) {

        /** Whether it holds the address of a page, which is known outside and is changed by people only. */
        boolean isAddress() {
            return name.equals("slug");
        }

        /** Whether it holds a mail address and nothing else; half of one is of no use. */
        boolean isMail() {
            return name.endsWith("mail");
        }

        boolean isReadByPage() {
            return LARGE.contains(table);
        }

        /** The column as something that can be compared. */
        String comparable() {
            return isLarge ? "cast(" + name + " as varchar)" : name;
        }
    }

    private record Listed(String table, String name, String type, long longest) {}

    /** All columns in which something of a person could stand. */
    static List<Column> withWords(Sql sql) {
        List<Listed> all = listed(sql);
        return all.stream()
                .filter(one -> !DERIVED.contains(one.table()) && isText(one.type()))
                .filter(one ->
                        ORIGINAL.getOrDefault(one.table(), Set.of(one.name())).contains(one.name()))
                .map(one -> column(one, all))
                .toList();
    }

    /** All columns with the name of whoever did something, beside the one with their account. */
    static List<Column> ofNames(Sql sql) {
        List<Listed> all = listed(sql);
        return all.stream()
                .filter(one -> isText(one.type()))
                .map(one -> column(one, all))
                .filter(column -> !column.person().isEmpty())
                .toList();
    }

    private static List<Listed> listed(Sql sql) {
        return sql.list(
                Command.of("select lower(c.table_name) as of_table, lower(c.column_name) as named,"
                        + " lower(c.data_type) as kind, coalesce(c.character_maximum_length, 1000000000) as longest"
                        + " from information_schema.columns c join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where c.table_schema = current_schema and lower(t.table_type) = 'base table'"
                        + " order by c.table_name, c.ordinal_position"),
                row -> new Listed(
                        row.text("of_table"), row.text("named"), row.text("kind"), row.longNumber("longest")));
    }

    private static boolean isText(String type) {
        return type.startsWith("character") || type.equals("text") || type.startsWith("json");
    }

    private static Column column(Listed listed, List<Listed> all) {
        String id = listed.name().replaceAll("_name$", "_id");
        boolean isName = listed.name().endsWith("_name") && has(all, listed.table(), id);
        String partner = OWNERS.getOrDefault(
                listed.table(), has(all, listed.table(), "partner") ? "partner" : "cast(null as uuid)");
        boolean isLarge = listed.type().toLowerCase(Locale.ROOT).contains("large")
                || listed.type().equals("text");
        return new Column(listed.table(), listed.name(), listed.longest(), isLarge, partner, isName ? id : "");
    }

    private static boolean has(List<Listed> all, String table, String column) {
        return all.stream()
                .anyMatch(one -> one.table().equals(table) && one.name().equals(column));
    }
}
