package org.maillon.desk;

import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** An editor writes a partner page in a real browser: with and without script, with mistakes, and not alone. */
class EditBrowserIT {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final Path PICTURE =
            Path.of("src/main/resources/org/maillon/boot/sample/logo-passerelles-du-nord.svg");
    private static final String REFUSED = "status of (409|422|403|401)";

    private static Visitor editor(Look look, String account) {
        Visitor visitor = Visitor.of(SERVER, look).expecting(REFUSED);
        visitor.signIn(account);
        return visitor;
    }

    /** Makes a partner of a name nobody has, and stays on its page. */
    private static String create(Visitor visitor) {
        Page page = visitor.go("desk/partners/new");
        page.locator("#f-name").fill("Essai " + UUID.randomUUID());
        save(page);
        return page.url();
    }

    private static void save(Page page) {
        page.locator("[data-save]").click();
        page.waitForLoadState();
    }

    private static Locator input(Page page, String list, String part) {
        return page.locator("[data-repeat-items] [name^='" + list + ".'][name$='." + part + "']");
    }

    private static void awaitEditor(Page page) {
        page.locator(".rich-text").last().waitFor();
    }

    /** Types into a rich text, over whatever stands in the form: the editor, or the text area without script. */
    private static void write(Page page, Visitor visitor, String field, String text) {
        if (visitor.look().script()) {
            page.locator("#f-" + field + " ~ .rich-text [contenteditable]").fill(text);
            return;
        }
        page.locator("#f-" + field).fill(text);
    }

    private static void everyKindOfFieldIsKept(Look look) {
        try (Visitor visitor = editor(look, "editor")) {
            create(visitor);
            Page page = visitor.page();
            if (look.script()) {
                awaitEditor(page);
            }
            page.locator("#f-acronym").fill("EXP");
            page.locator("#f-foundingDate-month").selectOption("6");
            page.locator("#f-foundingDate-year").fill("2012");
            page.locator("input[name=partner-level][value=partenaire-national]").check();
            page.locator("input[type=checkbox][name=education]").first().check();
            write(page, visitor, "projectTitle", "Observer dix ans de classes.");
            page.locator("#f-supports-add").click();
            input(page, "supports", "year").first().fill("2021");
            input(page, "supports", "signatureDate.year").fill("2021");
            input(page, "supports", "period.start.year").fill("2021");
            input(page, "supports", "amount.value").fill("45 000");
            input(page, "supports", "amount.visibility").selectOption("public");
            page.locator("#f-phones-add").click();
            input(page, "phones", "phone").fill("03 20 00 00 00");
            page.locator("#f-phones-add").click();
            input(page, "phones", "phone").nth(1).fill("+32 2 501 02 11");
            page.locator("[data-repeat=phones] [data-repeat-tool=up]").nth(1).click();
            page.locator("#f-addresses-add").click();
            input(page, "addresses", "town").fill("Roubaix");
            input(page, "addresses", "country").selectOption("FR");
            input(page, "addresses", "geo.lat").fill("50.69");
            input(page, "addresses", "geo.lon").fill("3.17");
            page.locator("#f-websites-add").click();
            input(page, "websites", "url").fill("www.exemple.fr");
            page.locator("#f-socials-add").click();
            input(page, "socials", "network").selectOption(new SelectOption().setIndex(1));
            page.locator("[data-repeat=socials] [data-repeat-tool=remove]").click();
            page.locator("#f-logo-file").setInputFiles(PICTURE);
            page.locator("#f-logo-alt").fill("Logo d’essai");
            page.locator("#f-reviewBefore").fill("1er avril 2027");

            save(page);

            then(page.locator(".notice[data-tone=positive]").innerText()).contains("Enregistré");
            then(page.locator("#f-acronym").inputValue()).isEqualTo("EXP");
            then(page.locator("#f-foundingDate-month").inputValue()).isEqualTo("6");
            then(page.locator("input[name=partner-level]:checked").getAttribute("value"))
                    .isEqualTo("partenaire-national");
            then(page.locator("input[name=education]:checked").count()).isEqualTo(1);
            then(page.locator("#f-projectTitle").inputValue()).isEqualTo("<p>Observer dix ans de classes.</p>");
            then(input(page, "supports", "period.start.year").inputValue()).isEqualTo("2021");
            then(input(page, "supports", "amount.value").inputValue()).isEqualTo("45000.00");
            then(input(page, "supports", "amount.visibility").inputValue()).isEqualTo("public");
            then(values(input(page, "phones", "phone"))).containsExactly("+3225010211", "03 20 00 00 00");
            then(input(page, "addresses", "geo.lat").inputValue()).isEqualTo("50.69");
            then(input(page, "websites", "url").inputValue()).isEqualTo("https://www.exemple.fr");
            then(input(page, "socials", "network").count()).isZero();
            then(page.locator("#f-logo [data-media-preview] img").getAttribute("src"))
                    .contains("/desk/pictures/");
            then(page.locator("#f-reviewBefore").inputValue()).isEqualTo("01/04/2027");

            String revision = page.locator("[name=revision]").inputValue();
            save(page);
            then(page.locator("[name=revision]").inputValue()).isEqualTo(revision);
            then(page.locator(".notice[data-tone=positive]").innerText()).contains("Rien n’a changé");
        }
    }

    private static List<String> values(Locator inputs) {
        return inputs.all().stream().map(Locator::inputValue).toList();
    }

    @Test
    void every_kind_of_field_is_kept_and_saving_it_again_changes_nothing() {
        everyKindOfFieldIsKept(Look.OFFICE);
    }

    @Test
    void every_kind_of_field_is_kept_without_script() {
        everyKindOfFieldIsKept(Look.OFFICE.withoutScript());
    }

    @Test
    void a_mistake_gives_everything_back_with_a_summary_that_leads_to_the_field() {
        try (Visitor visitor = editor(Look.OFFICE, "editor")) {
            create(visitor);
            Page page = visitor.page();
            awaitEditor(page);
            write(page, visitor, "projectTitle", "Un texte qui reste.");
            page.locator("#f-emails-add").click();
            input(page, "emails", "address").fill("bonjour@exemple");

            Response answer = page.waitForResponse(any -> any.request().method().equals("POST"), () -> save(page));

            then(answer.status()).isEqualTo(422);
            then(page.title()).startsWith("Erreur");
            then(page.evaluate("document.activeElement.id")).isEqualTo("errors");
            then(input(page, "emails", "address").inputValue()).isEqualTo("bonjour@exemple");
            then(page.locator("#f-projectTitle").inputValue()).contains("Un texte qui reste.");
            then(page.locator(".toc [data-status=error]").innerText()).contains("1 erreur");
            page.locator("#errors a").click();
            then(page.evaluate("document.activeElement.value")).isEqualTo("bonjour@exemple");
            visitor.show("edit-errors");
        }
    }

    @Test
    void two_people_at_once_lose_nothing() {
        try (Visitor first = editor(Look.OFFICE, "editor");
                Visitor second = editor(Look.OFFICE, "editor2")) {
            String address = create(first);
            second.page().navigate(address);
            first.page().locator("#f-acronym").fill("UN");
            first.page().locator("#f-foundingDate-year").fill("2001");
            second.page().locator("#f-acronym").fill("DEUX");
            second.page().locator("#f-name").fill("Nom de la seconde personne");
            save(first.page());

            Page page = second.page();
            Response answer = page.waitForResponse(any -> any.request().method().equals("POST"), () -> save(page));

            then(answer.status()).isEqualTo(409);
            then(page.locator("#conflict-title").innerText()).contains("Élise Bernard");
            second.show("edit-conflict");
            page.locator("[name='choice.acronym'][value=theirs]").check();
            save(page);
            then(page.locator("#f-acronym").inputValue()).isEqualTo("UN");
            then(page.locator("#f-foundingDate-year").inputValue()).isEqualTo("2001");
            then(page.locator("#f-name").inputValue()).isEqualTo("Nom de la seconde personne");
        }
    }

    @Test
    void a_session_that_ended_gives_the_text_back_after_signing_in() {
        try (Visitor visitor = editor(Look.OFFICE, "editor")) {
            String address = create(visitor);
            Page page = visitor.page();
            page.locator("#f-acronym").fill("RESTE");
            visitor.context().clearCookies();
            save(page);
            page.locator("#username").fill("editor");
            page.locator("#password").fill(org.maillon.host.DemonstrationAccounts.PASSWORD);
            page.locator("main form button[type=submit]").first().click();
            page.locator("main form button[type=submit]").first().click();
            page.waitForLoadState();

            then(page.url()).isEqualTo(address);
            then(page.locator("#f-acronym").inputValue()).isEqualTo("RESTE");
            then(page.locator(".notice[data-tone=positive]").innerText()).contains("Enregistré");
        }
    }

    @Test
    void a_forged_token_changes_nothing_and_gives_the_text_back() {
        try (Visitor visitor = editor(Look.OFFICE, "editor")) {
            String address = create(visitor);
            Page page = visitor.page();
            page.locator("#f-acronym").fill("FORGE");
            page.evaluate("document.querySelector('#partner-form [name=_csrf]').value = 'forged'");

            Response answer = page.waitForResponse(any -> any.request().method().equals("POST"), () -> save(page));

            then(answer.status()).isEqualTo(403);
            then(page.locator("input[type=hidden][name=acronym]").inputValue()).isEqualTo("FORGE");
            page.navigate(address);
            then(page.locator("#f-acronym").inputValue()).isEmpty();
        }
    }

    @Test
    void the_keyboard_alone_is_enough() {
        try (Visitor visitor = editor(Look.OFFICE, "editor")) {
            create(visitor);
            Page page = visitor.page();
            awaitEditor(page);
            page.locator("#f-acronym").focus();
            page.keyboard().type("CLAVIER");
            page.locator("#f-projectTitle ~ .rich-text [contenteditable]").focus();
            page.keyboard().type("gras");
            page.keyboard().press("Shift+Home");
            page.waitForFunction("getSelection().toString() === 'gras'");
            untilDrawn(page);
            page.keyboard().press("Alt+F10");
            then(page.evaluate("document.activeElement.closest('[role=toolbar]') !== null"))
                    .isEqualTo(true);
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.waitForFunction("document.activeElement.closest('[contenteditable]') !== null");
            untilDrawn(page);
            page.locator("#f-phones-add").focus();
            page.keyboard().press("Enter");
            page.keyboard().type("03 20 00 00 00");
            page.keyboard().press("Control+s");
            page.waitForLoadState();
            page.locator(".notice[data-tone=positive]").waitFor();

            then(page.locator("#f-acronym").inputValue()).isEqualTo("CLAVIER");
            then(page.locator("#f-projectTitle").inputValue()).isEqualTo("<p><strong>gras</strong></p>");
            then(input(page, "phones", "phone").inputValue()).isEqualTo("03 20 00 00 00");
        }
    }

    /** The editor takes over selections and gives back the cursor with the next picture; people are slower than that. */
    private static void untilDrawn(Page page) {
        page.evaluate(
                "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))");
    }

    @Test
    void the_pages_are_accessible_in_both_languages() {
        for (Look look : List.of(Look.OFFICE, Look.TELEPHONE.in("en").inTheDark())) {
            try (Visitor visitor = editor(look, "editor")) {
                visitor.go("desk/partners/new");
                awaitEditor(visitor.page());
                visitor.show("new");
                create(visitor);
                awaitEditor(visitor.page());
                visitor.page().locator("#f-supports-add").click();
                visitor.page().locator("#f-addresses-add").click();
                visitor.show("edit");
                visitor.page().evaluate("document.querySelector('#partner-form').removeAttribute('data-unsaved')");
            }
        }
    }

    /** The form with many values in every list is wider than an empty one. */
    @Test
    void the_page_of_a_partner_with_much_to_say_fits_on_a_telephone() {
        for (Look look : List.of(Look.TELEPHONE, Look.TELEPHONE.in("en").inTheDark())) {
            try (Visitor visitor = editor(look, "editor")) {
                Page page = visitor.go("desk/partners?q=halles");
                page.locator("main tbody a.row-title").first().click();
                awaitEditor(page);

                then(input(page, "supports", "year").count()).isGreaterThan(1);
                then(input(page, "socials", "url").count()).isGreaterThan(1);
                visitor.show("edit-full");
            }
        }
    }
}
