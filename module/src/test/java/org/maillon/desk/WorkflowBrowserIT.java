package org.maillon.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.BDDAssertions.then;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

class WorkflowBrowserIT {

    private static final String DRAFT = "Maison des entraides";
    private static final String IN_REVIEW = "Mutuelle des gens de scène";
    private static final String ALSO_IN_REVIEW = "Fondation Terre d’ateliers";
    private static final String LIVE = "La Fabrique des Lisières";
    private static final String WITH_NEWER_DRAFT = "Réseau des halles coopératives";
    private static final String APPROVED = "Institut des mondes coopératifs";
    private static final String ARCHIVED = "Les Toits en commun";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start("workflow", Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Somebody at the desk; refusals this test provokes on purpose are no surprise to the browser. */
    private static Visitor at(Look look, String account) {
        Visitor visitor = Visitor.of(server, look).expecting("status of (403|404|409|410|422)");
        visitor.signIn(account);
        visitor.page().waitForURL(address -> !address.contains("sign-in"));
        return visitor;
    }

    /** The address of a partner's pages, found in the list by its name. */
    private static String found(Visitor visitor, String name) {
        visitor.go("desk/partners?q=" + name.replace(" ", "+"));
        String href = visitor.page()
                .locator("main a[href*='/desk/partners/']")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .getAttribute("href");
        String id = href.replaceAll(".*?/desk/partners/([0-9a-f-]{36}).*", "$1");
        return "desk/partners/" + id;
    }

    private static Response pressed(Page page, String button) {
        return page.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> page.locator(button).first().click());
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    private static String step(String code) {
        return "form[action$='/steps/" + code + "'] button[type=submit]";
    }

    private static void take(Visitor visitor, String partner, String step, String comment) {
        visitor.go(partner + "/steps/" + step);
        if (!comment.isEmpty()) {
            visitor.page().locator("textarea[name=comment]").fill(comment);
        }
        then(pressed(visitor.page(), step(step)).status()).as(step).isEqualTo(303);
        visitor.page().waitForURL(address -> address.endsWith("/overview"));
    }

    private static void write(Visitor author, String partner, String summary) {
        author.go(partner);
        save(author.page(), summary);
    }

    /** Keeps the form that is open, with this summary. */
    private static void save(Page form, String summary) {
        form.locator("[name=summary]").fill(summary);
        then(pressed(form, "button[data-save]").status()).isEqualTo(303);
        form.waitForLoadState();
    }

    private static void decide(Visitor reviewer, String partner, String decision, String comment) {
        reviewer.go(partner + "/review");
        reviewer.page().locator("textarea[name=comment]").fill(comment);
        then(pressed(reviewer.page(), "button[name=do][value=" + decision + "]").status())
                .isEqualTo(303);
        reviewer.page().waitForURL(address -> address.endsWith("/overview"));
    }

    /** What the server gives the public now; a browser may show for a minute what it already has. */
    private static APIResponse read(Visitor visitor, String slug) {
        return visitor.context()
                .request()
                .get(server.address("partners/" + slug).toString());
    }

    @Test
    void a_page_goes_before_the_public_and_away_again_without_script() {
        Look look = Look.OFFICE.withoutScript();
        try (Visitor author = at(look, "author");
                Visitor reviewer = at(look, "reviewer");
                Visitor publisher = at(look, "publisher");
                Visitor reader = Visitor.of(server, look).expecting("status of (404|410)")) {
            String partner = found(author, DRAFT);
            author.go(partner + "/preview");
            String slug = author.page()
                    .frameLocator("iframe")
                    .locator(".language-switch a")
                    .first()
                    .getAttribute("href")
                    .replaceAll(".*/partners/([a-z0-9-]+).*", "$1");
            then(read(reader, slug).status()).isEqualTo(404);

            take(author, partner, "submit", "Prête à être relue.");
            reviewer.go(partner + "/review");
            then(text(reviewer.page())).contains("Prête à être relue.");
            Response silent = pressed(reviewer.page(), "button[value=request-changes]");
            then(silent.status()).isEqualTo(422);
            then(reviewer.page().title()).startsWith("Erreur");
            decide(reviewer, partner, "request-changes", "Ajoutez un résumé.");

            author.go(partner + "/overview");
            then(text(author.page())).contains("À corriger", "Ajoutez un résumé.", "C’est à vous");
            write(author, partner, "Un premier résumé, long de plus de trente signes.");
            take(author, partner, "submit", "");
            decide(reviewer, partner, "approve", "");
            publisher.go(partner + "/overview");
            then(text(publisher.page())).contains("Approuvé", "vous pouvez la publier");
            take(publisher, partner, "publish", "");
            then(text(publisher.page())).contains("La page est en ligne.", "C’est ce que lit le public.");
            then(read(reader, slug).text()).contains("Un premier résumé");

            write(author, partner, "Un second résumé, que le public ne lit pas encore.");
            then(read(reader, slug).text()).contains("Un premier résumé").doesNotContain("Un second résumé");
            take(author, partner, "submit", "");
            reviewer.go(partner + "/review");
            then(reviewer.page().locator("#f-summary del").first().innerText()).contains("premier");
            then(reviewer.page().locator("#f-summary ins").first().innerText()).contains("second");
            decide(reviewer, partner, "approve", "");
            take(publisher, partner, "publish", "");
            then(read(reader, slug).text()).contains("Un second résumé");

            publisher.go(partner + "/steps/unpublish");
            then(pressed(publisher.page(), step("unpublish")).status()).isEqualTo(422);
            publisher.page().locator("[name=comment]").fill("La convention est suspendue.");
            publisher.page().locator("[name=farewell]").fill("Cette fiche reviendra à l’automne.");
            publisher.page().locator("[name=leadsTo]").fill("/partners/personne-ici");
            then(pressed(publisher.page(), step("unpublish")).status()).isEqualTo(422);
            then(text(publisher.page()))
                    .contains("Aucun autre partenaire publié n’a l’adresse « /partners/personne-ici »");
            then(publisher.page().locator("[name=farewell]").inputValue()).contains("reviendra");
            publisher.show("step-unpublish-nowhere");
            publisher.page().locator("[name=leadsTo]").fill("");
            then(pressed(publisher.page(), step("unpublish")).status()).isEqualTo(303);
            then(text(publisher.page())).contains("Ses visiteurs lisent", "Cette fiche reviendra à l’automne.");
            then(read(reader, slug).status()).isEqualTo(410);
            then(read(reader, slug).text())
                    .contains("Cette fiche reviendra")
                    .doesNotContain("convention est suspendue");
            take(publisher, partner, "archive", "");
            then(text(publisher.page())).contains("Archivé");
            take(publisher, partner, "restore", "");

            author.go(partner + "/history/1/restore");
            author.page().locator("textarea[name=comment]").fill("Le texte d’origine suffit.");
            then(pressed(author.page(), "form[action$='/history/1/restore'] button[type=submit]")
                            .status())
                    .isEqualTo(303);
            author.page().waitForURL(address -> address.endsWith("/overview"));
            then(text(author.page())).contains("Brouillon", "repris en brouillon");
            author.go(partner + "/history");
            then(text(author.page()))
                    .contains("Reprise d’une ancienne révision", "La convention est suspendue.", "a archivé la page");
            author.go(partner + "/steps/delete");
            then(text(author.page())).contains("elle s’archive, elle ne se supprime pas");
            then(author.page().locator(step("delete")).count()).isZero();
        }
    }

    @Test
    void of_two_people_on_one_page_the_later_is_told_what_happened_and_loses_no_word() {
        try (Visitor first = at(Look.OFFICE, "reviewer");
                Visitor second = at(Look.OFFICE, "reviewer2")) {
            String partner = found(first, IN_REVIEW);
            second.go(partner + "/review");
            second.page().locator("textarea[name=comment]").fill("Rien à redire, bravo.");
            decide(first, partner, "request-changes", "Combien de personnes sont protégées ?");

            Response late = pressed(second.page(), "button[value=approve]");

            then(late.status()).isEqualTo(409);
            then(text(second.page()))
                    .contains(
                            "La page a changé depuis que vous l’avez ouverte",
                            "Camille Robert a demandé des corrections",
                            "Combien de personnes sont protégées ?",
                            "Rien à redire, bravo.");
            second.show("review-stale");
        }
    }

    @Test
    void whoever_wrote_in_a_version_reads_why_somebody_else_has_to_approve_it() {
        try (Visitor admin = at(Look.OFFICE, "admin")) {
            String partner = found(admin, WITH_NEWER_DRAFT);
            write(admin, partner, "L’administration a écrit ce résumé elle-même.");
            take(admin, partner, "submit", "");

            admin.go(partner + "/review");
            then(text(admin.page())).contains("quelqu’un d’autre doit l’approuver");
            then(admin.page().locator("button[type=submit][value=approve]").count())
                    .isZero();
            admin.show("review-own-work");
            Response forced = admin.page()
                    .waitForResponse(
                            response -> response.request().isNavigationRequest(),
                            () -> admin.page()
                                    .evaluate(
                                            "document.querySelector('button[value=request-changes]').value = 'approve';"
                                                    + "document.querySelector('button[value=approve]').click()"));
            then(forced.status()).isEqualTo(403);
            then(text(admin.page())).contains("quelqu’un d’autre doit l’approuver");
        }
    }

    @Test
    void an_approval_holds_for_what_was_read_and_a_part_goes_live_while_the_rest_waits() {
        try (Visitor editor = at(Look.OFFICE, "editor");
                Visitor reviewer = at(Look.OFFICE, "reviewer");
                Visitor publisher = at(Look.OFFICE, "publisher");
                Visitor reader = Visitor.of(server, Look.OFFICE)) {
            String partner = found(editor, LIVE);
            editor.go(partner);
            editor.page()
                    .locator("[data-repeat-items] [name^='phones.']")
                    .first()
                    .fill("01 99 00 12 34");
            editor.page().locator("[name=name]").fill("La Fabrique des Lisières vives");
            save(editor.page(), "Un résumé que la relecture va commenter, puis approuver.");
            String slug = editor.page().locator("input[name=slug]").inputValue();
            editor.go(partner + "/steps/submit");
            then(text(editor.page())).contains("Le chemin jusqu’à la publication", "Aucun accord préalable");
            editor.show("route-submit").glimpse("tutorial-submit");
            take(editor, partner, "submit", "");

            reviewer.go(partner + "/comments?place=summary");
            reviewer.page().locator("form#new textarea").fill("Pouvez-vous le raccourcir ?");
            then(pressed(reviewer.page(), "form#new button").status()).isEqualTo(303);
            reviewer.go(partner + "/comments");
            reviewer.glimpse("tutorial-comments");
            reviewer.go(partner + "/review");
            reviewer.page().locator("a[href*='as=page']").click();
            assertThat(reviewer.page()
                            .frameLocator(".preview-frame")
                            .locator("main ins")
                            .first())
                    .isVisible();
            reviewer.glimpse("tutorial-as-page");
            decide(reviewer, partner, "approve", "");
            then(text(reviewer.page())).contains("Approuvé");

            editor.go(partner);
            then(editor.page().locator(".field__talk").innerText()).contains("1 commentaire");
            write(editor, partner, "Un résumé raccourci après coup, comme demandé.");
            take(editor, partner, "submit", "");
            reviewer.go(partner + "/review");
            then(text(reviewer.page()))
                    .contains("Ne couvre plus, modifié depuis", "Résumé", "Pouvez-vous le raccourcir ?");
            reviewer.show("route-voided").glimpse("tutorial-review");

            publisher.go(partner + "/steps/publish-part");
            publisher.page().locator("input[name=field]").all().forEach(box -> box.uncheck());
            then(pressed(publisher.page(), step("publish-part")).status()).isEqualTo(422);
            then(publisher.page().title()).startsWith("Erreur");
            publisher.page().locator("input[name=field][value=phones]").check();
            publisher.show("publish-part").glimpse("tutorial-part");
            then(pressed(publisher.page(), step("publish-part")).status()).isEqualTo(303);
            then(read(reader, slug).text())
                    .contains("01 99 00 12 34")
                    .doesNotContain("Un résumé raccourci", "Lisières vives");

            decide(reviewer, partner, "approve", "");
            publisher.go(partner + "/steps/schedule");
            publisher.page().locator("input[name=at]").fill("2027-03-28T02:30");
            then(pressed(publisher.page(), step("schedule")).status()).isEqualTo(422);
            then(text(publisher.page())).contains("Cette heure n’existe pas");
            publisher.page().locator("input[name=at]").fill("2027-03-28T09:00");
            publisher.show("schedule").glimpse("tutorial-schedule");
            then(pressed(publisher.page(), step("schedule")).status()).isEqualTo(303);
            publisher.page().waitForURL(address -> address.endsWith("/overview"));
            then(text(publisher.page())).contains("Programmé", "28 mars 2027");
            publisher.show("overview-scheduled");
        }
    }

    @Test
    void a_reviewer_decides_with_the_keyboard_alone() {
        // Its opinion waits for the direction; a reviewer has approved the rest.
        try (Visitor reviewer = at(Look.OFFICE, "direction")) {
            String partner = found(reviewer, ALSO_IN_REVIEW);
            Page page = reviewer.go(partner + "/overview");
            press(page, "a[href$='/review']");
            page.waitForURL(address -> address.endsWith("/review"));
            press(page, "a[href='#decide']");
            page.keyboard().press("Tab");
            then(page.locator("textarea[name=comment]").evaluate("it => it === document.activeElement"))
                    .isEqualTo(true);
            page.keyboard().type("Relu au clavier.");
            press(page, "button[value=approve]");
            page.waitForURL(address -> address.endsWith("/overview"));

            then(text(page)).contains("Approuvé", "Relu au clavier.");
        }
    }

    /** Goes with the tab key to an element and presses Enter on it, as a person without a mouse does. */
    private static void press(Page page, String element) {
        for (int tabs = 0; tabs < 80; tabs++) {
            page.keyboard().press("Tab");
            Object there = page.evaluate("it => document.activeElement.matches(it)", element);
            if (Boolean.TRUE.equals(there)) {
                Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'");
                then(outline).as("focus on %s is seen", element).isEqualTo(true);
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("The tab key does not reach " + element + " on " + page.url());
    }

    @Test
    void every_page_of_the_workflow_can_be_used_by_everybody_in_both_languages() {
        for (Look look : List.of(Look.OFFICE, Look.OFFICE.in("en").inTheDark(), Look.TELEPHONE.in("en"))) {
            try (Visitor author = at(look, "author");
                    Visitor publisher = at(look, "publisher")) {
                String live = found(author, WITH_NEWER_DRAFT);
                author.go(live + "/overview");
                author.show("overview");
                author.go(live + "/review");
                author.show("review");
                author.go(live + "/history");
                author.show("history");
                author.go(live + "/history/compare?from=1&to=4");
                author.show("compare");
                author.go(live + "/history/compare?from=1&to=4&as=page");
                thenIsAccessibleAroundTheFrame(author.page());
                author.go(live + "/preview/changes?from=1&to=4");
                assertThat(author.page().locator("main ins").first()).isVisible();
                author.show("compare-page");
                author.go(live + "/history/1/restore");
                author.show("restore");
                author.go(live + "/preview?width=360");
                thenIsAccessibleAroundTheFrame(author.page());
                author.go(live + "/preview/page");
                author.show("preview-page");
                author.go(live + "/steps/submit");
                author.show("step-submit");
                author.go(live + "/comments");
                author.show("comments");
                author.go("desk/review-policy");
                author.show("review-policy");
                String approved = found(publisher, APPROVED);
                publisher.go(approved + "/overview");
                publisher.show("overview-approved");
                publisher.go(approved + "/steps/publish");
                publisher.show("step-publish");
                publisher.go(approved + "/steps/schedule");
                publisher.show("step-schedule");
                publisher.go(approved + "/steps/publish-part");
                publisher.show("step-publish-part");
                publisher.go(approved + "/steps/unpublish");
                publisher.show("step-refused");
                publisher.go(found(publisher, ARCHIVED) + "/overview");
                publisher.show("overview-archived");
                publisher.go(live + "/steps/unpublish");
                pressed(publisher.page(), step("unpublish"));
                publisher.show("step-error");
            }
        }
    }

    /** The page in the frame is a whole page of its own, with its own landmarks; it is looked at by itself. */
    private static void thenIsAccessibleAroundTheFrame(Page page) {
        then(new AxeBuilder(page).exclude(".preview-frame").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void a_preview_is_for_colleagues_only_and_kept_nowhere() {
        try (Visitor author = at(Look.OFFICE, "author");
                Visitor stranger = Visitor.of(server, Look.OFFICE)) {
            String partner = found(author, APPROVED);
            Response shown = author.page()
                    .navigate(server.address(partner + "/preview/page").toString());
            stranger.go(partner + "/preview/page");

            then(shown.headerValue("cache-control")).isEqualTo("no-store");
            then(shown.headerValue("x-robots-tag")).contains("noindex");
            then(author.page().locator("body").innerText()).contains("non public");
            then(stranger.page().url()).contains("sign-in");
            then(stranger.page().content()).doesNotContain(APPROVED);
        }
    }
}
