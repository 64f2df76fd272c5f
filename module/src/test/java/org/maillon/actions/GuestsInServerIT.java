package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.CommentTooLong;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.GuestWishInvalid;
import org.maillon.editorial.Letters;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Post;
import org.maillon.editorial.Reason;
import org.maillon.editorial.Transition;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.testing.Elsewhere;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;
import org.maillon.testing.PermissionTable.GuestRoute;

/** Somebody outside is let in by a link, to one revision of one page, for as long as the link is good. */
@ExtendWith(ArquillianExtension.class)
class GuestsInServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Anchor SUMMARY = new Anchor("summary", Optional.empty());
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    WorkflowWalk walk;

    @Inject
    PlaceStage stage;

    @Inject
    InviteGuest inviteGuest;

    @Inject
    HearGuest hearGuest;

    @Inject
    CommentPartner commentPartner;

    @Inject
    SavePartner savePartner;

    @Inject
    TellPeople tellPeople;

    @Inject
    Notifications notifications;

    @Inject
    AuditLog audit;

    @Inject
    Site site;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource(lookup = "java:app/jdbc/maillon")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return InServer.war(
                        GuestsInServerIT.class,
                        WorkflowWalk.class,
                        PlaceStage.class,
                        PermissionTable.class,
                        Elsewhere.class)
                .addAsResource(PermissionTable.RESOURCE);
    }

    private InviteGuest.Made invited(Partner page, GuestRight right, String name) {
        InviteGuest.Wish wish = new InviteGuest.Wish(name, "", right, Language.FR, Optional.of(7), "Un mot pour vous.");
        return walk.as(WorkflowWalk.REVIEWER, () -> inviteGuest.make(page.id(), wish));
    }

    private static String at(InviteGuest.Made made, String below) {
        return "/guest/" + made.token().secret() + below;
    }

    private URI address(String path) {
        return URI.create(site.absolute(path));
    }

    private HttpResponse<String> get(String path, String... fields) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (fields.length > 0) {
            request.headers(fields);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... fields)
            throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        form.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
        if (fields.length > 0) {
            request.headers(fields);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The page with these fields changed. */
    private Partner changed(Partner page, Map<String, Object> fields) {
        Partner before = walk.now(page.id());
        Map<String, Object> plain = new LinkedHashMap<>(
                walk.intake.type().fields().plain(before.working().content()));
        plain.putAll(fields);
        return walk.as(
                WorkflowWalk.AUTHOR, () -> savePartner.execute(page.id(), before.version(), plain, Optional.empty()));
    }

    private Partner pictured(Partner page) {
        return changed(page, Map.of("logo", Map.of("media", stage.picture(), "alt", "Un point")));
    }

    private GuestLink now(InviteGuest.Made made) {
        return walk.as(WorkflowWalk.REVIEWER, () -> inviteGuest.list(made.link().partner())).links().stream()
                .filter(link -> link.id().equals(made.link().id()))
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> log(Partner page) {
        return audit.list(new AuditLog.Query(
                        Optional.of(page.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        50))
                .entries();
    }

    /** As if the link had been made so many days earlier. */
    private void age(InviteGuest.Made made, int days) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update guest_link set made_at = ?, expires_at = ? where id = ?")) {
            long back = Duration.ofDays(days).toSeconds();
            ZoneOffset utc = ZoneOffset.UTC;
            statement.setObject(1, made.link().madeAt().minusSeconds(back).atOffset(utc));
            statement.setObject(2, made.link().expiresAt().minusSeconds(back).atOffset(utc));
            statement.setObject(3, made.link().id());
            then(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_link_opens_what_the_table_says_and_nothing_else() throws Exception {
        Partner page = pictured(walk.at("draft"));
        Partner other = pictured(walk.at("draft"));
        int tried = 0;

        for (GuestRoute route : PermissionTable.read().guests()) {
            for (String kind : PermissionTable.GUESTS) {
                InviteGuest.Made made = invited(page, GuestRight.of(kind).orElseThrow(), "Hélène");
                InviteGuest.Made talker = invited(page, GuestRight.COMMENT, "Paul");
                String ownThread = kind.equals("see") ? thread(talker) : thread(made);
                String path = at(
                        made, route.path().replace("{picture}", stage.picture()).replace("{thread}", ownThread));
                Map<String, String> form = Map.of("place", "name", "words", "Bien.", "verdict", "agrees");
                boolean isForm = route.method().equals("POST");
                HttpResponse<String> answer = isForm ? post(path, form) : get(path);
                int done = isForm ? 303 : 200;
                then(answer.statusCode())
                        .as(kind + " " + route)
                        .isEqualTo(route.links().contains(kind) ? done : 403);
                tried++;
            }
        }

        then(tried).isEqualTo(21);
        InviteGuest.Made made = invited(page, GuestRight.APPROVE, "Hélène");
        String foreign = thread(invited(page, GuestRight.COMMENT, "Paul"));
        then(post(at(made, "/comments/" + foreign), Map.of("words", "Et moi ?")).statusCode())
                .as("a thread of another guest")
                .isEqualTo(404);
        then(post(at(made, ""), Map.of("words", "Bien.")).statusCode()).isEqualTo(405);
        then(post(at(made, "/page"), Map.of("words", "Bien.")).statusCode()).isEqualTo(405);
        for (String below : List.of("/review", "/history", "/media", "/media/x", "/media/" + "0".repeat(64))) {
            then(get(at(made, below)).statusCode()).as(below).isEqualTo(404);
        }
        String bearer = "Bearer " + made.token().secret();
        then(get("/api/manage/partners/" + page.id(), "Authorization", bearer).statusCode())
                .isEqualTo(401);
        then(get("/desk/partners/" + page.id() + "/overview").statusCode()).isEqualTo(303);
        then(walk.now(page.id())).as("nothing of the page has changed").isEqualTo(page);
        then(get(at(invited(other, GuestRight.SEE, "Paul"), "/page")).body())
                .doesNotContain(page.id().toString());
    }

    /** Begins a thread and tells its id. */
    private String thread(InviteGuest.Made made) throws Exception {
        if (made.link().right() == GuestRight.SEE) {
            throw new IllegalArgumentException("Somebody who may only read says nothing");
        }
        then(post(at(made, "/comments"), Map.of("place", "name", "words", "Une remarque."))
                        .statusCode())
                .isEqualTo(303);
        return threads(made.link().partner()).stream()
                .filter(thread -> thread.first().by().equals(made.link().person()))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private List<CommentThread> threads(UUID partner) {
        return walk.as(WorkflowWalk.REVIEWER, () -> commentPartner.list(partner));
    }

    @Test
    void a_picture_of_the_page_is_shown_and_one_of_another_page_is_not() throws Exception {
        Partner page = pictured(walk.at("draft"));
        InviteGuest.Made made = invited(page, GuestRight.SEE, "Hélène");
        InviteGuest.Made bare = invited(walk.at("draft"), GuestRight.SEE, "Hélène");
        String picture = stage.picture();

        HttpResponse<String> rendered = get(at(made, "/page"));

        then(rendered.body())
                .contains("src=\"" + site.local(at(made, "/media/" + picture)) + "\"")
                .doesNotContain("src=\"" + site.local("/media/"));
        then(get(at(made, "/media/" + picture)).statusCode()).isEqualTo(200);
        then(get(at(bare, "/media/" + picture)).statusCode()).isEqualTo(404);
    }

    @Test
    void no_answer_sets_a_cookie_may_be_kept_found_or_passed_on() throws Exception {
        Partner page = pictured(walk.at("live+draft"));
        InviteGuest.Made made = invited(page, GuestRight.APPROVE, "Hélène");
        InviteGuest.Made closed = invited(page, GuestRight.SEE, "Paul");
        walk.as(
                WorkflowWalk.REVIEWER,
                () -> inviteGuest.revoke(page.id(), closed.link().id()));

        List<HttpResponse<String>> answers = List.of(
                get(at(made, "")),
                get(at(made, "?lang=en")),
                get(at(made, "/page")),
                get(at(made, "/media/" + stage.picture())),
                post(at(made, "/comments"), Map.of("place", "name", "words", "Bien.")),
                post(at(made, "/answer"), Map.of("verdict", "asks-for-changes", "words", "")),
                post(at(made, "/answer"), Map.of("verdict", "agrees", "words", "")),
                get(at(closed, "")),
                get("/guest/" + "x".repeat(43)),
                get("/guest/nothing"),
                get("/guest/"));

        then(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactly(200, 200, 200, 200, 303, 422, 303, 410, 404, 404, 404);
        for (HttpResponse<String> answer : answers) {
            String which = answer.uri().getPath();
            then(answer.headers().map().keySet()).as(which).doesNotContain("set-cookie");
            then(answer.headers().firstValue("Cache-Control")).as(which).contains("no-store");
            then(answer.headers().firstValue("Referrer-Policy")).as(which).contains("no-referrer");
            then(answer.headers().firstValue("X-Robots-Tag")).as(which).contains("noindex, nofollow");
            then(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(which)
                    .startsWith("default-src 'none'")
                    .doesNotContain("script-src");
        }
        then(answers.get(0).body()).doesNotContain("<script").doesNotContain("_csrf");
    }

    @Test
    void a_guest_reads_what_a_visitor_would_and_what_they_said_themselves() throws Exception {
        Partner published = walk.at("published");
        Partner page = changed(
                published,
                Map.of(
                        "summary", "Un résumé tout neuf que le public ne lit pas encore.",
                        "internalNotes", "Strictement entre nous",
                        "supports", List.of(Map.of("year", 2021, "amount", Map.of("value", "98765")))));
        walk.as(WorkflowWalk.REVIEWER, () -> commentPartner.begin(page.id(), SUMMARY, "Un mot entre collègues"));
        InviteGuest.Made made = invited(page, GuestRight.COMMENT, "Hélène");
        InviteGuest.Made other = invited(page, GuestRight.COMMENT, "Paul");
        post(at(other, "/comments"), Map.of("place", "summary", "words", "La remarque de Paul"));
        post(at(made, "/comments"), Map.of("place", "summary", "words", "La remarque d’Hélène"));
        CommentThread own = threads(page.id()).stream()
                .filter(thread -> thread.first().by().displayName().startsWith("Hélène"))
                .findFirst()
                .orElseThrow();
        walk.as(WorkflowWalk.AUTHOR, () -> commentPartner.answer(page.id(), own.id(), "Merci, nous corrigeons."));

        String shown = get(at(made, "")).body();
        String rendered =
                get(at(made, "/page")).body() + get(at(made, "/changes")).body();

        then(get(at(made, "/changes")).body()).contains("<ins").contains("Un résumé tout neuf");
        then(shown).contains("Un mot pour vous.", "résumé", "La remarque d’Hélène", "Merci, nous corrigeons.");
        then(shown + rendered)
                .doesNotContain("Strictement entre nous")
                .doesNotContain("98765")
                .doesNotContain("98 765")
                .doesNotContain("98\u202f765")
                .doesNotContain("Un mot entre collègues")
                .doesNotContain("La remarque de Paul")
                .doesNotContain("/desk/");
        then(rendered).contains("Un résumé tout neuf");
        then(own.first().by().displayName()).isEqualTo("Hélène (sur invitation)");
        then(own.first().revision()).isEqualTo(page.working().number());
        then(post(at(made, "/comments"), Map.of("place", "internalNotes", "words", "Et ceci ?"))
                        .statusCode())
                .as("a field that is not theirs to see is no place")
                .isEqualTo(422);
    }

    @Test
    void the_opinion_is_told_to_whoever_asked_and_counts_as_nobodys_approval() throws Exception {
        Partner page = walk.at("in-review");
        InviteGuest.Made made = invited(page, GuestRight.APPROVE, "Hélène");

        HttpResponse<String> silent = post(at(made, "/answer"), Map.of("verdict", "asks-for-changes", "words", " "));
        HttpResponse<String> changes =
                post(at(made, "/answer"), Map.of("verdict", "asks-for-changes", "words", "Le nom a changé."));
        HttpResponse<String> agreed = post(at(made, "/answer?lang=en"), Map.of("verdict", "agrees", "words", ""));
        tellPeople.execute();

        then(silent.statusCode()).isEqualTo(422);
        then(changes.headers().firstValue("Location").orElse("")).endsWith("?done=asks-for-changes");
        then(agreed.headers().firstValue("Location").orElse("")).endsWith("?lang=en&done=agrees");
        then(now(made).opinion().orElseThrow().verdict().code()).isEqualTo("agrees");
        then(now(made).state(made.link().madeAt())).isEqualTo(GuestLink.State.ANSWERED);
        then(log(page))
                .extracting(AuditEntry::action)
                .startsWith("guest-approve", "guest-request-changes", "invite-guest");
        then(log(page).get(0).by()).isEqualTo(made.link().person());
        then(log(page).get(1).comment()).contains("Le nom a changé.");
        List<Notification> told = notifications.list("reviewer", true, 0, 100).notifications().stream()
                .filter(one -> one.entry().partner().filter(page.id()::equals).isPresent())
                .toList();
        then(told)
                .extracting(Notification::reason)
                .contains(Reason.GUEST_AGREES, Reason.GUEST_ASKS_FOR_CHANGES)
                .doesNotContain(Reason.MENTIONED);
        then(walk.now(page.id()))
                .as("state, approvals and version are as they were")
                .isEqualTo(page);
        then(walk.moved(page.id(), Transition.APPROVE, WorkflowWalk.REVIEWER)
                        .review()
                        .approvals())
                .singleElement()
                .satisfies(approval -> then(approval.by().id()).isEqualTo("reviewer"));
    }

    @Test
    void a_link_keeps_to_its_revision_and_says_when_the_page_has_moved_on() throws Exception {
        Partner page = changed(walk.at("draft"), Map.of("summary", "Le résumé sur lequel on demande un avis."));
        InviteGuest.Made made = invited(page, GuestRight.SEE, "Hélène");
        String before = get(at(made, "")).body();

        changed(page, Map.of("summary", "Un autre résumé, écrit entre-temps par un collègue."));

        then(before).doesNotContain("retravaillée");
        then(get(at(made, "")).body()).contains("retravaillée");
        then(get(at(made, "/page")).body()).contains("sur lequel on demande").doesNotContain("écrit entre-temps");
    }

    @Test
    void a_link_that_has_ended_says_so_in_both_languages_and_nothing_of_the_page() throws Exception {
        Partner page = changed(walk.at("draft"), Map.of("name", "Réseau des veilleurs", "logo", logo()));
        InviteGuest.Made expired = invited(page, GuestRight.APPROVE, "Hélène");
        InviteGuest.Made revoked = invited(page, GuestRight.APPROVE, "Paul");
        then(get(at(expired, "")).statusCode()).isEqualTo(200);

        age(expired, 8);
        walk.as(
                WorkflowWalk.REVIEWER,
                () -> inviteGuest.revoke(page.id(), revoked.link().id()));

        for (InviteGuest.Made made : List.of(expired, revoked)) {
            for (String below : List.of("", "/page", "/media/" + stage.picture())) {
                HttpResponse<String> answer = get(at(made, below));
                then(answer.statusCode()).as(below).isEqualTo(410);
                then(answer.body()).contains("Ce lien a ", "This link has ").doesNotContain("veilleurs");
            }
            HttpResponse<String> late = post(at(made, "/answer"), Map.of("verdict", "agrees", "words", ""));
            then(late.statusCode()).isEqualTo(410);
            then(now(made).opinion()).isEmpty();
        }
        then(now(expired).state(expired.link().expiresAt())).isEqualTo(GuestLink.State.EXPIRED);
        then(log(page)).extracting(AuditEntry::action).contains("revoke-guest", "guest-open");
        then(log(page)).filteredOn(entry -> entry.action().equals("guest-open")).hasSize(1);
    }

    private Map<String, Object> logo() {
        return Map.of("media", stage.picture(), "alt", "Un point");
    }

    @Test
    void what_another_site_sends_is_refused_and_what_the_page_itself_sends_is_taken() throws Exception {
        InviteGuest.Made made = invited(walk.at("draft"), GuestRight.APPROVE, "Hélène");
        Map<String, String> form = Map.of("verdict", "agrees", "words", "");
        String path = at(made, "/answer");

        then(post(path, form, "Sec-Fetch-Site", "cross-site", "Origin", "null").statusCode())
                .isEqualTo(403);
        then(post(path, form, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        then(post(path, form, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        then(now(made).opinion()).isEmpty();

        then(post(path, form, "Origin", "null").statusCode())
                .as("an older browser")
                .isEqualTo(303);
        then(post(path, form, "Sec-Fetch-Site", "same-origin", "Origin", "null").statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatever_is_sent_that_is_no_form_of_ours_is_answered_with_a_page() throws Exception {
        InviteGuest.Made made = invited(walk.at("draft"), GuestRight.APPROVE, "Hélène");
        String path = site.absolute(at(made, "/comments"));
        HttpRequest json = HttpRequest.newBuilder(URI.create(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        then(HTTP.send(json, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(415);
        then(post(at(made, "/comments"), Map.of("words", "x".repeat(70_000))).statusCode())
                .isEqualTo(413);
        then(post(at(made, "/comments"), Map.of("place", "name", "words", "x".repeat(4001)))
                        .statusCode())
                .isEqualTo(422);
        then(post(at(made, "/comments"), Map.of("place", "nowhere", "words", "Ici ?"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> kept = post(at(made, "/answer"), Map.of("verdict", "x", "words", "<b>\"&"));
        then(kept.statusCode()).isEqualTo(303);
        then(get(at(made, "")).body()).contains("&lt;b&gt;&quot;&amp;").doesNotContain("<b>\"&");
        then(get(at(made, "?done=%3Cscript%3E")).body()).doesNotContain("script&gt;");
    }

    @Test
    void whoever_tries_links_waits_while_a_guest_who_was_there_before_comes_in() throws Exception {
        InviteGuest.Made known = invited(walk.at("draft"), GuestRight.SEE, "Hélène");
        InviteGuest.Made unknown = invited(walk.at("draft"), GuestRight.SEE, "Paul");
        Elsewhere there = new Elsewhere("127.0.0.77");
        then(there.asks(address(at(known, "")), "")).contains(" 200 ");
        List<String> answers = new ArrayList<>();

        for (int i = 0; i < 7; i++) {
            answers.add(there.asks(
                    address("/guest/" + GuestToken.fresh(new SecureRandom()).secret()), ""));
        }

        then(answers.subList(0, 5)).allSatisfy(line -> then(line).contains(" 404 "));
        then(answers.subList(5, 7)).allSatisfy(line -> then(line).contains(" 429 "));
        then(there.asks(address(at(unknown, "")), ""))
                .as("even a right guess is not told")
                .contains(" 429 ");
        then(there.asks(address(at(known, "")), "")).contains(" 200 ");
        then(new Elsewhere("127.0.0.78").asks(address(at(unknown, "")), ""))
                .as("elsewhere nobody waits")
                .contains(" 200 ");
    }

    @Test
    void only_those_who_work_on_a_page_make_and_close_links_and_only_sensible_ones() {
        Partner page = walk.at("draft");
        InviteGuest.Wish good = new InviteGuest.Wish(
                " Hélène\nMarchand ", "helene@reseau.example", GuestRight.SEE, Language.EN, Optional.empty(), "");
        InviteGuest.Made made = walk.as(WorkflowWalk.AUTHOR, () -> inviteGuest.make(page.id(), good));

        then(made.link().guest().name()).isEqualTo("Hélène Marchand");
        then(made.link().expiresAt()).isEqualTo(GuestLink.end(made.link().madeAt(), 14));
        assertThatThrownBy(() -> walk.as(WorkflowWalk.PUBLISHER, () -> inviteGuest.make(page.id(), good)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> walk.as(
                        WorkflowWalk.PUBLISHER,
                        () -> inviteGuest.revoke(page.id(), made.link().id())))
                .isInstanceOf(NotPermitted.class);
        then(walk.as(WorkflowWalk.PUBLISHER, () -> inviteGuest.list(page.id())).links())
                .singleElement()
                .satisfies(link -> then(link.guest().mail()).isEmpty());
        for (int days : List.of(0, -1, 91)) {
            InviteGuest.Wish bad = new InviteGuest.Wish("", "x@", GuestRight.SEE, Language.FR, Optional.of(days), "");
            assertThatThrownBy(() -> walk.as(WorkflowWalk.AUTHOR, () -> inviteGuest.make(page.id(), bad)))
                    .isInstanceOfSatisfying(
                            GuestWishInvalid.class,
                            refused -> then(refused.problems()).hasSize(3));
        }
        then(log(page)).extracting(entry -> entry.comment().orElse("")).contains("Hélène Marchand");
        then(log(page).toString())
                .doesNotContain(made.token().secret())
                .doesNotContain(made.token().hash());
    }

    @Test
    void a_letter_carries_a_secret_of_its_own_that_nothing_knew_while_it_waited() throws Exception {
        Partner page = walk.at("draft");
        InviteGuest.Wish wish = new InviteGuest.Wish(
                "Hélène", "helene@reseau.example", GuestRight.SEE, Language.FR, Optional.of(7), "");
        InviteGuest.Made made = walk.as(WorkflowWalk.REVIEWER, () -> inviteGuest.make(page.id(), wish));
        Letters.Letter letter = new Letters.Letter(
                UUID.randomUUID(),
                "Hélène",
                Optional.empty(),
                1,
                List.of(),
                Optional.empty(),
                Optional.of(made.link().id()));

        Post.Invitation first = inviteGuest.invitation(letter).orElseThrow();
        Post.Invitation again = inviteGuest.invitation(letter).orElseThrow();
        walk.as(
                WorkflowWalk.REVIEWER,
                () -> inviteGuest.revoke(page.id(), made.link().id()));

        then(List.of(
                        first.token().secret(),
                        again.token().secret(),
                        made.token().secret()))
                .doesNotHaveDuplicates();
        then(first.address()).isEqualTo("helene@reseau.example");
        then(get("/guest/" + first.token().secret()).statusCode())
                .as("closing ends every secret")
                .isEqualTo(410);
        then(inviteGuest.invitation(letter)).as("nothing is sent any more").isEmpty();
    }

    @Test
    void a_link_is_not_sent_without_an_address_or_a_mail_server() {
        Partner page = walk.at("draft");
        InviteGuest.Wish wish =
                new InviteGuest.Wish("Hélène", "", GuestRight.SEE, Language.FR, Optional.of(7), "", true);

        then(inviteGuest.maySend()).as("this server has no mail server").isFalse();
        assertThatThrownBy(() -> walk.as(WorkflowWalk.REVIEWER, () -> inviteGuest.make(page.id(), wish)))
                .isInstanceOfSatisfying(
                        GuestWishInvalid.class,
                        refused -> then(refused.problems())
                                .extracting(problem -> problem.path())
                                .containsExactly("send"));
    }

    @Test
    void a_link_takes_so_many_remarks_and_no_more() throws Exception {
        Partner page = walk.at("draft");
        InviteGuest.Made made = invited(page, GuestRight.COMMENT, "Hélène");
        InviteGuest.Made other = invited(page, GuestRight.COMMENT, "Paul");
        for (int i = 0; i < 100; i++) {
            hearGuest.comment(made.token(), SUMMARY, "Remarque " + i);
        }

        HttpResponse<String> one = post(at(made, "/comments"), Map.of("place", "summary", "words", "Une de trop"));
        HttpResponse<String> elsewhere = post(at(other, "/comments"), Map.of("place", "summary", "words", "La mienne"));

        then(one.statusCode()).isEqualTo(409);
        then(one.body()).contains("Ce lien permet 100 remarques").contains("Une de trop");
        then(elsewhere.statusCode()).isEqualTo(303);
        assertThatThrownBy(() -> hearGuest.comment(other.token(), SUMMARY, "x".repeat(4001)))
                .isInstanceOf(CommentTooLong.class);
    }
}
