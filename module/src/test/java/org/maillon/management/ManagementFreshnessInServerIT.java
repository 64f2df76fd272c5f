package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.maillon.partner.PartnerType;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;

/** A program agrees on verifications and verifies; every answer is held against the documentation by the caller. */
@ExtendWith(ArquillianExtension.class)
class ManagementFreshnessInServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    PlaceStage stage;

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(
                        ManagementFreshnessInServerIT.class,
                        PlaceStage.class,
                        WorkflowWalk.class,
                        PermissionTable.class,
                        Caller.class)
                .addAsResource(PermissionTable.RESOURCE);
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    private static String freshness(Partner page) {
        return "/api/manage/partners/" + page.id() + "/freshness";
    }

    private static LocalDate today() {
        return LocalDate.now(PartnerType.ZONE);
    }

    /** The line of a page in the whole list. */
    private JsonNode listed(Partner page, String account, String query) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (int number = 1; ; number++) {
            JsonNode list = as(account)
                    .get("/api/manage/freshness?per-page=100&page=" + number + query)
                    .json();
            list.path("items").forEach(found::add);
            if (number >= list.path("pages").asInt()) {
                return found.stream()
                        .filter(line ->
                                line.path("id").asText().equals(page.id().toString()))
                        .findFirst()
                        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
            }
        }
    }

    @Test
    void a_partner_is_named_asked_listed_and_verified() throws Exception {
        Partner page = stage.page("published", true);
        String wish =
                "{\"name\":\"Hélène\",\"mail\":\"helene@reseau.example\",\"months\":6,\"language\":\"en\",\"dueOn\":\""
                        + today().plusDays(4) + "\"}";

        JsonNode before = as("editor").get(freshness(page)).json();
        Told agreed = as("editor").put(freshness(page), wish);
        Told made = as("editor").post(freshness(page) + "/links", "");
        JsonNode soon = listed(page, "editor", "&view=due");
        JsonNode stale = listed(page, "editor", "&stale=true");
        JsonNode forReader = listed(page, "publisher", "");
        int opened = HTTP.send(
                        HttpRequest.newBuilder(URI.create(made.says("address"))).build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
        Told verified = as("editor").post(freshness(page) + "/verification", "{\"how\":\"By telephone\"}");
        Told none = as("editor").put(freshness(page), "{\"months\":null}");

        then(before.path("standing").asText()).isEqualTo("without");
        then(agreed.json().at("/contract/months").asInt()).isEqualTo(6);
        then(agreed.says("standing")).isEqualTo("soon");
        then(made.status()).isEqualTo(201);
        then(opened).isEqualTo(200);
        then(soon.at("/contract/mail").asText()).isEqualTo("helene@reseau.example");
        then(stale.isMissingNode()).isTrue();
        then(forReader.at("/contract/name").asText()).isEqualTo("Hélène");
        then(forReader.at("/contract/mail").isMissingNode()).isTrue();
        then(verified.says("verifiedOn")).isEqualTo(today().toString());
        then(verified.json().at("/contract/dueOn").asText())
                .isEqualTo(today().plusMonths(6).toString());
        then(verified.json().at("/links/0/state").asText()).isEqualTo("settled");
        then(none.json().has("contract")).isFalse();
        then(none.says("verifiedOn")).isEqualTo(today().toString());
    }

    @Test
    void what_cannot_be_taken_is_named_with_its_place() throws Exception {
        Partner page = stage.page("draft", true);
        String yesterday = today().minusDays(1).toString();

        then(as("editor")
                        .put(
                                freshness(page),
                                "{\"name\":\" \",\"mail\":\"x@\",\"months\":1,\"dueOn\":\"" + yesterday + "\"}")
                        .pointers())
                .containsExactlyInAnyOrder("/name", "/mail", "/dueOn");
        then(as("editor")
                        .put(freshness(page), "{\"name\":\"Paul\",\"months\":61}")
                        .pointers())
                .containsExactly("/months");
        then(as("editor")
                        .post(freshness(page) + "/verification", "{\"how\":\" \"}")
                        .pointers())
                .containsExactly("/how");
        then(as("editor").post(freshness(page) + "/links", "").status()).isEqualTo(409);
    }
}
