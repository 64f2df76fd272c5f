package org.maillon.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillon.partner.PartnerType;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** Giving work, finding it, and doing it for many pages at once. */
class WorkBrowserIT {

    private static final String IN_REVIEW = "Mutuelle des gens de scène";
    private static final String APPROVED = "Institut des mondes coopératifs";
    private static final String DRAFT = "Maison des entraides de Nouméa";
    private static final String OTHER_DRAFT = "Le Vélo de Margot";
    private static final String ARCHIVED = "Les Toits en commun";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start("work", Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor at(Look look, String account) {
        Visitor visitor = Visitor.of(server, look).expecting("status of (403|404|409|413|422)");
        visitor.signIn(account);
        visitor.page().waitForURL(address -> !address.contains("sign-in"));
        return visitor;
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String found(Visitor visitor, String name) {
        visitor.go("desk/partners?q=" + name.replace(" ", "+"));
        String href = row(visitor.page(), name).locator("a.row-title").first().getAttribute("href");
        return "desk/partners/" + href.replaceAll(".*?/desk/partners/([0-9a-f-]{36}).*", "$1");
    }

    private static Response pressed(Page page, String button) {
        Response response = page.waitForResponse(
                answer -> answer.request().isNavigationRequest(),
                () -> page.locator(button).first().click());
        page.waitForLoadState();
        return response;
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    @Test
    void a_review_is_given_to_a_colleague_who_finds_it_in_their_work_without_script() {
        Look look = Look.OFFICE.withoutScript();
        LocalDate due = LocalDate.now(PartnerType.ZONE).plusDays(2);
        try (Visitor reviewer = at(look, "reviewer");
                Visitor colleague = at(look, "reviewer2");
                Visitor publisher = at(look, "publisher")) {
            String partner = found(reviewer, IN_REVIEW);
            Page page = reviewer.go(partner + "/assignment");
            then(page.locator("#f-to option").allInnerTexts())
                    .anyMatch(name -> name.contains("Lucas Moreau"))
                    .noneMatch(name -> name.contains("Alice Martin") || name.contains("Nadia Laurent"));
            page.locator("#f-to").selectOption("reviewer2");
            page.locator("#f-due").fill("2020-01-31");
            page.locator("#f-comment").fill("Regarde les montants.");
            then(pressed(page, "form[action$='/assignment'] button[type=submit]")
                            .status())
                    .isEqualTo(422);
            then(page.title()).startsWith("Erreur");
            then(page.locator("#f-comment").inputValue().strip()).isEqualTo("Regarde les montants.");
            then(page.locator("#f-to").inputValue()).isEqualTo("reviewer2");
            page.locator("#f-due").fill(due.toString());
            then(pressed(page, "form[action$='/assignment'] button[type=submit]")
                            .status())
                    .isEqualTo(303);
            then(text(page)).contains("Lucas Moreau s’en charge", "Au plus tard le");

            colleague.go("desk/work");
            then(colleague.page().locator("tbody tr").first().innerText())
                    .contains(IN_REVIEW, "Relire et décider", "cette étape vous est confiée");
            pressed(colleague.page(), "tbody tr a.task");
            then(colleague.page().url()).endsWith(partner + "/review");

            publisher.go(partner + "/assignment");
            then(text(publisher.page())).contains("Seules les personnes qui écrivent dans cette page");
            assertThat(publisher.page().locator("#f-to")).hasCount(0);
            Page list = publisher.go("desk/partners");
            list.locator(".filters__more summary").click();
            list.locator("#assigned-to").selectOption("reviewer2");
            pressed(list, ".filters__row button");
            assertThat(list.locator("tbody tr")).hasCount(1);
            then(list.locator("tbody").innerText()).contains(IN_REVIEW);
            then(list.locator(".chip--removable").innerText()).contains("Suite confiée à", "Lucas Moreau");
        }
    }

    @Test
    void one_step_for_many_is_shown_before_and_told_after_for_each() {
        try (Visitor publisher = at(Look.OFFICE, "publisher");
                Visitor author = at(Look.OFFICE, "author")) {
            String changed = found(author, DRAFT);
            Page page = publisher.go("desk/partners");
            row(page, DRAFT).locator("input[type=checkbox]").check();
            row(page, OTHER_DRAFT).locator("input[type=checkbox]").focus();
            page.keyboard().press("Space");
            row(page, ARCHIVED).locator("input[type=checkbox]").check();
            then(page.locator("[data-bulk-count]").innerText()).isEqualTo("3 partenaires cochés");
            page.locator("button[name=step][value=archive]").focus();
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/desk/bulk"));

            then(text(page))
                    .contains("Ce qui se passera pour 2 partenaires", DRAFT, OTHER_DRAFT)
                    .contains("1 partenaire reste comme il est", ARCHIVED, "n’est pas possible ici");
            publisher.show("bulk-archive");

            author.go(changed);
            author.page().locator("[name=summary]").fill("Un résumé écrit pendant que la publication hésite.");
            then(pressed(author.page(), "button[data-save]").status()).isEqualTo(303);
            then(pressed(page, "form[action$='/desk/bulk'] button[type=submit]").status())
                    .isEqualTo(200);

            then(text(page)).contains("1 partenaire archivé.", "Un autre est resté comme il était");
            then(page.locator("[data-outcome=refused]").innerText())
                    .contains(DRAFT, "Alice Martin l’a modifié entre-temps");
            publisher.show("bulk-done");
            publisher.go(changed + "/overview");
            then(text(page)).contains("Brouillon");
        }
    }

    @Test
    void all_of_a_page_are_chosen_by_one_box_without_script() {
        try (Visitor publisher = at(Look.TELEPHONE.withoutScript(), "publisher")) {
            Page page = publisher.go("desk/partners?view=to-publish");
            page.locator("input[name=all]").check();
            pressed(page, "button[name=step][value=publish]");

            then(text(page)).contains("Ce qui se passera pour 1 partenaire", APPROVED);

            publisher.go("desk/partners");
            Response nothing = pressed(page, "button[name=step][value=publish]");
            then(nothing.status()).isEqualTo(422);
            then(text(page)).contains("Choisissez au moins un partenaire.");
            publisher.show("bulk-nothing");
        }
    }

    @Test
    void more_than_a_hundred_are_refused_with_a_sentence() {
        try (Visitor publisher = at(Look.OFFICE, "publisher")) {
            StringBuilder many = new StringBuilder("desk/bulk?step=publish");
            for (int i = 0; i < 101; i++) {
                many.append("&p=").append(new java.util.UUID(7, i));
            }

            publisher.go(many.toString());

            then(text(publisher.page())).contains("Pas plus de 100 partenaires à la fois", "101 sont choisis");
            publisher.show("bulk-too-many");
        }
    }

    @Test
    void the_pages_of_work_in_both_languages_light_and_dark_wide_and_narrow() {
        List<Look> looks = List.of(Look.TELEPHONE, Look.OFFICE.in("en").inTheDark());
        for (Look look : looks) {
            try (Visitor reviewer = at(look, "reviewer");
                    Visitor direction = at(look, "direction");
                    Visitor taxonomist = at(look, "taxonomist");
                    Visitor admin = at(look, "admin")) {
                String partner = found(reviewer, IN_REVIEW);
                reviewer.go(partner + "/assignment");
                reviewer.show("assignment");
                reviewer.go("desk/partners");
                reviewer.show("partners-to-tick");
                direction.go("desk/work");
                assertThat(direction.page().locator("tbody tr").first()).isVisible();
                direction.show("my-work");
                taxonomist.go("desk/work");
                assertThat(taxonomist.page().locator(".empty")).isVisible();
                taxonomist.show("my-work-empty");
                Page page = admin.go("desk/partners?view=to-review");
                page.locator("input[data-bulk-all]").check();
                pressed(page, "button[name=step][value=assign]");
                assertThat(page.locator("#f-to")).isVisible();
                admin.show("bulk-assign");
                page.locator("#f-due").fill("2020-01-31");
                then(pressed(page, "form[action$='/desk/bulk'] button[type=submit]")
                                .status())
                        .isEqualTo(422);
                assertThat(page.locator("#errors")).isVisible();
                admin.show("bulk-assign-error");
            }
        }
    }
}
