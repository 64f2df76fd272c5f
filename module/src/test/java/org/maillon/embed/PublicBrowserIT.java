package org.maillon.embed;

import static java.util.Map.entry;
import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillon.json.Json;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** The public pages as visitors see them. */
class PublicBrowserIT {

    private static final RunningServer MAILLON = RunningServer.shared();

    /** What stands at each address, by the name of its picture. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(
            entry("directory", ""),
            entry("directory-narrowed", "?education=education&q=coop"),
            entry("directory-none", "?q=introuvable"),
            entry("directory-beyond", "?page=99"),
            entry("public-partner", "partners/rhc"),
            entry("public-partner-plain", "partners/communaute-de-communes-du-haut-vallon"),
            entry("public-404", "partners/nobody-at-all"),
            entry("public-410", "partners/" + PublicFacts.WITHDRAWN),
            entry("embed", "partners/rhc/embed"),
            entry("embed-404", "partners/nobody-at-all/embed"),
            entry("embed-410", "partners/" + PublicFacts.WITHDRAWN + "/embed")));

    /** What structured data writes in a form of its own. */
    private static final Pattern WRITTEN_OTHERWISE =
            Pattern.compile("69007 Lyon|04 65 71 30 12|RHC sur .*|France|Convention .*|Mis à jour .*|Le site du .*");

    static Stream<Look> looks() {
        return Stream.of(Look.OFFICE, Look.OFFICE.in("en").inTheDark(), Look.TELEPHONE.inTheDark());
    }

    private static String in(Look look, String path) {
        return look.language().equals("en") ? "en/" + path : path;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_is_accessible_and_fits(Look look) {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            try (Visitor visitor = Visitor.of(MAILLON, look).expecting("status of 4(04|10)")) {
                visitor.go(in(look, page.getValue()));

                visitor.show(page.getKey());
                then(visitor.context().cookies()).as(page.getKey()).isEmpty();
                then(visitor.requests())
                        .as(page.getKey())
                        .allMatch(url -> url.startsWith(MAILLON.address().toString()));
            }
        }
    }

    @Test
    void the_page_tells_every_fact_without_script() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.OFFICE.withoutScript())) {
            Page page = visitor.go("partners/rhc");

            then(page.locator("article").textContent().replaceAll("\\s+", " ")).contains(PublicFacts.ofRhc());
            visitor.show("public-partner");
        }
    }

    @Test
    void links_are_what_they_say() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.OFFICE)) {
            Page page = visitor.go("partners/rhc");

            then(page.locator("address a[href='tel:+33465713012']").count()).isEqualTo(1);
            then(page.locator("address a[href='mailto:contact@halles-coop.example']")
                            .count())
                    .isEqualTo(1);
            then(page.locator("address a[href^='https://www.openstreetmap.org/']")
                            .innerText())
                    .isEqualTo("Voir l’adresse sur une carte");
            then(page.locator("a.cta").allInnerTexts().stream().map(String::strip))
                    .containsExactly("Lire le guide des halles gérées en commun", "S’inscrire aux journées des halles");
            then(page.locator(".opinion blockquote").count()).isEqualTo(1);
            then(page.locator(".opinion").innerText()).contains("Fondation Horizons communs");
        }
    }

    @Test
    void what_others_may_copy_fits_on_a_telephone_and_so_does_what_they_copied() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.TELEPHONE)) {
            Page page = visitor.go("partners/rhc");
            page.locator(".offer summary").click();

            then(page.locator("#offer-frame").inputValue()).contains("width=\"100%\"");
            visitor.show("public-partner-offer");
        }
    }

    @Test
    void a_term_leads_to_the_directory_narrowed_to_it() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.OFFICE.withoutScript())) {
            int all = counted(visitor.go(""));
            Page page = visitor.go("partners/rhc");

            page.locator(".term-lists a", new Page.LocatorOptions().setHasText("Décrypter l’ESS"))
                    .click();

            // Other tests of the run publish partners too, some with this term.
            then(counted(page)).isBetween(2, all - 1);
            then(page.locator("input[type=checkbox]:checked").count()).isEqualTo(1);
            then(page.locator(".card__title").allInnerTexts().toString()).contains("RHC");
        }
    }

    @Test
    void the_directory_searches_narrows_and_widens_again_without_script() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.OFFICE.withoutScript())) {
            Page page = visitor.go("");
            int all = page.locator(".card").count();

            page.locator("#q").fill("halles cooperatives reseau");
            page.locator("#q").press("Enter");
            page.waitForURL(url -> url.contains("q="));
            int some = page.locator(".card").count();
            page.locator("a.chip--removable").first().click();
            page.waitForURL(url -> !url.contains("q="));

            then(all).isGreaterThan(some);
            then(some).isEqualTo(1);
            then(page.locator(".card").count()).isEqualTo(all);
        }
    }

    @Test
    void search_engines_find_every_fact() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.OFFICE)) {
            Page page = visitor.go("partners/rhc");

            Map<String, Object> data = Json.object(
                    page.locator("script[type='application/ld+json']").textContent());
            then(data).containsEntry("@context", "https://schema.org");
            String all = Json.text(data);
            Stream.of(PublicFacts.ofRhc())
                    .filter(fact -> !WRITTEN_OTHERWISE.matcher(fact).matches())
                    .forEach(fact -> then(all).contains(fact));
            then(all)
                    .contains(
                            "\"postalCode\":\"69007\"",
                            "\"addressLocality\":\"Lyon\"",
                            "\"addressCountry\":\"FR\"",
                            "+33465713012",
                            "https://www.linkedin.com/company/maillon-exemple-halles",
                            "https://social.halles-coop.example/@reseau",
                            "https://halles-coop.example/",
                            "\"2024-06\"",
                            "\"dateModified\":\"2025-03-12\"");
        }
    }

    @Test
    void networks_and_search_engines_are_told_what_the_page_is() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.OFFICE)) {
            Page page = visitor.go("en/partners/rhc");

            then(attribute(page, "link[rel=canonical]", "href")).endsWith("/en/partners/rhc");
            then(attribute(page, "link[hreflang=fr]", "href")).endsWith("/maillon/partners/rhc");
            then(attribute(page, "link[hreflang=en]", "href")).endsWith("/en/partners/rhc");
            then(attribute(page, "meta[property='og:title']", "content"))
                    .isEqualTo("RHC, Réseau des halles coopératives");
            then(attribute(page, "meta[property='og:description']", "content")).startsWith("Étudier, avec celles");
            then(attribute(page, "html", "lang")).isEqualTo("en");
            then(attribute(page, ".partner__title", "lang")).isEqualTo("fr");
        }
    }

    private static int counted(Page page) {
        return Integer.parseInt(page.locator("h2#results").innerText().strip().split("\\s")[0]);
    }

    private static String attribute(Page page, String selector, String name) {
        return page.locator(selector).first().getAttribute(name);
    }

    @Test
    void nothing_moves_while_the_page_loads() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.TELEPHONE)) {
            visitor.page().addInitScript("""
                    window.shift = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; }))
                      .observe({ type: 'layout-shift', buffered: true });
                    """);
            Page page = visitor.go("partners/rhc");
            page.waitForTimeout(500);

            then(((Number) page.evaluate("window.shift")).doubleValue()).isLessThan(0.05);
        }
    }

    @Test
    void paper_shows_the_words_and_where_links_lead() {
        try (Visitor visitor = Visitor.of(MAILLON, Look.OFFICE)) {
            Page page = visitor.go("partners/rhc");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            visitor.show("public-partner-paper");
            then(page.locator(".site-header").isVisible()).isFalse();
            then(page.locator(".offer").isVisible()).isFalse();
            then(page.locator(".opinion blockquote").isVisible()).isTrue();
            Locator call = page.locator("a.cta").first();
            then((String) call.evaluate("link => getComputedStyle(link, '::after').content"))
                    .contains("https://halles-coop.example/guide");
        }
    }
}
