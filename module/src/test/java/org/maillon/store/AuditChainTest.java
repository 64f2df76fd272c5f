package org.maillon.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillon.editorial.AuditChain;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditFault;
import org.maillon.editorial.AuditHead;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.AuditTrail;
import org.maillon.editorial.AuditVerification;
import org.maillon.editorial.AuditWalk;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Person;
import org.maillon.store.Database.Product;
import org.maillon.testing.InServerSession;

/** Whoever lays hands on the audit log is found out, whichever way; and whoever erases what the law says may. */
class AuditChainTest {

    private static final int LINES = 12;
    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00.123456Z");
    private static final String SHIFT_FROM_5 = "update audit_entry set position = position + 1000 where position >= 5";
    private static final String COPY_OF_3 = "insert into audit_entry (happened_at, by_id, by_name, action, partner,"
            + " subject, from_state, to_state, revision, words, position, previous, hash, person_salt, person_hash,"
            + " text_salt, text_hash) select happened_at, by_id, by_name, 'archive', partner, subject, from_state,"
            + " to_state, revision, words, %d, previous, hash, person_salt, person_hash, text_salt, text_hash"
            + " from audit_entry where position = 3";

    private static final Map<Product, Database> DATABASES = new EnumMap<>(Product.class);

    @TempDir
    static Path data;

    private static EmbeddedPostgres postgresql;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgresql = InServerSession.durable().start();
        for (Product product : Product.values()) {
            Database database = database(product, "chain");
            new Migrations().run(database);
            AuditRows.add(
                    Sql.on(database.unhurried()),
                    entries(LINES).stream()
                            .map(entry -> new AuditRows.Noted(entry, Set.of()))
                            .toList());
            DATABASES.put(product, database);
        }
    }

    @AfterAll
    static void end() throws IOException {
        DATABASES.values().forEach(Database::close);
        postgresql.close();
    }

    private static Database database(Product product, String name) throws SQLException {
        if (product == Product.H2) {
            return Database.embedded(data.resolve(name));
        }
        try (Connection connection = postgresql.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'UTF8' template template0");
        }
        return Database.at(postgresql.getJdbcUrl("postgres", name), "postgres", "");
    }

    private static List<AuditEntry> entries(int count) {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            entries.add(new AuditEntry(
                    NOW.plusSeconds(i),
                    new Person("alice", "Alice Été"),
                    i % 2 == 0 ? "save" : "submit",
                    i % 5 == 0 ? Optional.empty() : Optional.of(new UUID(7, i)),
                    "Partenaire n° " + i + " 😀",
                    i % 2 == 0 ? Optional.empty() : Optional.of(ModerationState.DRAFT),
                    Optional.of(ModerationState.IN_REVIEW),
                    OptionalInt.of(i),
                    i % 3 == 0 ? Optional.of("") : Optional.of("Pourquoi " + i)));
        }
        return entries;
    }

    /** What somebody with the password of the database may do, on one connection that nobody else sees. */
    private static final class Intruder implements AutoCloseable {

        private final Connection connection;
        private final boolean isOpenedUp;

        Intruder(Product product, boolean isProtected) throws SQLException {
            connection =
                    Optional.ofNullable(DATABASES.get(product)).orElseThrow().open();
            isOpenedUp = !isProtected && product == Product.H2;
            if (isOpenedUp) {
                run("drop trigger audit_entry_append_only");
            }
            connection.setAutoCommit(false);
            if (!isProtected && !isOpenedUp) {
                run("alter table audit_entry disable trigger user");
            }
        }

        void run(String... commands) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String command : commands) {
                    statement.execute(command);
                }
            }
        }

        /** Statements of the module on this connection, which they do not close. */
        Sql sql() {
            Connection open = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
            return Sql.on((DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> open));
        }

        AuditVerification verify(Optional<AuditHead> receipt) {
            Sql sql = sql();
            return AuditWalk.through(
                    new AuditTrail() {
                        @Override
                        public End end() {
                            return AuditRows.end(sql);
                        }

                        @Override
                        public List<AuditLine> after(long position, int limit) {
                            return AuditRows.after(sql, position, limit);
                        }
                    },
                    NOW,
                    receipt);
        }

        /** Writes lines anew as if they had always said so: from a place on, as many as given. */
        void rewrite(long from, int count) {
            Sql sql = sql();
            List<AuditLine> before = AuditRows.after(sql, from - 2, count + 1);
            AuditHead head = new AuditHead(from - 1, before.get(0).seal().hash());
            for (AuditLine line : before.subList(1, count + 1)) {
                AuditEntry told = line.entry();
                AuditEntry forged = new AuditEntry(
                        told.at(),
                        told.by(),
                        "archive",
                        told.partner(),
                        told.subject(),
                        told.from(),
                        told.to(),
                        told.revision(),
                        told.comment());
                AuditLine sealed = AuditChain.add(head, forged, AuditRows.salt(), AuditRows.salt());
                head = new AuditHead(sealed.position(), sealed.seal().hash());
                sql.change(Command.of(
                        "update audit_entry set action = ?, previous = ?, hash = ?, person_salt = ?, person_hash = ?,"
                                + " text_salt = ?, text_hash = ? where position = ?",
                        "archive",
                        sealed.seal().previous(),
                        sealed.seal().hash(),
                        sealed.seal().personSalt(),
                        sealed.seal().personHash(),
                        sealed.seal().textSalt(),
                        sealed.seal().textHash(),
                        sealed.position()));
            }
            if (from + count - 1 == LINES) {
                sql.change(Command.of("update audit_head set hash = ?", head.hash()));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            if (isOpenedUp) {
                run(AppendOnly.h2().toArray(String[]::new));
            }
            connection.close();
        }
    }

    private static Stream<Arguments> tampering() {
        return Stream.of(
                        told("action", "CHANGED 5-5", "update audit_entry set action = 'archive' where position = 5"),
                        told(
                                "time",
                                "CHANGED 5-5",
                                moved("happened_at = timestamp with time zone '2020-01-01 00:00:00+00'")),
                        told("partner", "CHANGED 5-5", moved("partner = '00000000-0000-0007-0000-000000000009'")),
                        told("no partner", "CHANGED 6-6", "update audit_entry set partner = null where position = 6"),
                        told("state before", "CHANGED 5-5", moved("from_state = 'approved'")),
                        told("state after", "CHANGED 5-5", moved("to_state = 'published'")),
                        told("revision", "CHANGED 5-5", moved("revision = 4")),
                        told("comment", "CHANGED 5-5", moved("words = 'Parce que'")),
                        told("comment emptied", "CHANGED 5-5", moved("words = ''")),
                        told(
                                "empty comment taken away",
                                "CHANGED 6-6",
                                "update audit_entry set words = null where position = 6"),
                        told("subject", "CHANGED 5-5", moved("subject = 'Un autre'")),
                        told("name", "CHANGED 5-5", moved("by_name = 'Bob'")),
                        told("account", "CHANGED 5-5", moved("by_id = 'bob'")),
                        told("salt taken away, text kept", "CHANGED 5-5", moved("text_salt = null")),
                        told("text taken away, salt kept", "CHANGED 5-5", moved("subject = '', words = null")),
                        told("first line", "CHANGED 1-1", "update audit_entry set revision = 9 where position = 1"),
                        told("last line", "CHANGED 12-12", "update audit_entry set revision = 9 where position = 12"),
                        told("one removed", "REMOVED 5-5", "delete from audit_entry where position = 5"),
                        told("three removed", "REMOVED 5-7", "delete from audit_entry where position between 5 and 7"),
                        told("first removed", "REMOVED 1-1", "delete from audit_entry where position = 1"),
                        told("end removed", "REMOVED 11-12", "delete from audit_entry where position > 10"),
                        told("all removed", "REMOVED 1-12", "delete from audit_entry"),
                        told(
                                "one removed, the gap closed",
                                "MOVED 5-11 from 6, REMOVED 5-5",
                                "delete from audit_entry where position = 5",
                                "update audit_entry set position = position + 1000 where position > 5",
                                "update audit_entry set position = position - 1001 where position > 1000"),
                        told("one put at the end", "INSERTED 13-13", COPY_OF_3.formatted(13)),
                        told("one put before the first", "INSERTED 0-0", COPY_OF_3.formatted(0)),
                        told(
                                "one put in between",
                                "INSERTED 5-5, MOVED 6-13 from 5",
                                SHIFT_FROM_5,
                                "update audit_entry set position = position - 999 where position > 1000",
                                COPY_OF_3.formatted(5)),
                        told(
                                "two neighbours exchanged",
                                "MOVED 5-5 from 6, MOVED 6-6 from 5",
                                "update audit_entry set position = 1005 where position = 5",
                                "update audit_entry set position = 5 where position = 6",
                                "update audit_entry set position = 6 where position = 1005"),
                        told(
                                "two exchanged",
                                "MOVED 3-3 from 9, MOVED 9-9 from 3",
                                "update audit_entry set position = 1003 where position = 3",
                                "update audit_entry set position = 3 where position = 9",
                                "update audit_entry set position = 9 where position = 1003"))
                .flatMap(told -> Stream.of(Product.values())
                        .map(product -> Arguments.of(product, told.get(0), told.get(1), told.subList(2, told.size()))));
    }

    private static List<String> told(String... how) {
        return List.of(how);
    }

    private static String moved(String change) {
        return "update audit_entry set " + change + " where position = 5";
    }

    private static String said(AuditVerification found) {
        return String.join(
                ", ",
                found.faults().stream()
                        .map(fault -> fault.kind() + " " + fault.from() + "-" + fault.to()
                                + (fault.kind() == AuditFault.Kind.MOVED ? " from " + fault.belongsAt() : ""))
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tampering")
    void whoever_lays_hands_on_a_line_is_found_out(Product product, String how, String faults, List<String> commands)
            throws SQLException {
        try (Intruder intruder = new Intruder(product, false)) {
            AuditVerification before = intruder.verify(Optional.empty());

            intruder.run(commands.toArray(String[]::new));
            AuditVerification after = intruder.verify(Optional.empty());

            then(before.isIntact()).as(said(before)).isTrue();
            then(before.lines()).isEqualTo(LINES);
            then(said(after)).isEqualTo(faults);
            then(after.isIntact()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_line_written_again_with_a_hash_that_fits_is_found_by_the_next_one(Product product) throws SQLException {
        try (Intruder intruder = new Intruder(product, false)) {
            intruder.rewrite(5, 1);

            then(said(intruder.verify(Optional.empty()))).isEqualTo("CHANGED 5-5");
        }
        try (Intruder intruder = new Intruder(product, false)) {
            AuditHead end = intruder.verify(Optional.empty()).head();
            intruder.rewrite(12, 1);
            intruder.run("update audit_head set hash = '" + end.hash() + "'");

            then(said(intruder.verify(Optional.empty()))).isEqualTo("CHANGED 12-12");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_log_that_is_written_again_to_its_end_does_not_match_a_receipt_from_before(Product product)
            throws SQLException {
        try (Intruder intruder = new Intruder(product, false)) {
            AuditHead receipt = intruder.verify(Optional.empty()).head();
            AuditVerification honest = intruder.verify(Optional.of(receipt));

            intruder.rewrite(5, 8);

            then(honest.isIntact()).isTrue();
            then(intruder.verify(Optional.empty()).isIntact()).isTrue();
            then(said(intruder.verify(Optional.of(receipt)))).isEqualTo("NOT_THE_RECEIPT 12-12");
            then(AuditHead.parse(receipt.receipt())).contains(receipt);
        }
    }

    @ParameterizedTest
    @EnumSource
    void personal_data_can_be_erased_and_the_chain_still_holds(Product product) throws SQLException {
        try (Intruder law = new Intruder(product, true)) {
            law.run(
                    "update audit_entry set by_id = '', by_name = '', person_salt = null where position in (4, 5)",
                    "update audit_entry set subject = '', words = null, text_salt = null where position = 5");

            AuditVerification after = law.verify(Optional.empty());

            then(after.isIntact()).as(said(after)).isTrue();
            then(after.erased()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_database_itself_refuses_to_change_or_remove_a_line(Product product) throws SQLException {
        for (String command : List.of(
                "delete from audit_entry where position = 5",
                moved("action = 'archive'"),
                moved("words = 'Parce que'"),
                moved("subject = '', words = null"),
                moved("by_name = ''"),
                moved("hash = previous"))) {
            try (Intruder intruder = new Intruder(product, true)) {
                assertThatThrownBy(() -> intruder.run(command))
                        .as(command)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("never changed or removed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void lines_from_before_there_was_a_chain_are_brought_into_it(Product product) throws SQLException {
        Database database = database(product, "older");
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.unhurried())
                .locations("classpath:db/migration")
                .target("9")
                .load()
                .migrate();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (int i = 1; i <= 2500; i++) {
                statement.addBatch(
                        "insert into audit_entry (happened_at, by_id, by_name, action, subject, words) values"
                                + " (timestamp with time zone '2026-01-01 00:00:00.5+00', 'zoe', 'Zoé', 'save', 'n° "
                                + i
                                + "', " + (i % 2 == 0 ? "null" : "'é'") + ")");
            }
            statement.executeBatch();
        }

        new Migrations().run(database);

        AuditVerification found = StoredAudit.verify(database, Clock.systemUTC(), Optional.empty());
        then(found.isIntact()).as(said(found)).isTrue();
        then(found.lines()).isEqualTo(2500);
        then(found.head().position()).isEqualTo(2500);
        database.close();
    }
}
