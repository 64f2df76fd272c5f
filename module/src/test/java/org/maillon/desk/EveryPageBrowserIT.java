package org.maillon.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** The pages and states that people meet rarely, which no story of the other tests leads through: each is shown once. */
class EveryPageBrowserIT {

    /** One look is enough here, the narrowest in the language with the longer words: the others are tried where stories lead. */
    private static final Look LOOK = Look.TELEPHONE;

    private static final String REFUSED = "status of 4";
    private static final String DRAFT = "Maison des entraides";
    private static final String IN_REVIEW = "Mutuelle des gens de scène";
    private static final String LIVE = "Réseau des halles coopératives";
    private static final String APPROVED = "Institut des mondes coopératifs";
    private static final String ARCHIVED = "Les Toits en commun";

    private static Visitor at(RunningServer server, String account) {
        Visitor visitor = Visitor.of(server, LOOK).expecting(REFUSED);
        visitor.signIn(account);
        visitor.page().waitForURL(address -> !address.contains("sign-in"));
        return visitor;
    }

    private static Visitor at(String account) {
        return at(RunningServer.shared(), account);
    }

    /** Shows a page that must have something on it: a page that says something else is not the one meant. */
    private static void show(Visitor visitor, String name, String path, String mark) {
        visitor.go(path);
        assertThat(visitor.page().locator(mark).first()).isVisible();
        visitor.show(name);
    }

    private static String found(Visitor visitor, String name) {
        visitor.go("desk/partners?q=" + name.replace(" ", "+"));
        String href = visitor.page()
                .locator("main tbody a[href*='/desk/partners/']")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .getAttribute("href");
        return "desk/partners/" + href.replaceAll(".*?/desk/partners/([0-9a-f-]{36}).*", "$1");
    }

    private static void pressUnchecked(Page page, String button) {
        page.locator(button).first().evaluate("button => { button.form.noValidate = true; }");
        page.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> page.locator(button).first().click());
        page.waitForLoadState();
    }

    private static String step(String code) {
        return "form[action$='/steps/" + code + "'] button[type=submit]";
    }

    @Test
    void the_list_and_what_is_refused() {
        try (Visitor editor = at("editor");
                Visitor reviewer = at("reviewer");
                Visitor author = at("author")) {
            show(reviewer, "notifications", "desk/notifications", ".notification");
            show(reviewer, "notifications-settings", "desk/notifications/settings", "fieldset");
            show(editor, "partners-beyond", "desk/partners?page=900", ".empty");
            Page page = editor.go("desk/partners");
            page.locator(".filters__more summary").click();
            page.locator("details.menu summary").click();
            editor.show("partners-open");
            show(author, "partners-mine", "desk/partners", "tbody");
            show(editor, "error-403", "desk/audit", ".message-page");
            show(editor, "error-404-partner", "desk/partners/" + new UUID(0, 0), ".message-page");
        }
    }

    @Test
    void the_form_of_a_partner() {
        try (Visitor editor = at("editor");
                Visitor director = at("direction")) {
            Page page = editor.go("desk/partners/new");
            pressUnchecked(page, "[data-save]");
            assertThat(page.locator("#errors a").first()).isVisible();
            editor.show("new-error");
            show(editor, "edit-archived", found(editor, ARCHIVED), "h1");
            show(director, "edit-read-only", found(director, LIVE), "h1");
            assertThat(director.page().locator("[data-save]")).hasCount(0);
            editor.go("desk/partners/new");
            page.locator("#f-name").fill("Essai " + UUID.randomUUID());
            page.evaluate("document.querySelector('main form [name=_csrf]').value = 'forged'");
            pressUnchecked(page, "[data-save]");
            assertThat(page.locator("input[type=hidden][name=name]")).hasCount(1);
            editor.show("resume");
        }
    }

    @Test
    void every_step_before_it_is_taken() {
        try (Visitor author = at("author");
                Visitor reviewer = at("reviewer");
                Visitor publisher = at("publisher");
                Visitor admin = at("admin")) {
            String draft = found(author, DRAFT);
            String review = found(author, IN_REVIEW);
            String live = found(author, LIVE);
            String approved = found(publisher, APPROVED);
            String archived = found(publisher, ARCHIVED);
            show(author, "overview-draft", draft + "/overview", "h1");
            show(author, "step-submit-first", draft + "/steps/submit", step("submit"));
            show(author, "step-withdraw", review + "/steps/withdraw", step("withdraw"));
            show(author, "compare-same", live + "/history/compare?from=4&to=4", "h1");
            show(author, "compare-page-same", live + "/preview/changes?from=4&to=4", ".preview-banner");
            show(author, "preview-page-draft", draft + "/preview/page", ".preview-banner");
            show(reviewer, "overview-review", review + "/overview", "a[href$='/review']");
            show(reviewer, "step-approve", review + "/steps/approve", step("approve"));
            show(reviewer, "step-request-changes", review + "/steps/request-changes", step("request-changes"));
            show(reviewer, "review-first", review + "/review", "button[value=approve]");
            pressUnchecked(reviewer.page(), "button[value=request-changes]");
            assertThat(reviewer.page().locator("#errors")).isVisible();
            reviewer.show("review-error");
            show(publisher, "step-unpublish", live + "/steps/unpublish", step("unpublish"));
            show(publisher, "step-archive", approved + "/steps/archive", step("archive"));
            show(publisher, "step-restore", archived + "/steps/restore", step("restore"));
            show(admin, "step-delete", draft + "/steps/delete", step("delete"));
            show(admin, "step-delete-never", live + "/steps/delete", "[aria-disabled]");
        }
    }

    @Test
    void vocabularies_and_the_log() {
        try (Visitor editor = at("editor");
                Visitor taxonomist = at("taxonomist");
                Visitor admin = at("admin")) {
            show(editor, "vocabularies-read", "desk/vocabularies", "main a[href*='vocabularies/']");
            show(editor, "vocabulary-read", "desk/vocabularies/organisation-form", ".tree");
            show(taxonomist, "vocabulary-settings", "desk/vocabularies/axis/settings", "[data-save]");
            Page page = taxonomist.go("desk/vocabularies/new");
            pressUnchecked(page, "[data-save]");
            assertThat(page.locator("#errors a").first()).isVisible();
            taxonomist.show("vocabulary-new-error");
            show(taxonomist, "term-new", "desk/vocabularies/theme/terms", "[data-save]");
            String label = "Essai " + UUID.randomUUID().toString().substring(0, 8);
            page.locator("#f-label-fr").fill(label);
            page.locator("#f-label-en").fill(label);
            pressUnchecked(page, "[data-save]");
            assertThat(page.locator("[role=status]").first()).isVisible();
            taxonomist.show("vocabulary-kept");
            page.locator("li", new Page.LocatorOptions().setHasText(label))
                    .last()
                    .locator(".tree__label a")
                    .first()
                    .click();
            page.locator("a[href$='/delete']").click();
            assertThat(page.locator(".button--danger")).isVisible();
            taxonomist.show("term-delete");
            page.locator(".button--danger").click();
            assertThat(page.locator(".tree")).not().containsText(label);
            show(admin, "audit-none", "desk/audit?partner=introuvable&action=publish", ".empty");
        }
    }

    @Test
    void a_maillon_that_holds_nothing_yet() {
        try (RunningServer empty = RunningServer.start("empty", Map.of("maillon.sample", "false"));
                Visitor admin = at(empty, "admin");
                Visitor reader = Visitor.of(empty, LOOK)) {
            show(admin, "partners-empty", "desk/partners", ".empty a.button--primary");
            show(admin, "vocabulary-unused", "desk/vocabularies/education", ".tree");
            show(admin, "audit-new", "desk/audit", "h1");
            show(admin, "audit-chain", "desk/audit/chain", "code");
            show(admin, "erasure-none", "desk/audit/erasure", "form textarea");
            show(admin, "audit-receipt-wrong", "desk/audit/chain?receipt=abc", ".field__error");
            show(admin, "outbox", "desk/outbox", ".notice");
            show(admin, "notifications-empty", "desk/notifications", ".empty");
            show(reader, "directory-empty", "", ".empty");

            then(reader.page().locator(".card").count()).isZero();
        }
    }
}
