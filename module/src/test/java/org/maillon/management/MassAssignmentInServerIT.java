package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;
import static org.maillon.testing.DeskSession.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.PlaceStage;
import org.maillon.actions.WorkflowWalk;
import org.maillon.editorial.Approval;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.Live;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Review;
import org.maillon.editorial.Revision;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.testing.DeskSession;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;

/** Nobody gives a page what only the workflow gives: whatever the system keeps beside the content is not theirs to send. */
@ExtendWith(ArquillianExtension.class)
class MassAssignmentInServerIT {

    private static final String PARTNERS = "/api/manage/partners";
    private static final String CONTENT = "{\"name\":\"Page de trop\",\"language\":\"fr\"%s}";

    /** What a body may say beside the content. */
    private static final Set<String> TO_BE_SENT = Set.of("content", "comment");

    /** What other systems call the same things; who attacks tries those too. */
    private static final List<String> ELSEWHERE = List.of(
            "author", "owner", "status", "published", "publishedAt", "createdAt", "updatedAt", "roles", "etag", "_id");

    @Inject
    Site site;

    @Inject
    PlaceStage stage;

    @Deployment
    static WebArchive war() {
        return InServer.war(
                MassAssignmentInServerIT.class,
                Caller.class,
                PlaceStage.class,
                WorkflowWalk.class,
                PermissionTable.class,
                DeskSession.class);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    /** Every name under which something is kept beside the content, with a value that another page has there. */
    private Map<String, String> kept() throws Exception {
        Map<String, String> kept = new LinkedHashMap<>();
        Partner other = stage.page("published", false);
        JsonNode tree = as("admin").get(PARTNERS + "/" + other.id()).json();
        tree.properties()
                .forEach(member -> kept.put(member.getKey(), member.getValue().toString()));
        for (Class<?> part : List.of(Partner.class, Revision.class, Live.class, Approval.class, ImportOrigin.class)) {
            for (RecordComponent component : part.getRecordComponents()) {
                kept.putIfAbsent(component.getName(), "\"2020-01-01T00:00:00Z\"");
            }
        }
        ELSEWHERE.forEach(name -> kept.putIfAbsent(name, "\"admin\""));
        kept.keySet().removeAll(TO_BE_SENT);
        return kept;
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":" + value;
    }

    /** One body with something in it that is not to be sent. */
    private record Try(String method, String path, String type, String body, String pointer) {}

    private static List<Try> tries(Partner page, String name, String value) {
        String here = PARTNERS + "/" + page.id();
        String beside = "{\"content\":" + CONTENT.formatted("") + "," + member(name, value) + "}";
        String inside = "{\"content\":" + CONTENT.formatted("," + member(name, value)) + "}";
        String alone = "{" + member(name, value) + "}";
        List<Try> tries = new ArrayList<>();
        for (String[] way : List.of(
                new String[] {"POST", PARTNERS, Caller.JSON},
                new String[] {"PUT", here, Caller.JSON},
                new String[] {"PATCH", here, "application/merge-patch+json"})) {
            tries.add(new Try(way[0], way[1], way[2], beside, "/" + name));
            tries.add(new Try(way[0], way[1], way[2], inside, "/content/" + name));
        }
        tries.add(new Try("POST", here + "/transitions/submit", Caller.JSON, alone, "/" + name));
        tries.add(new Try("POST", here + "/revisions/1/revert", Caller.JSON, alone, "/" + name));
        return tries;
    }

    @Test
    void the_management_api_refuses_every_member_that_is_not_content_and_says_where_it_stands() throws Exception {
        Map<String, String> kept = kept();
        Partner page = stage.page("draft", true);
        String before = as("admin").get(PARTNERS + "/" + page.id()).text();
        int pages = as("admin").get(PARTNERS).json().path("total").asInt();
        int tried = 0;

        for (Map.Entry<String, String> member : kept.entrySet()) {
            for (Try one : tries(page, member.getKey(), member.getValue())) {
                Told told = as("author")
                        .with("If-Match", "\"" + page.version() + "\"")
                        .send(one.method(), one.path(), one.type(), one.body().getBytes(StandardCharsets.UTF_8));
                then(told.status()).as(one.toString()).isEqualTo(422);
                then(told.pointers()).as(one.toString()).containsExactly(one.pointer());
                tried++;
            }
        }

        then(kept).hasSizeGreaterThanOrEqualTo(35);
        then(tried).isEqualTo(kept.size() * 8);
        then(as("admin").get(PARTNERS + "/" + page.id()).text()).isEqualTo(before);
        then(as("admin").get(PARTNERS).json().path("total").asInt()).isEqualTo(pages);
    }

    @Test
    void an_import_takes_text_and_nothing_else() throws Exception {
        Map<String, String> kept = kept();
        kept.remove("source");
        int pages = as("admin").get(PARTNERS).json().path("total").asInt();

        for (Map.Entry<String, String> member : kept.entrySet()) {
            String address = "https://old.example/" + PlaceStage.fresh();
            Told many = as("author")
                    .post(
                            "/api/manage/imports",
                            "[{" + member("source", "\"" + address + "\"") + "," + member("text", "\"Réseau de trop\"")
                                    + "," + member(member.getKey(), member.getValue()) + "}]");
            Told one = as("author").text(PARTNERS + "/import?" + member.getKey() + "=published", "Réseau de trop");
            then(many.json().at("/items/0/status").asInt())
                    .as(member.toString())
                    .isEqualTo(422);
            then(many.json().at("/items/0/problem/errors/0/pointer").asText()).isEqualTo("/0/" + member.getKey());
            then(one.status()).as(member.toString()).isEqualTo(400);
            then(one.problem()).isEqualTo("unknown-parameter");
        }

        then(as("admin").get(PARTNERS).json().path("total").asInt()).isEqualTo(pages);
    }

    /** The same names as inputs of a form, as they are and below the names that a careless form would use. */
    private static List<DeskSession.Input> inputs(Iterable<Map.Entry<String, String>> kept) {
        List<DeskSession.Input> inputs = new ArrayList<>();
        for (Map.Entry<String, String> member : kept) {
            String value = member.getKey().equals("state")
                    ? "published"
                    : member.getValue().replace("\"", "");
            // The version that a form started from is the one thing that it does say.
            Stream.of(member.getKey(), "content." + member.getKey(), "partner." + member.getKey(), "working.author.id")
                    .filter(name -> !name.equals("version") && !name.equals("note"))
                    .forEach(name -> inputs.add(new DeskSession.Input(name, value)));
        }
        return inputs;
    }

    private Partner led(HttpResponse<String> answer) {
        then(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String address = answer.headers().firstValue("Location").orElse("");
        return stage.now(UUID.fromString(address.replaceFirst(".*/desk/partners/([0-9a-f-]{36}).*", "$1")))
                .orElseThrow();
    }

    private static void isPlainDraft(Partner page, String creator, int revision) {
        then(page.state()).isEqualTo(ModerationState.DRAFT);
        then(page.creator().id()).isEqualTo(creator);
        then(page.changedBy().id()).isEqualTo("author");
        then(page.working().author().id()).isEqualTo("author");
        then(page.working().number()).isEqualTo(revision);
        then(page.writers()).isEqualTo(new TreeSet<>(Set.of("author")));
        then(page.live()).isEmpty();
        then(page.review()).isEqualTo(Review.NONE);
        then(page.everPublished()).isFalse();
        then(page.changedAt()).isAfter(java.time.Instant.parse("2024-01-01T00:00:00Z"));
    }

    @Test
    void the_desk_does_not_see_what_its_forms_do_not_ask() throws Exception {
        Map<String, String> kept = kept();
        DeskSession author = DeskSession.of(site.absolute(""), "author");
        List<Set<Map.Entry<String, String>>> trials = new ArrayList<>();
        kept.entrySet().forEach(member -> trials.add(Set.of(member)));
        trials.add(kept.entrySet());

        for (Set<Map.Entry<String, String>> trial : trials) {
            List<DeskSession.Input> more = inputs(trial);
            String name = "Réseau " + PlaceStage.fresh();
            List<DeskSession.Input> fields = new ArrayList<>(form("name", name, "language", "fr", "do", "save"));
            fields.addAll(more);
            Partner made = led(author.post("/desk/partners/new", fields, ""));
            isPlainDraft(made, "author", 1);
            then(made.origin()).isEmpty();

            List<DeskSession.Input> saved = new ArrayList<>(
                    form("version", "" + made.version(), "name", name + " bis", "language", "fr", "do", "save"));
            saved.addAll(more);
            Partner written = led(author.post("/desk/partners/" + made.id(), saved, DeskSession.MULTIPART));
            then(written.id()).isEqualTo(made.id());
            then(written.version()).isEqualTo(made.version() + 1);
            isPlainDraft(written, "author", 2);

            List<DeskSession.Input> imported = new ArrayList<>(form(
                    "import.text", name + " ter",
                    "import.format", "text",
                    "import.shown", "name",
                    "import.shown", "language",
                    "name", name + " ter",
                    "language", "fr",
                    "do", "save"));
            imported.addAll(more);
            isPlainDraft(led(author.post("/desk/import/draft", imported, DeskSession.MULTIPART)), "author", 1);
        }

        then(trials).hasSizeGreaterThanOrEqualTo(36);
    }

    @Test
    void a_step_takes_no_more_than_its_version_and_its_words() throws Exception {
        Partner page = stage.page("draft", true);
        DeskSession author = DeskSession.of(site.absolute(""), "author");
        List<DeskSession.Input> fields = new ArrayList<>(form("version", "" + page.version(), "comment", "Pourquoi"));
        fields.addAll(inputs(kept().entrySet()));

        Partner submitted = led(author.post("/desk/partners/" + page.id() + "/steps/submit", fields, ""));

        then(submitted.id()).isEqualTo(page.id());
        then(submitted.state()).isEqualTo(ModerationState.IN_REVIEW);
        then(submitted.version()).isEqualTo(page.version() + 1);
        then(submitted.creator()).isEqualTo(page.creator());
        then(submitted.working()).isEqualTo(page.working());
        then(submitted.live()).isEmpty();
        then(submitted.review()).isEqualTo(Review.NONE);
    }
}
