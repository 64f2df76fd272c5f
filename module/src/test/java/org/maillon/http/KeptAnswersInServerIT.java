package org.maillon.http;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.PublicStage;
import org.maillon.actions.PublicStage.Stand;
import org.maillon.editorial.Transition;
import org.maillon.partner.Prepared;
import org.maillon.partner.Rendition;
import org.maillon.testing.InServer;

/** Answers that stand ready in memory: sent in front of the doors or by them they are the same, and never outlive a change. */
@ExtendWith(ArquillianExtension.class)
class KeptAnswersInServerIT {

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE");

    private static final List<String> FIELDS = List.of(
            "Accept: */*",
            "Accept: application/json",
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept: text/html",
            "Accept: application/json;q=0",
            "Accept: application/vnd.api+json",
            "Accept: text/plain\r\nAccept: application/json",
            "Accept: ",
            "Accept-Encoding: gzip",
            "Accept-Encoding: gzip, deflate, br, zstd",
            "Accept-Encoding: gzip;q=0",
            "Accept-Encoding: identity;q=0, *",
            "Accept-Encoding: br\r\nAccept-Encoding: gzip",
            "Accept-Language: en",
            "If-None-Match: *",
            "If-None-Match: {etag}",
            "If-None-Match: W/{etag}",
            "If-None-Match: \"other\", {etag}",
            "If-None-Match: \"other\"\r\nIf-None-Match: {etag}",
            "If-None-Match: {etag-gz}\r\nAccept-Encoding: gzip",
            "If-None-Match: {etag}\r\nAccept-Encoding: gzip",
            "If-None-Match: not a tag",
            "If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT",
            "If-Match: \"other\"",
            "Range: bytes=0-9",
            "Origin: https://elsewhere.example",
            "Cookie: JSESSIONID=abc; other=1",
            "Authorization: Basic YWRtaW46bWFpbGxvbg==",
            "X-Forwarded-Proto: https\r\nX-Forwarded-Host: elsewhere.example",
            "X-HTTP-Method-Override: DELETE",
            "Cache-Control: no-cache");

    @Inject
    KeptAnswers kept;

    @Inject
    PublicStage stage;

    @Inject
    Site site;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource(lookup = "java:app/jdbc/maillon")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return InServer.war(KeptAnswersInServerIT.class, PublicStage.class);
    }

    private static List<String> addresses(Stand partner) {
        return List.of(
                "/api/partners/" + partner.slug(),
                "/api/partners/" + partner.slug() + "?fields=title,slug",
                "/partners/" + partner.slug(),
                "/en/partners/" + partner.slug(),
                "/partners/" + partner.slug() + "/embed",
                "/en/partners/" + partner.slug() + "/embed");
    }

    /** The status line and the fields but the date, in the order of the alphabet, then the body byte for byte. */
    private String ask(String method, String path, String fields) throws IOException {
        URI address = URI.create(site.absolute("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = method + " " + site.local(path) + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nConnection: close\r\n" + (fields.isEmpty() ? "" : fields + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            String head = Stream.of(answer.substring(0, end).split("\r\n"))
                    .filter(line -> !line.startsWith("Date: "))
                    .sorted()
                    .reduce("", (lines, line) -> lines + line + "\n");
            return head + "\n" + answer.substring(end + 4);
        }
    }

    private String get(String path) throws IOException {
        return ask("GET", path, "");
    }

    private static String etag(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("ETag: "))
                .map(line -> line.substring(6))
                .findFirst()
                .orElse("\"none\"");
    }

    private List<String> everywhere(Stand partner) {
        List<String> paths = new ArrayList<>(addresses(partner));
        paths.addAll(List.of(
                "/",
                "/en/",
                "/?year=2021",
                "/?utm_source=letter",
                "/api/partners",
                "/api/partners?year=2021",
                "/api/partners?page=1&per-page=2",
                "/api/partners?per-page=2",
                "/api/partners?per-page=2&page=2",
                "/api/partners?year=2021&year=2022",
                "/api/partners?filter[a][b]=1",
                "/api/partners?q=%C3%A9cole",
                "/api/partners?q=%ff",
                "/api/partners/" + partner.slug() + "?fields=title,slug,nothing",
                "/api/partners/" + partner.slug() + "/",
                "/api/partners/" + partner.slug() + ";jsessionid=1",
                "/api//partners/" + partner.slug(),
                "/partners/../partners/" + partner.slug(),
                "/partners/%" + Integer.toHexString(partner.slug().charAt(0))
                        + partner.slug().substring(1),
                "/partners/" + partner.slug().toUpperCase(java.util.Locale.ROOT),
                "/partners/nobody-at-all",
                "/api/partners/nobody-at-all",
                "/assets/manifest.json",
                "/assets/nothing.js",
                "/api/vocabularies",
                "/api/vocabularies/education"));
        return paths;
    }

    @Test
    void what_is_sent_in_front_is_byte_for_byte_what_the_doors_send() throws Exception {
        Stand partner = stage.published("FRO");
        List<String> paths = everywhere(partner);
        for (String path : paths) {
            get(path);
        }
        long before = kept.answeredInFront();
        int compared = 0;

        for (String path : paths) {
            String etag = etag(get(path));
            for (String method : METHODS) {
                for (String fields : method.equals("GET") || method.equals("HEAD") ? withNone() : List.of("")) {
                    String asked = fields.replace("{etag-gz}", etag.replaceFirst("\"$", "-gz\""))
                            .replace("{etag}", etag);
                    kept.answerInFront(true);
                    String inFront = ask(method, path, asked);
                    kept.answerInFront(false);
                    String byTheDoor = ask(method, path, asked);
                    kept.answerInFront(true);
                    then(inFront).as(method + " " + path + " " + asked).isEqualTo(byTheDoor);
                    compared++;
                }
            }
        }

        then(compared).isGreaterThan(2_000);
        then(kept.answeredInFront() - before)
                .as("answers that did not come from a door")
                .isGreaterThan(700)
                .isLessThan(compared + paths.size());
    }

    private static List<String> withNone() {
        List<String> all = new ArrayList<>(FIELDS);
        all.add("");
        return all;
    }

    @Test
    void a_change_and_its_end_are_visible_with_the_next_request() throws Exception {
        Stand partner = stage.published("NEU");
        for (String path : everywhere(partner)) {
            get(path);
            get(path);
        }

        stage.rewrite(partner.id(), "name", "Un nom tout neuf");
        stage.republish(partner.id());
        String json = get("/api/partners/" + partner.slug());
        String list = get("/api/partners?q=NEU");
        stage.move(partner.id(), Transition.UNPUBLISH);

        then(json).contains("Un nom tout neuf");
        then(list).contains("Un nom tout neuf");
        for (String path : addresses(partner)) {
            then(get(path)).as(path).contains("HTTP/1.1 410").doesNotContain("Un nom tout neuf");
        }
        then(get("/api/partners")).doesNotContain(partner.slug());
        then(get("/")).doesNotContain(partner.slug());
    }

    @Test
    void what_leaves_by_itself_leaves_at_its_hour() throws Exception {
        Stand partner = stage.published("FIN");
        Instant hour = Instant.now().plus(Duration.ofSeconds(4));
        change("update published set expires_at = ? where partner = ?", hour.atOffset(ZoneOffset.UTC), partner.id());
        tellOthers(partner);
        Thread.sleep(2_500);

        String before = get("/api/partners/" + partner.slug());
        String listBefore = get("/api/partners?q=FIN");
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), hour).toMillis()) + 50);

        then(before).contains("HTTP/1.1 200");
        then(listBefore).contains(partner.slug());
        then(get("/api/partners/" + partner.slug())).contains("HTTP/1.1 410");
        then(get("/api/partners?q=FIN")).doesNotContain(partner.slug());
    }

    @Test
    void what_another_server_changed_is_noticed() throws Exception {
        Stand partner = stage.published("LOI");
        Stand other = stage.published("PRE");
        String before = get("/api/partners/" + partner.slug());
        String untouched = get("/api/partners/" + other.slug());

        change(
                "update published_bytes set bytes = ?, etag = 'changed-elsewhere' where partner = ? and rendition = 'json'",
                Prepared.of(Rendition.JSON, "{\"changed\":\"elsewhere\"}".getBytes(StandardCharsets.UTF_8), "any")
                        .zipped(),
                partner.id());
        String stillKept = get("/api/partners/" + partner.slug());
        tellOthers(partner);
        Thread.sleep(2_500);

        then(stillKept).isEqualTo(before);
        then(get("/api/partners/" + partner.slug())).contains("{\"changed\":\"elsewhere\"}", "changed-elsewhere");
        then(get("/api/partners/" + other.slug())).isEqualTo(untouched);
    }

    /** What a publication on another server leaves in the database for this one to see. */
    private void tellOthers(Stand partner) throws SQLException {
        change("update generation set number = number + 1 where id = 1");
        change(
                "update public_path set changed = (select number from generation where id = 1) where partner = ?",
                partner.id());
    }

    private void change(String text, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else if (arguments[i] instanceof OffsetDateTime moment) {
                    statement.setObject(i + 1, moment);
                } else {
                    statement.setObject(i + 1, arguments[i]);
                }
            }
            then(statement.executeUpdate()).isPositive();
        }
    }
}
