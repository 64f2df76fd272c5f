package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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

/** A program asks somebody outside; every answer is held against the documentation by the caller. */
@ExtendWith(ArquillianExtension.class)
class ManagementGuestsInServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    PlaceStage stage;

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(
                        ManagementGuestsInServerIT.class,
                        PlaceStage.class,
                        WorkflowWalk.class,
                        PermissionTable.class,
                        Caller.class)
                .addAsResource(PermissionTable.RESOURCE);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    private static String links(Partner page) {
        return "/api/manage/partners/" + page.id() + "/guest-links";
    }

    private static HttpResponse<String> open(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_link_is_made_told_once_listed_opened_and_closed() throws Exception {
        Partner page = stage.page("in-review", true);
        String wish = "{\"name\":\"Hélène Marchand\",\"mail\":\"helene@reseau.example\",\"right\":\"approve\","
                + "\"language\":\"en\",\"days\":3,\"note\":\"Please look.\"}";

        Told made = as("reviewer").post(links(page), wish);
        String address = made.says("address");
        int opened = open(address).statusCode();
        Told listed = as("reviewer").get(links(page));
        Told closed = as("reviewer").delete(links(page) + "/" + made.says("id"));
        Told again = as("reviewer").delete(links(page) + "/" + made.says("id"));

        then(made.status()).isEqualTo(201);
        then(address).startsWith(site.absolute("/guest/"));
        then(Duration.between(Instant.parse(made.says("madeAt")), Instant.parse(made.says("expiresAt"))))
                .isEqualTo(Duration.ofDays(3));
        then(opened).isEqualTo(200);
        JsonNode link = listed.json().at("/items/0");
        then(link.path("state").asText()).isEqualTo("open");
        then(link.path("openedAt").asText()).isNotEmpty();
        then(link.path("revision").asInt()).isEqualTo(page.working().number());
        then(listed.text()).doesNotContain(address.substring(address.lastIndexOf('/') + 1));
        then(closed.says("state")).isEqualTo("revoked");
        then(again.json()).as("closing twice changes nothing").isEqualTo(closed.json());
        then(open(address).statusCode()).isEqualTo(410);
    }

    @Test
    void what_cannot_be_taken_is_named_with_its_place_and_makes_no_link() throws Exception {
        Partner page = stage.page("draft", true);

        then(as("editor").post(links(page), "{\"name\":\" \",\"mail\":\"x@\"}").pointers())
                .containsExactlyInAnyOrder("/name", "/mail");
        then(as("editor").post(links(page), "{\"name\":\"Paul\",\"days\":91}").pointers())
                .containsExactly("/days");
        then(as("editor")
                        .post(links(page), "{\"name\":\"Paul\",\"right\":\"publish\"}")
                        .pointers())
                .containsExactly("/right");
        then(as("editor")
                        .post(links(page), "{\"name\":\"Paul\",\"token\":\"mine\"}")
                        .status())
                .isEqualTo(422);
        then(as("editor").get(links(page)).json().path("items")).isEmpty();
    }

    @Test
    void a_link_belongs_to_its_page_and_its_guests_address_to_those_who_may_ask_them() throws Exception {
        Partner page = stage.page("draft", true);
        Partner other = stage.page("draft", true);
        Told made = as("editor").post(links(page), "{\"name\":\"Paul\",\"mail\":\"paul@reseau.example\"}");

        then(made.says("right")).as("nothing said, nothing given").isEqualTo("see");
        then(as("editor").delete(links(other) + "/" + made.says("id")).status()).isEqualTo(404);
        then(as("editor").delete(links(page) + "/" + new UUID(0, 1)).status()).isEqualTo(404);
        then(as("editor").delete(links(page) + "/x").status()).isEqualTo(404);
        then(as("editor").get(links(page)).json().at("/items/0/mail").asText()).isEqualTo("paul@reseau.example");
        then(as("publisher").get(links(page)).json().at("/items/0/mail").isMissingNode())
                .isTrue();
    }
}
