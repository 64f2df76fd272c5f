package org.maillon.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.XAConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.store.Database.Product;
import org.maillon.testing.InServerSession;

/** What happens to a database before the module uses it: migrations, and the refusal of unsafe settings. */
class DatabaseStartTest {

    private static final int TABLES = 10;

    private static EmbeddedPostgres postgresql;
    private static int databases;

    @TempDir
    Path data;

    @BeforeAll
    static void start() throws IOException {
        postgresql = InServerSession.durable().start();
    }

    @AfterAll
    static void end() throws IOException {
        postgresql.close();
    }

    private Database fresh(Product product) throws SQLException {
        if (product == Product.H2) {
            return Database.embedded(data);
        }
        String name = "fresh_" + databases++;
        run(onServer("postgres"), "create database " + name + " encoding 'UTF8' template template0");
        return onServer(name);
    }

    private static Database onServer(String name) {
        return Database.at(postgresql.getJdbcUrl("postgres", name), "postgres", "");
    }

    private static void run(Database database, String... statements) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> column(Database database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return values;
    }

    private static List<String> tables(Database database) throws SQLException {
        return column(
                database,
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_name not like 'flyway%'");
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_database_is_brought_to_shape_and_is_left_alone_the_next_time(Product product) throws SQLException {
        Database database = fresh(product);

        new Migrations().run(database);
        List<String> first = column(database, "select installed_on from flyway_schema_history order by 1");
        new Migrations().run(database);

        then(tables(database))
                .hasSizeGreaterThanOrEqualTo(TABLES)
                .contains("partner", "revision", "published", "audit_entry");
        then(column(database, "select installed_on from flyway_schema_history order by 1"))
                .isNotEmpty()
                .isEqualTo(first);
        database.close();
    }

    @Test
    void both_databases_end_up_with_the_same_tables_and_columns() throws SQLException {
        String columns = "select lower(table_name) || '.' || lower(column_name) || ' ' || is_nullable"
                + " from information_schema.columns where lower(table_schema) = 'public'"
                + " and lower(table_name) not like 'flyway%' order by 1";
        Database h2 = fresh(Product.H2);
        Database other = fresh(Product.POSTGRESQL);

        new Migrations().run(h2);
        new Migrations().run(other);

        then(column(h2, columns)).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(column(other, columns));
        h2.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_is_ahead_of_this_version_is_refused_and_not_written_to(Product product) throws SQLException {
        Database database = fresh(product);
        new Migrations().run(database);
        run(
                database,
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) values (999, '999', 'from the future', 'SQL',"
                        + " 'V999__from_the_future.sql', 1, 'somebody', 1, true)");

        assertThatThrownBy(() -> new Migrations().run(database))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("The database at " + database.address() + " could not be migrated: ")
                .hasMessageContaining("V999__from_the_future.sql: ")
                .hasMessageEndingWith("restore a backup made with this version.")
                .message()
                .doesNotContain("\n");
        then(column(database, "select version from flyway_schema_history where version = '999'"))
                .hasSize(1);
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void somebody_else_s_database_is_refused_and_left_as_it_was(Product product) throws SQLException {
        Database database = fresh(product);
        run(database, "create table ledger (amount integer)", "insert into ledger values (7)");

        assertThatThrownBy(() -> new Migrations().run(database))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageEndingWith(
                        "could not be migrated: it holds tables that are not Maillon's; give Maillon a database"
                                + " of its own.");
        then(tables(database)).containsExactly("ledger");
        then(column(database, "select amount from ledger")).containsExactly("7");
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_migration_that_fails_is_refused_with_its_script_and_its_reason(Product product) throws SQLException {
        Database database = fresh(product);
        new Migrations().run(database);
        // One that makes a table: run once more, it meets its own.
        String script = column(database, "select script from flyway_schema_history where version = '7'")
                .get(0);
        run(
                database,
                "delete from flyway_schema_history where installed_rank >="
                        + " (select installed_rank from flyway_schema_history where version = '7')");

        assertThatThrownBy(() -> new Migrations().run(database))
                .isInstanceOf(DatabaseRefused.class)
                .message()
                .containsIgnoringCase(" could not be migrated: " + script + ": ")
                .contains("already exists")
                .doesNotContain("\n");
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checksum = 1", "success = false"})
    void a_history_that_does_not_fit_is_refused_with_the_script(String change) throws SQLException {
        Database database = fresh(Product.H2);
        new Migrations().run(database);
        run(database, "update flyway_schema_history set " + change + " where version = '3'");

        assertThatThrownBy(() -> new Migrations().run(database))
                .isInstanceOf(DatabaseRefused.class)
                .message()
                .contains("could not be migrated: V3__vocabularies.sql: ")
                .doesNotContain("\n")
                .doesNotContain("http");
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_settings_we_ship_are_safe(Product product) throws SQLException {
        Database database = fresh(product);

        new Durability().check(database);

        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";WRITE_DELAY=500", ";WRITE_DELAY=1"})
    void an_embedded_database_that_acknowledges_before_it_writes_is_refused(String delay) {
        Database database = Database.at("jdbc:h2:file:" + data.resolve("late") + delay, "sa", "");

        assertThatThrownBy(() -> new Durability().check(database))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageEndingWith("add WRITE_DELAY=0 to maillon.db.url.");
    }

    @Test
    void an_embedded_database_without_its_lock_is_refused() {
        Database database =
                Database.at("jdbc:h2:file:" + data.resolve("open") + ";WRITE_DELAY=0;file_lock=no", "sa", "");

        assertThatThrownBy(() -> new Durability().check(database))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("FILE_LOCK=NO");
    }

    @Test
    void a_postgresql_that_acknowledges_before_it_writes_is_refused_whoever_switched_it() throws SQLException {
        Database byDatabase = fresh(Product.POSTGRESQL);
        String name = byDatabase.url().replaceFirst(".*/([^/?]+)\\?.*", "$1");
        run(byDatabase, "alter database " + name + " set synchronous_commit = off");
        Database fine = fresh(Product.POSTGRESQL);
        Database byAddress = Database.at(fine.url() + "&options=-c%20synchronous_commit=off", "postgres", "");

        for (Database forgetful : List.of(byDatabase, byAddress)) {
            assertThatThrownBy(() -> new Durability().check(forgetful))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageEndingWith("its setting synchronous_commit is off; switch it on.");
        }
        new Durability().check(fine);
    }

    @Test
    void a_postgresql_that_cannot_hold_every_text_is_refused() throws SQLException {
        run(
                onServer("postgres"),
                "create database narrow encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");

        assertThatThrownBy(() -> new Durability().check(onServer("narrow")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("LATIN1")
                .hasMessageEndingWith("create it with ENCODING 'UTF8'.");
    }

    @Test
    void a_database_that_does_not_answer_is_said_in_one_sentence_without_its_password() {
        Database nowhere = Database.at("jdbc:postgresql://localhost:1/maillon?password=geheim", "me", "geheim");

        assertThatThrownBy(() -> new Durability().check(nowhere))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("The database at jdbc:postgresql://localhost:1/maillon cannot be opened: ")
                .message()
                .doesNotContain("geheim", "\n");
    }

    @ParameterizedTest
    @CsvSource({"jdbc:mysql://localhost/x", "localhost:5432", "''", "file:/tmp/x"})
    void only_databases_we_know_are_taken(String url) {
        assertThatThrownBy(() -> Database.at(url, "", ""))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageStartingWith("maillon.db.url must be");
    }

    @Test
    void a_folder_the_embedded_database_cannot_open_is_refused() {
        assertThatThrownBy(() -> Database.embedded(Path.of("data;INIT=DROP ALL OBJECTS")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void the_embedded_database_ends_with_the_last_connection_and_complains_of_nothing() throws Exception {
        Database database = Database.embedded(data);
        XAConnection pooled = database.pooled().getXAConnection();
        pooled.getConnection().createStatement().execute("create table kept (id integer)");

        database.closeWithLastConnection();
        pooled.getConnection().createStatement().execute("insert into kept values (1)");
        pooled.close();

        then(data.resolve("maillon.trace.db")).doesNotExist();
        try (FileChannel file = FileChannel.open(data.resolve("maillon.mv.db"), StandardOpenOption.WRITE)) {
            then(file.tryLock()).isNotNull();
        }
        then(column(database, "select id from kept")).containsExactly("1");
    }
}
