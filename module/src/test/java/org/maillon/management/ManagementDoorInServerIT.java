package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.testing.Elsewhere;
import org.maillon.testing.InServer;
import org.maillon.testing.InServerSession;

/** What the management API asks of every request before anything is done. */
@ExtendWith(ArquillianExtension.class)
class ManagementDoorInServerIT {

    private static final String PARTNERS = "/api/manage/partners";
    private static final String NEW = "{\"content\":{\"name\":\"Une page nouvelle\",\"language\":\"fr\"}}";

    /** Known here too, because the class that starts the server does not travel into it. */
    private static final String TOKEN = InServerSession.TOKEN;

    private static final String EXPIRED = InServerSession.EXPIRED_TOKEN;

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(ManagementDoorInServerIT.class, Caller.class, Elsewhere.class);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    private Caller bearing(String token) {
        return new Caller(site.absolute(""), "Bearer " + token, List.of());
    }

    @Test
    void whoever_does_not_say_who_they_are_is_asked_and_told_nothing() throws Exception {
        Caller nobody = new Caller(site.absolute(""), "", List.of());

        Told told = nobody.get(PARTNERS);
        Told lost = nobody.get("/api/manage/nowhere");
        Told odd = new Caller(site.absolute(""), "Basic %%%", List.of()).get(PARTNERS);
        Told english = nobody.with("Accept-Language", "en").get(PARTNERS);

        then(List.of(told, lost, odd)).extracting(Told::status).containsOnly(401);
        then(told.problem()).isEqualTo("unauthorized");
        then(told.header("WWW-Authenticate")).contains("Basic realm=").contains("Bearer realm=");
        then(told.header("Content-Type")).isEqualTo("application/problem+json");
        then(told.header("Set-Cookie")).isEmpty();
        then(english.says("title")).isEqualTo("Who are you?");
    }

    @Test
    void a_token_stands_for_its_account_until_its_last_day() throws Exception {
        Told made = bearing(TOKEN).post(PARTNERS, NEW);
        Told expired = bearing(EXPIRED).get(PARTNERS);
        Told wrong = bearing(TOKEN.replace('0', '9')).get(PARTNERS);
        Told empty = bearing("").get(PARTNERS);

        then(made.status()).isEqualTo(201);
        then(made.json().at("/creator/id").asText()).isEqualTo("editor");
        then(List.of(expired, wrong, empty)).extracting(Told::status).containsOnly(401);
    }

    @Test
    void guessing_a_password_is_made_slow_for_that_account_and_address() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            statuses.add(Caller.basic(site.absolute(""), "guessed", "guess" + i)
                    .get(PARTNERS)
                    .status());
        }

        Told sixth = Caller.basic(site.absolute(""), "guessed", "guess").get(PARTNERS);
        Told colleague = as("author").get(PARTNERS);

        then(statuses).containsOnly(401);
        then(sixth.status()).isEqualTo(429);
        then(sixth.problem()).isEqualTo("too-many-attempts");
        then(sixth.header("Retry-After")).matches("\\d+");
        then(colleague.status()).isEqualTo(200);
    }

    @Test
    void an_address_that_guesses_at_tokens_waits_while_a_program_that_was_there_before_comes_in() throws Exception {
        Elsewhere there = new Elsewhere("127.0.0.87");
        URI partners = URI.create(site.absolute(PARTNERS));
        String known = "Authorization: Bearer " + TOKEN + "\r\n";
        String before = there.asks(partners, known);
        List<String> guesses = new ArrayList<>();

        for (int i = 0; i < 7; i++) {
            String guess = String.format("%064d", i);
            guesses.add(there.asks(partners, "Authorization: Bearer " + guess + "\r\n"));
        }

        then(before).contains(" 200 ");
        then(guesses.subList(0, 5)).allSatisfy(line -> then(line).contains(" 401 "));
        then(guesses.subList(5, 7)).allSatisfy(line -> then(line).contains(" 429 "));
        then(there.asks(partners, known)).contains(" 200 ");
        then(new Elsewhere("127.0.0.88").asks(partners, "Authorization: Bearer " + "9".repeat(64) + "\r\n"))
                .as("elsewhere nobody waits")
                .contains(" 401 ");
    }

    @Test
    void no_session_and_no_cookie_ever_comes_of_a_request() throws Exception {
        List<Told> all = List.of(
                as("author").get(PARTNERS),
                as("author").post(PARTNERS, NEW),
                bearing(TOKEN).get(PARTNERS),
                as("author").get("/api/manage/nowhere"),
                as("author").with("Cookie", "maillon-desk=abc").get(PARTNERS));

        then(all).extracting(told -> told.header("Set-Cookie")).containsOnly("");
        then(all).extracting(told -> told.header("Cache-Control")).containsOnly("no-store");
    }

    @Test
    void a_page_of_another_site_cannot_use_the_password_that_a_browser_knows() throws Exception {
        int before = as("admin").get(PARTNERS).json().path("total").asInt();

        List<Told> foreign = List.of(
                as("admin").with("Origin", "https://evil.example").post(PARTNERS, NEW),
                as("admin").with("Origin", "null").post(PARTNERS, NEW),
                as("admin").with("Sec-Fetch-Site", "cross-site").post(PARTNERS, NEW),
                as("admin").with("Sec-Fetch-Site", "same-site").text(PARTNERS + "/import", "Un nom"),
                as("admin").with("Origin", "https://evil.example").delete(PARTNERS + "/1"));
        Told own = as("admin")
                .with("Origin", site.base().getScheme() + "://" + site.authority())
                .with("Sec-Fetch-Site", "same-origin")
                .post(PARTNERS, NEW);

        then(foreign).extracting(Told::status).containsOnly(403);
        then(foreign).extracting(Told::problem).containsOnly("foreign-origin");
        then(own.status()).isEqualTo(201);
        then(as("admin").get(PARTNERS).json().path("total").asInt()).isEqualTo(before + 1);
    }

    @Test
    void nobody_can_send_what_is_not_theirs_to_send() throws Exception {
        Told told = as("author").post(PARTNERS, """
                {"id":"1","state":"published","version":7,"author":"x","changedAt":"2020-01-01T00:00:00Z",
                 "content":{"name":"Une page nouvelle","language":"fr","id":"1","state":"published","version":3,
                            "author":"me","publishedAt":"2020-01-01T00:00:00Z","live":{"revision":1},
                            "phones":[{"phone":"+33320000000","verified":true}],
                            "logo":{"media":"a","alt":"b","onload":"c"}}}
                """);

        then(told.status()).isEqualTo(422);
        then(told.pointers())
                .containsExactlyInAnyOrder(
                        "/id",
                        "/state",
                        "/version",
                        "/author",
                        "/changedAt",
                        "/content/id",
                        "/content/state",
                        "/content/version",
                        "/content/author",
                        "/content/publishedAt",
                        "/content/live",
                        "/content/phones/0/verified",
                        "/content/logo/onload");
        then(told.json().at("/errors/0/message").asText()).contains("«").contains("content, comment");
    }

    @Test
    void what_the_content_type_refuses_is_told_field_by_field() throws Exception {
        Told told = as("author").post(PARTNERS, """
                {"content":{"name":"X","language":"fr","foundingDate":"2021-13","summary":12,
                            "emails":[{"address":"a@b.example"},{"address":"nobody"}],
                            "supports":[{"id":"6c2b8bc0-6a3f-4b0e-a9e2-1f0c4a6f1a11","year":"soon"}]}}
                """);

        then(told.status()).isEqualTo(422);
        then(told.pointers())
                .containsExactlyInAnyOrder(
                        "/content/name",
                        "/content/foundingDate",
                        "/content/summary",
                        "/content/emails/1/address",
                        "/content/supports/0/year");
        then(told.json().path("errors")).allSatisfy(error -> {
            then(error.path("key").asText()).startsWith("problem.");
            then(error.path("message").asText()).isNotBlank();
        });
    }

    @Test
    void json_that_programs_could_read_differently_is_refused() throws Exception {
        List<String> bodies = List.of(
                "{\"content\":{\"name\":\"A b\",\"name\":\"C d\"}}",
                NEW + NEW,
                NEW + " x",
                "{\"content\":",
                "[]",
                "null",
                "{\"content\":" + "[".repeat(60) + "]".repeat(60) + "}",
                "{\"content\":{\"name\":\"half \\ud83d\"}}");

        List<Told> told = new ArrayList<>();
        for (String body : bodies) {
            told.add(as("author").post(PARTNERS, body));
        }
        Told latin = as("author")
                .send("POST", PARTNERS, Caller.JSON, NEW.replace("page", "pagé").getBytes(StandardCharsets.ISO_8859_1));
        Told large = as("author").post(PARTNERS, "{\"content\":{\"name\":\"" + "a".repeat(4_300_000) + "\"}}");
        Told nul = as("author").post(PARTNERS, "{\"content\":{\"name\":\"nul \\u0000 nul\",\"language\":\"fr\"}}");

        then(told).extracting(Told::status).containsOnly(400);
        then(told).extracting(Told::problem).containsOnly("malformed-json");
        then(latin.problem()).isEqualTo("malformed-json");
        then(large.status()).isEqualTo(413);
        then(nul.status()).isEqualTo(422);
        then(told.get(0).text()).doesNotContain("org.maillon").doesNotContain("jackson");
    }

    @Test
    void a_body_of_another_type_is_not_looked_at() throws Exception {
        byte[] body = NEW.getBytes(StandardCharsets.UTF_8);

        List<Told> told = List.of(
                as("author").send("POST", PARTNERS, "", body),
                as("author").send("POST", PARTNERS, "text/plain", body),
                as("author").send("POST", PARTNERS, "application/x-www-form-urlencoded", body),
                as("author").send("POST", PARTNERS, "multipart/form-data; boundary=x", body),
                as("author").send("POST", PARTNERS + "/import", Caller.JSON, body));
        Told accepted = as("author").send("POST", PARTNERS, "Application/JSON ; charset=utf-8", body);

        then(told).extracting(Told::status).containsOnly(415);
        then(told).extracting(Told::problem).containsOnly("unsupported-media-type");
        then(accepted.status()).isEqualTo(201);
    }

    @Test
    void addresses_methods_and_parameters_that_nobody_knows_are_told_apart() throws Exception {
        Told unknown = as("author").get(PARTNERS + "?colour=red");
        Told repeated = as("author").get(PARTNERS + "?page=1&page=2");
        Told number = as("author").get(PARTNERS + "?per-page=1000");
        Told malformed = as("author").get(PARTNERS + "?q=%FF");
        Told method = as("author").delete(PARTNERS);
        Told lost = as("author").get("/api/manage/nowhere");
        Told type = as("author").with("Accept", "text/html").get(PARTNERS);
        Told id = as("author").get(PARTNERS + "/1-1-1-1-1");

        then(unknown.problem()).isEqualTo("unknown-parameter");
        then(unknown.json().path("allowed").toString()).contains("state").contains("education");
        then(repeated.problem()).isEqualTo("repeated-parameter");
        then(number.problem()).isEqualTo("invalid-parameter");
        then(malformed.problem()).isEqualTo("malformed-query");
        then(method.status()).isEqualTo(405);
        then(method.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        then(lost.status()).isEqualTo(404);
        then(type.status()).isEqualTo(406);
        then(id.status()).isEqualTo(404);
    }
}
