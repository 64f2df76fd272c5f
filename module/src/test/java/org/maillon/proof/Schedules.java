package org.maillon.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.maillon.testing.Program;
import org.maillon.testing.RunningServer;
import org.maillon.testing.SamplePage;

/**
 * Several servers on one PostgreSQL, and pages that wait for their hour, some of which are taken back before it comes. Servers
 * are killed and started again while the hours come. Everything is then looked for in the database, whose clock is the one
 * that counts.
 */
final class Schedules implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of so many hours is taken back. */
    private static final int TAKEN_BACK = 5;

    private static final int HANDS = 4;
    private static final Duration BETWEEN_HOURS = Duration.ofMillis(150);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /**
     * What came of it.
     *
     * @param servers how many there were
     * @param published how many pages went live
     * @param cancelled how many hours were taken back
     * @param kills how often a server was killed while hours came
     * @param faults what must not be
     */
    record Outcome(int servers, int published, int cancelled, int kills, List<String> faults) {}

    private final EmbeddedPostgres database;
    private final List<Plant.Server> servers = new ArrayList<>();
    private final Random random;

    Schedules(EmbeddedPostgres database, List<Path> modules, long seed) {
        this.database = database;
        this.random = new Random(seed);
        for (Path module : modules) {
            servers.add(new Plant.Server(
                    RunningServer.emptyFolder("schedules-" + servers.size()),
                    module,
                    Plant.Postgres.settings(database)));
        }
    }

    /** Lets so many pages wait, and kills so many servers while their hours come. */
    Outcome run(int schedules, int kills) throws IOException {
        List<UUID> waiting = prepare(schedules);
        List<UUID> takenBack = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i += TAKEN_BACK) {
            take(Program.of(servers.get(0).address(), "publisher"), waiting.get(i), "unschedule", "{}");
            takenBack.add(waiting.get(i));
        }
        waiting.removeAll(takenBack);
        letHoursCome(waiting);
        kill(kills, BETWEEN_HOURS.multipliedBy(waiting.size()).dividedBy(kills + 1L));
        awaitEnd();
        return judged(waiting, takenBack, kills);
    }

    /** Kills one after the other while the hours come; nobody waits with the next until the one before is there again. */
    private void kill(int kills, Duration between) throws IOException {
        ExecutorService hands = Executors.newCachedThreadPool();
        try {
            Map<Plant.Server, Future<?>> revived = new HashMap<>();
            for (int kill = 0; kill < kills; kill++) {
                pause(between);
                Plant.Server hit = servers.get(random.nextInt(servers.size()));
                Future<?> before = revived.get(hit);
                if (before != null) {
                    result(before);
                }
                hit.kill();
                Callable<Void> revival = () -> {
                    hit.revive();
                    return null;
                };
                revived.put(hit, hands.submit(revival));
            }
            for (Future<?> one : revived.values()) {
                result(one);
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** Pages that are approved and wait, for an hour that is far away until all of them do. */
    private List<UUID> prepare(int schedules) throws IOException {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<UUID>> all = new ArrayList<>();
            for (int i = 0; i < schedules; i++) {
                URI home = servers.get(i % servers.size()).address();
                String text = SamplePage.text(letters(i), "Réseau numéro " + i);
                all.add(hands.submit(() -> scheduled(home, text)));
            }
            List<UUID> waiting = new ArrayList<>();
            for (Future<UUID> one : all) {
                waiting.add(result(one));
            }
            return waiting;
        } finally {
            hands.shutdownNow();
        }
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("Q");
        for (int rest = number, i = 0; i < 3; i++, rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static UUID scheduled(URI home, String text) throws IOException {
        Program author = Program.of(home, "author");
        HttpResponse<String> made = author.send(author.request("api/manage/partners/import")
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(text)));
        if (made.statusCode() != 201) {
            throw new IOException("Not imported: " + made.body());
        }
        UUID id = UUID.fromString(JSON.readTree(made.body()).path("id").asText());
        take(author, id, "submit", "{}");
        take(Program.of(home, "reviewer"), id, "approve", "{}");
        OffsetDateTime later = OffsetDateTime.now(ZoneOffset.UTC).plusDays(2);
        take(Program.of(home, "publisher"), id, "schedule", "{\"at\":\"" + later + "\",\"updatedOn\":\"keep\"}");
        return id;
    }

    private static JsonNode take(Program person, UUID id, String step, String body) throws IOException {
        String page = "api/manage/partners/" + id;
        String etag = person.get(page).headers().firstValue("ETag").orElse("");
        HttpResponse<String> taken = person.send(person.request(page + "/transitions/" + step)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(BodyPublishers.ofString(body)));
        if (taken.statusCode() != 200) {
            throw new IOException(step + " was refused: " + taken.body());
        }
        return JSON.readTree(taken.body());
    }

    /** The hours come one after the other from now on, by the clock of the database. */
    private void letHoursCome(List<UUID> waiting) throws IOException {
        long after = 1_000;
        for (UUID id : waiting) {
            change(
                    "update scheduled_publication set due_at = clock_timestamp() + ? * interval '1 millisecond'"
                            + " where waiting_for = ?",
                    after,
                    id);
            after += BETWEEN_HOURS.toMillis();
        }
    }

    private void awaitEnd() throws IOException {
        Instant last = Instant.now().plus(LONGEST_WAIT);
        while (number("select count(*) from scheduled_publication where status = 'waiting'") > 0
                && Instant.now().isBefore(last)) {
            pause(Duration.ofMillis(250));
        }
        // Whoever would be second had more than a round to be it.
        pause(Duration.ofSeconds(3));
    }

    private Outcome judged(List<UUID> waiting, List<UUID> takenBack, int kills) throws IOException {
        List<String> faults = new ArrayList<>();
        int published = 0;
        for (UUID id : waiting) {
            long live = number("select count(*) from audit_entry where partner = ? and action = 'publish'", id);
            published += live > 0 ? 1 : 0;
            if (live != 1) {
                faults.add(id + " went live " + live + " times");
            }
            if (number("select count(*) from scheduled_publication where partner = ? and status = 'done'", id) != 1) {
                faults.add(id + " is not marked as done");
            }
            if (number("select count(*) from published where partner = ?", id) != 1) {
                faults.add(id + " is not before the public");
            }
        }
        for (UUID id : takenBack) {
            if (number("select count(*) from audit_entry where partner = ? and action = 'publish'", id) != 0) {
                faults.add(id + " went live although its hour was taken back");
            }
        }
        return new Outcome(servers.size(), published, takenBack.size(), kills, faults);
    }

    private long number(String text, Object... arguments) throws IOException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement statement = prepared(connection, text, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    private void change(String text, Object... arguments) throws IOException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement statement = prepared(connection, text, arguments)) {
            if (statement.executeUpdate() != 1) {
                throw new IOException("Nothing waits where something should: " + List.of(arguments));
            }
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }

    @Override
    public void close() {
        servers.forEach(Plant.Server::close);
    }
}
