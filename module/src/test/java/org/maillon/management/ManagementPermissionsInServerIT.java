package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.management.Caller.Told;
import org.maillon.testing.InServer;

/** Who may do what through the management API: the table as it was decided, by hand, tried on every operation. */
@ExtendWith(ArquillianExtension.class)
class ManagementPermissionsInServerIT {

    private static final List<String> EVERYBODY =
            List.of("author", "editor", "reviewer", "publisher", "direction", "taxonomist", "admin");

    /** Operation, and the accounts that may do it with a draft of the author's. */
    private static final String TABLE = """
            listPartners     | author editor reviewer publisher direction taxonomist admin
            readPartner      | author editor reviewer publisher direction taxonomist admin
            readLivePartner  | author editor reviewer publisher direction taxonomist admin
            listRevisions    | author editor reviewer publisher direction taxonomist admin
            readRevision     | author editor reviewer publisher direction taxonomist admin
            listVocabularies | author editor reviewer publisher direction taxonomist admin
            readVocabulary   | author editor reviewer publisher direction taxonomist admin
            readTerm         | author editor reviewer publisher direction taxonomist admin
            listMedia        | author editor reviewer publisher direction taxonomist admin
            createPartner    | author editor admin
            importPartner    | author editor admin
            importPartners   | author editor admin
            uploadMedia      | author editor admin
            savePartner      | author editor admin
            patchPartner     | author editor admin
            revertPartner    | author editor admin
            deletePartner    | author editor admin
            takeStep         | author editor admin
            saveVocabulary   | taxonomist admin
            addTerm          | taxonomist admin
            saveTerm         | taxonomist admin
            deleteTerm       | taxonomist admin
            readAudit        | admin
            """;

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    Site site;

    @Inject
    ManagementApi api;

    @Deployment
    static WebArchive war() {
        return InServer.war(ManagementPermissionsInServerIT.class, Caller.class);
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : TABLE.strip().split("\n", -1)) {
            String[] cells = line.split("\\|", -1);
            table.put(cells[0].strip(), new TreeSet<>(List.of(cells[1].strip().split(" ", -1))));
        }
        return table;
    }

    private Caller as(String account) {
        return Caller.as(site.absolute(""), account);
    }

    private String draft() throws Exception {
        Told made = as("author")
                .post("/api/manage/partners", "{\"content\":{\"name\":\"Page des permissions\",\"language\":\"fr\"}}");
        return made.says("id");
    }

    private static byte[] body(Operation operation) {
        String sent = switch (operation.id()) {
            case "createPartner", "savePartner", "patchPartner" ->
                "{\"content\":{\"name\":\"Page des permissions\",\"language\":\"fr\"}}";
            case "importPartners" -> "[{\"source\":\"https://old.example/may\",\"text\":\"Réseau des permissions\"}]";
            case "importPartner" -> "Réseau des permissions";
            case "saveVocabulary" -> "{\"label\":{\"fr\":\"Éducation\",\"en\":\"Education\"}}";
            case "addTerm" -> "{\"code\":\"new-term\",\"label\":{\"fr\":\"Nouveau\",\"en\":\"New\"}}";
            case "saveTerm" -> "{\"label\":{\"fr\":\"Décrypter l’Ess\",\"en\":\"Understanding\"}}";
            default -> "";
        };
        return operation.id().equals("uploadMedia") ? PIXEL : sent.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the account may: anything but a refusal for lack of permission is a yes. */
    private boolean may(String account, Operation operation, String id) throws Exception {
        String path = operation
                .path()
                .replace("{id}", id)
                .replace("{transition}", "submit")
                .replace("{revision}", "1")
                .replace("{code}", "education")
                .replace("{term}", "decrypter-l-ess");
        byte[] body = body(operation);
        String type =
                body.length == 0 ? "" : operation.body().orElseThrow().types().get(0);
        // A version that never was, or a page that is not ready: whoever may is told so, and nothing changes meanwhile.
        String version = operation.id().equals("takeStep") ? "\"1\"" : "\"999\"";
        Told told = as(account).with("If-Match", version).send(operation.method(), path, type, body);
        if (operation.id().equals("importPartners")) {
            return told.json().at("/items/0/status").asInt() != 403;
        }
        if (told.status() == 403) {
            then(told.says("refusal")).as(operation.id() + " by " + account).isEqualTo("not-permitted");
            then(told.says("detail")).startsWith("Réservé aux personnes qui peuvent");
        }
        return told.status() != 403;
    }

    @Test
    void every_operation_is_open_to_those_in_the_table_and_to_nobody_else() throws Exception {
        Map<String, Set<String>> actual = new LinkedHashMap<>();
        String id = draft();
        for (Operation operation : api.operations()) {
            Set<String> may = new TreeSet<>();
            for (String account : EVERYBODY) {
                if (may(account, operation, id)) {
                    may.add(account);
                }
            }
            actual.put(operation.id(), may);
        }

        then(actual).containsExactlyInAnyOrderEntriesOf(table());
        then(as("author").get("/api/manage/partners/" + id).says("version")).isEqualTo("1");
    }

    @Test
    void an_author_writes_in_their_own_pages_only() throws Exception {
        String id = as("editor")
                .post("/api/manage/partners", "{\"content\":{\"name\":\"Page de l’éditrice\",\"language\":\"fr\"}}")
                .says("id");

        Told told = as("author")
                .with("If-Match", "\"1\"")
                .put("/api/manage/partners/" + id, "{\"content\":{\"name\":\"Autre nom\",\"language\":\"fr\"}}");
        Told read = as("author").get("/api/manage/partners/" + id);

        then(told.status()).isEqualTo(403);
        then(told.says("refusal")).isEqualTo("not-permitted");
        then(read.json().path("mayWrite").asBoolean()).isFalse();
        then(read.json().at("/writeRefusal/message").asText()).isEqualTo(told.says("detail"));
    }
}
