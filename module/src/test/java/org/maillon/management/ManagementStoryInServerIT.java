package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.testing.InServer;
import org.maillon.testing.SamplePage;

/** The life of a partner page, led by programs alone. */
@ExtendWith(ArquillianExtension.class)
class ManagementStoryInServerIT {

    private static final String PARTNERS = "/api/manage/partners";

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(ManagementStoryInServerIT.class, Caller.class);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    private static String page(String acronym) {
        return SamplePage.text(acronym, "Réseau " + acronym + " des essais");
    }

    /** A draft nobody else in this class uses. */
    private String draft(String acronym) throws Exception {
        Told told = as("author").text(PARTNERS + "/import", page(acronym));
        then(told.status()).isEqualTo(201);
        return told.says("id");
    }

    private static Told step(Caller caller, String id, String transition, String body) throws Exception {
        Told read = caller.get(PARTNERS + "/" + id);
        return caller.with("If-Match", read.header("ETag"))
                .post(PARTNERS + "/" + id + "/transitions/" + transition, body);
    }

    @Test
    void a_page_goes_from_import_to_the_public_by_programs_alone() throws Exception {
        String id = draft("MGA");
        Told read = as("author").get(PARTNERS + "/" + id);
        ObjectNode content = (ObjectNode) read.json().path("content");
        content.put("summary", "Un réseau qui observe les classes coopératives depuis dix ans.");

        Told saved = as("author")
                .with("If-Match", read.header("ETag"))
                .put(PARTNERS + "/" + id, "{\"comment\":\"Résumé\",\"content\":" + content + "}");
        Told submitted = step(as("author"), id, "submit", "");
        Told approved = step(as("reviewer"), id, "approve", "{\"comment\":\"Très bien\"}");
        Told published = step(as("publisher"), id, "publish", "{\"updatedOn\":\"today\"}");
        Told live = as("author").get(PARTNERS + "/" + id + "/live");
        Told delivered =
                as("author").get("/api/partners/" + content.path("slug").asText());

        then(saved.status()).isEqualTo(200);
        then(saved.json().path("revision").asInt()).isEqualTo(2);
        then(submitted.says("state")).isEqualTo("in-review");
        then(approved.says("state")).isEqualTo("approved");
        then(published.status()).isEqualTo(200);
        then(published.says("state")).isEqualTo("published");
        then(live.json().at("/content/summary").asText()).startsWith("Un réseau qui observe");
        then(delivered.status()).isEqualTo(200);
        then(delivered.says("summary")).startsWith("Un réseau qui observe");
        then(delivered.says("id")).isEqualTo(id);
    }

    @Test
    void a_save_that_comes_too_late_is_told_what_differs_and_overwrites_nothing() throws Exception {
        String id = draft("MGB");
        Told mine = as("author").get(PARTNERS + "/" + id);
        ObjectNode theirs =
                (ObjectNode) as("editor").get(PARTNERS + "/" + id).json().path("content");
        theirs.put("acronym", "MGB2");
        as("editor").with("If-Match", mine.header("ETag")).put(PARTNERS + "/" + id, "{\"content\":" + theirs + "}");
        ObjectNode content = (ObjectNode) mine.json().path("content");
        content.put("summary", "Un résumé assez long pour être gardé par les règles.");

        Told late = as("author")
                .with("If-Match", mine.header("ETag"))
                .put(PARTNERS + "/" + id, "{\"content\":" + content + "}");

        then(late.status()).isEqualTo(412);
        then(late.problem()).isEqualTo("stale-version");
        then(late.json().path("version").asLong()).isEqualTo(2);
        then(late.json().at("/changedBy/id").asText()).isEqualTo("editor");
        then(late.says("changedAt")).isNotEmpty();
        then(late.json().path("differing").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/content/acronym", "/content/summary");
        JsonNode kept = as("author").get(PARTNERS + "/" + id).json().path("content");
        then(kept.path("acronym").asText()).isEqualTo("MGB2");
        then(kept.has("summary")).isFalse();
    }

    @Test
    void without_the_version_nothing_is_changed() throws Exception {
        String id = draft("MGC");
        Told before = as("author").get(PARTNERS + "/" + id);

        List<Told> told = List.of(
                as("author")
                        .put(
                                PARTNERS + "/" + id,
                                "{\"content\":" + before.json().path("content") + "}"),
                as("author").with("If-Match", "*").delete(PARTNERS + "/" + id),
                as("author").post(PARTNERS + "/" + id + "/transitions/submit", ""),
                as("author").post(PARTNERS + "/" + id + "/revisions/1/revert", ""));
        Told weak = as("author").with("If-Match", "W/" + before.header("ETag")).delete(PARTNERS + "/" + id);
        Told other = as("author").with("If-Match", "\"something\"").delete(PARTNERS + "/" + id);

        then(told).extracting(Told::status).containsOnly(428);
        then(told).extracting(Told::problem).containsOnly("version-needed");
        then(weak.status()).isEqualTo(412);
        then(other.status()).isEqualTo(412);
        then(as("author").get(PARTNERS + "/" + id).says("version")).isEqualTo(before.says("version"));
    }

    @Test
    void a_merge_patch_changes_what_it_names_and_takes_away_with_null() throws Exception {
        String id = draft("MGD");
        Told read = as("author").get(PARTNERS + "/" + id);

        Told patched = as("author")
                .with("If-Match", "\"" + read.says("version") + "\"")
                .send(
                        "PATCH",
                        PARTNERS + "/" + id,
                        "application/merge-patch+json",
                        "{\"content\":{\"acronym\":null,\"internalNotes\":\"À vérifier\"}}"
                                .getBytes(StandardCharsets.UTF_8));

        then(patched.status()).isEqualTo(200);
        then(patched.json().path("content").has("acronym")).isFalse();
        then(patched.json().at("/content/internalNotes").asText()).isEqualTo("À vérifier");
        then(patched.json().at("/content/name").asText())
                .isEqualTo(read.json().at("/content/name").asText());
    }

    @Test
    void what_was_said_before_can_be_read_and_brought_back() throws Exception {
        String id = draft("MGE");
        Told read = as("author").get(PARTNERS + "/" + id);
        ObjectNode content = (ObjectNode) read.json().path("content");
        content.put("name", "Un autre nom");
        as("author")
                .with("If-Match", read.header("ETag"))
                .put(PARTNERS + "/" + id, "{\"comment\":\"Renommé\",\"content\":" + content + "}");

        Told list = as("author").get(PARTNERS + "/" + id + "/revisions?per-page=1");
        Told first = as("author").get(PARTNERS + "/" + id + "/revisions/1");
        Told none = as("author").get(PARTNERS + "/" + id + "/revisions/77");
        Told changes = as("author").get(PARTNERS + "/" + id + "/revisions/2/changes");
        Told unknown = as("author").get(PARTNERS + "/" + id + "/revisions/77/changes?from=1");
        Told backwards = as("author").get(PARTNERS + "/" + id + "/revisions/1/changes?from=2");
        Told back = as("author")
                .with("If-Match", "\"2\"")
                .post(PARTNERS + "/" + id + "/revisions/1/revert", "{\"comment\":\"Trop tôt\"}");

        then(list.json().path("total").asInt()).isEqualTo(2);
        then(list.json().at("/items/0/comment").asText()).isEqualTo("Renommé");
        then(list.json().at("/items/0/changed").toString()).isEqualTo("[\"name\"]");
        then(list.header("Link")).contains("rel=\"next\"");
        then(first.json().at("/content/name").asText())
                .isEqualTo(read.json().at("/content/name").asText());
        then(none.status()).isEqualTo(404);
        then(changes.json().path("from").asInt()).isEqualTo(1);
        then(changes.json().at("/changed/0/field").asText()).isEqualTo("name");
        then(changes.json().at("/changed/0/after/0").asText()).isEqualTo("Un autre nom");
        then(changes.json().path("page").asText()).contains("<ins", "Un autre nom", "<del");
        then(unknown.status()).isEqualTo(404);
        then(backwards.status()).isEqualTo(400);
        then(back.status()).isEqualTo(200);
        then(back.json().path("revision").asInt()).isEqualTo(3);
        then(back.json().at("/content/name").asText())
                .isEqualTo(read.json().at("/content/name").asText());
    }

    @Test
    void only_what_the_public_never_read_is_deleted() throws Exception {
        String id = draft("MGF");
        String etag = as("author").get(PARTNERS + "/" + id).header("ETag");

        Told foreign = as("publisher").with("If-Match", etag).delete(PARTNERS + "/" + id);
        Told deleted = as("author").with("If-Match", etag).delete(PARTNERS + "/" + id);
        Told gone = as("author").get(PARTNERS + "/" + id);

        then(foreign.status()).isEqualTo(403);
        then(deleted.status()).isEqualTo(204);
        then(gone.status()).isEqualTo(404);
        then(gone.says("refusal")).isEqualTo("unknown-partner");
    }

    @Test
    void each_refusal_names_itself_and_says_why_in_the_language_of_the_caller() throws Exception {
        String id = draft("MGG");
        step(as("author"), id, "submit", "");

        Told reader = step(as("publisher").with("Accept-Language", "en"), id, "approve", "");
        Told silent = step(as("reviewer"), id, "request-changes", "{}");
        Told early = step(as("publisher"), id, "publish", "");
        Told locked = as("author")
                .with("If-Match", "\"2\"")
                .put(PARTNERS + "/" + id, "{\"content\":{\"name\":\"Autre nom\",\"language\":\"fr\"}}");
        Told unknown = step(as("author"), id, "improve", "");

        then(reader.status()).isEqualTo(403);
        then(reader.says("refusal")).isEqualTo("not-permitted");
        then(reader.says("detail")).startsWith("Your role does not let you");
        then(silent.status()).isEqualTo(422);
        then(silent.pointers()).containsExactly("/comment");
        then(early.status()).isEqualTo(409);
        then(early.says("refusal")).isEqualTo("wrong-state");
        then(locked.status()).isEqualTo(409);
        then(locked.says("refusal")).isEqualTo("not-editable");
        then(unknown.status()).isEqualTo(404);
    }

    @Test
    void a_step_that_is_not_ready_names_every_field_that_is_missing() throws Exception {
        Told begun =
                as("author").post(PARTNERS, "{\"content\":{\"name\":\"Page à peine commencée\",\"language\":\"fr\"}}");
        String id = begun.says("id");

        Told refused = step(as("author"), id, "submit", "");

        then(begun.status()).isEqualTo(201);
        then(begun.header("Location")).endsWith("/api/manage/partners/" + id);
        then(refused.status()).isEqualTo(422);
        then(refused.says("refusal")).isEqualTo("not-ready");
        then(refused.pointers()).contains("/content/projectTitle", "/content/supports");
        then(refused.pointers())
                .containsExactlyInAnyOrderElementsOf(
                        begun.json().at("/readiness/review").findValuesAsText("pointer"));
    }

    @Test
    void nobody_approves_their_own_words_here_either() throws Exception {
        Told made = as("admin").text(PARTNERS + "/import", page("MGH"));
        String id = made.says("id");
        step(as("admin"), id, "submit", "");

        Told own = step(as("admin"), id, "approve", "");

        then(own.status()).isEqualTo(403);
        then(own.says("refusal")).isEqualTo("own-work");
    }

    @Test
    void the_list_narrows_down_by_state_words_and_terms_and_leads_on() throws Exception {
        draft("MGI");
        draft("MGJ");
        String submitted = draft("MGK");
        step(as("author"), submitted, "submit", "");

        Told all = as("author").get(PARTNERS + "?q=coop%C3%A9ratives&per-page=1&education=decrypter-l-ess");
        Told words = as("author").get(PARTNERS + "?q=reseau%20MGI");
        Told inReview = as("author").get(PARTNERS + "?q=mgk&state=in-review,approved");
        Told drafts = as("author").get(PARTNERS + "?q=mgk&state=draft");
        Told wrong = as("author").get(PARTNERS + "?state=lost");
        Told term = as("author").get(PARTNERS + "?education=nothing");

        then(all.header("Link"))
                .contains("rel=\"first\"")
                .contains("rel=\"next\"")
                .contains("education=decrypter-l-ess");
        then(all.json().path("items")).hasSize(1);
        then(all.header("X-Total-Count")).isEqualTo(all.says("total"));
        then(words.json().path("total").asInt()).isEqualTo(1);
        then(words.json().at("/items/0/acronym").asText()).isEqualTo("MGI");
        then(inReview.json().at("/items/0/id").asText()).isEqualTo(submitted);
        then(drafts.json().path("total").asInt()).isZero();
        then(wrong.status()).isEqualTo(400);
        then(wrong.json().path("allowed").toString()).contains("changes-requested");
        then(term.problem()).isEqualTo("invalid-parameter");
    }
}
