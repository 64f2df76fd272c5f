package org.maillon.testing;

import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody in front of a real browser. Whatever goes wrong in the browser unseen (a script error, something the content
 * security policy stopped, a request to somebody else) is remembered and fails the test at the end.
 */
public final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path DOCUMENTS = Path.of("..", "docs", "pictures");
    private static final Path PAGES = Path.of("target", "pages");

    private final Look look;
    private final URI home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private Optional<Response> answer = Optional.empty();
    private Pattern expected = Pattern.compile("(?!)");

    private Visitor(Look look, URI home) {
        this.look = look;
        this.home = home;
        this.context = Shared.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.width() < 600 ? 740 : 900)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(look.language().equals("fr") ? "fr-FR" : "en-GB")
                .setJavaScriptEnabled(look.script())
                .setTimezoneId("Europe/Paris"));
        this.page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onResponse(this::keep);
        context.onRequest(this::note);
    }

    private static final class Shared {
        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        // Chromium refuses its sandbox to root, and only to root.
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        static {
            AfterAll.close(PLAYWRIGHT);
        }
    }

    /** Somebody who looks at a server. */
    public static Visitor of(RunningServer server, Look look) {
        return new Visitor(look, server.address());
    }

    /** Somebody who looks at any address. */
    public static Visitor of(URI home, Look look) {
        return new Visitor(look, home);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            complaints.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    /** What the page in front of them was made from; its frames have answers of their own. */
    private void keep(Response response) {
        if (response.request().isNavigationRequest() && page.mainFrame().equals(response.frame())) {
            answer = Optional.of(response);
        }
    }

    private void note(Request request) {
        requests.add(request.url());
    }

    /** Complaints of the browser that this test provokes on purpose: an address that answers 404 is one. */
    public Visitor expecting(String pattern) {
        expected = Pattern.compile(pattern, Pattern.DOTALL);
        return this;
    }

    /** Opens a path of the server and waits until it has loaded. */
    public Page go(String path) {
        page.navigate(home.resolve(path).toString());
        return page;
    }

    /** Signs in at the desk with one of the demonstration accounts. */
    public Page signIn(String account) {
        go("desk/sign-in");
        page.locator("input[name=name], input[name=username]").first().fill(account);
        page.locator("input[type=password]").fill(org.maillon.host.DemonstrationAccounts.PASSWORD);
        page.locator("form:has(input[type=password]) button[type=submit]").click();
        return page;
    }

    /** The page in front of them. */
    public Page page() {
        return page;
    }

    /** The browser's store for this person: cookies and the like. */
    public BrowserContext context() {
        return context;
    }

    /** How they look at it. */
    public Look look() {
        return look;
    }

    /** Every address the browser asked, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The button or link with this text. */
    public Locator control(String text) {
        return page.locator("button, a, summary, [role=button]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /**
     * Takes a picture of the whole page, keeps its HTML for the linter (as the server wrote it: what a browser makes of
     * it has no unclosed element any more), and asks axe about it.
     *
     * @param name names the page; the look is added
     */
    public Visitor show(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.createDirectories(PAGES);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + look.code() + ".png"))
                    .setFullPage(true));
            Files.writeString(
                    PAGES.resolve(name + "-" + look.language() + ".html"),
                    answer.map(Response::text).orElseThrow());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
        then(overflows()).as("%s scrolls sideways at %d px", name, look.width()).isFalse();
        if (look.script()) {
            thenIsAccessible(name);
        }
        return this;
    }

    /**
     * Takes the picture of what fits in the window, for documents that show the product; into them with
     * {@code -Dmaillon.docs.write=true}.
     *
     * @param name names the page
     */
    public Visitor glimpse(String name) {
        page.evaluate("document.fonts.ready");
        Path folder = Boolean.getBoolean("maillon.docs.write") ? DOCUMENTS : PICTURES.resolve("glimpse");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        return this;
    }

    private boolean overflows() {
        return look.script()
                && Boolean.TRUE.equals(page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"));
    }

    private void thenIsAccessible(String name) {
        then(Axe.findings(page)).as("axe on %s (%s)", name, look.code()).isEmpty();
    }

    /** Ends the visit; fails when the browser complained about something nobody expected. */
    @Override
    public void close() {
        context.close();
        List<String> surprises = complaints.stream()
                .filter(complaint -> !expected.matcher(complaint).find())
                .toList();
        then(surprises).as("what the browser complained about").isEmpty();
    }
}
