package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.partner.PartnerType;
import org.maillon.testing.InServer;
import org.maillon.testing.SamplePage;

/** Who takes which step, what waits for whom, and steps for many pages, for programs. */
@ExtendWith(ArquillianExtension.class)
class ManagementWorkInServerIT {

    private static final String PARTNERS = "/api/manage/partners";

    private final LocalDate today = LocalDate.now(PartnerType.ZONE);

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(ManagementWorkInServerIT.class, Caller.class);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    private String draft(String acronym) throws Exception {
        Told told =
                as("author").text(PARTNERS + "/import", SamplePage.text(acronym, "Réseau " + acronym + " des essais"));
        then(told.status()).isEqualTo(201);
        return told.says("id");
    }

    private Told submitted(String acronym) throws Exception {
        String id = draft(acronym);
        Told read = as("author").get(PARTNERS + "/" + id);
        return as("author").with("If-Match", read.header("ETag")).post(PARTNERS + "/" + id + "/transitions/submit", "");
    }

    private static String chosen(String id, long version) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    private List<String> listed(String query) throws Exception {
        JsonNode items =
                as("reviewer").get(PARTNERS + "?per-page=100&" + query).json().path("items");
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    @Test
    void the_next_step_is_given_to_somebody_by_a_day_and_the_version_stays() throws Exception {
        Told before = submitted("MWA");
        String id = before.says("id");
        String body = "{\"step\":\"review\",\"to\":\"reviewer2\",\"dueOn\":\"" + today.plusDays(1) + "\"}";

        Told given = as("reviewer").put(PARTNERS + "/" + id + "/assignment", body);

        then(given.status()).isEqualTo(200);
        then(given.json().path("version")).isEqualTo(before.json().path("version"));
        then(given.says("nextStep")).isEqualTo("review");
        then(given.json().at("/assignment/to/id").asText()).isEqualTo("reviewer2");
        then(given.json().at("/assignment/dueOn").asText())
                .isEqualTo(today.plusDays(1).toString());
        then(given.json().at("/assignment/overdue").asBoolean()).isFalse();
        then(listed("assigned-to=reviewer2")).contains(id);
        then(listed("assigned-to=reviewer")).doesNotContain(id);
        then(listed("due-before=" + today.plusDays(2))).contains(id);
        then(listed("due-before=" + today.plusDays(1))).doesNotContain(id);
        then(listed("overdue=true")).doesNotContain(id);
        Told nobody = as("reviewer").put(PARTNERS + "/" + id + "/assignment", "{\"to\":null,\"dueOn\":null}");
        then(nobody.json().has("assignment")).isFalse();
    }

    @Test
    void what_cannot_be_given_is_refused_with_the_reason() throws Exception {
        String id = submitted("MWB").says("id");
        String path = PARTNERS + "/" + id + "/assignment";

        Told unable = as("reviewer").put(path, "{\"to\":\"publisher\"}");
        Told unknown = as("reviewer").put(path, "{\"to\":\"personne\"}");
        Told past = as("reviewer").put(path, "{\"dueOn\":\"2020-01-31\"}");
        Told noDay = as("reviewer").put(path, "{\"dueOn\":\"demain\"}");
        Told otherStep = as("author").put(path, "{\"step\":\"writing\",\"to\":\"author\"}");
        Told stranger = as("publisher").put(path, "{\"dueOn\":\"" + today + "\"}");
        Told more = as("reviewer").put(path, "{\"dueOn\":\"" + today + "\",\"version\":3}");

        then(unable.status()).isEqualTo(422);
        then(unable.says("refusal")).isEqualTo("not-assignable");
        then(unable.says("detail")).contains("Nadia Laurent");
        then(unknown.status()).isEqualTo(422);
        then(past.says("refusal")).startsWith("no-such-day");
        then(noDay.pointers()).containsExactly("/dueOn");
        then(otherStep.status()).isEqualTo(409);
        then(otherStep.says("refusal")).isEqualTo("step-passed");
        then(stranger.status()).isEqualTo(403);
        then(more.pointers()).containsExactly("/version");
        then(as("reviewer").get(PARTNERS + "/" + id).json().has("assignment")).isFalse();
    }

    @Test
    void a_list_parameter_that_is_no_day_is_refused() throws Exception {
        then(as("reviewer").get(PARTNERS + "?due-before=demain").problem()).isEqualTo("invalid-parameter");
        then(as("reviewer").get(PARTNERS + "?overdue=oui").problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void a_step_of_many_answers_for_each() throws Exception {
        Told ready = submitted("MWC");
        String draft = draft("MWD");
        String gone = UUID.randomUUID().toString();
        String partners = String.join(
                ",",
                chosen(ready.says("id"), ready.json().path("version").asLong()),
                chosen(draft, 1),
                chosen(gone, 1));

        Told told = as("reviewer").post("/api/manage/bulk/approve", "{\"partners\":[" + partners + "]}");

        then(told.status()).isEqualTo(200);
        then(told.json().path("done").asInt()).isEqualTo(1);
        then(told.json().path("failed").asInt()).isEqualTo(2);
        then(told.json().at("/items/0/outcome").asText()).isEqualTo("done");
        then(told.json().at("/items/0/state").asText()).isIn("approved", "in-review");
        then(told.json().at("/items/0/version").asLong())
                .isGreaterThan(ready.json().path("version").asLong());
        then(told.json().at("/items/1/status").asInt()).isEqualTo(409);
        then(told.json().at("/items/1/problem/refusal").asText()).isEqualTo("wrong-state");
        then(told.json().at("/items/2/status").asInt()).isEqualTo(404);
    }

    @Test
    void a_step_of_many_changes_nothing_that_was_not_seen() throws Exception {
        Told ready = submitted("MWE");
        long old = ready.json().path("version").asLong() - 1;

        Told told = as("reviewer")
                .post("/api/manage/bulk/approve", "{\"partners\":[" + chosen(ready.says("id"), old) + "]}");

        then(told.json().at("/items/0/status").asInt()).isEqualTo(412);
        then(as("reviewer").get(PARTNERS + "/" + ready.says("id")).json().path("version"))
                .isEqualTo(ready.json().path("version"));
    }

    @Test
    void too_many_none_and_what_is_no_step_are_refused_as_a_whole() throws Exception {
        String many = String.join(
                ",", java.util.Collections.nCopies(101, chosen(UUID.randomUUID().toString(), 1)));

        Told tooMany = as("publisher").post("/api/manage/bulk/publish", "{\"partners\":[" + many + "]}");
        Told none = as("publisher").post("/api/manage/bulk/publish", "{\"partners\":[]}");
        Told noStep = as("admin").post("/api/manage/bulk/override", "{\"partners\":[" + chosen("x", 1) + "]}");
        Told noId = as("publisher").post("/api/manage/bulk/publish", "{\"partners\":[" + chosen("x", 1) + "]}");
        Told noVersion = as("publisher")
                .post("/api/manage/bulk/publish", "{\"partners\":[{\"id\":\"" + UUID.randomUUID() + "\"}]}");

        then(tooMany.status()).isEqualTo(413);
        then(none.status()).isEqualTo(422);
        then(noStep.status()).isEqualTo(404);
        then(noId.pointers()).containsExactly("/partners/0/id");
        then(noVersion.pointers()).containsExactly("/partners/0/version");
    }

    @Test
    void what_waits_for_the_caller_is_listed_with_the_reasons() throws Exception {
        String id = submitted("MWF").says("id");
        as("reviewer").put(PARTNERS + "/" + id + "/assignment", "{\"to\":\"direction\",\"dueOn\":\"" + today + "\"}");

        Told work = as("direction").get("/api/manage/work?why=assigned&per-page=100");
        Told other = as("author").get("/api/manage/work?per-page=100");

        then(work.status()).isEqualTo(200);
        then(work.header("X-Total-Count")).isEqualTo(work.json().path("total").asText());
        List<JsonNode> mine = new ArrayList<>();
        work.json().path("items").forEach(mine::add);
        mine.removeIf(item -> !item.path("id").asText().equals(id));
        then(mine).hasSize(1);
        then(mine.get(0).path("reasons").toString()).isEqualTo("[\"assigned\",\"to-review\"]");
        then(mine.get(0).at("/assignment/dueOn").asText()).isEqualTo(today.toString());
        then(other.json().path("items").findValuesAsText("id")).doesNotContain(id);
        then(as("direction").get("/api/manage/work?why=plus-tard").status()).isEqualTo(400);
    }
}
