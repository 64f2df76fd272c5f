package org.maillon.rendition;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillon.http.Assets;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.Prepared;
import org.maillon.partner.Rendition;

/** What the public reads of a partner, in every shape. */
class PublicRenditionsTest {

    private static final PublicRenditions RENDITIONS = PublicRenditions.of(Samples.SITE, Samples.ASSETS);
    private static final Map<String, Object> FULL = Samples.content("full.json");
    private static final Map<String, Object> MINIMAL = Samples.content("minimal.json");

    /** What stands on the reference page and must reach the reader in every shape. */
    private static final List<String> ON_THE_REFERENCE_PAGE = List.of(
            "RTES",
            "Réseau des collectivités Territoriales pour une Économie Solidaire",
            "2023-04-05",
            "2021",
            "Partenaire national",
            "Promotion ESS",
            "Éducation",
            "Décrypter l’ESS",
            "Forme d’organisation",
            "Association",
            "2021-06",
            "La Grappe",
            "75 rue Léon Gambetta",
            "59000",
            "Lille",
            "openstreetmap.org",
            "animation@rtes.example",
            "+33199001234",
            "https://www.rtes.example/",
            "https://www.youtube.com/@rtes",
            "https://www.facebook.com/rtes",
            "https://www.linkedin.com/company/rtes",
            "Soutenir la recherche-action sur le bilan",
            "À l’occasion de ses 20 ans",
            "La construction d’une vision prospective partagée",
            "mutations sociétales",
            "Découvrir 13 initiatives ESS",
            "https://www.rtes.fr/fiches",
            "Consulter « L’ESS et les collectivités locales »",
            "réunit des collectivités de différents niveaux",
            "maillon privilégié de coopération",
            "Fondation Horizons communs");

    private static Prepared prepared(Map<String, Object> content, Rendition rendition) {
        return RENDITIONS.of(Samples.published(content)).stream()
                .filter(one -> one.rendition() == rendition)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, Object> content, Rendition rendition) {
        return new String(prepared(content, rendition).bytes(), StandardCharsets.UTF_8);
    }

    private static Document html(Map<String, Object> content, Rendition rendition) {
        return Jsoup.parse(text(content, rendition));
    }

    private static JsonNode json(Map<String, Object> content) {
        return Samples.json(prepared(content, Rendition.JSON).bytes());
    }

    private static JsonNode linkedData(Map<String, Object> content, Rendition rendition) {
        String data = html(content, rendition)
                .expectFirst("script[type=application/ld+json]")
                .data();
        return Samples.json(data.getBytes(StandardCharsets.UTF_8));
    }

    /** Every text of a tree, one a line. */
    private static String texts(JsonNode tree) {
        List<String> texts = new ArrayList<>();
        collect(tree, texts);
        return String.join("\n", texts);
    }

    private static void collect(JsonNode tree, List<String> texts) {
        if (tree.isValueNode()) {
            texts.add(tree.asText());
        }
        tree.forEach(branch -> collect(branch, texts));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void every_element_of_the_reference_page_is_in_the_json() {
        String all = texts(json(FULL));

        for (String element : ON_THE_REFERENCE_PAGE) {
            if (!element.equals("Fondation Horizons communs")) {
                then(all).contains(element);
            }
        }
        then(all).contains("RTES sur X");
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendition.class,
            names = {"PAGE_FR", "EMBED_FR"})
    void every_element_of_the_reference_page_is_on_the_page_and_in_the_frame(Rendition rendition) {
        Document page = html(FULL, rendition);
        page.select("script, .offer, head").remove();
        String all = page.body().html() + "\n" + page.body().text();

        for (String element : ON_THE_REFERENCE_PAGE) {
            then(all).contains(element);
        }
        then(page.body().text())
                .contains("Convention signée en juin 2021", "Mis à jour le 5 avril 2023".substring(1), "RTES sur X");
    }

    @Test
    void every_element_that_schema_org_can_carry_is_in_the_linked_data() {
        String all = texts(linkedData(FULL, Rendition.PAGE_FR));

        for (String element : ON_THE_REFERENCE_PAGE) {
            then(all).contains(element);
        }
    }

    @Test
    void linked_data_has_the_type_of_the_organisation_form_and_partial_dates_stay_partial() {
        JsonNode organisation =
                linkedData(FULL, Rendition.PAGE_FR).path("@graph").path(1);

        then(organisation.path("@type").asText()).isEqualTo("NGO");
        then(organisation.path("foundingDate").asText()).isEqualTo("2001");
        then(organisation.at("/funding/0/subjectOf/dateCreated").asText()).isEqualTo("2021-06");
        then(organisation.at("/funding/0/subjectOf/temporalCoverage").asText()).isEqualTo("2021-09/2023");
        then(organisation.at("/funding/0/amount/value").asText()).isEqualTo("45000.00");
        then(organisation.at("/funding/1/@type").asText()).isEqualTo("Grant");
        then(organisation.at("/review/author/name").asText()).isEqualTo("Fondation Horizons communs");
        then(texts(organisation)).doesNotContain("2021-06-");
    }

    @ParameterizedTest
    @EnumSource(Rendition.class)
    void nothing_internal_reaches_the_public(Rendition rendition) {
        then(text(FULL, rendition))
                .doesNotContain("SECRET")
                .doesNotContain("9999")
                .doesNotContain("9 999")
                .doesNotContain("publishFrom")
                .doesNotContain("reviewBefore");
    }

    @Test
    void json_keeps_the_contract_of_the_widget() {
        JsonNode partner = json(FULL);

        then(partner.path("url").asText()).isEqualTo("https://fondation.example/maillon/partners/rtes");
        then(partner.at("/links/self").asText()).isEqualTo("https://fondation.example/maillon/api/partners/rtes");
        then(partner.path("year").isInt()).isTrue();
        then(partner.at("/updatedOn/label/fr").asText()).isEqualTo("5 avril 2023");
        then(partner.at("/terms/education/0/url").asText())
                .isEqualTo("https://fondation.example/maillon/?education=decrypter-l-ess");
        then(partner.at("/phones/0/number").asText()).isEqualTo("+33199001234");
        then(partner.at("/phones/0/display").asText()).isEqualTo("01 99 00 12 34");
        then(partner.at("/socials/0/network").asText()).isEqualTo("youtube");
        then(partner.at("/socials/1/label").asText()).isEqualTo("RTES sur X");
        then(partner.at("/socials/1").has("url")).isFalse();
        then(partner.at("/supports/0/programme").asText()).isEqualTo("Savoirs communs");
        then(partner.at("/supports/0/signatureDate/precision").asText()).isEqualTo("month");
        then(each(partner.at("/addresses/0/lines")).map(JsonNode::asText))
                .containsExactly("La Grappe", "75 rue Léon Gambetta", "59000 Lille", "France");
        then(partner.at("/logo/url").asText())
                .isEqualTo("https://fondation.example/maillon/media/" + Samples.PICTURE + "/logo.png");
    }

    @Test
    void what_is_not_known_is_not_there() {
        JsonNode partner = json(MINIMAL);

        then(partner.has("summary")).isFalse();
        then(partner.has("supports")).isFalse();
        then(texts(partner).lines()).doesNotContain("", "null");
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendition.class,
            names = {"PAGE_FR", "PAGE_EN", "EMBED_FR", "EMBED_EN"})
    void headings_go_down_one_level_at_a_time_below_one_title(Rendition rendition) {
        for (Map<String, Object> content : List.of(FULL, MINIMAL)) {
            int before = 0;
            Document page = html(content, rendition);
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                then(level).isLessThanOrEqualTo(before + 1);
                before = level;
            }
            then(page.select("h1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendition.class,
            names = {"PAGE_FR", "PAGE_EN", "EMBED_FR", "EMBED_EN"})
    void pages_are_well_formed_and_run_and_style_nothing_inline(Rendition rendition) {
        for (Map<String, Object> content : List.of(FULL, MINIMAL)) {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            Document page = parser.parseInput(text(content, rendition), "https://fondation.example/");

            then(parser.getErrors()).isEmpty();
            then(page.select("[style], style, [onclick], [onload]")).isEmpty();
            then(page.select("script:not([src]):not([type=application/ld+json])"))
                    .isEmpty();
            List<String> ids = page.select("[id]").eachAttr("id");
            then(ids).doesNotHaveDuplicates();
            then(ids).containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
            then(page.select("ul:empty, ol:empty, dl:empty, section:empty, address ul:not(:has(li))"))
                    .isEmpty();
            then(page.select("img:not([alt])")).isEmpty();
        }
    }

    @Test
    void the_vocabulary_alone_shows_just_its_name() {
        Element list = html(FULL, Rendition.PAGE_FR).expectFirst(".term-lists > div");

        then(list.expectFirst("dt").hasClass("visually-hidden")).isTrue();
        then(list.expectFirst("dd").text()).isEqualTo("Promotion ESS");
        then(list.expectFirst("dd a").attr("href")).isEqualTo("/maillon/?ess-promotion=ess-promotion");
    }

    @Test
    void a_call_to_action_whose_target_is_lost_is_text() {
        Document page = html(FULL, Rendition.PAGE_FR);

        then(page.select(".cta-list > li")).hasSize(2);
        then(page.select("a.cta")).hasSize(1);
        then(page.expectFirst("span.cta").text()).startsWith("Consulter");
        then(page.expectFirst("a.cta").attr("hreflang")).isEqualTo("en");
    }

    @Test
    void the_partners_own_words_are_marked_where_the_page_speaks_another_language() {
        Document english = html(FULL, Rendition.PAGE_EN);

        then(english.expectFirst("html").attr("lang")).isEqualTo("en");
        then(english.select(".prose").eachAttr("lang")).hasSize(5).containsOnly("fr");
        then(english.expectFirst("h1").attr("lang")).isEqualTo("fr");
        then(english.text()).contains("Agreement signed in June 2021", "National partner", "The foundation’s view");
        then(html(FULL, Rendition.PAGE_FR).select(".prose[lang], h1[lang]")).isEmpty();
    }

    @Test
    void links_to_other_sites_keep_to_themselves_and_leave_the_frame() {
        Document page = html(FULL, Rendition.PAGE_FR);

        then(page.expectFirst("a[href=https://fmsh.example/]").attr("rel")).isEqualTo("noopener");
        then(page.expectFirst(".prose a[href^=https://fondation.example/]").hasAttr("rel"))
                .isFalse();
        for (Element link : html(FULL, Rendition.EMBED_FR).select("a[href^=http], a[href^=/]")) {
            then(link.attr("target")).isEqualTo("_top");
        }
    }

    @Test
    void search_engines_find_both_languages_and_translations() {
        Document page = html(FULL, Rendition.PAGE_EN);

        then(page.expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://fondation.example/maillon/en/partners/rtes");
        then(page.select("link[hreflang]").eachAttr("hreflang")).containsExactly("de", "en", "fr");
        then(page.expectFirst("link[hreflang=de]").attr("href"))
                .isEqualTo("https://fondation.example/maillon/partners/rtes-de");
        then(page.expectFirst("meta[property=og:image]").attr("content")).endsWith("/logo.png");
        then(page.expectFirst("meta[property=og:title]").attr("content")).startsWith("RTES, ");
    }

    @Test
    void hostile_values_stay_text_everywhere() {
        String evil = "\"'><script>alert(1)</script><!--&amp;\u2028";
        Map<String, Object> content = Map.of(
                "name",
                evil,
                "acronym",
                "<b>A</b>",
                "slug",
                "evil",
                "language",
                "fr",
                "summary",
                evil + " and enough words to be a summary",
                "callsToAction",
                List.of(Map.of("label", evil)),
                "websites",
                List.of(Map.of("label", evil, "url", "https://evil.example/?a=\"><script>")),
                "addresses",
                List.of(Map.of("extra", evil, "town", evil, "country", "FR")),
                "logo",
                Map.of("media", Samples.PICTURE, "alt", evil));

        for (Rendition rendition : Rendition.values()) {
            if (rendition != Rendition.JSON) {
                Document page = html(content, rendition);
                then(page.select("body script")).isEmpty();
                then(page.select("script"))
                        .allMatch(script ->
                                script.hasAttr("src") || script.attr("type").endsWith("ld+json"));
                then(page.expectFirst("h1 .partner__name").text()).contains("<script>alert(1)</script>");
                then(page.expectFirst("img").attr("alt")).startsWith("\"'><script>");
                then(page.select("b")).isEmpty();
            }
        }
        then(json(content).path("name").asText()).startsWith("\"'><script>");
        then(linkedData(content, Rendition.PAGE_FR).at("/@graph/1/name").asText())
                .startsWith("\"'><script>");
        String snippet =
                html(content, Rendition.PAGE_FR).expectFirst("#offer-element").wholeText();
        then(Jsoup.parse(snippet).select("script")).hasSize(1);
    }

    @Test
    void the_page_tells_how_to_embed_it_unless_widgets_are_closed() {
        Document page = html(FULL, Rendition.PAGE_FR);

        then(page.expectFirst("#offer-element").wholeText())
                .contains("src=\"https://fondation.example/maillon/assets/maillon-ABCDEFGH.js\"")
                .contains("integrity=\"sha384-abc+/def=\" crossorigin=\"anonymous\"")
                .contains("<maillon-partner src=\"https://fondation.example/maillon/api/partners/rtes\" lang=\"fr\">");
        Map<String, Object> closed = new LinkedHashMap<>(FULL);
        closed.put("widgetVisible", false);
        then(html(closed, Rendition.PAGE_FR).select("#offer-element")).isEmpty();
        then(json(closed).at("/links").has("embed")).isFalse();
    }

    @Test
    void a_preview_is_the_page_said_not_to_be_public() {
        Document preview = Jsoup.parse(RENDITIONS.preview(Samples.document(FULL), Language.FR));

        then(preview.expectFirst(".preview-banner").text()).isEqualTo("Aperçu — non public");
        then(preview.expectFirst("meta[name=robots]").attr("content")).startsWith("noindex");
        then(preview.select("link[rel=canonical], script, .offer")).isEmpty();
        then(preview.expectFirst("article").html())
                .isEqualTo(html(FULL, Rendition.PAGE_FR).expectFirst("article").html());
    }

    @Test
    void the_same_document_gives_the_same_bytes_and_other_bytes_another_tag() {
        then(RENDITIONS.of(Samples.published(FULL))).isEqualTo(RENDITIONS.of(Samples.published(FULL)));
        then(RENDITIONS.of(Samples.published(FULL)).stream().map(Prepared::etag))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_fingerprint_follows_assets_and_address() {
        String usual = RENDITIONS.fingerprint();

        then(PublicRenditions.of(Samples.SITE, Samples.ASSETS).fingerprint()).isEqualTo(usual);
        then(PublicRenditions.of(Samples.SITE, Assets.of(Map.of())).fingerprint())
                .isNotEqualTo(usual);
        then(PublicRenditions.of(Site.at("https://other.example", "F"), Samples.ASSETS)
                        .fingerprint())
                .isNotEqualTo(usual);
    }

    @Test
    void a_module_at_the_top_of_its_host_has_addresses_without_a_path() {
        PublicRenditions top = PublicRenditions.of(Site.at("https://p.example/", "F"), Samples.ASSETS);
        String page = new String(top.of(Samples.published(FULL)).get(1).bytes(), StandardCharsets.UTF_8);

        then(Jsoup.parse(page).expectFirst(".partner__logo").attr("src")).startsWith("/media/");
        then(page).doesNotContain("//media").doesNotContain("p.example//");
    }

    @Test
    void a_long_project_is_cut_between_words_for_the_description() {
        then(Prose.beginning("mot ".repeat(80))).hasSizeLessThanOrEqualTo(201).endsWith("mot…");
        then(Prose.beginning("court")).isEqualTo("court");
    }

    @Test
    void scripts_of_data_cannot_be_left() {
        ObjectNode tree = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
        tree.set("a", new TextNode("</script><!--"));

        then(Json.inScript(tree)).doesNotContain("<").doesNotContain(">");
        then(Optional.of(Samples.json(Json.inScript(tree).getBytes(StandardCharsets.UTF_8))
                        .path("a")
                        .asText()))
                .contains("</script><!--");
    }

    @ParameterizedTest
    @EnumSource(Rendition.class)
    void the_day_of_the_last_verification_is_in_every_shape_and_only_where_there_is_one(Rendition rendition) {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 2, 29));
        String verified = RENDITIONS.of(Samples.published(FULL, day)).stream()
                .filter(one -> one.rendition() == rendition)
                .map(one -> new String(one.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();

        then(verified).contains("2024-02-29");
        then(text(FULL, rendition)).doesNotContain("2024-02-29", "verifiedOn", "vérifiées", "verified on");
    }

    @Test
    void search_engines_read_when_somebody_looked_and_when_something_changed_as_two_facts() {
        then(linkedData(Optional.of(LocalDate.of(2024, 2, 29))))
                .contains("\"lastReviewed\":\"2024-02-29\"", "\"dateModified\":\"2023-04-05\"");
        then(linkedData(Optional.empty())).doesNotContain("lastReviewed");
    }

    private static String linkedData(Optional<LocalDate> verifiedOn) {
        String page = RENDITIONS.of(Samples.published(FULL, verifiedOn)).stream()
                .filter(one -> one.rendition() == Rendition.PAGE_FR)
                .map(one -> new String(one.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        return Jsoup.parse(page).select("script[type=application/ld+json]").html();
    }
}
