package org.maillon.management;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.maillon.testing.Contract;
import org.maillon.testing.InServer;

/** The documentation of the programming interface and what is deployed are one and the same. */
@ExtendWith(ArquillianExtension.class)
class OpenApiInServerIT {

    private static final String LOST = "/api/*";

    @Inject
    Site site;

    @Inject
    ServletContext deployed;

    @Inject
    @Any
    Instance<Resource> resources;

    @Deployment
    static WebArchive war() {
        return InServer.war(OpenApiInServerIT.class, Caller.class);
    }

    private Caller admin() {
        return Caller.as(site.absolute(""), "admin");
    }

    private JsonNode paths() throws IOException, InterruptedException {
        return Contract.of(site.absolute("")).document().path("paths");
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What the server was told to send to which servlet. */
    private Set<String> mappings() {
        Set<String> mappings = new TreeSet<>();
        deployed.getServletRegistrations()
                .values()
                .forEach(servlet -> servlet.getMappings().stream()
                        .filter(mapping -> mapping.startsWith("/api/") && !mapping.equals(LOST))
                        .forEach(mappings::add));
        return mappings;
    }

    @Test
    void every_deployed_address_is_documented() throws Exception {
        Set<String> documented = names(paths());

        then(mappings()).hasSizeGreaterThan(8);
        for (String mapping : mappings()) {
            String root = mapping.replaceFirst("/\\*$", "");
            boolean isBelow = mapping.endsWith("/*");
            then(documented)
                    .as(mapping)
                    .anyMatch(path ->
                            isBelow ? path.startsWith(root + "/") : path.equals(root) || path.startsWith(root + "/"));
        }
    }

    @Test
    void every_documented_address_is_deployed() throws Exception {
        for (String path : names(paths())) {
            then(mappings())
                    .as(path)
                    .anyMatch(mapping -> mapping.equals(path)
                            || (mapping.endsWith("/*") && path.startsWith(mapping.substring(0, mapping.length() - 1))));
        }
    }

    @Test
    void every_route_of_the_management_api_is_documented_and_nothing_else_is() throws Exception {
        Set<String> routes = new TreeSet<>();
        for (Resource resource : resources) {
            for (Route route : resource.routes()) {
                Operation operation = route.operation();
                then(routes.add(operation.method() + " " + operation.path()))
                        .as("twice: " + operation.id())
                        .isTrue();
            }
        }
        Set<String> documented = new TreeSet<>();
        for (String path : names(paths())) {
            if (path.startsWith(ManagementDoor.ROOT)) {
                names(paths().path(path))
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path));
            }
        }

        then(routes).hasSizeGreaterThan(20);
        then(documented).isEqualTo(routes);
    }

    @Test
    void each_address_knows_the_documented_methods_and_no_others() throws Exception {
        for (String path : names(paths())) {
            Set<String> expected = new TreeSet<>(Set.of("OPTIONS"));
            names(paths().path(path)).forEach(method -> expected.add(method.toUpperCase(Locale.ROOT)));
            if (expected.contains("GET")) {
                expected.add("HEAD");
            }
            String address = path.replaceAll("\\{[^}]+}", "x1");

            Told told = admin().send("OPTIONS", address, "", new byte[0]);
            Set<String> allowed = new TreeSet<>(List.of(told.header("Allow").split(", ", -1)));

            then(told.status()).as(path).isEqualTo(204);
            then(allowed).as(path).isEqualTo(expected);
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                if (!expected.contains(method)) {
                    then(admin().send(method, address, "", new byte[0]).status())
                            .as(method + " " + path)
                            .isEqualTo(405);
                }
            }
        }
    }

    @Test
    void where_nothing_is_documented_nothing_is() throws Exception {
        List<Told> told = new ArrayList<>();
        for (String path : List.of(
                "/api/partners/x/y",
                "/api/vocabularies/x/y",
                "/api/content-types/event",
                "/api/problems/x/y",
                "/api/openapi/x",
                "/api/manage",
                "/api/manage/",
                "/api/manage/partners/",
                "/api/manage/partners/1/2/3")) {
            told.add(admin().get(path));
        }

        then(told).extracting(Told::status).containsOnly(404);
    }

    @Test
    void what_can_be_asked_of_the_list_is_what_the_documentation_says() throws Exception {
        Told refused = admin().get("/api/manage/partners?nobody-knows=1");

        List<String> documented = new ArrayList<>();
        paths().at("/~1api~1manage~1partners/get/parameters")
                .forEach(parameter -> documented.add(parameter.path("name").asText()));
        List<String> allowed = new ArrayList<>();
        refused.json().path("allowed").forEach(name -> allowed.add(name.asText()));
        then(allowed).isEqualTo(documented);
    }

    @Test
    void the_document_is_kept_for_the_linter() throws Exception {
        JsonNode document = Contract.of(site.absolute("")).document();

        // The server runs in a folder of its own; the build tells where it stands.
        Path file = Path.of(System.getProperty("maillon.data"))
                .resolve("../../openapi.json")
                .normalize();
        Files.writeString(file, document.toPrettyString());

        then(document.path("openapi").asText()).isEqualTo("3.1.0");
        then(file).isNotEmptyFile();
    }
}
