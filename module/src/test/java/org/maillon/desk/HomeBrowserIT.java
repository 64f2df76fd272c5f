package org.maillon.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.host.DemonstrationAccounts;
import org.maillon.json.Json;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** Home page, vocabularies, audit log, help and sign-in, in a real browser on the running product. */
class HomeBrowserIT {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final Look NO_SCRIPT = Look.OFFICE.withoutScript();
    private static final Pattern REFUSED = Pattern.compile("status of 4");

    private static Visitor visitor(Look look) {
        return Visitor.of(SERVER, look);
    }

    private static Locator titles(Page page) {
        return page.locator("tbody .row-title");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_editor_finds_a_partner_by_part_of_its_name_and_lets_go_of_the_search(boolean script) {
        try (Visitor editor = visitor(script ? Look.OFFICE : NO_SCRIPT)) {
            Page page = editor.signIn("editor");

            page.locator("#q").fill("COOPERATIF");
            page.locator("#q").press("Enter");

            assertThat(page).hasURL(Pattern.compile("/desk/partners\\?q=COOPERATIF$"));
            assertThat(titles(page).filter(new Locator.FilterOptions().setHasText("Institut des mondes coopératifs")))
                    .hasCount(1);
            page.locator(".chip--removable a").click();
            assertThat(page).hasURL(Pattern.compile("/desk/partners$"));
        }
    }

    @Test
    void views_count_what_they_show() {
        try (Visitor editor = visitor(NO_SCRIPT)) {
            Page page = editor.signIn("editor");
            Locator archived = page.locator(".tabs a[href$='view=archived']");
            int count =
                    Integer.parseInt(archived.locator(".count").textContent().strip());

            archived.click();

            assertThat(page.locator(".tabs [aria-current=page]")).containsText("Archivés");
            assertThat(titles(page)).hasCount(count);
            then(count).isPositive();
        }
    }

    @Test
    void filters_are_an_address_with_chips_that_can_be_taken_away() {
        try (Visitor editor = visitor(NO_SCRIPT)) {
            Page page = editor.signIn("editor");

            page.locator(".filters__more summary").click();
            page.locator("#term-organisation-form").selectOption("organisation-form.cooperative");
            page.locator(".filters__row button[type=submit]").click();

            assertThat(page).hasURL(Pattern.compile("/desk/partners\\?term=organisation-form\\.cooperative$"));
            assertThat(titles(page).filter(new Locator.FilterOptions().setHasText("La Fabrique des Lisières")))
                    .hasCount(1);
            assertThat(page.locator(".chip--removable")).containsText("Coopérative");
            page.locator(".chip--removable a").click();
            assertThat(page).hasURL(Pattern.compile("/desk/partners$"));
        }
    }

    @Test
    void a_heading_sorts_and_says_so() {
        try (Visitor editor = visitor(NO_SCRIPT)) {
            Page page = editor.signIn("editor");

            page.locator("th a.sort").first().click();
            List<String> up = titles(page).allTextContents();
            page.locator("th a.sort").first().click();
            List<String> down = titles(page).allTextContents();

            assertThat(page.locator("th[aria-sort=descending]")).containsText("Partenaire");
            then(up.get(0)).isNotEqualTo(down.get(0));
            then(up.size()).isGreaterThan(10);
        }
    }

    @Test
    void emptiness_says_how_to_go_on() {
        try (Visitor editor = visitor(Look.OFFICE)) {
            editor.signIn("editor");

            Page page = editor.go("desk/partners?view=archived&q=halles");
            assertThat(page.locator(".empty h2")).containsText("halles");
            assertThat(page.locator(".empty a.button--primary")).hasAttribute("href", "partners?q=halles");
            editor.show("partners-none");

            editor.go("desk/partners?page=900");
            assertThat(page.locator(".empty h2")).containsText("900");
            page.locator(".empty a").click();
            assertThat(titles(page).first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=nothing",
                "sort=-nothing",
                "page=-4",
                "page=99999999999999",
                "year=abcd",
                "term=education",
                "term=nothing.nothing",
                "person=%00",
                "q=%00%25_%5C",
                "unknown=1",
                "q=%F0%9F%98%80"
            })
    void nothing_in_an_address_makes_the_list_fail(String query) {
        try (Visitor editor = visitor(NO_SCRIPT)) {
            editor.signIn("editor");

            Response answer = editor.page()
                    .navigate(SERVER.address("desk/partners?" + query).toString());

            then(answer.status()).isEqualTo(200);
            assertThat(editor.page().locator("h1")).hasText("Partenaires");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_pages_are_accessible_and_fit_on_a_telephone(String language) {
        for (Look look :
                List.of(Look.OFFICE.in(language), Look.TELEPHONE.in(language).inTheDark())) {
            try (Visitor admin = visitor(look)) {
                admin.go("desk/sign-in");
                admin.show("sign-in");
                admin.signIn("admin");
                admin.show("partners");
                admin.go("desk/partners?term=education.education&year=2021");
                admin.show("partners-filtered");
                admin.go("desk/vocabularies");
                admin.show("vocabularies");
                admin.go("desk/vocabularies/education");
                admin.show("vocabulary");
                admin.go("desk/vocabularies/education/terms/decrypter-l-ess");
                admin.show("term");
                admin.go("desk/vocabularies/new");
                admin.show("vocabulary-new");
                admin.go("desk/audit");
                admin.show("audit");
                admin.go("desk/help");
                admin.show("help");
            }
        }
    }

    @Test
    void a_vocabulary_that_a_taxonomist_adds_is_a_field_and_a_filter_at_once() {
        String name = "Publics " + UUID.randomUUID().toString().substring(0, 8);
        String code = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        try (Visitor taxonomist = visitor(NO_SCRIPT);
                Visitor editor = visitor(NO_SCRIPT)) {
            Page page = taxonomist.signIn("taxonomist");
            page.locator("nav a", new Page.LocatorOptions().setHasText("Vocabulaires"))
                    .first()
                    .click();
            page.locator("a[href$='/vocabularies/new']").click();
            page.locator("#f-label-fr").fill(name);
            page.locator("#f-label-en").fill("Audiences");
            page.locator("[data-save]").click();
            assertThat(page).hasURL(Pattern.compile("/desk/vocabularies/" + code + "$"));
            page.locator(".empty a").click();
            page.locator("#f-label-fr").fill("Jeunes");
            page.locator("#f-label-en").fill("Young people");
            page.locator("[data-save]").click();
            assertThat(page.locator("#term-jeunes")).containsText("Young people");

            Page form = editor.signIn("editor");
            editor.go("desk/partners/new");
            String field = form.content();
            editor.go("desk/partners");

            then(field).contains(name);
            assertThat(form.locator("#term-" + code + " option[value='" + code + ".jeunes']"))
                    .hasCount(1);
        }
    }

    @Test
    void a_term_is_renamed_retired_offered_again_and_deleted_and_what_is_wrong_comes_back() {
        try (Visitor taxonomist = visitor(Look.OFFICE).expecting(REFUSED.pattern())) {
            Page page = taxonomist.signIn("taxonomist");
            String label = "Essai " + UUID.randomUUID().toString().substring(0, 8);
            taxonomist.go("desk/vocabularies/theme/terms");
            page.locator("#f-label-fr").fill(label);
            page.locator("[data-save]").evaluate("button => button.form.noValidate = true");
            page.locator("[data-save]").click();

            assertThat(page.locator("#errors a")).hasCount(1);
            then(page.title()).startsWith("Erreur");
            assertThat(page.locator("#f-label-fr")).hasValue(label);
            taxonomist.show("term-error");
            page.locator("#f-label-en").fill("Trial");
            page.locator("[data-save]").click();
            Locator row = page.locator("li", new Page.LocatorOptions().setHasText(label))
                    .last();
            row.locator(".tree__label a").click();
            page.locator("button[value=retire]").click();
            assertThat(page.locator("li", new Page.LocatorOptions().setHasText(label))
                            .last()
                            .locator(".badge"))
                    .hasText("Retiré du choix");
            row.locator(".tree__label a").click();
            page.locator("button[value=offer]").click();
            assertThat(row.locator(".badge")).hasCount(0);
            row.locator(".tree__label a").click();
            page.locator("a[href$='/delete']").click();
            page.locator(".button--danger").click();
            assertThat(page.locator(".tree")).not().containsText(label);
        }
    }

    @Test
    void a_used_term_is_not_deleted_and_the_page_says_who_carries_it() {
        try (Visitor taxonomist = visitor(Look.OFFICE)) {
            Page page = taxonomist.signIn("taxonomist");

            taxonomist.go("desk/vocabularies/education/terms/decrypter-l-ess/delete");

            assertThat(page.locator(".notice")).containsText("ne peut pas être supprimé");
            assertThat(page.locator(".button--danger")).hasCount(0);
            taxonomist.show("term-delete-used");
        }
    }

    @Test
    void the_second_of_two_taxonomists_is_told_and_keeps_what_was_typed() {
        try (Visitor first = visitor(NO_SCRIPT);
                Visitor second = visitor(NO_SCRIPT).expecting(REFUSED.pattern())) {
            Page one = first.signIn("taxonomist");
            Page other = second.signIn("admin");
            String path = "desk/vocabularies/axis/settings";
            first.go(path);
            second.go(path);
            one.locator("#f-position").fill("6");
            one.locator("[data-save]").click();

            other.locator("#f-label-en").fill("Axis of the second");
            other.locator("[data-save]").click();

            assertThat(other.locator("[role=alert]")).containsText("entre-temps");
            assertThat(other.locator("#f-label-en")).hasValue("Axis of the second");
            other.locator("#f-label-en").fill("Axis");
            other.locator("[data-save]").click();
            assertThat(other.locator("[role=status]").first()).containsText("enregistrés");
        }
    }

    @Test
    void an_editor_reads_vocabularies_and_changes_none() {
        try (Visitor editor = visitor(NO_SCRIPT).expecting(REFUSED.pattern())) {
            Page page = editor.signIn("editor");

            editor.go("desk/vocabularies/education");
            assertThat(page.locator(".tree a[href*='/terms/']")).hasCount(0);
            Response answer = page.navigate(
                    SERVER.address("desk/vocabularies/education/settings").toString());

            then(answer.status()).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("Cette action ne vous est pas ouverte");
        }
    }

    @Test
    void an_administrator_filters_the_log_and_takes_it_away_as_a_file() throws IOException {
        try (Visitor admin = visitor(NO_SCRIPT)) {
            Page page = admin.signIn("admin");
            admin.go("desk/audit");
            page.locator("#action").selectOption("publish");
            page.locator("#partner").fill("fabrique lisieres");
            page.locator(".filters button[type=submit]").click();
            assertThat(page).hasURL(Pattern.compile("/desk/audit\\?partner=fabrique\\+lisieres&action=publish$"));
            assertThat(page.locator("tbody tr")).hasCount(1);

            Download file = page.waitForDownload(
                    () -> page.locator("a[href*='audit.csv']").click());
            byte[] bytes = Files.readAllBytes(file.path());
            APIResponse json = page.request()
                    .get(SERVER.address("desk/audit.json?action=publish").toString());

            then(Arrays.copyOf(bytes, 3)).isEqualTo(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            then(lines).hasSize(2);
            then(lines.get(1)).contains(";\"A publié\";\"La Fabrique des Lisières\";");
            then(Json.tree(json.text()))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(line ->
                            then(((java.util.Map<?, ?>) line).get("action")).isEqualTo("publish"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk/audit", "desk/audit.csv", "desk/audit.json"})
    void nobody_but_an_administrator_reads_the_log(String path) {
        try (Visitor editor = visitor(NO_SCRIPT).expecting(REFUSED.pattern())) {
            Page page = editor.signIn("editor");

            APIResponse answer = page.request().get(SERVER.address(path).toString());

            then(answer.status()).isEqualTo(403);
            then(answer.text()).contains("Cette action ne vous est pas ouverte");
        }
    }

    @Test
    void a_wrong_password_keeps_the_name_and_says_not_which_was_wrong() {
        try (Visitor stranger = visitor(Look.OFFICE).expecting(REFUSED.pattern())) {
            Page page = stranger.go("desk/sign-in?return=/desk/vocabularies");

            page.locator("#username").fill("editor2");
            page.locator("#password").fill("wrong");
            page.locator("main form button[type=submit]").first().click();

            assertThat(page.locator("#errors")).containsText("Le nom ou le mot de passe ne correspond pas.");
            assertThat(page.locator("#errors")).isFocused();
            assertThat(page.locator("#username")).hasValue("editor2");
            assertThat(page.locator("#password")).hasValue("");
            then(page.title()).startsWith("Erreur");
            stranger.show("sign-in-error");
            page.locator("#password").fill(DemonstrationAccounts.PASSWORD);
            page.locator("main form button[type=submit]").first().click();
            assertThat(page).hasURL(Pattern.compile("/desk/vocabularies$"));
        }
    }

    @Test
    void after_five_wrong_passwords_one_waits() {
        try (Visitor stranger = visitor(NO_SCRIPT).expecting(REFUSED.pattern())) {
            Page page = stranger.go("desk/sign-in");
            String name = "guess-" + UUID.randomUUID().toString().substring(0, 8);

            for (int attempt = 0; attempt < 6; attempt++) {
                page.locator("#username").fill(name);
                page.locator("#password").fill("wrong");
                page.locator("main form button[type=submit]").first().click();
            }

            assertThat(page.locator(".notice")).containsText("Attendez un quart d’heure");
            assertThat(page.locator("#username")).hasValue(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/desk/",
                "/desk/%5C%5Celsewhere.example",
                "/desk//elsewhere.example",
                "/desk/../../elsewhere"
            })
    void signing_in_never_leads_elsewhere(String address) {
        try (Visitor editor = visitor(NO_SCRIPT).expecting(REFUSED.pattern())) {
            Page page = editor.go("desk/sign-in?return=" + java.net.URLEncoder.encode(address, StandardCharsets.UTF_8));

            page.locator("button[value=editor]").click();

            then(page.url()).startsWith(SERVER.address("desk/").toString());
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void whoever_signs_out_is_out() {
        try (Visitor editor = visitor(NO_SCRIPT)) {
            Page page = editor.signIn("editor");

            page.locator("details.menu summary").click();
            page.locator("details.menu button").click();
            page.navigate(SERVER.address("desk/partners?q=halles").toString());

            assertThat(page).hasURL(Pattern.compile("/desk/sign-in\\?return=%2Fdesk%2Fpartners%3Fq%3Dhalles$"));
            page.locator("button[value=editor]").click();
            assertThat(page).hasURL(Pattern.compile("/desk/partners\\?q=halles$"));
        }
    }

    @Test
    void the_keyboard_alone_searches_and_single_keys_can_be_turned_off() {
        try (Visitor editor = visitor(Look.OFFICE)) {
            Page page = editor.signIn("editor");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("rivage");
            page.keyboard().press("Enter");
            assertThat(titles(page)).hasCount(1);
            page.keyboard().press("?");
            assertThat(page).hasURL(Pattern.compile("/desk/help$"));
            page.locator("button[name=shortcuts]").click();
            editor.go("desk/partners");
            page.keyboard().press("/");

            assertThat(page.locator("#q")).not().isFocused();
        }
    }

    @Test
    void the_language_switch_stays_on_the_page_and_is_remembered() {
        try (Visitor editor = visitor(NO_SCRIPT)) {
            Page page = editor.signIn("editor");
            editor.go("desk/partners?q=halles&view=live");

            page.locator(".language-switch a[hreflang=en]").click();

            assertThat(page.locator("h1")).hasText("Partners");
            then(page.url()).contains("q=halles", "view=live").doesNotContain("lang=");
            editor.go("desk/vocabularies");
            assertThat(page.locator("h1")).hasText("Vocabularies");
        }
    }

    @Test
    void framed_by_a_host_the_desk_has_no_second_header() {
        try (Visitor editor = visitor(new Look(700, false, "fr", true))) {
            Page page = editor.signIn("editor");
            page.context().setExtraHTTPHeaders(java.util.Map.of("Sec-Fetch-Dest", "iframe"));

            APIResponse framed = page.request()
                    .get(
                            SERVER.address("desk/partners").toString(),
                            RequestOptions.create().setHeader("Sec-Fetch-Dest", "iframe"));

            then(framed.text())
                    .contains("data-framed", "Ouvrir dans un onglet")
                    .doesNotContain("app-footer", "class=\"brand\"");
        }
    }

    @Test
    void an_address_that_leads_nowhere_says_so_and_leads_back() {
        try (Visitor editor = visitor(Look.OFFICE).expecting(REFUSED.pattern())) {
            Page page = editor.signIn("editor");

            Response answer = page.navigate(SERVER.address("desk/nowhere").toString());

            then(Optional.of(answer).map(Response::status)).contains(404);
            editor.show("error-404");
            page.locator("main a.button").click();
            assertThat(page).hasURL(Pattern.compile("/desk/partners$"));
        }
    }
}
