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

/** Somebody at a partner verifies its page on a telephone, without script, and editors see what came of it. */
class FreshBrowserIT {

    private static final String OVERDUE = "Haut-Vallon";
    private static final Look DARK_AND_ENGLISH = Look.TELEPHONE.in("en").inTheDark();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start("fresh", Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor editor(Look look) {
        Visitor visitor = Visitor.of(server, look).expecting("status of (410|422)");
        visitor.signIn("editor");
        visitor.page().waitForURL(address -> !address.contains("sign-in"));
        return visitor;
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

    /** Makes a link on the page at which the editor is, and tells its path. */
    private static String link(Visitor editor) {
        Page page = editor.page();
        then(pressed(page, "form[action$='/freshness/links'] button").status()).isEqualTo(200);
        String path = URI.create(page.locator("#address").inputValue()).getPath();
        return path.substring(path.indexOf("guest/"));
    }

    /** The overdue partner of the sample, by way of the list. */
    private static void toOverdue(Visitor editor) {
        Page page = editor.go("desk/freshness?view=overdue");
        pressed(page, "main tbody a:has-text('" + OVERDUE + "')");
    }

    @Test
    void a_page_that_is_overdue_is_verified_by_its_partner_in_one_press() {
        try (Visitor editor = editor(Look.OFFICE.withoutScript());
                Visitor partner =
                        Visitor.of(server, Look.TELEPHONE.withoutScript()).expecting("status of (410|422)")) {
            Page desk = editor.go("desk/freshness");
            then(text(desk)).contains("En retard depuis le", "À confirmer avant le");
            editor.show("stale");
            toOverdue(editor);
            String first = link(editor);
            editor.show("freshness-made");

            Page page = partner.go(first);
            partner.show("still-valid");
            then(page.frameLocator("iframe").locator("h1").innerText()).contains(OVERDUE);
            page.locator("input[type=email]").first().fill("pas une adresse");
            then(pressed(page, "form[action*='/propose'] .button--primary").status())
                    .isEqualTo(422);
            partner.show("still-valid-error");
            then(page.locator("input[type=email]").first().inputValue()).isEqualTo("pas une adresse");
            then(pressed(page, "form[action*='/confirm'] button").status()).isEqualTo(200);
            partner.show("still-valid-done");
            partner.go(first);
            then(text(page)).contains("Vous avez déjà répondu", "You have answered already");

            then(partner.context().cookies()).isEmpty();
            then(partner.requests())
                    .allSatisfy(asked -> then(asked).startsWith(server.address().toString()));
            then(String.join("\n", server.output())).doesNotContain(first.substring(first.lastIndexOf('/') + 1));
            editor.go("desk/freshness?view=overdue");
            then(text(desk)).doesNotContain(OVERDUE);
        }
    }

    @Test
    void the_same_pages_hold_on_a_telephone_in_english_and_in_the_dark() {
        try (Visitor editor = editor(DARK_AND_ENGLISH);
                Visitor partner = Visitor.of(server, DARK_AND_ENGLISH)) {
            Page desk = editor.go("desk/freshness?view=all&lang=en");
            editor.show("stale-all");
            pressed(desk, "main tbody a:has-text('Rivage')");
            desk.locator("form[action$='/freshness']").evaluate("form => { form.noValidate = true; }");
            desk.locator("#f-months").fill("61");
            then(pressed(desk, "form[action$='/freshness'] .button--primary").status())
                    .isEqualTo(422);
            editor.show("freshness-error");
            String link = link(editor);

            Page page = partner.go(link + "?lang=en");
            partner.show("still-valid");
            page.locator("input[name$='.town']").first().fill("Roscoff");
            then(pressed(page, "form[action*='/propose'] .button--primary").status())
                    .isEqualTo(200);
            then(text(page)).contains("your proposal is on its way");

            pressed(desk, "main .breadcrumb li:nth-child(2) a");
            then(text(desk)).contains("In review");
            editor.show("overview-proposed");
        }
    }
}
