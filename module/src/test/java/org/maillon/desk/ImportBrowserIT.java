package org.maillon.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.host.DemonstrationAccounts;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** The import through its real forms: what the check shows is what is kept, and nothing that was brought is lost. */
class ImportBrowserIT {

    private static final Path FIXTURES = Path.of("../test-fixtures/partner-pages");
    private static final RunningServer SERVER = RunningServer.shared();
    private static final Look NO_SCRIPT = Look.OFFICE.withoutScript();
    private static final Pattern DRAFT = Pattern.compile("/desk/partners/[0-9a-f-]{36}$");
    private static final String REFUSED = "status of 4";

    /** What the edit page has of its own: its address follows from the name, and widgets show it unless somebody says no. */
    private static final Pattern NEVER_IMPORTED = Pattern.compile("slug=.*|widgetVisible=true");

    /** Everything a form would send about the partner, one "name=value" each; items are told apart by their place. */
    private static final String FIELDS = """
            form => {
              const places = new Map();
              const lines = [];
              for (const [name, value] of new FormData(form)) {
                if (value instanceof File || value === '' || /^(_|import\\.|do$|version$|revision$)/.test(name)) continue;
                const item = name.match(/^([^.]+)\\.([0-9a-f-]{36})(.*)$/);
                if (item === null) {
                  lines.push(name + '=' + value);
                  continue;
                }
                const places_ = places.get(item[1]) ?? [];
                if (!places_.includes(item[2])) places_.push(item[2]);
                places.set(item[1], places_);
                lines.push(item[1] + '.' + places_.indexOf(item[2]) + item[3] + '=' + value);
              }
              return lines;
            }""";

    private static Visitor author(Look look) {
        Visitor visitor = Visitor.of(SERVER, look).expecting(REFUSED);
        visitor.signIn("author");
        return visitor;
    }

    private static Response pressed(Page page, String button) {
        return page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(button).first().click());
    }

    /** Puts a text in without typing it: what matters is what is sent. */
    private static Response read(Visitor visitor, String text, String source) {
        Page page = visitor.go("desk/import");
        page.locator("#f-text").fill(text);
        page.locator("#f-source").fill(source);
        Response answer = pressed(page, "main form button[type=submit]");
        page.waitForLoadState();
        return answer;
    }

    private static Response create(Page page) {
        Response answer = pressed(page, "#partner-form .savebar button[name=do][value=save]");
        page.waitForLoadState();
        return answer;
    }

    private static List<String> fields(Page page) {
        List<String> lines = new ArrayList<>();
        ((List<?>) page.locator("#partner-form").evaluate(FIELDS)).forEach(line -> lines.add(String.valueOf(line)));
        return lines;
    }

    private static Locator labels(Page page) {
        return page.locator("#partner-form .field__label");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cedex-and-post-box.txt",
                "definition-list-and-table.html",
                "markdown-in-full.md",
                "nouvelle-caledonie.html",
                "other-networks.md",
                "refused-facts.txt",
                "several-supports.txt",
                "themes-and-axes.txt"
            })
    void the_draft_is_what_the_check_showed(String fixture) {
        try (Visitor author = author(NO_SCRIPT)) {
            Page page = author.go("desk/import");
            page.locator("#f-file").setInputFiles(FIXTURES.resolve(fixture));
            then(pressed(page, "main form button[type=submit]").status()).isEqualTo(200);
            page.waitForLoadState();
            then(labels(page).count()).isPositive();
            List<String> shown = fields(page);

            Response answer = create(page);

            then(answer.status()).as(page.locator("main").innerText()).isEqualTo(303);
            assertThat(page).hasURL(DRAFT);
            List<String> kept = fields(page);
            then(kept).containsAll(shown);
            then(kept.stream().filter(line -> !shown.contains(line)))
                    .allMatch(line -> NEVER_IMPORTED.matcher(line).matches());
        }
    }

    @Test
    void a_session_that_ends_between_check_and_draft_loses_nothing() throws IOException {
        try (Visitor author = author(NO_SCRIPT)) {
            String name = "Reprise " + UUID.randomUUID();
            Page page = author.page();
            read(author, Files.readString(FIXTURES.resolve("several-supports.txt")), "");
            page.locator("#f-name").fill(name);
            List<String> corrected = fields(page);
            author.context().clearCookies();

            Response late = create(page);
            then(late.status()).isEqualTo(401);
            author.show("import-session-ended");
            page.locator("#username").fill("author");
            page.locator("#password").fill(DemonstrationAccounts.PASSWORD);
            page.locator("main form button[type=submit]").first().click();
            assertThat(page.locator("h1")).hasText("Votre texte vous attend");
            author.show("import-resume");
            page.locator("main form button[type=submit]").first().click();

            assertThat(page).hasURL(DRAFT);
            assertThat(page.locator("#f-name")).hasValue(name);
            then(fields(page)).containsAll(corrected);
        }
    }

    @Test
    void a_page_imported_twice_from_one_address_leads_to_the_partner_that_is_there() {
        try (Visitor author = author(Look.OFFICE)) {
            String source = "https://ancien-site.example/partenaires/" + UUID.randomUUID();
            Page page = author.page();
            read(author, "Une première page\n\nInfos de contact\n\nbonjour@premiere.example", source);
            create(page);
            assertThat(page).hasURL(DRAFT);
            String first = page.url();

            read(author, "Un tout autre nom\n\nInfos de contact\n\nbonjour@seconde.example", source);

            Locator twin = page.locator(".import__twins a");
            assertThat(twin).hasCount(1);
            assertThat(page.locator(".import__twins")).containsText("importée de la même source");
            author.show("import-twin");
            twin.click();
            then(page.url()).isEqualTo(first);
        }
    }

    @Test
    void a_twin_made_while_one_was_checking_is_told_before_anything_is_kept() {
        try (Visitor slow = author(NO_SCRIPT);
                Visitor fast = author(NO_SCRIPT)) {
            String text = "Association " + UUID.randomUUID() + "\n\nInfos de contact\n\nbonjour@jumelle.example";
            read(slow, text, "");
            read(fast, text, "");
            create(fast.page());

            Response late = create(slow.page());

            then(late.status()).isEqualTo(409);
            assertThat(slow.page().locator(".import__twins a")).hasCount(1);
            then(slow.page().title()).startsWith("Erreur");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, Cette page est trop longue", "11, dépasse la taille permise", "30, dépasse la taille permise"})
    void a_text_of_many_megabytes_is_refused_with_a_sentence(int megabytes, String sentence)
            throws IOException, InterruptedException {
        try (Visitor author = author(NO_SCRIPT)) {
            Page page = author.go("desk/import");
            String token = page.locator("main form [name=_csrf]").inputValue();

            HttpResponse<String> answer = sent(author, token, "Bonjour à tous. ".repeat(megabytes * 65_536));

            then(answer.statusCode()).isEqualTo(413);
            then(answer.body()).contains(sentence).doesNotContain("Exception");
        }
    }

    /**
     * The form as the browser would send it, without being shown: a browser needs minutes to lay such a text out. The token comes
     * first, as it does in the form; behind a text that is too long nobody looks for it.
     */
    private static HttpResponse<String> sent(Visitor author, String token, String text)
            throws IOException, InterruptedException {
        String parts = part("_csrf", token) + part("text", text) + "--part--\r\n";
        String cookies = author.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.address("desk/import"))
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .header("Cookie", cookies)
                                .header("Accept-Language", "fr")
                                .POST(HttpRequest.BodyPublishers.ofString(parts))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String name, String value) {
        return "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    @Test
    void the_check_page_and_its_faults_are_accessible() throws IOException {
        String text = Files.readString(FIXTURES.resolve("reference-paraphrase.txt"));
        for (Look look : List.of(Look.OFFICE, Look.TELEPHONE.in("en").inTheDark())) {
            try (Visitor author = author(look)) {
                author.go("desk/import");
                author.show("import");
                pressed(author.page(), "main form button[type=submit]");
                assertThat(author.page().locator("#errors a")).hasCount(1);
                author.show("import-empty");
                read(author, text, "");
                author.page().locator(".rich-text").last().waitFor();
                author.show("import-check");
                author.page().locator("#f-name").fill("");
                then(create(author.page()).status()).isEqualTo(422);
                author.page().locator(".rich-text").last().waitFor();
                author.show("import-check-error");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_forged_token_is_refused_in_the_language_of_the_person(String language) {
        try (Visitor author = author(NO_SCRIPT.in(language))) {
            Page page = author.go("desk/import");
            page.locator("#f-text").fill("Un texte qui reste.");
            page.locator("main form [name=_csrf]").evaluate("token => { token.value = 'forged'; }");

            Response answer = pressed(page, "main form button[type=submit]");

            then(answer.status()).isEqualTo(403);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("h1"))
                    .hasText(language.equals("fr") ? "Votre texte vous attend" : "Your text is waiting for you");
            assertThat(page.locator("input[type=hidden][name=text]")).hasValue("Un texte qui reste.");
        }
    }
}
