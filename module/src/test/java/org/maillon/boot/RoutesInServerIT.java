package org.maillon.boot;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.PlaceStage;
import org.maillon.actions.WorkflowWalk;
import org.maillon.editorial.Partner;
import org.maillon.http.DocumentedApi;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.management.ManagementApi;
import org.maillon.testing.DeskRoutes;
import org.maillon.testing.DeskSession;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;

/** No door without a rule: every way in is in the table of permissions, and the table names no way that is not there. */
@ExtendWith(ArquillianExtension.class)
class RoutesInServerIT {

    /** These lead to routes that the table names one by one, or are the server's own. */
    private static final Set<String> DOORS_IN_DETAIL = Set.of("/desk/*", "/api/manage", "/api/manage/*");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Reached by no address: the server answers it to nobody, and errors show it. */
    private static final String LAST_PAGE = "/WEB-INF/last-page";

    @Inject
    BeanManager beans;

    @Inject
    ManagementApi management;

    @Inject
    ServletContext context;

    @Inject
    Site site;

    @Inject
    PlaceStage stage;

    @Deployment
    static WebArchive war() {
        return InServer.war(
                        RoutesInServerIT.class,
                        PlaceStage.class,
                        WorkflowWalk.class,
                        PermissionTable.class,
                        DeskRoutes.class,
                        DeskSession.class)
                .addAsResource(PermissionTable.RESOURCE);
    }

    private Set<String> deployed() {
        Set<String> routes = new TreeSet<>(DeskRoutes.deployed(beans).keySet());
        DocumentedApi api = management;
        for (Operation operation : api.operations()) {
            routes.add(operation.method() + " " + operation.path());
        }
        context.getServletRegistrations().values().stream()
                // The way by which this test came in is not deployed without it.
                .filter(servlet -> !servlet.getClassName().startsWith("org.jboss.arquillian"))
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(mapping -> !DOORS_IN_DETAIL.contains(mapping) && !mapping.equals(LAST_PAGE))
                .forEach(mapping -> routes.add("GET " + (mapping.isEmpty() ? "/" : mapping)));
        return routes;
    }

    private static Set<String> written(PermissionTable table) {
        Set<String> routes = new TreeSet<>();
        table.routes()
                .forEach(
                        route -> then(routes.add(route.name())).as(route.name()).isTrue());
        return routes;
    }

    /** Routes that only one side knows. */
    private static List<String> unknown(Set<String> deployed, Set<String> written) {
        List<String> unknown = new ArrayList<>();
        deployed.stream().filter(route -> !written.contains(route)).forEach(route -> unknown.add("no rule: " + route));
        written.stream().filter(route -> !deployed.contains(route)).forEach(route -> unknown.add("no route: " + route));
        return unknown;
    }

    @Test
    void every_way_in_has_a_rule_and_every_rule_a_way_in() {
        Set<String> deployed = deployed();

        Set<String> written = written(PermissionTable.read());

        then(unknown(deployed, written)).isEmpty();
        then(deployed).hasSizeGreaterThanOrEqualTo(75);
        for (String route : deployed) {
            Set<String> one = new TreeSet<>(deployed);
            one.remove(route);
            then(unknown(deployed, one)).containsExactly("no rule: " + route);
            then(unknown(one, written)).containsExactly("no route: " + route);
        }
    }

    private HttpResponse<byte[]> ask(String path, String method, String... fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.absolute(path)))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (fields.length > 0) {
            request.headers(fields);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String sample(String pattern, Partner live, String picture, String asset) {
        return switch (pattern) {
            case "/partners/*", "/api/partners/*" -> pattern.replace("*", PlaceStage.slug(live));
            case "/en/*" -> "/en/partners/" + PlaceStage.slug(live);
            case "/api/vocabularies/*" -> "/api/vocabularies/education";
            case "/api/content-types/*" -> "/api/content-types/partner";
            case "/api/problems/*" -> "/api/problems/gone";
            case "/media/*" -> "/media/" + picture + "/pixel.png";
            case "/assets/*" -> "/assets/" + asset;
            case "/api/*" -> "/api/nowhere";
            default -> pattern;
        };
    }

    @Test
    void the_public_is_asked_nothing_and_accounts_are_shown_nothing_more() throws Exception {
        Partner live = stage.page("published", true);
        String basic = "Basic " + Base64.getEncoder().encodeToString("admin:maillon".getBytes(StandardCharsets.UTF_8));
        List<Integer> statuses = new ArrayList<>();

        for (PermissionTable.Route route : PermissionTable.read().routes("public")) {
            String path = sample(route.path(), live, stage.picture(), "maillon.js");
            HttpResponse<byte[]> nobody = ask(path, "GET");
            HttpResponse<byte[]> known = ask(path, "GET", "Authorization", basic, "Cookie", "maillon-desk=abc");
            statuses.add(nobody.statusCode());
            then(nobody.statusCode()).as(path).isIn(200, 404);
            then(known.statusCode()).as(path).isEqualTo(nobody.statusCode());
            then(known.body()).as(path).isEqualTo(nobody.body());
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                then(ask(path, method, "Authorization", basic).statusCode())
                        .as(method + " " + path)
                        .isIn(404, 405);
            }
        }

        then(statuses).contains(200);
        then(statuses.stream().filter(status -> status == 200).count()).isGreaterThanOrEqualTo(11);
    }

    @Test
    void every_form_without_the_token_of_its_session_is_refused_and_does_nothing() throws Exception {
        Partner page = stage.page("draft", true);
        DeskSession admin = DeskSession.of(site.absolute(""), "admin");
        String stolen = DeskSession.of(site.absolute(""), "admin").token();
        int tried = 0;

        for (Map.Entry<String, Set<String>> route : DeskRoutes.deployed(beans).entrySet()) {
            if (route.getKey().startsWith("GET ")) {
                continue;
            }
            String path = filled(route.getKey(), page);
            for (String type : route.getValue()) {
                List<DeskSession.Input> form = DeskSession.form("version", "" + page.version(), "comment", "Pourquoi");
                then(admin.postAsItIs(path, form, type).statusCode())
                        .as("no token " + path)
                        .isEqualTo(403);
                for (String token : List.of("", "x", stolen)) {
                    List<DeskSession.Input> forged = new ArrayList<>(DeskSession.form("_csrf", token));
                    forged.addAll(form);
                    then(admin.postAsItIs(path, forged, type).statusCode())
                            .as("token '" + token + "' " + path)
                            .isEqualTo(403);
                }
                tried++;
            }
        }

        then(tried).isGreaterThanOrEqualTo(20);
        then(stage.now(page.id())).contains(page);
        then(admin.get("/desk/help").statusCode()).isEqualTo(200);
    }

    private static String filled(String route, Partner page) {
        return route.substring(route.indexOf(' ') + 1)
                .replace("{id}", page.id().toString())
                .replace("{step}", "archive")
                .replace("{revision}", "1")
                .replace("{thread}", "6f2c1a00-0000-4000-8000-000000000001")
                .replace("{link}", "6f2c1a00-0000-4000-8000-000000000002")
                .replace("{code}", "education")
                .replace("{term}", "decrypter-l-ess");
    }

    @Test
    void every_form_that_another_site_sends_is_refused_even_with_the_token() throws Exception {
        Partner page = stage.page("draft", true);
        DeskSession admin = DeskSession.of(site.absolute(""), "admin");
        List<DeskSession.Input> form = new ArrayList<>(DeskSession.form("_csrf", admin.token()));
        form.addAll(DeskSession.form("version", "" + page.version(), "comment", "Pourquoi"));
        int tried = 0;

        for (Map.Entry<String, Set<String>> route : DeskRoutes.deployed(beans).entrySet()) {
            if (route.getKey().startsWith("GET ")) {
                continue;
            }
            String path = filled(route.getKey(), page);
            for (String type : route.getValue()) {
                for (String[] from : foreign()) {
                    HttpResponse<String> answer = admin.postAsItIs(path, form, type, from);
                    then(answer.statusCode())
                            .as(String.join(" ", from) + " " + path)
                            .isEqualTo(403);
                    then(answer.body()).as(path).contains("d’un autre site");
                    tried++;
                }
            }
        }

        then(tried).isGreaterThanOrEqualTo(80);
        then(stage.now(page.id())).contains(page);
        String archive = "/desk/partners/" + page.id() + "/steps/archive";
        String own = site.base().getScheme() + "://" + site.authority();
        then(admin.postAsItIs(archive, form, "", "Origin", own, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .as("the same form from our own page is taken")
                .isEqualTo(303);
    }

    private static List<String[]> foreign() {
        return List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"});
    }

    @Test
    void what_another_site_sends_is_not_kept_for_whoever_signs_in_next() throws Exception {
        DeskSession nobody = DeskSession.nobody(site.absolute(""));
        List<DeskSession.Input> form = DeskSession.form("comment", "Ce que l’autre site voulait");
        String path = "/desk/partners/00000000-0000-4000-8000-000000000000/steps/archive";

        HttpResponse<String> foreign = nobody.postAsItIs(path, form, "", "Origin", "https://evil.example");
        HttpResponse<String> parts =
                nobody.postAsItIs(path, form, DeskSession.MULTIPART, "Sec-Fetch-Site", "cross-site");
        HttpResponse<String> own = nobody.postAsItIs(path, form, "");

        then(List.of(foreign, parts, own)).extracting(HttpResponse::statusCode).containsOnly(401);
        then(foreign.body()).doesNotContain("autre+site");
        then(parts.body()).doesNotContain("autre+site");
        then(own.body()).contains("autre+site");
    }

    @Test
    void every_change_that_another_site_asks_of_the_management_api_is_refused() throws Exception {
        Partner page = stage.page("draft", true);
        String basic = "Basic " + Base64.getEncoder().encodeToString("admin:maillon".getBytes(StandardCharsets.UTF_8));
        DocumentedApi api = management;
        int tried = 0;

        for (Operation operation : api.operations()) {
            if (operation.method().equals("GET")) {
                continue;
            }
            String path = filled(" " + operation.path().replace("{transition}", "archive"), page);
            for (String[] from : foreign()) {
                HttpResponse<byte[]> answer = ask(
                        path,
                        operation.method(),
                        from[0],
                        from[1],
                        "Authorization",
                        basic,
                        "If-Match",
                        "\"" + page.version() + "\"");
                then(answer.statusCode())
                        .as(String.join(" ", from) + " " + operation.id())
                        .isEqualTo(403);
                then(new String(answer.body(), StandardCharsets.UTF_8)).contains("foreign-origin");
                tried++;
            }
        }

        then(tried).isGreaterThanOrEqualTo(4 * 13);
        then(stage.now(page.id())).contains(page);
    }
}
