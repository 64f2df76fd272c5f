package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.testing.InServer;

/** Pages that come from elsewhere, one or many, once or again. */
@ExtendWith(ArquillianExtension.class)
class ManagementImportInServerIT {

    private static final String PARTNERS = "/api/manage/partners";
    private static final String IMPORT = PARTNERS + "/import";
    private static final String PAGE = """
            %s - Réseau des essais d’été

            Mis à jour le 31/02/2023

            2021

            Lauréat local

            Infos de contact

            12 rue des Filatures
            59100 Roubaix
            France

            Voir le site

            LE PROJET SOUTENU

            %s
            """;

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(ManagementImportInServerIT.class, Caller.class);
    }

    private Caller author() {
        return Caller.as(site.absolute(""), "author");
    }

    private int count() throws Exception {
        return author().get(PARTNERS).json().path("total").asInt();
    }

    @Test
    void a_preview_says_exactly_what_was_found_and_keeps_nothing() throws Exception {
        int before = count();

        Told french = author().text(
                        IMPORT + "?preview=true&source=https://old.example/p", PAGE.formatted("MIA", "Un projet."));
        Told english = author().with("Accept-Language", "en")
                .text(IMPORT + "?preview=true", PAGE.formatted("MIA", "Un projet."));

        then(french.status()).isEqualTo(200);
        then(french.json().fieldNames()).toIterable().containsExactly("content", "unrecognised", "faults");
        then(french.json().at("/content/acronym").asText()).isEqualTo("MIA");
        JsonNode fault = french.json().at("/faults/0");
        then(french.json().path("faults").findValuesAsText("kind")).contains("impossible-date");
        then(fault.fieldNames()).toIterable().containsExactly("kind", "line", "text", "message");
        then(english.json().path("faults").findValuesAsText("message"))
                .isNotEqualTo(french.json().path("faults").findValuesAsText("message"));
        then(count()).isEqualTo(before);
    }

    @Test
    void the_same_source_is_imported_once_however_often_it_is_sent() throws Exception {
        String address = IMPORT + "?source=https://old.example/mib";

        Told first = author().text(address, PAGE.formatted("MIB", "Un projet."));
        Told again = author().text(address, PAGE.formatted("MIB", "Un projet."));
        Told page = author().get(PARTNERS + "/" + first.says("id"));

        then(first.status()).isEqualTo(201);
        then(first.header("Location")).endsWith(PARTNERS + "/" + first.says("id"));
        then(first.says("outcome")).isEqualTo("created");
        then(again.status()).isEqualTo(200);
        then(again.says("outcome")).isEqualTo("unchanged");
        then(again.says("id")).isEqualTo(first.says("id"));
        then(page.json().path("revision").asInt()).isEqualTo(1);
        then(page.json().at("/origin/source").asText()).isEqualTo("https://old.example/mib");
    }

    @Test
    void another_text_is_taken_over_while_nobody_has_worked_on_the_draft() throws Exception {
        String address = IMPORT + "?source=https://old.example/mic";
        Told first = author().text(address, PAGE.formatted("MIC", "Un projet."));

        Told second = author().text(address, PAGE.formatted("MIC", "Un projet bien plus grand."));
        Told third = author().text(address, PAGE.formatted("MIC", "Un projet bien plus grand."));
        Told page = author().get(PARTNERS + "/" + first.says("id"));

        then(second.status()).isEqualTo(200);
        then(second.says("outcome")).isEqualTo("updated");
        then(third.says("outcome")).isEqualTo("unchanged");
        then(page.json().path("revision").asInt()).isEqualTo(2);
        then(page.json().at("/content/projectTitle").asText()).contains("plus grand");
    }

    @Test
    void what_people_wrote_since_is_never_overwritten_by_an_import() throws Exception {
        String address = IMPORT + "?source=https://old.example/mid";
        Told first = author().text(address, PAGE.formatted("MID", "Un projet."));
        String page = PARTNERS + "/" + first.says("id");
        ObjectNode content = (ObjectNode) author().get(page).json().path("content");
        content.put("internalNotes", "Relu par Alice");
        author().with("If-Match", "\"1\"").put(page, "{\"content\":" + content + "}");

        Told same = author().text(address, PAGE.formatted("MID", "Un projet."));
        Told other = author().text(address, PAGE.formatted("MID", "Autre chose."));

        then(same.status()).isEqualTo(200);
        then(same.says("outcome")).isEqualTo("unchanged");
        then(other.status()).isEqualTo(409);
        then(other.says("refusal")).isEqualTo("import-edited");
        then(other.says("partner")).isEqualTo(first.says("id"));
        then(author().get(page).json().at("/content/internalNotes").asText()).isEqualTo("Relu par Alice");
    }

    @Test
    void two_imports_of_one_source_at_once_make_one_partner() throws Exception {
        String address = IMPORT + "?source=https://old.example/mie";
        int before = count();
        ExecutorService both = Executors.newFixedThreadPool(4);

        List<Future<Told>> told = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            told.add(both.submit(() -> author().text(address, PAGE.formatted("MIE", "Un projet."))));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Told> one : told) {
            statuses.add(one.get().status());
        }
        both.shutdown();

        then(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
        then(count()).isEqualTo(before + 1);
    }

    @Test
    void the_encoding_that_is_named_is_the_one_that_is_read() throws Exception {
        String page = PAGE.formatted("MIF", "Été, cœur, naïveté.");
        byte[] windows = page.getBytes(Charset.forName("windows-1252"));

        Told named = author().send("POST", IMPORT + "?preview=true", "text/plain; charset=windows-1252", windows);
        Told unnamed = author().send("POST", IMPORT + "?preview=true", "text/plain", windows);
        Told unknown = author().send("POST", IMPORT + "?preview=true", "text/plain; charset=klingon", windows);
        Told utf16 = author().send(
                        "POST",
                        IMPORT + "?preview=true",
                        "text/markdown;charset=\"utf-16\"",
                        page.getBytes(StandardCharsets.UTF_16));
        Told picture = author().send("POST", IMPORT + "?preview=true", "text/plain", new byte[] {(byte) 'P', 0, 1, 2});

        then(named.json().at("/content/projectTitle").asText()).contains("cœur");
        then(utf16.json().at("/content/projectTitle").asText()).contains("naïveté");
        then(unnamed.status()).isEqualTo(400);
        then(unnamed.problem()).isEqualTo("malformed-text");
        then(unknown.status()).isEqualTo(415);
        then(picture.status()).isEqualTo(400);
    }

    @Test
    void html_is_read_as_html_and_brings_nothing_that_runs() throws Exception {
        String html = "<h1>MIG - Réseau des essais</h1><h2>Le projet soutenu</h2>"
                + "<p onclick=\"x()\">Un <b>projet</b><script>alert(1)</script></p>";

        Told told = author().send("POST", IMPORT, "text/html", html.getBytes(StandardCharsets.UTF_8));

        then(told.status()).isEqualTo(201);
        String kept = author().get(PARTNERS + "/" + told.says("id")).text();
        then(kept).contains("projet").doesNotContain("onclick").doesNotContain("alert(1)");
    }

    @Test
    void an_empty_page_and_a_page_without_a_name_make_nothing() throws Exception {
        int before = count();

        Told empty = author().text(IMPORT, "   ");
        Told nothing = author().send("POST", IMPORT, "text/plain", new byte[0]);
        Told long_ = author().text(IMPORT, "a ".repeat(600_000));
        Told reader = Caller.as(site.absolute(""), "reviewer").text(IMPORT, PAGE.formatted("MIH", "Un projet."));

        then(empty.status()).isEqualTo(422);
        then(empty.says("refusal")).isEqualTo("page-empty");
        then(nothing.status()).isEqualTo(422);
        then(long_.status()).isEqualTo(413);
        then(reader.status()).isEqualTo(403);
        then(count()).isEqualTo(before);
    }

    private static ObjectNode page(String source, String text) {
        return JsonNodeFactory.instance.objectNode().put("source", source).put("text", text);
    }

    private static String array(JsonNode... pages) {
        return JsonNodeFactory.instance.arrayNode().addAll(List.of(pages)).toString();
    }

    @Test
    void one_bad_page_of_a_batch_does_not_stop_the_others() throws Exception {
        String first = "https://old.example/mij/1";
        author().text(IMPORT + "?source=" + first, PAGE.formatted("MIJ", "Un projet."));
        int before = count();

        Told told = author().post(
                        "/api/manage/imports",
                        array(
                                page(first, PAGE.formatted("MIJ", "Un projet.")),
                                page("https://old.example/mij/2", "  "),
                                page("https://old.example/mij/3", PAGE.formatted("MIK", "Un projet."))
                                        .put("contentType", "text/plain"),
                                page("https://old.example/mij/4", PAGE.formatted("MIL", "Un projet."))
                                        .put("state", "published"),
                                JsonNodeFactory.instance.textNode("what?"),
                                page("", "Un nom"),
                                page("https://old.example/mij/3", PAGE.formatted("MIK", "Un projet."))));

        then(told.status()).isEqualTo(200);
        then(told.json().path("items").findValuesAsText("status"))
                .as(told.text())
                .containsSubsequence("200", "422", "201", "422", "422", "422", "200");
        then(told.json().path("created").asInt()).isEqualTo(1);
        then(told.json().path("unchanged").asInt()).isEqualTo(2);
        then(told.json().path("failed").asInt()).isEqualTo(4);
        then(told.json().at("/items/2/location").asText()).contains(PARTNERS + "/");
        then(told.json().at("/items/2/faults/0/message").asText()).isNotBlank();
        then(told.json().at("/items/3/problem/errors/0/pointer").asText()).isEqualTo("/3/state");
        then(count()).isEqualTo(before + 1);
    }

    @Test
    void a_batch_can_be_previewed_and_has_its_limit() throws Exception {
        int before = count();
        JsonNode[] many = new JsonNode[101];
        for (int i = 0; i < many.length; i++) {
            many[i] = page("https://old.example/mim/" + i, "Un nom");
        }

        Told preview = author().post(
                        "/api/manage/imports?preview=true",
                        array(page("https://old.example/mim", PAGE.formatted("MIM", "Un projet."))));
        Told many101 = author().post("/api/manage/imports", array(many));
        Told none = author().post("/api/manage/imports", "[]");
        Told object = author().post("/api/manage/imports", "{}");

        then(preview.json().path("read").asInt()).isEqualTo(1);
        then(preview.json().at("/items/0/content/acronym").asText()).isEqualTo("MIM");
        then(many101.status()).isEqualTo(413);
        then(none.status()).isEqualTo(422);
        then(object.status()).isEqualTo(422);
        then(count()).isEqualTo(before);
    }
}
