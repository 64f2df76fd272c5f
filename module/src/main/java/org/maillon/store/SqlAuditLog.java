package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Person;
import org.maillon.language.Plainly;

/** The audit log in the database; no statement here changes or removes a line. */
@ApplicationScoped
public class SqlAuditLog implements AuditLog {

    /**
     * The subject in small letters without accents; what is looked for comes without them. Capitals are told too,
     * because not every database's small letters go beyond ASCII.
     */
    private static final String PLAIN_SUBJECT = "replace(replace(lower(translate(subject,"
            + " 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ’''-',"
            + " 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy   ')), 'œ', 'oe'), 'æ', 'ae')";

    @Inject
    Sql sql;

    @Override
    public void write(AuditEntry entry) {
        sql.change(Command.of(
                "insert into audit_entry (happened_at, by_id, by_name, action, partner, subject, from_state, to_state,"
                        + " revision, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.at(),
                entry.by().id(),
                entry.by().displayName(),
                entry.action(),
                entry.partner(),
                entry.subject(),
                entry.from().map(ModerationState::code),
                entry.to().map(ModerationState::code),
                entry.revision(),
                entry.comment()));
    }

    @Override
    public Page list(Query query) {
        Command where = where(query);
        long total = sql.number(Command.of("select count(*) from audit_entry").add(where));
        List<AuditEntry> entries = sql.list(
                Command.of("select happened_at, by_id, by_name, action, partner, subject, from_state, to_state,"
                                + " revision, words from audit_entry")
                        .add(where)
                        .add(" order by number desc limit ? offset ?", query.limit(), query.offset()),
                row -> new AuditEntry(
                        row.instant("happened_at"),
                        row.person("by_id", "by_name"),
                        row.text("action"),
                        row.optionalId("partner"),
                        row.text("subject"),
                        row.optionalText("from_state").flatMap(ModerationState::of),
                        row.optionalText("to_state").flatMap(ModerationState::of),
                        row.optionalNumber("revision"),
                        row.optionalText("words")));
        return new Page(entries, total);
    }

    private static Command where(Query query) {
        Command where = Command.of(" where 1 = 1");
        query.partner().ifPresent(partner -> where.add(" and partner = ?", partner));
        where.add(Searching.holds(PLAIN_SUBJECT, query.words()));
        query.person().map(SqlAuditLog::askable).ifPresent(person -> where.add(" and by_id = ?", person));
        query.action().map(SqlAuditLog::askable).ifPresent(action -> where.add(" and action = ?", action));
        query.from().ifPresent(from -> where.add(" and happened_at >= ?", from));
        query.to().ifPresent(to -> where.add(" and happened_at < ?", to));
        return where;
    }

    /** PostgreSQL refuses a NUL even in a question. */
    private static String askable(String text) {
        return text.replace('\u0000', ' ');
    }

    @Override
    public List<Person> people() {
        // Names change; the newest is the one colleagues know.
        return sql
                .list(
                        Command.of("select by_id, by_name from audit_entry"
                                + " where number in (select max(number) from audit_entry group by by_id)"),
                        row -> row.person("by_id", "by_name"))
                .stream()
                .sorted(Comparator.comparing((Person person) -> Plainly.words(person.displayName()))
                        .thenComparing(Person::id))
                .toList();
    }

    @Override
    public List<String> actions() {
        return sql.list(Command.of("select distinct action from audit_entry"), row -> row.text("action")).stream()
                .sorted()
                .toList();
    }
}
