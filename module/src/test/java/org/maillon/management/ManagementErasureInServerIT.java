package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.PlaceStage;
import org.maillon.actions.WorkflowWalk;
import org.maillon.editorial.Partner;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;

/** A program erases what the law wants erased, and mentions colleagues; every answer is held against the documentation. */
@ExtendWith(ArquillianExtension.class)
class ManagementErasureInServerIT {

    private static final String ALL = "/api/manage/erasures";

    @Inject
    PlaceStage stage;

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(
                        ManagementErasureInServerIT.class,
                        PlaceStage.class,
                        WorkflowWalk.class,
                        PermissionTable.class,
                        Caller.class)
                .addAsResource(PermissionTable.RESOURCE);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    private static List<String> places(Told told, String pointer) {
        return StreamSupport.stream(told.json().at(pointer).spliterator(), false)
                .map(place -> place.path("place").asText())
                .toList();
    }

    @Test
    void a_person_is_found_erased_and_remembered_without_a_name() throws Exception {
        Partner page = stage.page("draft", true);
        String mail = "m" + PlaceStage.fresh() + "@reseau.example";
        String comments = "/api/manage/partners/" + page.id() + "/comments";
        Told said = as("reviewer")
                .post(
                        comments,
                        "{\"field\":\"summary\",\"words\":\"Voir avec " + mail
                                + ", @editor\",\"mentions\":[\"publisher\",\"nobody\"]}");
        String person = "\"mails\":[\"" + mail + "\"]";

        Told found = as("admin").post(ALL + "/search", "{" + person + "}");
        Told wrong = as("admin").post(ALL, "{" + person + ",\"ground\":\"objection\",\"reason\":\"" + mail + "\"}");
        Told done = as("admin").post(ALL, "{" + person + ",\"ground\":\"objection\",\"reason\":\"Demande 31\"}");
        Told again = as("admin").post(ALL, "{" + person + ",\"ground\":\"objection\",\"reason\":\"Demande 31\"}");
        Told listed = as("admin").get(ALL);

        then(said.json().at("/comments/0/mentions/0/id").asText()).isEqualTo("editor");
        then(said.json().at("/comments/0/mentions/1/id").asText()).isEqualTo("publisher");
        then(said.json().at("/comments/0/mentions")).hasSize(2);
        then(places(found, "/places")).contains("comment_entry", "audit_entry");
        then(wrong.status()).isEqualTo(422);
        then(wrong.pointers()).containsExactly("/reason");
        then(done.status()).isEqualTo(200);
        then(done.json().at("/left/total").asInt()).isZero();
        then(again.json().has("erasure")).as("there is nothing any more").isFalse();
        int number = done.json().at("/erasure/number").asInt();
        then(listed.text())
                .contains("Demande 31")
                .contains("\"number\":" + number)
                .doesNotContain(mail);
        then(as("editor").get(comments).text()).contains("Voir avec [donnée effacée]");
    }

    @Test
    void an_account_that_is_still_there_and_a_name_of_one_word_are_refused() throws Exception {
        Told account =
                as("admin").post(ALL, "{\"account\":\"reviewer2\",\"ground\":\"objection\",\"reason\":\"Demande 32\"}");
        Told name = as("admin").post(ALL + "/search", "{\"names\":[\"Anne\"]}");
        Told nobody = as("admin").post(ALL + "/search", "{}");

        then(account.status()).isEqualTo(409);
        then(account.says("refusal")).isEqualTo("account-still-there");
        then(name.pointers()).containsExactly("/names");
        then(nobody.pointers()).containsExactly("/names");
    }

    @Test
    void a_published_page_goes_only_in_the_version_that_was_seen() throws Exception {
        Partner page = stage.page("published", true);
        String path = "/api/manage/partners/" + page.id() + "/erasure";
        String wish = "{\"ground\":\"legal-obligation\",\"reason\":\"Demande 33\"}";

        Told unseen = as("admin").post(path, wish);
        Told stale =
                as("admin").with("If-Match", "\"" + (page.version() - 1) + "\"").post(path, wish);
        Told done = as("admin").with("If-Match", "\"" + page.version() + "\"").post(path, wish);

        then(unseen.status()).isEqualTo(428);
        then(stale.status()).isEqualTo(412);
        then(done.says("kind")).isEqualTo("partner");
        then(as("admin").get("/api/manage/partners/" + page.id()).status()).isEqualTo(404);
        then(as("admin").get("/api/partners/" + PlaceStage.slug(page)).status()).isEqualTo(410);
    }
}
