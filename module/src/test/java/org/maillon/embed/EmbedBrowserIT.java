package org.maillon.embed;

import static org.assertj.core.api.BDDAssertions.then;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maillon.testing.HostSite;
import org.maillon.testing.Look;
import org.maillon.testing.RunningServer;
import org.maillon.testing.Visitor;

/** A partner on a page of somebody else, on an origin of its own, under the strictest policy the how-to allows. */
class EmbedBrowserIT {

    private static final Path HOW_TO = Path.of("..", "docs", "how-to", "put-a-partner-on-your-page.md");
    private static final Pattern POLICY = Pattern.compile("Content-Security-Policy: (.+)");
    private static final String EXAMPLE = "https://partners.example.org";
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*></script>");
    private static final RunningServer MAILLON = RunningServer.shared();

    private record Offered(String element, String frame) {

        /** The origin that the snippets name: the public address of the server. */
        String origin() {
            Matcher address = Pattern.compile("http://[^/\"]+").matcher(element);
            then(address.find()).as(element).isTrue();
            return address.group();
        }
    }

    /** What a web team copies from the public page. */
    private static Offered offered(String path) {
        try (Visitor webTeam = Visitor.of(MAILLON, Look.OFFICE)) {
            Page page = webTeam.go(path);
            return new Offered(
                    page.locator("#offer-element").inputValue(),
                    page.locator("#offer-frame").inputValue());
        }
    }

    /** Nothing, but what the how-to says. */
    private static String policy(String origin) throws IOException {
        Matcher lines = POLICY.matcher(Files.readString(HOW_TO));
        List<String> allowed = new ArrayList<>();
        while (lines.find()) {
            allowed.add(lines.group(1).replace(EXAMPLE, origin));
        }
        then(allowed).hasSize(2);
        return "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; "
                + String.join("; ", allowed);
    }

    private static void thenKeptToItself(Visitor reader, HostSite host, String origin) {
        List<String> others = reader.requests().stream()
                .filter(url -> !url.startsWith(origin + "/")
                        && !url.startsWith(host.address().toString()))
                .toList();
        then(others).as("requests to third parties").isEmpty();
        then(reader.context().cookies()).as("cookies").isEmpty();
        for (Frame frame : reader.page().frames()) {
            Object stored = frame.evaluate("""
                    () => {
                      try {
                        return document.cookie + localStorage.length + sessionStorage.length;
                      } catch (denied) {
                        return denied.name;
                      }
                    }""");
            // In a sandbox the browser does not even let a page look.
            then(stored).as("what is stored in %s", frame.url()).isIn("00", "SecurityError");
        }
    }

    @Test
    void another_site_shows_the_partner_as_an_element_and_in_a_frame() throws IOException {
        Offered offered = offered("partners/rhc");

        try (HostSite host = HostSite.with(offered.element() + offered.frame(), policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.OFFICE)) {
            Page page = reader.go("/");
            FrameLocator frame = page.frameLocator("iframe");

            PlaywrightAssertions.assertThat(page.locator("maillon-partner .title"))
                    .hasText(Pattern.compile("RHC,\\s*Réseau des halles coopératives"));
            PlaywrightAssertions.assertThat(page.locator("maillon-partner .opinion"))
                    .containsText("au cœur des villes");
            page.locator("iframe").scrollIntoViewIfNeeded();
            PlaywrightAssertions.assertThat(frame.locator("h1")).containsText("Réseau des halles coopératives");
            PlaywrightAssertions.assertThat(frame.locator(".embed__logo")).isVisible();
            then(page.evaluate("document.querySelector('maillon-partner').loaded.then(() => 'settled')"))
                    .isEqualTo("settled");
            then(page.locator("maillon-partner > a").isVisible())
                    .as("the fallback")
                    .isFalse();
            page.locator("maillon-partner .logo").scrollIntoViewIfNeeded();
            page.waitForFunction(
                    "document.querySelector('maillon-partner').shadowRoot.querySelector('.logo').naturalWidth > 0");
            reader.show("embedded");
            thenKeptToItself(reader, host, offered.origin());
        }
    }

    @Test
    void on_a_telephone_the_frame_is_as_wide_as_there_is_room() throws IOException {
        Offered offered = offered("partners/rhc");

        try (HostSite host = HostSite.with(offered.element() + offered.frame(), policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.TELEPHONE)) {
            Page page = reader.go("/");
            page.locator("iframe").scrollIntoViewIfNeeded();
            PlaywrightAssertions.assertThat(page.frameLocator("iframe").locator("h1"))
                    .containsText("Réseau des halles coopératives");

            Object inside = page.frames()
                    .get(page.frames().size() - 1)
                    .evaluate("document.documentElement.scrollWidth <= innerWidth");
            then(page.locator("iframe").boundingBox().width).isBetween(250.0, 360.0);
            then(inside).as("the card fits into its frame").isEqualTo(true);
            reader.show("embedded-telephone");
        }
    }

    @Test
    void the_element_speaks_english_on_an_english_page() throws IOException {
        Offered offered = offered("en/partners/rhc");

        try (HostSite host = HostSite.with(offered.element(), policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.TELEPHONE.in("en"))) {
            Page page = reader.go("/");

            PlaywrightAssertions.assertThat(
                            page.locator("maillon-partner .agreement").first())
                    .hasText("Agreement signed in June 2024");
            reader.show("embedded-element");
        }
    }

    @Test
    void every_fact_of_the_public_page_is_in_the_element() throws IOException {
        Offered offered = offered("partners/rhc");

        try (HostSite host = HostSite.with(offered.element(), policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.OFFICE)) {
            Page page = reader.go("/");
            page.waitForFunction("customElements.get('maillon-partner') !== undefined");
            page.evaluate("document.querySelector('maillon-partner').loaded");

            String text = (String) page.evaluate(
                    "document.querySelector('maillon-partner').shadowRoot.textContent.replace(/\\s+/g, ' ')");
            then(text).contains(PublicFacts.ofRhc());
        }
    }

    @Test
    void a_withdrawn_partner_leaves_the_link_in_place() throws IOException {
        Offered offered = offered("partners/rhc");
        String withdrawn =
                offered.element().replace("/api/partners/rhc\"", "/api/partners/" + PublicFacts.WITHDRAWN + "\"");

        try (HostSite host = HostSite.with(withdrawn, policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.OFFICE).expecting("410")) {
            Page page = reader.go("/");

            then(failure(page)).isEqualTo("status 410");
            then(page.locator("maillon-partner > a").isVisible()).isTrue();
            then(reader.context().cookies()).isEmpty();
        }
    }

    /** Why the partner is not shown; the element is asked again, so that the event cannot have been missed. */
    private static Object failure(Page page) {
        return page.evaluate("""
                async () => {
                  await customElements.whenDefined('maillon-partner');
                  const element = document.querySelector('maillon-partner');
                  await element.loaded;
                  const told = new Promise(done => element.addEventListener('maillon-error', ({ detail }) =>
                    done(detail.reason + ' ' + (detail.status ?? ''))));
                  const { src } = element;
                  element.src = '';
                  element.src = src;
                  return (await told).trim();
                }""");
    }

    @Test
    void a_server_that_is_down_leaves_the_link_in_place() throws IOException {
        Offered offered = offered("partners/rhc");
        String nowhere = "http://localhost:" + RunningServer.freePort();
        // The script came before, from a cache of the browser say; only the server does not answer any more.
        String element = offered.element()
                .replace("src=\"" + offered.origin() + "/maillon/api", "src=\"" + nowhere + "/maillon/api");
        String policy = policy(offered.origin()).replace("connect-src " + offered.origin(), "connect-src " + nowhere);

        try (HostSite host = HostSite.with(element, policy);
                Visitor reader = Visitor.of(host.address(), Look.OFFICE).expecting("ERR_CONNECTION_REFUSED")) {
            Page page = reader.go("/");

            then(failure(page)).isEqualTo("network");
            then(page.locator("maillon-partner > a").isVisible()).isTrue();
        }
    }

    @Test
    void without_script_the_link_and_the_frame_remain() throws IOException {
        Offered offered = offered("partners/rhc");

        try (HostSite host = HostSite.with(offered.element() + offered.frame(), policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.OFFICE.withoutScript())) {
            Page page = reader.go("/");

            PlaywrightAssertions.assertThat(page.locator("maillon-partner > a")).isVisible();
            PlaywrightAssertions.assertThat(page.frameLocator("iframe").locator("h1"))
                    .containsText("Réseau des halles coopératives");
        }
    }

    @Test
    void a_changed_script_is_not_run() throws IOException {
        Offered offered = offered("partners/rhc");
        String changed = offered.element().replaceFirst("integrity=\"sha384-.{8}", "integrity=\"sha384-AAAAAAAA");

        try (HostSite host = HostSite.with(changed, policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.OFFICE).expecting("integrity|digest")) {
            Page page = reader.go("/");

            then(page.evaluate("customElements.get('maillon-partner') === undefined"))
                    .isEqualTo(true);
            then(page.locator("maillon-partner > a").isVisible()).isTrue();
        }
    }

    @Test
    void a_frame_in_a_sandbox_tells_its_height() throws IOException {
        Offered offered = offered("partners/rhc");
        String frame = offered.frame()
                .replace("<iframe ", "<iframe sandbox=\"allow-scripts\" ")
                .replace(" loading=\"lazy\"", "");

        try (HostSite host = HostSite.with(frame, policy(offered.origin()));
                Visitor reader = Visitor.of(host.address(), Look.OFFICE)) {
            reader.page().addInitScript("""
                    window.heights = [];
                    addEventListener('message', ({ data }) => data.type === 'maillon:height' && heights.push(data.height));
                    """);
            Page page = reader.go("/");
            page.waitForFunction("window.heights.length > 0");

            int height = ((Number) page.evaluate("heights.at(-1)")).intValue();
            then(height).isBetween(300, 3000);
            then(reader.context().cookies()).isEmpty();
        }
    }

    @Test
    void one_script_is_enough_for_several_partners() throws IOException {
        Offered one = offered("partners/rhc");
        Offered other = offered("partners/upl");
        String both = one.element() + SCRIPT.matcher(other.element()).replaceAll("");

        try (HostSite host = HostSite.with(both, policy(one.origin()));
                Visitor reader = Visitor.of(host.address(), Look.OFFICE)) {
            Page page = reader.go("/");

            PlaywrightAssertions.assertThat(page.locator("maillon-partner .title"))
                    .hasCount(2);
            then(reader.requests().stream()
                            .filter(url -> URI.create(url).getPath().endsWith(".js"))
                            .collect(Collectors.toSet()))
                    .hasSize(1);
        }
    }
}
