package org.maillon.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.AuditLog;
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

    /** Who acted, by account or by the pseudonym that stands for it. */
    private static final String PERSON =
            "(case when erased_person is null then by_id else '" + Person.ERASED + "' || erased_person end)";

    /** Under this name a transaction carries the lines it has yet to write. */
    private static final String WAITING = SqlAuditLog.class.getName();

    @Inject
    Sql sql;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /**
     * The line is written at the very end of the transaction: until it is committed nobody else can add one, and what
     * else the transaction waits for must not make everybody wait.
     */
    @Override
    public void write(AuditEntry entry, Set<String> addressed) {
        AuditRows.Noted note = new AuditRows.Noted(entry, Set.copyOf(addressed));
        if (transactions.getTransactionKey() == null) {
            AuditRows.add(sql, List.of(note));
            return;
        }
        @SuppressWarnings("unchecked") // only this class puts something there
        List<AuditRows.Noted> known = (List<AuditRows.Noted>) transactions.getResource(WAITING);
        if (known != null) {
            known.add(note);
            return;
        }
        List<AuditRows.Noted> waiting = new ArrayList<>(List.of(note));
        transactions.putResource(WAITING, waiting);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                AuditRows.add(sql, waiting);
            }

            @Override
            public void afterCompletion(int status) {
                // Committed or not, there is nothing left to do.
            }
        });
    }

    @Override
    public End end() {
        return AuditRows.end(sql);
    }

    @Override
    public List<AuditLine> after(long position, int limit) {
        return AuditRows.after(sql, position, limit);
    }

    @Override
    public Page list(Query query) {
        Command where = where(query);
        long total = sql.number(Command.of("select count(*) from audit_entry").add(where));
        List<AuditLine> lines = sql.list(
                Command.of("select " + AuditRows.READ + " from audit_entry")
                        .add(where)
                        .add(" order by position desc limit ? offset ?", query.limit(), query.offset()),
                AuditRows::line);
        return new Page(lines, total);
    }

    private static Command where(Query query) {
        Command where = Command.of(" where 1 = 1");
        query.partner().ifPresent(partner -> where.add(" and partner = ?", partner));
        where.add(Searching.holds(PLAIN_SUBJECT, query.words()));
        query.person().map(SqlAuditLog::askable).ifPresent(person -> where.add(" and " + PERSON + " = ?", person));
        query.action().map(SqlAuditLog::askable).ifPresent(action -> where.add(" and action = ?", action));
        query.from().ifPresent(from -> where.add(" and happened_at >= ?", from));
        query.to().ifPresent(to -> where.add(" and happened_at < ?", to));
        query.below().ifPresent(place -> where.add(" and position < ?", place));
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
                        Command.of("select " + AuditRows.READ + " from audit_entry where position in"
                                + " (select max(position) from audit_entry group by by_id, erased_person)"),
                        AuditRows::line)
                .stream()
                .map(line -> line.entry().by())
                .filter(person -> !person.id().isEmpty())
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
