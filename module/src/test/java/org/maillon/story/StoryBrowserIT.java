package org.maillon.story;

import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maillon.testing.HostSite;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/**
 * The whole story, lived in a real browser: the reference page is imported, corrected, reviewed, published, and a page
 * on another origin shows it. Once with a mouse, once with the keyboard alone, once without script.
 */
class StoryBrowserIT {

    private static final Path PAGE = Path.of("../test-fixtures/partner-pages/reference-paraphrase.txt");
    private static final Pattern PARTNER = Pattern.compile("/partners/([0-9a-f-]{36})");
    private static final RunningServer SERVER = RunningServer.shared();

    @Test
    void the_reference_page_becomes_a_published_and_embedded_partner() throws Exception {
        String slug = live(Look.OFFICE, Hands.MOUSE);

        thenArrivedEverywhere(slug);
    }

    @Test
    void the_story_can_be_lived_with_the_keyboard_alone() throws Exception {
        String slug = live(Look.OFFICE, Hands.KEYBOARD);

        thenArrivedEverywhere(slug);
    }

    @Test
    void the_story_can_be_lived_without_script() throws Exception {
        String slug = live(Look.OFFICE.withoutScript(), Hands.MOUSE);

        thenArrivedEverywhere(slug);
    }

    private static String live(Look look, Hands hands) throws IOException {
        String id = importPage(look, hands);
        String slug = correct(look, hands, id);
        step(look, hands, "author", id, "submit");
        step(look, hands, "reviewer", id, "approve");
        // The page holds the foundation's opinion, for which the direction answers.
        step(look, hands, "direction", id, "approve");
        step(look, hands, "publisher", id, "publish");
        return slug;
    }

    private static String importPage(Look look, Hands hands) throws IOException {
        String text = Files.readString(PAGE);
        try (Visitor author = Visitor.of(SERVER, look)) {
            author.signIn("author");
            Page page = author.go("desk/import");
            hands.fill(page, page.locator("textarea[name=text]"), text);
            hands.leave(page, page.locator("main form button[type=submit]").first());

            then(page.locator("main").innerText()).as("faults found").contains("Voir site Internet", "techniciens et");
            remember(author, hands, "import");
            hands.leave(page, page.locator("button:not([tabindex='-1'])", named("Créer le brouillon")));
            Matcher address = PARTNER.matcher(page.url());
            then(address.find()).as("the draft is shown at " + page.url()).isTrue();
            return address.group(1);
        }
    }

    /** The targets the page had lost, found again. */
    private static String correct(Look look, Hands hands, String id) {
        try (Visitor editor = Visitor.of(SERVER, look)) {
            editor.signIn("author");
            Page page = editor.go("desk/partners/" + id);
            hands.fill(page, part(page, "websites", "url", 0), ReferencePage.SITE);
            Locator networks = page.locator(part("socials", "network"));
            for (int i = 0; i < networks.count(); i++) {
                String url = ReferencePage.FOUND_AGAIN.get(networks.nth(i).inputValue());
                hands.fill(page, part(page, "socials", "url", i), String.valueOf(url));
            }
            // Backwards in the page, as one does who goes over it a second time.
            for (int i = 0; i < ReferencePage.ACTIONS.size(); i++) {
                hands.fill(page, part(page, "callsToAction", "url", i), ReferencePage.ACTIONS.get(i));
            }
            hands.leave(page, page.locator("button[name=do][value=save]:not([tabindex='-1'])"));
            then(page.locator(".error-summary").count())
                    .as(page.locator("main").innerText())
                    .isZero();
            thenFormHoldsEverything(page);
            remember(editor, hands, "edit");
            return page.locator("input[name=slug]").inputValue();
        }
    }

    private static Locator part(Page page, String items, String name, int position) {
        return page.locator(part(items, name)).nth(position);
    }

    /** An input of a repeated item; the blank item of the script is not in the page. */
    private static String part(String items, String name) {
        return "[data-repeat-items] [name^='" + items + ".'][name$='." + name + "']";
    }

    private static void thenFormHoldsEverything(Page page) {
        StringBuilder values = new StringBuilder();
        for (Locator input : page.locator("form [name]").all()) {
            String name = input.getAttribute("name");
            boolean choice =
                    "radio".equals(input.getAttribute("type")) || "checkbox".equals(input.getAttribute("type"));
            if (!choice || input.isChecked()) {
                values.append(name)
                        .append(" = ")
                        .append(input.evaluate("element => element.value"))
                        .append('\n');
            }
        }
        String kept = values.toString().replaceAll("</?[a-z][^>]*>", " ");
        then(Outlet.of("revision", kept).lacks(ReferencePage.forEditors()))
                .as("not in the revision")
                .isEmpty();
        then(kept)
                .contains("signatureDate.month = 6", "signatureDate.year = 2021", "supports")
                .doesNotContain("signatureDate.day = 1")
                .contains("partner-level = partenaire-national", "ess-promotion = ess-promotion")
                .contains("education = decrypter-l-ess", "organisation-form = association");
    }

    private static void step(Look look, Hands hands, String who, String id, String step) {
        try (Visitor person = Visitor.of(SERVER, look)) {
            person.signIn(who);
            Page page = person.go("desk/partners/" + id + "/overview");
            hands.leave(
                    page,
                    page.locator("main a[href$='/" + (step.equals("approve") ? "review" : "steps/" + step) + "']")
                            .first());
            if (who.equals("reviewer")) {
                remember(person, hands, "review");
            }
            if (step.equals("approve")) {
                page = person.go("desk/partners/" + id + "/steps/approve");
            }
            if (step.equals("publish")) {
                Locator dates = page.locator("input[name=date]");
                hands.choose(page, dates, dates.and(page.locator("[value=keep]")));
            }
            hands.leave(
                    page,
                    page.locator("main form button.button--primary[type=submit]")
                            .first());
            then(page.url()).as(page.locator("main").innerText()).endsWith("/overview");
            then(page.locator("main").innerText()).doesNotContain("Erreur");
            if (step.equals("publish")) {
                remember(person, hands, "overview");
                person.go("desk/partners");
                remember(person, hands, "partners");
            }
        }
    }

    /** The pictures of the documents: taken once, by whoever has a mouse and scripts. */
    private static void remember(Visitor person, Hands hands, String name) {
        if (hands == Hands.MOUSE && person.look().script()) {
            person.show("story-" + name).glimpse(name);
        }
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void thenArrivedEverywhere(String slug) throws Exception {
        thenArrived(delivered(slug), ReferencePage.forPrograms());
        try (Visitor visitor = Visitor.of(SERVER, Look.OFFICE)) {
            Page page = visitor.go("partners/" + slug);
            thenArrived(read("public page", page, "main"), ReferencePage.forPeople());
            visitor.glimpse("public");
            String linked = String.valueOf(
                    page.locator("script[type='application/ld+json']").first().textContent());
            thenArrived(Outlet.of("JSON-LD", linked), ReferencePage.forSearchEngines());
        }
        thenShownElsewhere(slug);
    }

    private static void thenArrived(Outlet outlet, List<String> expected) {
        then(outlet.lacks(expected))
                .as("not in %s: %s", outlet.name(), outlet.text())
                .isEmpty();
    }

    private static Outlet delivered(String slug) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.address("api/partners/" + slug))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        then(answer.statusCode()).isEqualTo(200);
        String unescaped = answer.body().replace("\\\"", "\"").replace("\\n", " ");
        return Outlet.of("delivery", unescaped.replaceAll("</?[a-z][^>]*>", " ") + unescaped);
    }

    /** Words, and where its links lead. */
    private static Outlet read(String name, Page page, String root) {
        Object words = page.evaluate("""
                root => {
                  const node = document.querySelector(root);
                  const inner = node.shadowRoot ?? node;
                  const links = [...inner.querySelectorAll('a')].map(link => link.href);
                  return inner.textContent + ' ' + links.join(' ');
                }""", root);
        return Outlet.of(name, String.valueOf(words));
    }

    private static void thenShownElsewhere(String slug) {
        URI server = SERVER.address();
        String origin = server.getScheme() + "://" + server.getAuthority();
        String script = script();
        String body = "<maillon-partner src=\"" + server + "api/partners/" + slug + "\"><a href=\"" + server
                + "partners/" + slug + "\">RTES</a></maillon-partner><script type=\"module\" src=\"" + script
                + "\"></script>";
        String policy = "default-src 'none'; script-src " + origin + "; connect-src " + origin + "; img-src " + origin;
        try (HostSite site = HostSite.with(body, policy);
                Visitor visitor = Visitor.of(site.address(), Look.OFFICE)) {
            Page page = visitor.go("");
            page.evaluate("async () => { await customElements.whenDefined('maillon-partner');"
                    + " await document.querySelector('maillon-partner').loaded; }");

            thenArrived(read("widget", page, "maillon-partner"), ReferencePage.forPeople());
            visitor.glimpse("element");
            then(visitor.context().cookies()).isEmpty();
            then(visitor.requests())
                    .allMatch(url -> url.startsWith(origin)
                            || url.startsWith(site.address().toString()));
        }
    }

    /** The address a web team is told to use. */
    private static String script() {
        return SERVER.address("assets/maillon.js").toString();
    }
}
