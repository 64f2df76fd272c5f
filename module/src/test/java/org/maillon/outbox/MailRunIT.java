package org.maillon.outbox;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maillon.testing.InServerSession;
import org.maillon.testing.Program;
import org.maillon.testing.RunningServer;
import org.maillon.testing.SamplePage;

/** Two servers on one database, a mail server that goes away and comes back, and a server that is killed meanwhile. */
class MailRunIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> REVIEWERS = List.of("direction", "reviewer", "reviewer2");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Longer than a round, and than the first pauses after a failure. */
    private static final Duration SETTLED = Duration.ofSeconds(6);

    private static GreenMail mailServer(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static void submitted(RunningServer server, String name) throws Exception {
        Program editor = Program.of(server.address(), "editor");
        HttpResponse<String> made = editor.send(editor.request("api/manage/partners/import")
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(BodyPublishers.ofString(SamplePage.text(name.toUpperCase(Locale.ROOT), "Réseau " + name))));
        then(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode page = JSON.readTree(made.body());
        String id = page.path("id").asText();
        long start = System.nanoTime();
        HttpResponse<String> moved = editor.send(editor.request("api/manage/partners/" + id + "/transitions/submit")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + page.path("version").asLong() + "\"")
                .POST(BodyPublishers.ofString("{}")));
        then(moved.statusCode()).as(moved.body()).isEqualTo(200);
        then(Duration.ofNanos(System.nanoTime() - start))
                .as("a step waits for no mail")
                .isLessThan(Duration.ofSeconds(10));
    }

    /** How many mails each address got about each page. */
    private static Map<String, Integer> got(GreenMail... servers) throws Exception {
        Map<String, Integer> got = new TreeMap<>();
        for (GreenMail server : servers) {
            for (MimeMessage message : server.getReceivedMessages()) {
                String to = message.getAllRecipients()[0].toString().replaceAll(".*<|@.*", "");
                got.merge(to + " " + message.getSubject().replaceAll(".*Réseau (\\w+).*", "$1"), 1, Integer::sum);
            }
        }
        return got;
    }

    private static Map<String, Integer> onceEach(List<String> pages) {
        Map<String, Integer> once = new TreeMap<>();
        pages.forEach(page -> REVIEWERS.forEach(reviewer -> once.put(reviewer + " " + page, 1)));
        return once;
    }

    private static void await(Map<String, Integer> expected, GreenMail... servers) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && !got(servers).keySet().containsAll(expected.keySet())) {
            Thread.sleep(250);
        }
        // Whatever would come twice has come by then.
        Thread.sleep(SETTLED.toMillis());
        then(got(servers)).isEqualTo(expected);
    }

    private static JsonNode notifications(RunningServer server, String account) throws Exception {
        return JSON.readTree(Program.of(server.address(), account)
                .get("api/manage/notifications?per-page=100")
                .body());
    }

    @Test
    void everybody_is_told_once_however_many_servers_and_whatever_breaks_down() throws Exception {
        GreenMail first = mailServer(0);
        first.start();
        int port = first.getSmtp().getPort();
        try (EmbeddedPostgres database = InServerSession.durable().start()) {
            Map<String, String> settings = Map.of(
                    "maillon.db.url", database.getJdbcUrl("postgres", "postgres"),
                    "maillon.db.user", "postgres",
                    "maillon.sample", "false",
                    "maillon.mail.host", "127.0.0.1",
                    "maillon.mail.port", Integer.toString(port),
                    "maillon.mail.security", "none",
                    "maillon.mail.first-pause", "1");
            try (RunningServer one = RunningServer.start("mail-one", settings);
                    RunningServer other = RunningServer.start("mail-other", settings)) {
                List<String> up = pages("up", 8);
                for (int i = 0; i < up.size(); i++) {
                    submitted(i % 2 == 0 ? one : other, up.get(i));
                }
                await(onceEach(up), first);

                first.stop();
                List<String> down = pages("down", 4);
                for (int i = 0; i < down.size(); i++) {
                    submitted(i % 2 == 0 ? one : other, down.get(i));
                }
                Thread.sleep(SETTLED.toMillis());
                other.kill();
                GreenMail second = mailServer(port);
                second.start();
                try {
                    await(onceEach(down), second);

                    JsonNode reviewer = notifications(one, "reviewer");
                    then(reviewer.path("total").asInt()).isEqualTo(up.size() + down.size());
                    then(notifications(one, "editor").path("total").asInt()).isZero();
                    then(String.join("\n", one.output()))
                            .contains("was not taken at attempt")
                            .doesNotContain("Réseau " + down.get(0), "@maillon.example");
                } finally {
                    second.stop();
                }
            }
        } finally {
            first.stop();
        }
    }

    private static List<String> pages(String name, int count) {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(name + (char) ('a' + i));
        }
        return pages;
    }
}
