package org.maillon.boot;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.PublicStage;
import org.maillon.http.Assets;
import org.maillon.http.Site;
import org.maillon.testing.InServer;

/** Whatever anybody asks of any door, the browser is told what it may do with the answer. */
@ExtendWith(ArquillianExtension.class)
class AnswerHeadersInServerIT {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "PROPFIND");

    @Inject
    PublicStage stage;

    @Inject
    Site site;

    @Inject
    Assets assets;

    @Inject
    BeanManager beans;

    @Deployment
    static WebArchive war() {
        return InServer.war(AnswerHeadersInServerIT.class, PublicStage.class);
    }

    /** One answer: its status, and its fields by small names. */
    private record Told(String asked, int status, Map<String, String> fields) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Told ask(HttpClient client, String method, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(URI.create(site.absolute(path)))
                        .method(method, HttpRequest.BodyPublishers.noBody()));
        Map<String, String> fields = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> fields.put(name, String.join(" & ", values)));
        return new Told(method + " " + path, answer.statusCode(), fields);
    }

    private List<Told> everyWay(HttpClient client, Iterable<String> paths) throws IOException, InterruptedException {
        List<Told> answers = new ArrayList<>();
        for (String path : paths) {
            for (String method : METHODS) {
                answers.add(ask(client, method, path));
            }
        }
        return answers;
    }

    /** What is written by hand on the wire: requests that a well-behaved client cannot make. */
    private Told raw(String request) throws IOException {
        try (Socket socket = new Socket(site.base().getHost(), site.base().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            socket.setSoTimeout(10_000);
            socket.getInputStream().transferTo(read);
            String[] lines = read.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
            Map<String, String> fields = new TreeMap<>();
            for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
                String[] field = lines[i].split(":\\s*", 2);
                fields.merge(field[0].toLowerCase(java.util.Locale.ROOT), field[1], (one, two) -> one + " & " + two);
            }
            int line = request.indexOf('\r');
            return new Told(request.substring(0, line), Integer.parseInt(lines[0].split(" ", -1)[1]), fields);
        }
    }

    private Told rawly(String line, String... fields) throws IOException {
        String more = Stream.of(fields).map(field -> field + "\r\n").reduce("", String::concat);
        return raw(line + " HTTP/1.1\r\nHost: " + site.authority() + "\r\nConnection: close\r\n" + more + "\r\n");
    }

    private static void strict(Told told) {
        String policy = told.field("content-security-policy");
        then(told.field("x-content-type-options")).as(told.toString()).isEqualTo("nosniff");
        then(policy).as(told.toString()).startsWith("default-src 'none'").contains("frame-ancestors ");
        then(policy).as(told.toString()).doesNotContain("unsafe-eval").doesNotContain("http:");
        then(policy.replace("style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox", ""))
                .as("only a drawing opened by itself may bring its own styles: " + told)
                .doesNotContain("unsafe-inline");
        then(told.field("referrer-policy"))
                .as(told.toString())
                .isIn("no-referrer", "same-origin", "strict-origin-when-cross-origin");
        then(told.fields().keySet()).as(told.toString()).doesNotContain("server", "x-powered-by");
        then(told.status()).as(told.toString()).isNotEqualTo(500);
    }

    private static void nobodyFrames(Told told) {
        then(told.field("content-security-policy")).as(told.toString()).contains("frame-ancestors 'none'");
    }

    private static void keepsNothing(Told told) {
        then(told.fields().keySet()).as(told.toString()).doesNotContain("set-cookie");
    }

    private String published() {
        PublicStage.Stand partner = stage.published("KKK");
        return partner.slug() + " " + stage.logo(partner.id());
    }

    private Set<String> deskPaths() {
        Set<String> paths = new TreeSet<>(Set.of("/desk", "/desk/nowhere", "/desk/partners/not-an-id", "/desk/a/b/c"));
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type ->
                        type.getPackageName().equals("org.maillon.desk") && type.isAnnotationPresent(Path.class))
                .forEach(type -> {
                    String folder = type.getAnnotation(Path.class).value();
                    paths.add(filled(folder));
                    for (Method method : type.getDeclaredMethods()) {
                        Optional.ofNullable(method.getAnnotation(Path.class))
                                .ifPresent(path -> paths.add(filled(folder + "/" + path.value())));
                    }
                });
        return paths;
    }

    private static String filled(String template) {
        String path = "/desk/"
                + template.replaceAll("\\{id: \\[0-9a-f]\\{64}}", "a".repeat(64))
                        .replaceAll("\\{revision[^}]*\\{1,9}}", "1")
                        .replace("{id}", "00000000-0000-4000-8000-000000000000")
                        .replace("{step}", "submit")
                        .replace("{code}", "ess-promotion")
                        .replaceAll("\\{[a-z]+}", "ess");
        return path.replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI address = URI.create(site.absolute("/desk/sign-in"));
        String page = send(client, HttpRequest.newBuilder(address)).body();
        Matcher token = Pattern.compile("name=\"([^\"]*csrf[^\"]*)\" value=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE)
                .matcher(page);
        then(token.find()).as(page).isTrue();
        String form = token.group(1) + "=" + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8)
                + "&username=admin&password=maillon";
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        then(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return client;
    }

    @Test
    void public_doors_are_strict_and_keep_nothing_whatever_is_asked() throws Exception {
        String[] partner = published().split(" ", -1);
        String slug = partner[0];
        Set<String> paths = new TreeSet<>(Set.of(
                "/",
                "/en/",
                "/en",
                "/partners",
                "/partners/",
                "/partners/" + slug,
                "/en/partners/" + slug,
                "/partners/" + slug.toUpperCase(java.util.Locale.ROOT),
                "/partners/nobody",
                "/partners/a/b/c",
                "/?q=%25",
                "/?colour=red",
                "/partners/%00",
                "/robots.txt",
                "/favicon.ico",
                "/nowhere",
                "/nowhere/at/all",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/last-page",
                "/index.html",
                "/desks"));

        List<Told> answers = everyWay(HttpClient.newHttpClient(), paths);

        then(answers).allSatisfy(told -> {
            strict(told);
            keepsNothing(told);
            nobodyFrames(told);
        });
        then(answers).extracting(Told::status).contains(200, 301, 404, 405);
    }

    @Test
    void data_pictures_and_scripts_are_strict_and_keep_nothing_whatever_is_asked() throws Exception {
        String[] partner = published().split(" ", -1);
        Set<String> paths = new TreeSet<>(Set.of(
                "/api",
                "/api/",
                "/api/partners",
                "/api/partners/" + partner[0],
                "/api/partners/nobody",
                "/api/partners?colour=red",
                "/api/vocabularies",
                "/api/vocabularies/education",
                "/api/content-types",
                "/api/content-types/partner",
                "/api/problems",
                "/api/problems/gone",
                "/api/nowhere",
                partner[1],
                partner[1].replace("logo.svg", "other.svg"),
                "/media/",
                "/media/none/none.png",
                "/assets/",
                "/assets/none.js",
                "/assets/maillon.js",
                "/assets/" + assets.asset("desk.css").file(),
                "/assets/manifest.json",
                "/api/manage",
                "/api/manage/partners",
                "/api/manage/nowhere"));

        List<Told> answers = everyWay(HttpClient.newHttpClient(), paths);

        then(answers).allSatisfy(told -> {
            strict(told);
            keepsNothing(told);
            nobodyFrames(told);
            then(told.field("content-security-policy")).as(told.toString()).doesNotContain("script-src");
        });
        then(answers).extracting(Told::status).contains(200, 301, 400, 401, 404, 405);
    }

    @Test
    void a_document_for_frames_may_be_framed_and_nothing_else_may() throws Exception {
        String slug = published().split(" ", -1)[0];

        List<Told> answers = everyWay(
                HttpClient.newHttpClient(), List.of("/partners/" + slug + "/embed", "/en/partners/" + slug + "/embed"));

        then(answers).allSatisfy(told -> {
            strict(told);
            keepsNothing(told);
            then(told.field("content-security-policy")).as(told.toString()).contains("frame-ancestors *");
        });
    }

    @Test
    void the_desk_is_strict_for_whoever_is_outside() throws Exception {
        Set<String> paths = deskPaths();

        List<Told> answers = everyWay(HttpClient.newHttpClient(), paths);

        then(paths).hasSizeGreaterThan(25);
        then(answers).allSatisfy(AnswerHeadersInServerIT::desk);
        then(answers).extracting(Told::status).contains(200, 303, 401);
    }

    @Test
    void the_desk_is_strict_for_whoever_is_inside() throws Exception {
        HttpClient client = signedIn();
        Set<String> paths = deskPaths();

        List<Told> answers = everyWay(client, paths);

        then(answers).allSatisfy(AnswerHeadersInServerIT::desk);
        then(answers).extracting(Told::status).contains(200, 403, 404, 405);
    }

    private static void desk(Told told) {
        strict(told);
        then(told.field("content-security-policy")).as(told.toString()).contains("frame-ancestors 'self'");
        then(told.field("cache-control")).as(told.toString()).contains("no-store");
    }

    @Test
    void what_the_server_refuses_by_itself_is_strict_too() throws Exception {
        String base = site.path();

        List<Told> answers = List.of(
                rawly("GET " + base),
                rawly("GET " + base + "/WEB-INF/beans.xml"),
                rawly("GET " + base + "/web-inf/../WEB-INF/beans.xml"),
                rawly("GET " + base + "/assets/..%2f..%2fWEB-INF/web.xml"),
                rawly("GET " + base + "/partners/..;/desk"),
                rawly("GET " + base + "/%c0%ae%c0%ae/"),
                rawly("GET /elsewhere"),
                rawly("BREW " + base + "/partners"));

        then(answers).allSatisfy(told -> {
            strict(told);
            then(told.status()).as(told.toString()).isBetween(300, 499);
        });
    }

    @Test
    void what_never_gets_as_far_as_a_door_is_refused_with_nothing_in_it() throws Exception {
        String base = site.path();

        List<Told> answers = List.of(
                rawly("TRACE " + base + "/"),
                rawly("TRACE " + base + "/desk"),
                rawly("POST " + base + "/desk/sign-in", "Content-Length: 80000000"),
                rawly("GET " + base + "/%zz"),
                rawly("GET"));

        then(answers).allSatisfy(told -> {
            then(told.status()).as(told.toString()).isIn(400, 405, 413);
            then(told.field("content-length")).as(told.toString()).isEqualTo("0");
            then(told.fields().keySet()).as(told.toString()).doesNotContain("server", "x-powered-by", "set-cookie");
        });
    }
}
