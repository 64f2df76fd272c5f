package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.testing.InServer;

/** Vocabularies, pictures and the audit log, for programs. */
@ExtendWith(ArquillianExtension.class)
class ManagementTermsInServerIT {

    private static final String VOCABULARIES = "/api/manage/vocabularies";
    private static final String SDG = """
            {"label":{"fr":"Objectifs","en":"Goals"},"rootAllowed":false,"atMost":3,"requiredAt":"never","position":40,
             "terms":[{"code":"g1","label":{"fr":"Un","en":"One"}},
                      {"code":"g2","parent":"g1","label":{"fr":"Deux","en":"Two"},"synonyms":{"fr":["Second"]},
                       "notations":{"un":["2"]}}]}
            """;

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(ManagementTermsInServerIT.class, Caller.class);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    @Test
    void a_vocabulary_is_added_changed_and_becomes_a_field() throws Exception {
        Told added = as("taxonomist").with("If-None-Match", "*").put(VOCABULARIES + "/goals", SDG);
        Told twice = as("taxonomist").with("If-None-Match", "*").put(VOCABULARIES + "/goals", SDG);
        Told term = as("taxonomist")
                .with("If-Match", added.header("ETag"))
                .post(VOCABULARIES + "/goals/terms", "{\"code\":\"g3\",\"label\":{\"fr\":\"Trois\",\"en\":\"Three\"}}");
        Told stale = as("taxonomist")
                .with("If-Match", added.header("ETag"))
                .put(VOCABULARIES + "/goals/terms/g1", "{\"label\":{\"fr\":\"Premier\",\"en\":\"First\"}}");
        Told retired = as("taxonomist")
                .with("If-Match", term.header("ETag"))
                .put(
                        VOCABULARIES + "/goals/terms/g1",
                        "{\"label\":{\"fr\":\"Premier\",\"en\":\"First\"},\"validTo\":\"2025-12-31\"}");
        Told page = as("author")
                .post(
                        "/api/manage/partners",
                        "{\"content\":{\"name\":\"Page avec objectif\",\"language\":\"fr\",\"goals\":[\"g3\"]}}");
        Told used = as("taxonomist").with("If-Match", retired.header("ETag")).delete(VOCABULARIES + "/goals/terms/g3");
        Told unused =
                as("taxonomist").with("If-Match", retired.header("ETag")).delete(VOCABULARIES + "/goals/terms/g2");
        Told read = as("author").get(VOCABULARIES + "/goals/terms/g1");

        then(added.status()).isEqualTo(201);
        then(twice.status()).isEqualTo(412);
        then(term.status()).isEqualTo(201);
        then(term.header("Location")).endsWith("/vocabularies/goals/terms/g3");
        then(stale.status()).isEqualTo(412);
        then(stale.json().path("version").asLong()).isEqualTo(2);
        then(retired.status()).isEqualTo(200);
        then(page.status()).isEqualTo(201);
        then(page.json().at("/content/goals/0").asText()).isEqualTo("g3");
        then(used.status()).isEqualTo(409);
        then(used.says("refusal")).isEqualTo("term-in-use");
        then(unused.status()).isEqualTo(200);
        then(read.says("validTo")).isEqualTo("2025-12-31");
        then(read.json().at("/label/fr").asText()).isEqualTo("Premier");
        then(as("author")
                        .get("/api/manage/partners?goals=g3")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        then(as("author").get(VOCABULARIES).json().path("items").findValuesAsText("code"))
                .contains("goals", "education");
    }

    @Test
    void the_api_keeps_to_the_limits_of_the_desk_so_that_each_can_change_what_the_other_made() throws Exception {
        Caller taxonomist = as("taxonomist").with("If-None-Match", "*");
        String label = "{\"fr\":\"" + "é".repeat(121) + "\",\"en\":\"Goals\"}";

        Told longer = taxonomist.put(VOCABULARIES + "/limits", "{\"label\":" + label + "}");
        Told farther = taxonomist.put(
                VOCABULARIES + "/limits", "{\"label\":{\"fr\":\"Buts\",\"en\":\"Goals\"},\"position\":1000}");
        Told inTheWay = taxonomist.put(VOCABULARIES + "/new", "{\"label\":{\"fr\":\"Buts\",\"en\":\"Goals\"}}");

        then(longer.pointers()).containsExactly("/label/fr");
        then(farther.pointers()).containsExactly("/position");
        then(inTheWay.status()).isEqualTo(422);
        then(inTheWay.says("refusal")).isEqualTo("vocabulary-invalid");
    }

    @Test
    void a_vocabulary_that_makes_no_sense_is_told_place_by_place() throws Exception {
        Caller taxonomist = as("taxonomist").with("If-None-Match", "*");

        Told faulty = taxonomist.put(VOCABULARIES + "/odd", """
                {"label":{"fr":"Rien"},"atMost":0,"requiredAt":"sometimes","version":3,
                 "terms":[{"code":"A B","label":{"fr":"x","en":"y"}},{"label":5},
                          {"code":"c","label":{"fr":"x","en":"y"},"validFrom":"2025-02-30","usage":3}]}
                """);
        Told orphan = taxonomist.put(VOCABULARIES + "/odd", """
                {"label":{"fr":"Rien","en":"Nothing"},"terms":[{"code":"a","parent":"b","label":{"fr":"x","en":"y"}}]}
                """);
        Told reserved = taxonomist.put(VOCABULARIES + "/name", "{\"label\":{\"fr\":\"Nom\",\"en\":\"Name\"}}");
        Told forbidden = as("editor").with("If-None-Match", "*").put(VOCABULARIES + "/odd", SDG);
        Told versionless = as("taxonomist").put(VOCABULARIES + "/education", SDG);
        Told unknown = as("taxonomist").get(VOCABULARIES + "/odd");

        then(faulty.status()).isEqualTo(422);
        then(faulty.pointers())
                .contains(
                        "/label/en",
                        "/atMost",
                        "/requiredAt",
                        "/version",
                        "/terms/0/code",
                        "/terms/1/label",
                        "/terms/2/validFrom",
                        "/terms/2/usage");
        then(orphan.pointers()).containsExactly("/terms");
        then(reserved.status()).isEqualTo(422);
        then(forbidden.status()).isEqualTo(403);
        then(versionless.status()).isEqualTo(428);
        then(unknown.status()).isEqualTo(404);
    }

    @Test
    void a_picture_is_uploaded_with_its_description_and_put_on_a_page() throws Exception {
        // No other test keeps this picture: kept twice, it has the name it was kept with first.
        byte[] pixel = Base64.getDecoder()
                .decode("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGPg"
                        + "jUiDIAY4CwAtkgTDV7tsmAAAAABJRU5ErkJggg==");

        Told uploaded =
                as("author").send("POST", "/api/manage/media?name=Logo%20rond.png&alt=Un%20rond", "image/png", pixel);
        Told page = as("author")
                .post(
                        "/api/manage/partners",
                        "{\"content\":{\"name\":\"Page avec logo\",\"language\":\"fr\",\"logo\":"
                                + uploaded.json().path("image") + "}}");
        Told list = as("reviewer").get("/api/manage/media?limit=1");
        Told text = as("author")
                .send(
                        "POST",
                        "/api/manage/media?name=x.png",
                        "image/png",
                        "not a picture".getBytes(StandardCharsets.UTF_8));
        Told script = as("author")
                .send(
                        "POST",
                        "/api/manage/media",
                        "image/svg+xml",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><script/></svg>"
                                .getBytes(StandardCharsets.UTF_8));
        Told type = as("author").send("POST", "/api/manage/media", "application/pdf", pixel);
        Told forbidden = as("reviewer").send("POST", "/api/manage/media", "image/png", pixel);

        then(uploaded.status()).isEqualTo(201);
        then(uploaded.says("fileName")).isEqualTo("logo-rond.png");
        then(uploaded.header("Location")).endsWith("/media/" + uploaded.says("id") + "/logo-rond.png");
        then(page.status()).isEqualTo(201);
        then(page.json().at("/content/logo/alt").asText()).isEqualTo("Un rond");
        then(list.json().at("/items/0/id").asText()).isEqualTo(uploaded.says("id"));
        then(text.status()).isEqualTo(422);
        then(text.says("refusal")).isEqualTo("picture");
        then(script.status()).isEqualTo(422);
        then(type.status()).isEqualTo(415);
        then(forbidden.status()).isEqualTo(403);
    }

    @Test
    void who_did_what_is_for_those_who_administer() throws Exception {
        Told made = as("author")
                .post("/api/manage/partners", "{\"content\":{\"name\":\"Page suivie\",\"language\":\"fr\"}}");
        String id = made.says("id");

        Told lines = as("admin").get("/api/manage/audit?partner=" + id);
        Told words = as("admin")
                .get("/api/manage/audit?q=suivie&action=create&person=author&from=2020-01-01T00:00:00Z&per-page=1");
        Told before = as("admin").get("/api/manage/audit?partner=" + id + "&to=2020-01-01T00:00:00Z");
        Told moment = as("admin").get("/api/manage/audit?from=yesterday");
        Told forbidden = as("editor").get("/api/manage/audit");

        then(lines.json().path("total").asInt()).isEqualTo(1);
        then(lines.json().at("/items/0/action").asText()).isEqualTo("create");
        then(lines.json().at("/items/0/by/id").asText()).isEqualTo("author");
        then(words.json().at("/items/0/partner").asText()).isEqualTo(id);
        then(before.json().path("total").asInt()).isZero();
        then(moment.status()).isEqualTo(400);
        then(forbidden.status()).isEqualTo(403);
        then(forbidden.says("detail")).isNotBlank();
    }
}
