package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.PlaceStage;
import org.maillon.actions.WorkflowWalk;
import org.maillon.editorial.Partner;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.partner.PartnerType;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;
import org.maillon.testing.PermissionTable.Attempt;
import org.maillon.testing.PermissionTable.Outcome;

/** Everybody tries everything at the management API, at every place of the workflow, by the same table as at the desk. */
@ExtendWith(ArquillianExtension.class)
class ManagementPermissionsInServerIT {

    /** As many as there are today; fewer would mean that something is not tried any more. */
    private static final int LEAST_ATTEMPTS = 1500;

    private static final String NOT_PERMITTED = "Réservé aux personnes qui peuvent";

    @Inject
    Site site;

    @Inject
    ManagementApi api;

    @Inject
    PlaceStage stage;

    private final Map<String, Partner> pages = new LinkedHashMap<>();

    @Deployment
    static WebArchive war() {
        return InServer.war(
                        ManagementPermissionsInServerIT.class,
                        Caller.class,
                        PlaceStage.class,
                        WorkflowWalk.class,
                        PermissionTable.class)
                .addAsResource(PermissionTable.RESOURCE);
    }

    private Caller as(String person) {
        String base = site.absolute("");
        if (person.equals(PermissionTable.NOBODY)) {
            return new Caller(base, "", java.util.List.of());
        }
        return Caller.as(base, person.equals(PermissionTable.OWNER) ? "author" : person);
    }

    private Optional<Partner> page(Attempt attempt) {
        if (attempt.place().equals(PermissionTable.NO_PAGE)) {
            return Optional.empty();
        }
        boolean isOwn = !attempt.person().equals("author");
        String name = attempt.place() + isOwn;
        Partner page = Optional.ofNullable(pages.get(name))
                .filter(known -> stage.now(known.id()).filter(known::equals).isPresent())
                .orElseGet(() -> stage.page(attempt.place(), isOwn));
        pages.put(name, page);
        return Optional.of(page);
    }

    private static byte[] sent(Attempt attempt, Operation operation, Optional<Partner> page) {
        String fresh = PlaceStage.fresh();
        String label = "{\"fr\":\"" + fresh + "\",\"en\":\"" + fresh + "\"}";
        String sent = switch (operation.id()) {
            case "createPartner" -> "{\"content\":{\"name\":\"Page " + fresh + "\",\"language\":\"fr\"}}";
            case "savePartner" ->
                "{\"content\":{\"name\":\"Page " + fresh + "\",\"language\":\"fr\",\"slug\":\""
                        + PlaceStage.slug(page.orElseThrow()) + "\"}}";
            case "patchPartner" ->
                "{\"content\":{\"summary\":\"Un autre résumé, assez long pour en être un : " + fresh + "\"}}";
            case "importPartners" ->
                "[{\"source\":\"https://old.example/" + fresh + "\",\"text\":\"Réseau " + fresh + "\"}]";
            case "importPartner" -> "Réseau " + fresh;
            case "beginThread" -> "{\"field\":\"summary\",\"words\":\"Pourquoi ?\"}";
            case "assignPartner" ->
                "{\"step\":\"" + attempt.deed().replace("assign-", "") + "\",\"dueOn\":\""
                        + LocalDate.now(PartnerType.ZONE).plusDays(1) + "\"}";
            case "takeStepOfMany" -> "{\"partners\":[{\"id\":\"6f2c1a00-0000-4000-8000-000000000002\",\"version\":1}]}";
            case "answerThread" -> "{\"words\":\"Parce que.\"}";
            case "agreeOnFreshness" -> "{\"name\":\"Hélène Marchand\",\"months\":12}";
            case "verifyPartner" -> "{\"how\":\"Par téléphone\"}";
            case "makeGuestLink" -> "{\"name\":\"Hélène Marchand\",\"right\":\"comment\"}";
            case "findPersonalData" -> "{\"mails\":[\"" + fresh + "@nobody.example\"]}";
            case "erasePerson" ->
                "{\"mails\":[\"" + fresh + "@nobody.example\"],\"ground\":\"objection\",\"reason\":\"12\"}";
            case "erasePartner" -> "{\"ground\":\"objection\",\"reason\":\"Demande " + fresh + "\"}";
            case "takeStep" -> "{\"comment\":\"Pourquoi\"" + more(attempt.deed()) + "}";
            case "saveVocabulary" ->
                "{\"label\":" + label + ",\"position\":900,\"terms\":[{\"code\":\"" + PlaceStage.TERM + "\",\"label\":"
                        + label + "}]}";
            case "addTerm" -> "{\"code\":\"" + fresh + "\",\"label\":" + label + "}";
            case "saveTerm" -> "{\"label\":" + label + "}";
            default -> "";
        };
        return operation.id().equals("uploadMedia") ? PlaceStage.pixel() : sent.getBytes(StandardCharsets.UTF_8);
    }

    private UUID link(Operation operation, Partner page) {
        return operation.path().contains("/freshness/") ? stage.verificationLink(page) : stage.guestLink(page);
    }

    private static String more(String deed) {
        return switch (deed) {
            case "publish-part" -> ",\"fields\":[\"websites\"]";
            case "schedule" -> ",\"at\":\"" + java.time.Instant.now().plusSeconds(86_400) + "\"";
            default -> "";
        };
    }

    private Outcome tried(Attempt attempt, Operation operation) throws Exception {
        Optional<Partner> page = page(attempt);
        String term = operation.id().equals("deleteTerm") ? stage.term() : PlaceStage.TERM;
        String path = operation
                .path()
                .replace("{id}", page.map(there -> there.id().toString()).orElse(""))
                .replace("{transition}", attempt.deed())
                .replace("{step}", attempt.deed().replace("bulk-", ""))
                .replace("{revision}", "1")
                .replace(
                        "{thread}",
                        operation.path().contains("{thread}")
                                ? stage.thread(page.orElseThrow()).toString()
                                : "")
                .replace(
                        "{link}",
                        operation.path().contains("{link}")
                                ? link(operation, page.orElseThrow()).toString()
                                : "")
                .replace("{code}", PlaceStage.VOCABULARY)
                .replace("{term}", term);
        if (operation.id().equals("makeVerificationLink")) {
            stage.contact(page.orElseThrow());
        }
        long version = page.map(Partner::version).orElseGet(stage::vocabulary);
        byte[] body = sent(attempt, operation, page);
        String type =
                body.length == 0 ? "" : operation.body().orElseThrow().types().get(0);
        Told told =
                as(attempt.person()).with("If-Match", "\"" + version + "\"").send(operation.method(), path, type, body);
        Outcome outcome = outcome(attempt, operation, told);
        stage.thenTouchedOnlyWhenDone(attempt, outcome, page);
        return outcome;
    }

    private static Outcome outcome(Attempt attempt, Operation operation, Told told) {
        boolean isMany = operation.id().equals("importPartners") && told.status() == 200;
        int status = isMany ? told.json().at("/items/0/status").asInt() : told.status();
        if (status == 403 && !isMany) {
            then(told.says("refusal")).as(attempt.toString()).isEqualTo("not-permitted");
            then(told.says("detail")).startsWith(NOT_PERMITTED);
        }
        return switch (status) {
            case 200, 201, 204 -> Outcome.DONE;
            case 401 -> Outcome.WHO_ARE_YOU;
            case 403 -> Outcome.REFUSED;
            case 409 -> Outcome.IMPOSSIBLE;
            default -> throw new AssertionError(attempt + ": " + told.status() + " " + told.text());
        };
    }

    @Test
    void the_management_api_is_open_to_those_in_the_table_and_to_nobody_else() throws Exception {
        PermissionTable table = PermissionTable.read();
        stage.term();
        Map<String, Operation> operations = new LinkedHashMap<>();
        api.operations().forEach(one -> operations.put(one.method() + " " + one.path(), one));

        Map<Attempt, Outcome> actual = new LinkedHashMap<>();
        for (Attempt attempt : table.attempts("management")) {
            Operation operation =
                    Optional.ofNullable(operations.get(attempt.route().name())).orElseThrow();
            actual.put(attempt, tried(attempt, operation));
        }

        then(table.mismatches(actual)).isEmpty();
        then(actual).hasSizeGreaterThanOrEqualTo(LEAST_ATTEMPTS);
        table.thenEveryWrongCellWouldBeFound("management", actual);
    }

    @Test
    void whoever_may_not_write_in_a_page_is_told_so_before_trying() throws Exception {
        Partner page = stage.page("draft", false);
        String path = "/api/manage/partners/" + page.id();

        Told told = as("author")
                .with("If-Match", "\"" + page.version() + "\"")
                .put(path, "{\"content\":{\"name\":\"Autre nom\",\"language\":\"fr\"}}");
        Told read = as("author").get(path);

        then(told.status()).isEqualTo(403);
        then(read.json().path("mayWrite").asBoolean()).isFalse();
        then(read.json().at("/writeRefusal/message").asText()).isEqualTo(told.says("detail"));
    }
}
