package org.maillon.launch;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillon.host.Account;
import org.maillon.host.DemonstrationAccounts;
import org.maillon.testing.RunningServer;

class RunIT {

    private static final Map<String, String> EMPTY = Map.of("maillon.sample", "false");

    @TempDir
    Path data;

    private static String said(RunningServer.Ended ended) {
        return String.join("\n", ended.said());
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void it_says_where_to_look_and_as_whom_and_ends_tidily() throws Exception {
        RunningServer server = RunningServer.startOn(data, EMPTY);
        List<String> greeting = server.output();
        int desk = status(server.address("desk/"));
        RunningServer.Ended ended = server.end();

        then(greeting).anyMatch(line -> line.contains(server.address().getPath() + "desk/"));
        for (Account account : DemonstrationAccounts.all()) {
            then(greeting)
                    .anyMatch(line -> line.strip().startsWith(account.editor().id() + " "));
        }
        then(greeting).as("warnings in the log").noneMatch(line -> line.matches(".*\\b(WARN|ERROR)\\b.*"));
        then(desk).isEqualTo(200);
        then(ended.said()).anyMatch(line -> line.contains("Maillon has stopped"));
        then(ended.said().get(ended.said().size() - 1)).contains("Maillon has stopped");
        try (ServerSocket again = new ServerSocket(server.address().getPort(), 1, InetAddress.getLoopbackAddress())) {
            then(again.isBound()).isTrue();
        }
    }

    @Test
    void what_was_kept_is_there_after_the_next_start() throws Exception {
        RunningServer.startOn(data, EMPTY).end();

        try (RunningServer again = RunningServer.startOn(data, EMPTY)) {
            then(status(again.address("api/partners"))).isEqualTo(200);
            then(again.output()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused() {
        try (RunningServer first = RunningServer.startOn(data, EMPTY)) {
            RunningServer.Ended second = RunningServer.refused(data, RunningServer.freePort(), EMPTY);

            then(first.output()).isNotEmpty();
            then(second.code()).isNotZero();
            then(said(second)).contains("Another Maillon server is using the data folder " + data);
        }
    }

    @Test
    void a_busy_port_is_named() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RunningServer.Ended refused = RunningServer.refused(data, busy.getLocalPort(), EMPTY);

            then(refused.code()).isNotZero();
            then(said(refused))
                    .contains("Port " + busy.getLocalPort() + " is already in use")
                    .contains("-Dmaillon.http.port=");
        }
    }

    @Test
    void a_migration_that_cannot_run_ends_the_command_with_the_reason() throws SQLException, IOException {
        Files.createDirectories(data);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("maillon") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table partner (somebody_elses integer)");
        }

        RunningServer.Ended refused = RunningServer.refused(data, RunningServer.freePort(), EMPTY);

        then(refused.code()).isNotZero();
        then(said(refused)).contains("Maillon did not start: ").contains("could not be migrated: it holds tables");
        then(said(refused)).doesNotContain("\tat org.");
    }

    @Test
    void a_database_that_would_lose_work_is_refused() {
        String forgetful = "jdbc:h2:file:" + data.resolve("forgetful") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

        RunningServer.Ended refused = RunningServer.refused(
                data, RunningServer.freePort(), Map.of("maillon.sample", "false", "maillon.db.url", forgetful));

        then(refused.code()).isNotZero();
        then(said(refused)).contains("add WRITE_DELAY=0 to maillon.db.url");
        then(said(refused)).doesNotContain("\tat org.");
    }

    @Test
    void a_setting_that_cannot_be_read_ends_the_command_and_is_named() {
        RunningServer.Ended refused = RunningServer.refused(
                data, RunningServer.freePort(), Map.of("maillon.sample", "false", "maillon.media.max-bytes", "much"));

        then(refused.code()).isNotZero();
        then(said(refused)).contains("maillon.media.max-bytes").contains("much");
    }

    @Test
    void a_start_that_fails_leaves_no_archive_that_would_slow_down_the_next() throws IOException {
        Path server = Path.of("target", "server").toAbsolutePath();
        deleteArchives(server);

        RunningServer.refused(
                data, RunningServer.freePort(), Map.of("maillon.sample", "false", "maillon.media.max-bytes", "much"));
        then(archives(server)).isEmpty();

        RunningServer.startOn(data, EMPTY).end();
        then(archives(server)).hasSize(1);
    }

    private static void deleteArchives(Path server) throws IOException {
        for (Path archive : archives(server)) {
            Files.delete(archive);
        }
    }

    private static List<Path> archives(Path server) throws IOException {
        try (Stream<Path> files = Files.list(server)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }
}
