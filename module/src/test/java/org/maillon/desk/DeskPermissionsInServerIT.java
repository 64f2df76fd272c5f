package org.maillon.desk;

import static org.assertj.core.api.BDDAssertions.then;
import static org.maillon.testing.DeskSession.form;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.PlaceStage;
import org.maillon.actions.WorkflowWalk;
import org.maillon.editorial.Partner;
import org.maillon.http.Site;
import org.maillon.testing.DeskSession;
import org.maillon.testing.DeskSession.Input;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;
import org.maillon.testing.PermissionTable.Attempt;
import org.maillon.testing.PermissionTable.Outcome;

/** Everybody tries everything at the desk, at every place of the workflow, as a browser would. */
@ExtendWith(ArquillianExtension.class)
class DeskPermissionsInServerIT {

    /** As many as there are today; fewer would mean that something is not tried any more. */
    private static final int LEAST_ATTEMPTS = 2000;

    /** Where a page of the desk is a form with files, a browser sends it in parts. */
    private static final Set<String> IN_PARTS =
            Set.of("/desk/partners/new", "/desk/partners/{id}", "/desk/import", "/desk/import/draft");

    /** The id of a page that is not there: what is done to many is done to each for itself. */
    private static final String NOBODYS = "6f2c1a00-0000-4000-8000-000000000002";

    private static final String NOT_PERMITTED = "Réservé aux personnes qui peuvent";

    @Inject
    PlaceStage stage;

    @Inject
    Site site;

    private final Map<String, DeskSession> sessions = new LinkedHashMap<>();
    private final Map<String, Partner> pages = new LinkedHashMap<>();
    private String picture = "";

    @Deployment
    static WebArchive war() {
        return InServer.war(
                        DeskPermissionsInServerIT.class,
                        PlaceStage.class,
                        WorkflowWalk.class,
                        PermissionTable.class,
                        DeskSession.class)
                .addAsResource(PermissionTable.RESOURCE);
    }

    /** Whoever comes in or leaves changes their session: they do it with one of their own. */
    private DeskSession session(Attempt attempt) throws Exception {
        String account = attempt.person().equals(PermissionTable.OWNER) ? "author" : attempt.person();
        boolean isOwn = attempt.route().path().startsWith("/desk/sign-");
        if (!isOwn && sessions.containsKey(account)) {
            return sessions.get(account);
        }
        DeskSession session = account.equals(PermissionTable.NOBODY)
                ? DeskSession.nobody(site.absolute(""))
                : DeskSession.of(site.absolute(""), account);
        if (!isOwn) {
            sessions.put(account, session);
        }
        return session;
    }

    /** The page on which people try; made anew when somebody has changed it. */
    private Partner page(Attempt attempt) {
        boolean isOwn = !attempt.person().equals("author");
        String name = attempt.place() + isOwn;
        Optional<Partner> known = Optional.ofNullable(pages.get(name))
                .filter(page -> stage.now(page.id()).filter(page::equals).isPresent());
        Partner page = known.orElseGet(() -> stage.page(attempt.place(), isOwn));
        pages.put(name, page);
        return page;
    }

    private String path(Attempt attempt, Optional<Partner> page) {
        String path = attempt.route().path();
        String filled = path.replace("{step}", attempt.deed().equals("read") ? "submit" : attempt.deed())
                .replace("{revision}", "1")
                .replace(
                        "{thread}",
                        path.contains("{thread}")
                                ? stage.thread(page.orElseThrow()).toString()
                                : "")
                .replace(
                        "{link}",
                        path.contains("{link}") ? link(path, page.orElseThrow()).toString() : "")
                .replace("{code}", PlaceStage.VOCABULARY)
                .replace(
                        "{term}",
                        path.endsWith("/delete") && attempt.route().isUnsafe() ? stage.term() : PlaceStage.TERM)
                .replace("{id}", page.map(there -> there.id().toString()).orElse(picture));
        if (path.equals("/desk/bulk")) {
            return filled + "?step=" + attempt.deed().replace("bulk-", "") + "&p=" + NOBODYS;
        }
        return path.endsWith("/compare") || path.endsWith("/changes") ? filled + "?from=0&to=1" : filled;
    }

    private UUID link(String path, Partner page) {
        return path.contains("/freshness/") ? stage.verificationLink(page) : stage.guestLink(page);
    }

    private List<Input> typed(Attempt attempt, Optional<Partner> page) {
        String version = page.map(there -> Long.toString(there.version())).orElse("");
        String vocabulary = Long.toString(stage.vocabulary());
        String fresh = PlaceStage.fresh();
        return switch (attempt.route().path()) {
            case "/desk/sign-in" -> form("username", "author", "password", "maillon");
            case "/desk/sign-out", "/desk/help" -> form();
            case "/desk/bulk" -> form("step", attempt.deed().replace("bulk-", ""), "p", NOBODYS + ":1");
            case "/desk/partners/new" -> form("name", "Partenaire " + fresh, "language", "fr", "do", "save");
            case "/desk/import" -> form("text", "Réseau " + fresh);
            case "/desk/import/draft" ->
                form(
                        "import.text", "Réseau " + fresh,
                        "import.format", "text",
                        "import.shown", "name",
                        "import.shown", "language",
                        "name", "Réseau " + fresh,
                        "language", "fr",
                        "do", "save");
            case "/desk/partners/{id}" ->
                form(
                        "version",
                        version,
                        "name",
                        "Partenaire " + fresh,
                        "language",
                        "fr",
                        "slug",
                        PlaceStage.slug(page.orElseThrow()),
                        "do",
                        "save");
            case "/desk/partners/{id}/comments" -> form("place", "summary", "words", "Pourquoi ?");
            case "/desk/partners/{id}/comments/{thread}" -> form("do", "answer", "words", "Parce que.");
            case "/desk/partners/{id}/assignment" ->
                form(
                        "step",
                        attempt.deed().replace("assign-", ""),
                        "due",
                        tomorrow().substring(0, 10));
            case "/desk/partners/{id}/guests" -> form("name", "Hélène Marchand", "right", "comment", "days", "3");
            case "/desk/partners/{id}/guests/{link}" -> form();
            case "/desk/partners/{id}/freshness" -> form("name", "Hélène Marchand", "months", "12");
            case "/desk/partners/{id}/freshness/verification" -> form("how", "Par téléphone");
            case "/desk/partners/{id}/review" -> form("version", version, "do", attempt.deed(), "comment", "Pourquoi");
            case "/desk/audit/erasure" -> form("do", "search", "mails", fresh + "@nobody.example");
            case "/desk/audit/erasure/{id}" ->
                form("version", version, "ground", "objection", "reason", "Demande " + fresh);
            case "/desk/vocabularies/new" -> settings("0", fresh, "code", fresh);
            case "/desk/vocabularies/{code}/settings" -> settings(vocabulary, fresh);
            case "/desk/vocabularies/{code}/terms" ->
                form("version", vocabulary, "label.fr", fresh, "label.en", fresh, "code", fresh);
            case "/desk/vocabularies/{code}/terms/{term}" ->
                form("version", vocabulary, "label.fr", fresh, "label.en", fresh);
            case "/desk/vocabularies/{code}/terms/{term}/steps" -> form("version", vocabulary, "step", "down");
            case "/desk/vocabularies/{code}/terms/{term}/delete" -> form("version", vocabulary);
            default ->
                form("version", version, "comment", "Pourquoi", "date", "today", "field", "websites", "at", tomorrow());
        };
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(org.maillon.partner.PartnerType.ZONE).plusDays(1) + "T12:00";
    }

    private static List<Input> settings(String version, String label, String... more) {
        List<Input> form = new ArrayList<>(form(
                "version",
                version,
                "label.fr",
                label,
                "label.en",
                label,
                "requiredAt",
                "never",
                "sensitivity",
                "steward",
                "position",
                "900"));
        form.addAll(form(more));
        return form;
    }

    private Outcome tried(Attempt attempt) throws Exception {
        DeskSession session = session(attempt);
        Optional<Partner> page =
                attempt.place().equals(PermissionTable.NO_PAGE) ? Optional.empty() : Optional.of(page(attempt));
        // What has to be there first may bring the vocabulary a version further.
        String path = path(attempt, page);
        if (path.endsWith("/freshness/links")) {
            stage.contact(page.orElseThrow());
        }
        HttpResponse<String> answer = attempt.route().isUnsafe()
                ? session.post(
                        path,
                        typed(attempt, page),
                        IN_PARTS.contains(attempt.route().path()) ? DeskSession.MULTIPART : "")
                : session.get(path);
        Outcome outcome = outcome(attempt, answer);
        stage.thenTouchedOnlyWhenDone(attempt, outcome, page);
        return outcome;
    }

    private Outcome outcome(Attempt attempt, HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 200 -> Outcome.DONE;
            case 303 -> {
                boolean isAsked =
                        to.contains("/desk/sign-in") && !attempt.route().path().equals("/desk/sign-out");
                yield isAsked ? Outcome.WHO_ARE_YOU : Outcome.DONE;
            }
            case 401 -> Outcome.WHO_ARE_YOU;
            case 403 -> {
                then(answer.body()).as(attempt.toString()).contains(NOT_PERMITTED);
                yield Outcome.REFUSED;
            }
            case 409 -> Outcome.IMPOSSIBLE;
            default -> throw new AssertionError(attempt + ": " + answer.statusCode() + "\n" + answer.body());
        };
    }

    @Test
    void the_desk_is_open_to_those_in_the_table_and_to_nobody_else() throws Exception {
        PermissionTable table = PermissionTable.read();
        picture = stage.picture();
        stage.term();

        Map<Attempt, Outcome> actual = new LinkedHashMap<>();
        for (Attempt attempt : table.attempts("desk")) {
            actual.put(attempt, tried(attempt));
        }

        then(table.mismatches(actual)).isEmpty();
        then(actual).hasSizeGreaterThanOrEqualTo(LEAST_ATTEMPTS);
        table.thenEveryWrongCellWouldBeFound("desk", actual);
    }
}
