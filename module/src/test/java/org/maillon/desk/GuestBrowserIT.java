package org.maillon.desk;

import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** Somebody outside is asked for their opinion, opens the link on a telephone, and is heard. */
class GuestBrowserIT {

    private static final String WITH_NEWER_DRAFT = "Réseau des halles coopératives";
    private static final String NEVER_PUBLISHED = "Mutuelle des gens de scène";
    private static final Look DARK_AND_ENGLISH = Look.TELEPHONE.in("en").inTheDark();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start("guests", Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor at(Look look, String account) {
        Visitor visitor = Visitor.of(server, look).expecting("status of (403|404|409|410|422)");
        visitor.signIn(account);
        visitor.page().waitForURL(address -> !address.contains("sign-in"));
        return visitor;
    }

    private static Visitor guest(Look look) {
        return Visitor.of(server, look).expecting("status of (404|410|422)");
    }

    private static String found(Visitor visitor, String name) {
        visitor.go("desk/partners?q=" + name.replace(" ", "+"));
        String href = visitor.page()
                .locator("main tbody a[href*='/desk/partners/']")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .getAttribute("href");
        return "desk/partners/" + href.replaceAll(".*?/desk/partners/([0-9a-f-]{36}).*", "$1");
    }

    private static Response pressed(Page page, String button) {
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && page.mainFrame().equals(response.frame()),
                () -> page.locator(button).first().click());
        page.waitForLoadState(LoadState.LOAD);
        return answer;
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    /** Makes a link and tells its path. */
    private static String made(Visitor colleague, String partner, String name) {
        Page page = colleague.go(partner + "/guests");
        page.locator("#f-name").fill(name);
        page.locator("#f-comment").fill("Merci de relire surtout le projet.");
        then(pressed(page, "form[action$='/guests'] button[type=submit]").status())
                .isEqualTo(200);
        String path = URI.create(page.locator("#address").inputValue()).getPath();
        return path.substring(path.indexOf("guest/"));
    }

    @Test
    void a_guest_without_script_or_cookies_says_what_they_think_and_is_answered() {
        try (Visitor editor = at(Look.OFFICE.withoutScript(), "editor");
                Visitor guest = guest(Look.TELEPHONE.withoutScript())) {
            String partner = found(editor, WITH_NEWER_DRAFT);
            String link = made(editor, partner, "Hélène Marchand");

            Page page = guest.go(link);
            guest.show("guest");
            then(text(page)).contains("Merci de relire surtout le projet.", "Ce qui change");
            then(page.frameLocator("iframe").locator("h1").innerText()).isNotBlank();
            page.locator("#words").fill("Nous sommes douze halles, non onze.");
            page.locator("#place").selectOption("projectTitle");
            then(pressed(page, "form[action*='/comments?'] button").status()).isEqualTo(303);
            then(text(page)).contains("Votre remarque est transmise", "Nous sommes douze halles");
            then(pressed(page, "button[value=asks-for-changes]").status()).isEqualTo(422);
            guest.show("guest-error");
            then(page.title()).startsWith("Erreur");
            page.locator("#answer-words").fill("Corrigez le nombre de halles.");
            then(pressed(page, "button[value=asks-for-changes]").status()).isEqualTo(303);
            then(text(page)).contains("Merci", "Demande des changements", "Corrigez le nombre de halles.");

            Page desk = editor.go(partner + "/comments");
            then(text(desk)).contains("Hélène Marchand (sur invitation)", "lit ici ce que vous répondez");
            desk.locator("main form textarea").first().fill("C’est corrigé, merci.");
            then(pressed(desk, "button[value=answer]").status()).isEqualTo(303);
            editor.go(partner + "/review");
            then(text(desk)).contains("Demande des changements", "Corrigez le nombre de halles.");
            guest.go(link);
            then(text(page)).contains("C’est corrigé, merci.");
            then(pressed(page, "button[value=agrees]").status()).isEqualTo(303);

            then(guest.context().cookies()).isEmpty();
            then(guest.requests())
                    .allSatisfy(asked -> then(asked).startsWith(server.address().toString()));
            editor.go(partner + "/guests");
            then(text(desk)).contains("D’accord avec cette version", "Avis donné");
            then(pressed(desk, "form[action*='/guests/'] button").status()).isEqualTo(303);
            guest.go(link);
            then(text(page)).contains("Ce lien a été fermé", "This link has been closed");
            guest.show("guest-over");
            String secret = link.substring("guest/".length());
            then(secret).hasSize(43);
            then(String.join("\n", server.output())).doesNotContain(secret);
        }
    }

    @Test
    void every_page_of_it_is_accessible_wide_and_narrow_light_and_dark_in_both_languages() {
        try (Visitor reviewer = at(Look.OFFICE, "reviewer");
                Visitor reader = at(Look.TELEPHONE, "publisher");
                Visitor wide = guest(Look.OFFICE);
                Visitor narrow = guest(DARK_AND_ENGLISH)) {
            String partner = found(reviewer, WITH_NEWER_DRAFT);
            Page desk = reviewer.go(partner + "/guests");
            desk.locator("form[action$='/guests']").evaluate("form => { form.noValidate = true; }");
            desk.locator("#f-days").fill("400");
            then(pressed(desk, "form[action$='/guests'] button[type=submit]").status())
                    .isEqualTo(422);
            reviewer.show("guests-error");
            then(desk.locator("#f-days").inputValue()).isEqualTo("400");
            String link = made(reviewer, partner, "Paul Arnaud");
            reviewer.show("guests-made");

            wide.go(link);
            then(pressed(wide.page(), "button[value=agrees]").status()).isEqualTo(303);
            wide.show("guest-answered");
            wide.go(link + "?view=changes");
            wide.page().frameLocator("iframe").locator("ins").first().waitFor();
            wide.show("guest-changes");
            narrow.go(link + "?lang=en");
            then(text(narrow.page())).contains("Paul Arnaud", "Your opinion");
            narrow.show("guest");
            narrow.go(link + "/page?lang=en");
            narrow.show("guest-page");
            narrow.go("guest/nothing");
            narrow.show("guest-unknown");
            wide.go(made(reviewer, found(reviewer, NEVER_PUBLISHED), "Paul Arnaud"));
            then(text(wide.page())).contains("tout est nouveau");
            wide.show("guest-first");
            reviewer.go(partner + "/guests");
            reviewer.show("guests");
            reviewer.go(partner + "/review");
            reviewer.show("review-guests");
            reader.go(partner + "/guests");
            then(text(reader.page())).contains("Vous ne pouvez pas créer de lien pour cette page");
            reader.show("guests-read-only");
        }
    }
}
