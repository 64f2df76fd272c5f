package org.maillon.delivery;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.MovePartner;
import org.maillon.actions.PublicStage;
import org.maillon.editorial.LeadsNowhere;
import org.maillon.editorial.Transition;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.testing.Contract;
import org.maillon.testing.InServer;

/** The public doors as anybody meets them over HTTP. */
@ExtendWith(ArquillianExtension.class)
class DeliveryInServerIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    PublicStage stage;

    @Inject
    Site site;

    @Deployment
    static WebArchive war() {
        return InServer.war(DeliveryInServerIT.class, PublicStage.class);
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes are compared with bytes, by assertions that know how
    private record Told(int status, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .flatMap(entry -> entry.getValue().stream())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The document; it is read strictly, as ours always are. */
        JsonNode json() {
            return JSON.valueToTree(Json.object(body));
        }

        /** A member as text. */
        String says(String member) {
            return json().path(member).asText();
        }
    }

    private Told ask(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.absolute(path)))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Contract.check(site.absolute(""), method, path, answer);
        return new Told(answer.statusCode(), answer.headers().map(), answer.body());
    }

    private Told get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    /** A partner nobody else in this class uses. */
    private PublicStage.Stand published(String acronym) {
        return stage.published(acronym);
    }

    @Test
    void a_published_partner_is_flat_json_with_its_validators() throws Exception {
        PublicStage.Stand partner = published("AAA");

        Told told = get("/api/partners/" + partner.slug());

        then(told.status()).isEqualTo(200);
        then(told.header("Content-Type")).isEqualTo("application/json");
        then(told.says("id")).isEqualTo(partner.id().toString());
        then(told.says("slug")).isEqualTo(partner.slug());
        then(told.says("acronym")).isEqualTo("AAA");
        then(told.says("year")).isEqualTo("2021");
        then(told.header("ETag")).matches("\"[A-Za-z0-9_-]+\"");
        then(told.header("Cache-Control")).contains("public").contains("stale-while-revalidate");
        then(told.header("Access-Control-Allow-Origin")).isEqualTo("*");
        then(told.header("X-Content-Type-Options")).isEqualTo("nosniff");
        then(told.header("Set-Cookie")).isEmpty();
    }

    @Test
    void json_api_is_for_those_who_ask_for_it_by_name() throws Exception {
        PublicStage.Stand partner = published("JAP");
        String one = "/api/partners/" + partner.slug();

        Told told = get(one, "Accept", "application/vnd.api+json");
        Told list = get("/api/partners?q=JAP", "Accept", "application/vnd.api+json;profile=\"x\", */*;q=0.1");
        Told flat = get(one, "Accept", "*/*");

        then(told.status()).isEqualTo(200);
        then(told.header("Content-Type")).isEqualTo("application/vnd.api+json");
        then(told.header("Vary")).contains("Accept");
        then(told.header("ETag")).isNotEqualTo(flat.header("ETag"));
        JsonNode data = told.json().path("data");
        then(data.path("type").asText()).isEqualTo("partners");
        then(data.path("id").asText()).isEqualTo(partner.id().toString());
        then(data.path("links").path("self").asText()).endsWith(one);
        then(data.path("links").path("page-fr").asText()).endsWith("/partners/" + partner.slug());
        Map<String, Object> attributes = Json.object(flat.body());
        Object links = attributes.remove("links");
        attributes.remove("id");
        then(data.path("attributes")).isEqualTo(JSON.valueToTree(attributes));
        then(links).isNotNull();
        then(list.json().path("meta").path("total").asInt()).isEqualTo(1);
        then(list.json().path("data").size()).isEqualTo(1);
        then(list.json().path("links").has("next")).isFalse();
        then(list.json().path("links").has("self")).isTrue();
        then(get(one, "Accept", "application/vnd.api+json;ext=\"https://example.org/x\"")
                        .status())
                .isEqualTo(406);
        then(get(one, "Accept", "application/json, application/vnd.api+json;q=0.9")
                        .header("Content-Type"))
                .isEqualTo("application/json");
        then(get(one, "Accept", "application/vnd.api+json", "If-None-Match", told.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void who_has_it_already_gets_304_and_no_body() throws Exception {
        PublicStage.Stand partner = published("BBB");
        Told first = get("/api/partners/" + partner.slug());

        Told again = get("/api/partners/" + partner.slug(), "If-None-Match", "W/" + first.header("ETag"));
        Told other = get("/api/partners/" + partner.slug(), "If-None-Match", "\"something-else\"");

        then(again.status()).isEqualTo(304);
        then(again.body()).isEmpty();
        then(again.header("ETag")).isEqualTo(first.header("ETag"));
        then(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        then(again.header("Vary")).isEqualTo(first.header("Vary"));
        then(other.status()).isEqualTo(200);
    }

    @Test
    void compressed_bytes_are_the_same_document_under_a_tag_of_their_own() throws Exception {
        PublicStage.Stand partner = published("CCC");
        Told plain = get("/api/partners/" + partner.slug());

        Told zipped = get("/api/partners/" + partner.slug(), "Accept-Encoding", "br, gzip;q=0.8");
        Told refused = get("/api/partners/" + partner.slug(), "Accept-Encoding", "gzip;q=0");

        then(zipped.header("Content-Encoding")).isEqualTo("gzip");
        then(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        then(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        then(zipped.header("Vary")).contains("Accept-Encoding");
        then(plain.header("Vary")).contains("Accept-Encoding");
        then(refused.header("Content-Encoding")).isEmpty();
    }

    @Test
    void head_says_what_get_says_without_the_body() throws Exception {
        PublicStage.Stand partner = published("DDD");
        List<String> paths = List.of(
                "/api/partners",
                "/api/partners/" + partner.slug(),
                "/api/vocabularies",
                "/api/content-types/partner",
                "/partners/" + partner.slug(),
                "/en/partners/" + partner.slug() + "/embed",
                "/",
                "/api/partners/nobody-at-all");

        for (String path : paths) {
            Told get = get(path);
            Told head = ask("HEAD", path);

            then(head.body()).as(path).isEmpty();
            then(head.status()).as(path).isEqualTo(get.status());
            then(without(head, "date")).as(path).isEqualTo(without(get, "date"));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static Map<String, List<String>> without(Told told, String name) {
        Map<String, List<String>> headers = new LinkedHashMap<>(told.headers());
        headers.keySet().removeIf(key -> key.equalsIgnoreCase(name));
        return headers;
    }

    @Test
    void the_list_has_pages_with_links_between_them() throws Exception {
        published("ZZPA");
        published("ZZPB");
        published("ZZPC");

        Told second = get("/api/partners?q=zzp&per-page=1&page=2&sort=name");

        then(second.status()).isEqualTo(200);
        then(second.header("X-Total-Count")).isEqualTo("3");
        then(List.of(second.says("total"), second.says("page"), second.says("pages")))
                .containsExactly("3", "2", "3");
        then(second.json().path("items")).hasSize(1);
        String list = site.absolute("/api/partners") + "?q=zzp&per-page=1";
        then(second.header("Link"))
                .contains("<" + list + ">; rel=\"first\"")
                .contains("<" + list + ">; rel=\"prev\"")
                .contains("<" + list + "&page=3>; rel=\"next\"")
                .contains("<" + list + "&page=3>; rel=\"last\"");
        then(second.header("Access-Control-Expose-Headers")).contains("Link").contains("X-Total-Count");
    }

    @Test
    void each_item_of_the_list_is_the_partner_itself() throws Exception {
        PublicStage.Stand partner = published("FKW");

        JsonNode item = get("/api/partners?q=fkw").json().at("/items/0");

        then(item).isEqualTo(get("/api/partners/" + partner.slug()).json());
    }

    @Test
    void a_client_may_choose_the_members_it_reads() throws Exception {
        PublicStage.Stand partner = published("GGG");

        Told told = get("/api/partners/" + partner.slug() + "?fields=slug,acronym");
        Told unknown = get("/api/partners/" + partner.slug() + "?fields=slug,internalNotes");

        then(told.text()).isEqualTo("{\"slug\":\"" + partner.slug() + "\",\"acronym\":\"GGG\"}");
        then(unknown.status()).isEqualTo(400);
        then(texts(unknown.json().path("allowed"))).contains("acronym").doesNotContain("internalNotes");
    }

    @Test
    void a_broader_term_finds_what_carries_a_narrower_one() throws Exception {
        PublicStage.Stand partner = published("HHH");
        String narrow = get("/api/partners/" + partner.slug())
                .json()
                .at("/terms/education/0/code")
                .asText();

        then(total("?q=hhh&education=" + narrow)).isEqualTo(1);
        then(total("?q=hhh&education=education")).isEqualTo(1);
        then(total("?q=hhh&level=laureat-local")).isEqualTo(total("?q=hhh&partner-level=laureat-local"));
        then(total("?q=hhh&year=2021")).isEqualTo(1);
        then(total("?q=hhh&year=2020")).isEqualTo(0);
        then(total("?q=hhh+nowhere-to-be-found")).isEqualTo(0);
    }

    private int total(String query) throws IOException, InterruptedException {
        return get("/api/partners" + query).json().path("total").asInt(-1);
    }

    @Test
    void a_parameter_nobody_knows_is_refused_with_the_names_that_are_known() throws Exception {
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("?colour=red", "unknown-parameter");
        refused.put("?filter%5Beducation%5D%5Bin%5D=a", "unknown-parameter");
        refused.put("?filter[education]=a", "unknown-parameter");
        refused.put("?page=1&page=2", "repeated-parameter");
        refused.put("?level=laureat-local&partner-level=laureat-local", "repeated-parameter");
        refused.put("?page=0", "invalid-parameter");
        refused.put("?page=two", "invalid-parameter");
        refused.put("?per-page=101", "invalid-parameter");
        refused.put("?sort=colour", "invalid-parameter");
        refused.put("?education=no-such-term", "invalid-parameter");
        refused.put("?q=%ff", "malformed-query");
        for (Map.Entry<String, String> entry : refused.entrySet()) {
            Told told = get("/api/partners" + entry.getKey().replace("[", "%5B").replace("]", "%5D"));

            then(told.status()).as(entry.getKey()).isEqualTo(400);
            then(told.header("Content-Type")).isEqualTo("application/problem+json");
            then(told.says("type")).as(entry.getKey()).isEqualTo(site.absolute("/api/problems/" + entry.getValue()));
            then(told.says("status")).isEqualTo("400");
            then(told.says("title")).isNotEmpty();
            then(told.says("detail")).contains(" ");
        }
        then(texts(get("/api/partners?colour=red").json().path("allowed")))
                .contains("q", "education", "organisation-form", "level", "year", "sort", "page", "per-page", "fields");
    }

    @Test
    void a_problem_is_told_in_the_language_asked_for() throws Exception {
        Told french = get("/api/partners/nobody-at-all");
        Told english = get("/api/partners/nobody-at-all", "Accept-Language", "de, en-GB;q=0.9, fr;q=0.8");

        then(french.status()).isEqualTo(404);
        then(french.says("title")).isEqualTo("Introuvable");
        then(french.header("Content-Language")).isEqualTo("fr");
        then(english.says("title")).isEqualTo("Not found");
        then(english.header("Content-Language")).isEqualTo("en");
        then(english.header("Vary")).contains("Accept-Language");
        then(get(URI.create(french.says("type")).getPath().substring(site.path().length()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void other_methods_and_other_formats_are_refused() throws Exception {
        PublicStage.Stand partner = published("III");
        for (String path : List.of("/api/partners", "/api/partners/" + partner.slug(), "/api/vocabularies", "/")) {
            Told posted = ask("POST", path);

            then(posted.status()).as(path).isEqualTo(405);
            then(posted.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
        then(get("/api/partners", "Accept", "text/turtle").status()).isEqualTo(406);
        then(get("/api/partners", "Accept", "application/json;q=0, */*").status())
                .isEqualTo(406);
        then(get("/api/partners", "Accept", "text/html, */*;q=0.1").status()).isEqualTo(200);
        then(ask("OPTIONS", "/api/partners").status()).isEqualTo(204);
    }

    @Test
    void a_former_address_leads_to_the_present_one() throws Exception {
        PublicStage.Stand partner = published("JJJ");
        stage.rewrite(partner.id(), "slug", partner.slug() + "-new");
        stage.republish(partner.id());

        Told json = get("/api/partners/" + partner.slug());
        Told page = get("/en/partners/" + partner.slug() + "/embed");

        then(json.status()).isEqualTo(301);
        then(json.header("Location")).isEqualTo(site.local("/api/partners/" + partner.slug() + "-new"));
        then(page.status()).isEqualTo(301);
        then(page.header("Location")).isEqualTo(site.local("/en/partners/" + partner.slug() + "-new/embed"));
    }

    @Test
    void what_was_withdrawn_is_gone_at_once_with_its_pictures() throws Exception {
        PublicStage.Stand partner = published("KKK");
        String logo = logo(partner);
        then(get(logo).status()).isEqualTo(200);
        String json = get("/api/partners/" + partner.slug()).header("ETag");
        String page = get("/partners/" + partner.slug()).header("ETag");
        String list = get("/api/partners").header("ETag");

        stage.move(partner.id(), Transition.UNPUBLISH);

        then(get("/api/partners/" + partner.slug()).status()).isEqualTo(410);
        then(get("/api/partners/" + partner.slug()).says("type")).isEqualTo(site.absolute("/api/problems/gone"));
        then(get("/partners/" + partner.slug()).status()).isEqualTo(410);
        then(get("/partners/" + partner.slug() + "/embed").status()).isEqualTo(410);
        then(total("?q=kkk")).isEqualTo(0);
        then(get(logo).status()).isEqualTo(404);
        then(get("/api/partners/" + partner.slug(), "If-None-Match", json).status())
                .isEqualTo(410);
        then(get("/partners/" + partner.slug(), "If-None-Match", page).status()).isEqualTo(410);
        then(get("/api/partners", "If-None-Match", list).status()).isEqualTo(200);
    }

    @Test
    void visitors_of_what_was_withdrawn_read_what_is_said_to_them_and_not_why() throws Exception {
        PublicStage.Stand partner = published("KKM");

        stage.sendOff(
                partner.id(),
                new MovePartner.Goodbye(Optional.of("Le réseau a cessé ses activités <en 2026>."), Optional.empty()));

        Told page = get("/en/partners/" + partner.slug());
        then(page.status()).isEqualTo(410);
        then(page.text())
                .contains("<p lang=\"fr\">Le réseau a cessé ses activités &lt;en 2026&gt;.</p>")
                .doesNotContain("stage");
        then(get("/partners/" + partner.slug() + "/embed").text()).contains("cessé ses activités");
        then(get("/api/partners/" + partner.slug()).says("reason"))
                .isEqualTo("Le réseau a cessé ses activités <en 2026>.");
    }

    @Test
    void visitors_of_what_was_withdrawn_are_led_to_another_partner_while_that_one_is_there() throws Exception {
        PublicStage.Stand left = published("KKN");
        PublicStage.Stand heir = published("KKO");
        String address = site.absolute("/en/partners/" + heir.slug()) + "?from=letter#top";

        stage.sendOff(left.id(), new MovePartner.Goodbye(Optional.empty(), Optional.of(address)));

        Told page = get("/en/partners/" + left.slug());
        Told json = get("/api/partners/" + left.slug());
        then(page.status()).isEqualTo(301);
        then(page.header("Location")).isEqualTo(site.local("/en/partners/" + heir.slug()));
        then(json.header("Location")).isEqualTo(site.local("/api/partners/" + heir.slug()));
        stage.move(heir.id(), Transition.UNPUBLISH);
        then(get("/en/partners/" + left.slug()).status()).isEqualTo(410);
    }

    @Test
    void visitors_are_led_nowhere_else_than_to_another_published_partner() throws Exception {
        PublicStage.Stand partner = published("KKP");

        for (String nowhere : List.of(partner.slug(), "nobody-at-all", "https://elsewhere.example/partners/", "..")) {
            MovePartner.Goodbye goodbye = new MovePartner.Goodbye(Optional.empty(), Optional.of(nowhere));
            thenThrownBy(() -> stage.sendOff(partner.id(), goodbye)).as(nowhere).isInstanceOf(LeadsNowhere.class);
        }

        then(get("/partners/" + partner.slug()).status()).isEqualTo(200);
    }

    private String logo(PublicStage.Stand partner) throws IOException, InterruptedException {
        String url =
                get("/api/partners/" + partner.slug()).json().at("/logo/url").asText();
        return URI.create(url).getPath().substring(site.path().length());
    }

    @Test
    void a_picture_is_kept_for_ever_and_a_drawing_can_only_draw() throws Exception {
        String logo = logo(published("LLL"));

        Told told = get(logo);

        then(told.header("Content-Type")).isEqualTo("image/svg+xml");
        then(told.header("Cache-Control")).contains("immutable").contains("max-age=31536000");
        then(told.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        then(told.header("X-Content-Type-Options")).isEqualTo("nosniff");
        then(get(logo, "If-None-Match", told.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void a_picture_has_one_address_and_no_way_around_it() throws Exception {
        String logo = logo(published("MMM"));
        String id = logo.split("/", -1)[2];

        then(get("/media/" + id + "/other-name.svg").status()).isEqualTo(301);
        for (String path : List.of(
                "/media/" + id,
                "/media/" + id + "/",
                "/media/" + id.toUpperCase(java.util.Locale.ROOT) + "/logo.svg",
                "/media/" + "0".repeat(64) + "/logo.svg",
                "/media/..%2f..%2fWEB-INF/web.xml",
                "/media/%2e%2e/%2e%2e/etc/passwd",
                "/media/" + id + "/..%5c..%5clogo.svg",
                "/assets/..%2fWEB-INF/web.xml",
                "/assets/manifest.json/../../WEB-INF/web.xml")) {
            then(get(path).status()).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void a_picture_of_a_draft_is_not_public() throws Exception {
        UUID draft = stage.played("NNN", "Réseau nnn des essais", "draft");

        String logo = stage.logo(draft);

        then(get(logo).status()).isEqualTo(404);
    }

    @Test
    void editing_a_draft_does_not_change_one_public_byte() throws Exception {
        PublicStage.Stand partner = published("OOO");
        List<Told> before = everything(partner);

        stage.rewrite(partner.id(), "name", "Secret de la copie de travail");
        stage.rewrite(partner.id(), "slug", partner.slug() + "-secret");
        stage.played("OOP", "Réseau ooo jamais publié", "draft");

        List<Told> after = everything(partner);
        for (int i = 0; i < before.size(); i++) {
            then(after.get(i).text()).isEqualTo(before.get(i).text()).doesNotContain("Secret");
            then(without(after.get(i), "date")).isEqualTo(without(before.get(i), "date"));
        }
        then(get("/api/partners/" + partner.slug() + "-secret").status()).isEqualTo(404);
    }

    private List<Told> everything(PublicStage.Stand partner) throws IOException, InterruptedException {
        List<Told> all = new ArrayList<>();
        for (String path : List.of(
                "/api/partners",
                "/api/partners?q=secret",
                "/api/partners?q=ooo",
                "/api/partners/" + partner.slug(),
                "/partners/" + partner.slug(),
                "/en/partners/" + partner.slug(),
                "/partners/" + partner.slug() + "/embed",
                "/",
                "/?q=secret",
                "/en/?q=ooo")) {
            all.add(get(path));
        }
        return all;
    }

    @Test
    void the_schema_names_every_member_that_is_delivered() throws Exception {
        PublicStage.Stand partner = published("PPP");

        JsonNode properties = get("/api/content-types/partner").json().path("properties");

        get("/api/partners/" + partner.slug())
                .json()
                .fieldNames()
                .forEachRemaining(name -> then(properties.has(name)).as(name).isTrue());
        then(properties.at("/context/x-labels").toString()).isEqualTo("{\"fr\":\"Le contexte\",\"en\":\"Context\"}");
    }

    @Test
    void the_vocabularies_are_told_with_labels_in_both_languages() throws Exception {
        JsonNode items = get("/api/vocabularies").json().path("items");

        JsonNode education = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("code").asText().equals("education"))
                .findFirst()
                .orElseThrow();
        then(education.path("label").toString()).isEqualTo("{\"fr\":\"Éducation\",\"en\":\"Education\"}");
        then(education.path("terms")).isNotEmpty();
        then(get("/api/vocabularies/education").json()).isEqualTo(education);
        then(get("/api/vocabularies/colours").status()).isEqualTo(404);
        then(get("/api/nothing").says("status")).isEqualTo("404");
    }

    @Test
    void the_directory_filters_without_script_and_survives_foreign_parameters() throws Exception {
        published("QQQ");

        String filtered = get("/?q=qqq&education=education&education=education&year=&utm_source=mail")
                .text();
        Told beyond = get("/?q=qqq&page=9");
        Told unknown = get("/?q=qqq&education=no-such-term");

        then(filtered).contains("<span class=\"card__name\">Réseau qqq des essais</span>");
        then(beyond.status()).isEqualTo(404);
        then(unknown.text()).contains("no-such-term").contains("Réseau qqq des essais");
        then(get("/?q=%3Cscript%3Ealert(1)%3C/script%3E").text())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
    }

    @Test
    void an_address_has_one_right_way_to_be_written() throws Exception {
        PublicStage.Stand partner = published("RRR");

        then(get("/partners/" + partner.slug() + "/").header("Location"))
                .isEqualTo(site.local("/partners/" + partner.slug()));
        then(get("/partners/" + partner.slug().toUpperCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(301);
        then(get("/partners").header("Location")).isEqualTo(site.local("/"));
        then(get("/en").header("Location")).isEqualTo(site.local("/en/"));
    }
}
