package org.maillon.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.PersonalData;
import org.maillon.editorial.Traces;

/** What the tables hold of one person. */
final class PersonalTraces {

    /** Tables in which the rows of an account are of no use to anybody else. */
    static final List<String> OWN = List.of("notification", "letter", "notification_wish");

    /** What a place is called where an account is remembered as the one who did something. */
    private static final String ACCOUNT = "account";

    private final Sql sql;
    private final PersonalData data;
    private final Traces traces;

    PersonalTraces(Sql sql, PersonalData data) {
        this.sql = sql;
        this.data = data;
        this.traces = Traces.of(data);
    }

    /**
     * A value that tells of the person.
     *
     * @param person the account or guest whose name it is, if it is one
     */
    record Held(Optional<UUID> partner, Optional<String> person, String text) {

        /** The name of an account tells of the account, and goes with it only. */
        boolean isOfAccount() {
            return person.filter(PersonalTraces::isAccount).isPresent();
        }
    }

    /** The ids of people without an account have a colon. */
    private static boolean isAccount(String person) {
        return !person.contains(":");
    }

    /** Where something stands, page by page. */
    List<Erasure.Standing> find() {
        Map<Erasure.Standing, Long> counts = new LinkedHashMap<>();
        for (Columns.Column column : Columns.withWords(sql)) {
            String place = column.isAddress() ? "address" : column.table();
            held(column).forEach(held -> counts.merge(new Erasure.Standing(place, held.partner(), 0), 1L, Long::sum));
        }
        data.account()
                .ifPresent(account -> ofAccount(account)
                        .forEach(partner -> counts.merge(new Erasure.Standing(ACCOUNT, partner, 0), 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(one ->
                        new Erasure.Standing(one.getKey().place(), one.getKey().partner(), one.getValue()))
                .toList();
    }

    /** The values of a column that tell of the person. */
    List<Held> held(Columns.Column column) {
        if (!column.isReadByPage()) {
            return held(column, Command.of(""));
        }
        List<Held> held = new ArrayList<>();
        sql.list(Command.of("select id from partner"), row -> row.id("id"))
                .forEach(partner -> held.addAll(held(column, Command.of(" and partner = ?", partner))));
        return held;
    }

    private List<Held> held(Columns.Column column, Command more) {
        String person = column.person().isEmpty() ? "cast(null as varchar)" : column.person();
        Command all = Command.of("select " + column.partner() + " as of_partner, " + person + " as of_person, "
                        + column.name() + " as held from " + column.table() + " where " + column.name()
                        + " is not null")
                .add(more);
        return sql.list(all, this::held).stream().flatMap(Optional::stream).toList();
    }

    private Optional<Held> held(Row row) throws SQLException {
        String text = row.text("held");
        if (!traces.isIn(text)) {
            return Optional.empty();
        }
        return Optional.of(new Held(row.optionalId("of_partner"), row.optionalText("of_person"), text))
                .filter(held -> !held.isOfAccount());
    }

    /** For each value that names an account, the page it belongs to, if to one. */
    private List<Optional<UUID>> ofAccount(String account) {
        List<Optional<UUID>> found = new ArrayList<>();
        for (Columns.Column column : Columns.ofNames(sql)) {
            found.addAll(partners(
                    "select " + column.partner() + " as of_partner from " + column.table() + " where " + column.person()
                            + " = ?",
                    account));
        }
        for (String table : OWN) {
            found.addAll(
                    partners("select cast(null as uuid) as of_partner from " + table + " where person = ?", account));
        }
        found.addAll(partners(
                "select id as of_partner from partner where writers like ? escape '!'",
                "%\"" + Searching.escaped(account) + "\"%"));
        found.addAll(partners(
                "select id as of_partner from partner where review like ? escape '!'",
                "%\"id\":\"" + Searching.escaped(account) + "\"%"));
        return found;
    }

    private List<Optional<UUID>> partners(String text, String account) {
        return sql.list(Command.of(text, account), row -> row.optionalId("of_partner"));
    }

    private record Named(String account, String name) {}

    /** The accounts beside the person's own that are remembered by one of their names. */
    Set<String> accountsNamed() {
        Set<String> accounts = new TreeSet<>();
        for (Columns.Column column : Columns.ofNames(sql)) {
            sql
                    .list(
                            Command.of("select distinct " + column.person() + " as account, " + column.name()
                                    + " as held from " + column.table() + " where " + column.name()
                                    + " is not null and "
                                    + column.person() + " is not null"),
                            row -> new Named(row.text("account"), row.text("held")))
                    .stream()
                    .filter(one -> !one.account().isEmpty() && isAccount(one.account()) && traces.isIn(one.name()))
                    .map(Named::account)
                    .forEach(accounts::add);
        }
        data.account().ifPresent(accounts::remove);
        return accounts;
    }

    /** The names under which the account is remembered. */
    Set<String> namesOf(String account) {
        Set<String> known = new TreeSet<>();
        for (Columns.Column column : Columns.ofNames(sql)) {
            known.addAll(sql.list(
                    Command.of(
                            "select distinct " + column.name() + " as held from " + column.table() + " where "
                                    + column.person() + " = ?",
                            account),
                    row -> row.text("held")));
        }
        return known;
    }
}
