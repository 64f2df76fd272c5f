package org.maillon.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.editorial.ContentErasure;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Person;
import org.maillon.editorial.PersonalData;
import org.maillon.editorial.Traces;

/**
 * Erases a person in every table but those of the pages themselves. What no statement here knows by name is swept all the
 * same, column by column.
 *
 * @param data the person
 * @param stand who stands for the person from now on
 * @param now when
 */
record PersonalErasure(Sql sql, PersonalData data, Person stand, Instant now) {

    private static final String MARK = ContentErasure.mark("fr");

    /** These are changed by whoever knows what they mean, or are only told of. */
    private static final Set<String> NOT_SWEPT =
            Set.of("partner", "revision", "published", "audit_entry", "vocabulary", "media", "guest_link");

    void erase() {
        data.account().ifPresent(this::eraseAccount);
        eraseGuests();
        eraseNamesWithoutAccount();
        eraseFileNames();
        PersonalTraces traces = new PersonalTraces(sql, data);
        for (Columns.Column column : Columns.withWords(sql)) {
            boolean isName = !column.person().isEmpty();
            if (!NOT_SWEPT.contains(column.table()) && !column.isAddress() && !isName) {
                traces.held(column).stream()
                        .map(PersonalTraces.Held::text)
                        .distinct()
                        .forEach(text -> sweep(column, text));
            }
        }
        eraseTextsOfLog();
    }

    private Traces traces() {
        return Traces.of(data);
    }

    private void sweep(Columns.Column column, String text) {
        String rest = traces().without(text, MARK);
        String fitting =
                rest.length() <= column.longest() ? rest : rest.substring(0, Math.toIntExact(column.longest()));
        sql.change(Command.of(
                "update " + column.table() + " set " + column.name() + " = ? where " + column.comparable() + " = ?",
                Optional.of(fitting).filter(some -> !column.isMail()),
                text));
    }

    /** The same person stays the same one, so that who may not agree with their own work is still known. */
    private void eraseAccount(String account) {
        eraseFromLog(account);
        for (Columns.Column column : Columns.ofNames(sql)) {
            if (!column.table().equals("audit_entry")) {
                sql.change(Command.of(
                        "update " + column.table() + " set " + column.person() + " = ?, " + column.name()
                                + " = ? where " + column.person() + " = ?",
                        stand.id(),
                        stand.displayName(),
                        account));
            }
        }
        PersonalTraces.OWN.forEach(
                table -> sql.change(Command.of("delete from " + table + " where person = ?", account)));
        sql.list(
                        Command.of("select id, addressed from outbox where addressed is not null"),
                        row -> new Addressed(row.id("id"), row.text("addressed")))
                .forEach(event -> forget(event, account));
    }

    private record Addressed(UUID id, String accounts) {}

    private void forget(Addressed event, String account) {
        List<String> all = Arrays.asList(event.accounts().split("\n", -1));
        if (all.contains(account)) {
            String left = all.stream().filter(id -> !id.equals(account)).collect(Collectors.joining("\n"));
            sql.change(Command.of(
                    "update outbox set addressed = ? where id = ?",
                    Optional.of(left).filter(some -> !some.isEmpty()),
                    event.id()));
        }
    }

    private void eraseFromLog(String account) {
        sql.change(Command.of(
                "update audit_entry set by_id = '', by_name = '', person_salt = null, erased_person = ?"
                        + " where by_id = ? and person_salt is not null",
                Integer.parseInt(stand.id().substring(Person.ERASED.length())),
                account));
    }

    private record Guest(UUID id, String name, String mail, String note, String words) {}

    /** A link for somebody who is forgotten leads nowhere any more. */
    private void eraseGuests() {
        Traces traces = traces();
        List<Guest> all = sql.list(
                Command.of("select id, guest_name, guest_mail, note, verdict_words from guest_link"),
                row -> new Guest(
                        row.id("id"),
                        row.text("guest_name"),
                        row.optionalText("guest_mail").orElse(""),
                        row.optionalText("note").orElse(""),
                        row.optionalText("verdict_words").orElse("")));
        for (Guest guest : all) {
            sql.change(Command.of(
                    "update guest_link set note = ?, verdict_words = ? where id = ?",
                    Optional.of(traces.without(guest.note(), MARK)).filter(text -> !text.isEmpty()),
                    Optional.of(traces.without(guest.words(), MARK)).filter(text -> !text.isEmpty()),
                    guest.id()));
            if (traces.isIn(guest.name()) || traces.isIn(guest.mail())) {
                eraseFromLog(Person.GUEST + guest.id());
                sql.change(Command.of(
                        "update guest_link set guest_name = ?, guest_mail = null where id = ?", MARK, guest.id()));
                sql.change(Command.of(
                        "update guest_link set revoked_at = ?, revoked_by_id = ?, revoked_by_name = ?"
                                + " where id = ? and revoked_at is null",
                        now,
                        Person.of(Editor.SYSTEM).id(),
                        Editor.SYSTEM.displayName(),
                        guest.id()));
            }
        }
    }

    /** People from outside are remembered by name too, under the id of their link or of their page. */
    private void eraseNamesWithoutAccount() {
        PersonalTraces traces = new PersonalTraces(sql, data);
        for (Columns.Column column : Columns.ofNames(sql)) {
            Set<String> people = traces.held(column).stream()
                    .flatMap(held -> held.person().stream())
                    .collect(Collectors.toSet());
            for (String person : people) {
                if (column.table().equals("audit_entry")) {
                    eraseFromLog(person);
                } else {
                    sql.change(Command.of(
                            "update " + column.table() + " set " + column.name() + " = ? where " + column.person()
                                    + " = ?",
                            MARK,
                            person));
                }
            }
        }
    }

    private void eraseFileNames() {
        Traces traces = traces();
        sql
                .list(
                        Command.of("select id, file_name from media"),
                        row -> List.of(row.text("id"), row.text("file_name")))
                .stream()
                .filter(file -> traces.isIn(file.get(1)))
                .forEach(file -> sql.change(Command.of(
                        "update media set file_name = ? where id = ?",
                        "image" + file.get(1).replaceFirst("^.*(?=\\.[a-z]+$)", ""),
                        file.get(0))));
    }

    /** A line of the log gives its texts as a whole, with their salt: the chain holds by their hash alone. */
    private void eraseTextsOfLog() {
        Traces traces = traces();
        Set<Long> lines = new LinkedHashSet<>();
        sql.list(Command.of("select position, subject, words from audit_entry where text_salt is not null"), row -> {
                    boolean isIn = traces.isIn(row.text("subject"))
                            || row.optionalText("words").filter(traces::isIn).isPresent();
                    return isIn ? Optional.of(row.longNumber("position")) : Optional.<Long>empty();
                })
                .forEach(found -> found.ifPresent(lines::add));
        lines.forEach(line -> sql.change(Command.of(
                "update audit_entry set subject = '', words = null, text_salt = null where position = ?", line)));
    }
}
