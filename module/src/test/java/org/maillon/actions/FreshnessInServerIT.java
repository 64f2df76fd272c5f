package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.ApprovalsMissing;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Errand;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.FreshnessInvalid;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.Letters;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.OwnWork;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Post;
import org.maillon.editorial.Role;
import org.maillon.editorial.Transition;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.WrongState;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Problem;
import org.maillon.testing.InServer;

/** Partners are asked once, answer once, and what they answer is kept where it belongs. */
@ExtendWith(ArquillianExtension.class)
class FreshnessInServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MAIL = "helene.secret@reseau.example";
    private static final Editor EDITOR = WorkflowWalk.person("editor", Role.EDITOR);
    private static final Editor READER = WorkflowWalk.person("reader", Role.READER);
    private static final int AT_ONCE = 6;

    @Inject
    WorkflowWalk walk;

    @Inject
    KeepFresh keepFresh;

    @Inject
    AskPartners askPartners;

    @Inject
    TellUnanswered tellUnanswered;

    @Inject
    ShowErrands showErrands;

    @Inject
    ShowStale showStale;

    @Inject
    CommentPartner commentPartner;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Site site;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource(lookup = "java:app/jdbc/maillon")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return InServer.war(FreshnessInServerIT.class, WorkflowWalk.class);
    }

    private LocalDate today() {
        return clock.instant().atZone(PartnerType.ZONE).toLocalDate();
    }

    private Freshness agreed(Partner page, LocalDate dueOn) {
        KeepFresh.Wish wish =
                new KeepFresh.Wish("Hélène Secret", MAIL, Language.FR, Optional.of(12), Optional.of(dueOn));
        return walk.as(EDITOR, () -> keepFresh.agree(page.id(), wish));
    }

    private KeepFresh.Report report(Partner page) {
        return walk.as(EDITOR, () -> keepFresh.show(page.id()));
    }

    /** As if that due day had been agreed on long ago. */
    private void due(Partner page, LocalDate dueOn) throws SQLException {
        change("update freshness set due_on = ? where partner = ?", dueOn, page.id());
    }

    private void change(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            then(statement.executeUpdate()).isPositive();
        }
    }

    private long letters(VerificationLink link) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from letter where question = ?")) {
            statement.setObject(1, link.id());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<AuditEntry> log(Partner page) {
        return audit.list(new AuditLog.Query(
                        Optional.of(page.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        100))
                .entries();
    }

    private long told(Partner page, String action) {
        return log(page).stream().filter(entry -> entry.action().equals(action)).count();
    }

    private static void atOnce(Callable<Integer> round) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> rounds = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            rounds.add(servers.submit(round));
        }
        for (Future<Integer> each : rounds) {
            each.get(60, TimeUnit.SECONDS);
        }
        servers.shutdownNow();
    }

    private String link(Partner page) {
        KeepFresh.Made made = walk.as(EDITOR, () -> keepFresh.make(page.id()));
        return Site.stillValid(made.token().secret());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(site.absolute(path))).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, List<String>> form) throws Exception {
        List<String> pairs = new ArrayList<>();
        form.forEach((name, values) -> values.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return send(HttpRequest.newBuilder(URI.create(site.absolute(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                .build());
    }

    /** The form as a browser would send it back. */
    private static Map<String, List<String>> form(String page) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (Element input : Jsoup.parse(page)
                .select("form[action*=/propose]")
                .select("input[name], textarea[name], select[name]")) {
            String value = input.normalName().equals("select")
                    ? input.select("option[selected]").attr("value")
                    : input.normalName().equals("textarea") ? input.wholeText() : input.attr("value");
            form.computeIfAbsent(input.attr("name"), any -> new ArrayList<>()).add(value);
        }
        return form;
    }

    /** What the button that confirms sends. */
    private Map<String, List<String>> seen(String link) throws Exception {
        return Map.of("seen", form(get(link).body()).get("seen"));
    }

    /** The same form with another value where a name ends so. */
    private static Map<String, List<String>> with(Map<String, List<String>> form, String ending, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(form);
        String name = form.keySet().stream()
                .filter(one -> one.endsWith(ending))
                .findFirst()
                .orElseThrow();
        changed.put(name, List.of(value));
        return changed;
    }

    private String slug(Partner page) {
        return page.working().content().get(PartnerType.SLUG).orElseThrow();
    }

    /** Everything that the public reads of a page. */
    private List<String> publicly(Partner page) throws Exception {
        List<String> bytes = new ArrayList<>();
        for (String path : List.of(
                "/partners/" + slug(page),
                "/en/partners/" + slug(page),
                "/partners/" + slug(page) + "/embed",
                "/en/partners/" + slug(page) + "/embed",
                "/api/partners/" + slug(page))) {
            HttpResponse<String> answer = get(path);
            then(answer.statusCode()).as(path).isEqualTo(200);
            bytes.add(answer.body());
        }
        return bytes;
    }

    @Test
    void a_partner_is_asked_once_for_each_due_day_however_many_servers_try() throws Exception {
        Partner page = walk.at("published");
        LocalDate dueOn = today().plusDays(5);
        agreed(page, dueOn);
        atOnce(() -> askPartners.execute(dueOn.minusDays(1)));
        List<VerificationLink> tooEarly = report(page).links();

        atOnce(() -> askPartners.execute(dueOn));
        List<VerificationLink> once = report(page).links();
        agreed(page, dueOn.plusDays(1));
        atOnce(() -> askPartners.execute(dueOn.plusDays(1)));
        agreed(page, dueOn);
        atOnce(() -> askPartners.execute(dueOn.plusDays(1)));

        then(tooEarly).isEmpty();
        then(once).hasSize(1);
        then(once.get(0).dueOn()).contains(dueOn);
        then(letters(once.get(0))).isEqualTo(1);
        then(report(page).links())
                .extracting(link -> link.dueOn().orElseThrow())
                .containsExactlyInAnyOrder(dueOn, dueOn.plusDays(1));
        then(told(page, AskPartners.ASK)).isEqualTo(2);
    }

    @Test
    void whoever_cannot_be_asked_is_not() throws Exception {
        LocalDate dueOn = today().plusDays(3);
        Partner draft = walk.at("draft");
        Partner archived = walk.at("archived");
        Partner offline = walk.at("published");
        Partner silent = walk.at("published");
        List<Partner> pages = List.of(draft, archived, offline, silent);
        pages.forEach(page -> agreed(page, dueOn));
        walk.moved(offline.id(), Transition.UNPUBLISH, WorkflowWalk.PUBLISHER);
        KeepFresh.Wish byTelephone = new KeepFresh.Wish("Paul", "", Language.FR, Optional.of(12), Optional.of(dueOn));
        walk.as(EDITOR, () -> keepFresh.agree(silent.id(), byTelephone));

        askPartners.execute(dueOn);
        for (Partner page : List.of(draft, archived, offline)) {
            due(page, today().minusDays(1));
        }
        tellUnanswered.execute();

        then(pages).allSatisfy(page -> then(report(page).links()).isEmpty());
        then(List.of(draft, archived, offline))
                .allSatisfy(page -> then(told(page, AuditEntry.UNANSWERED)).isZero());
    }

    @Test
    void the_secret_is_made_when_the_letter_is_sent_and_lies_nowhere() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(2));
        askPartners.execute(today().plusDays(2));
        VerificationLink link = report(page).links().get(0);
        Letters.Letter letter =
                new Letters.Letter(UUID.randomUUID(), "Hélène", Optional.empty(), 1, List.of(), Optional.of(link.id()));

        Post.Question first = askPartners.question(letter).orElseThrow();
        Post.Question second = askPartners.question(letter).orElseThrow();
        int opened = get(Site.stillValid(first.token().secret())).statusCode();
        walk.as(EDITOR, () -> keepFresh.revoke(page.id(), link.id()));

        then(first.address()).isEqualTo(MAIL);
        then(first.token()).isNotEqualTo(second.token());
        then(opened).isEqualTo(200);
        then(askPartners.question(letter))
                .as("nobody is asked by a link that is closed")
                .isEmpty();
        for (Post.Question question : List.of(first, second)) {
            then(get(Site.stillValid(question.token().secret())).statusCode()).isEqualTo(410);
            then(kept(question.token().secret())).isZero();
            then(kept(question.token().hash())).isEqualTo(1);
        }
    }

    private long kept(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from verification_token where hash = ?")) {
            statement.setString(1, text);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void looking_confirms_nothing_and_one_press_of_the_button_everything() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(9));
        String link = link(page);
        String other = link(page);
        List<String> before = publicly(page);

        List<HttpResponse<String>> looked = new ArrayList<>();
        for (String below : List.of("", "?lang=en", "/page", "/confirm", "/propose", "/confirm?lang=fr")) {
            looked.add(get(link + below));
            looked.add(send(HttpRequest.newBuilder(URI.create(site.absolute(link + below)))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build()));
        }
        Freshness afterLooking = report(page).freshness();
        HttpResponse<String> confirmed = post(link + "/confirm", seen(link));
        KeepFresh.Report after = report(page);
        List<String> now = publicly(page);

        then(looked).allSatisfy(answer -> {
            then(answer.statusCode()).isIn(200, 303);
            then(answer.headers().map().keySet()).doesNotContain("set-cookie");
            then(answer.headers().firstValue("Cache-Control")).contains("no-store");
            then(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            then(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .doesNotContain("script-src");
        });
        then(looked.get(0).body()).doesNotContain("<script", MAIL, "/desk/");
        then(afterLooking.verifiedOn()).isEmpty();
        then(confirmed.statusCode()).isEqualTo(200);
        then(after.freshness().verifiedOn()).contains(today());
        then(after.freshness().contract().orElseThrow().dueOn()).isEqualTo(today().plusMonths(12));
        then(after.links())
                .extracting(one -> one.state(after.now()))
                .containsExactlyInAnyOrder(VerificationLink.State.CONFIRMED, VerificationLink.State.SETTLED);
        then(post(link + "/confirm", Map.of()).statusCode()).isEqualTo(410);
        then(get(other).statusCode()).isEqualTo(410);
        then(before).noneMatch(bytes -> bytes.contains("verifiedOn") || bytes.contains("vérifiées"));
        then(now)
                .allSatisfy(bytes -> then(bytes)
                        .contains(today().toString())
                        .doesNotContain(MAIL, "Hélène Secret", page.id() + "/freshness"));
        then(now.get(0)).contains("\"lastReviewed\":\"" + today() + "\"");
        then(now.get(4)).contains("\"verifiedOn\":{\"value\":\"" + today() + "\"");
        then(told(page, AuditEntry.CONFIRMED)).isEqualTo(1);
        then(walk.now(page.id())).as("the page itself is not touched").isEqualTo(page);
    }

    @Test
    void publishing_a_change_keeps_the_day_and_the_day_is_in_the_list_of_the_api() throws Exception {
        Partner page = walk.at("published");
        walk.as(EDITOR, () -> keepFresh.verify(page.id(), "Par téléphone avec Mme Durand"));
        walk.written(page.id(), WorkflowWalk.AUTHOR, "Un résumé que le public lit à présent, et qui est nouveau.");
        walk.moved(page.id(), Transition.SUBMIT, WorkflowWalk.AUTHOR);
        walk.moved(page.id(), Transition.APPROVE, WorkflowWalk.REVIEWER);

        walk.published(page.id());

        then(publicly(page)).allSatisfy(bytes -> then(bytes).contains(today().toString()));
        then(get("/api/partners?q="
                                + URLEncoder.encode(
                                        page.working()
                                                .content()
                                                .get(PartnerType.NAME)
                                                .orElseThrow(),
                                        StandardCharsets.UTF_8)
                                + "&fields=slug,verifiedOn")
                        .body())
                .contains("\"verifiedOn\":{\"value\":\"" + today() + "\"");
        then(log(page).stream()
                        .filter(entry -> entry.action().equals(KeepFresh.VERIFY))
                        .map(entry -> entry.comment().orElse("")))
                .containsExactly("Par téléphone avec Mme Durand");
    }

    @Test
    void a_link_that_has_ended_says_how_and_shows_nothing() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(9));
        String expired = link(page);
        UUID id = report(page).links().get(0).id();
        change(
                "update verification_link set made_at = ?, expires_at = ? where id = ?",
                clock.instant().minusSeconds(7200).atOffset(ZoneOffset.UTC),
                clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC),
                id);
        String former = link(page);
        KeepFresh.Wish another = new KeepFresh.Wish("Paul", MAIL, Language.FR, Optional.of(12), Optional.empty());
        walk.as(EDITOR, () -> keepFresh.agree(page.id(), another));
        String offline = link(page);
        walk.moved(page.id(), Transition.UNPUBLISH, WorkflowWalk.PUBLISHER);

        Map<String, String> ended = Map.of(
                expired, "Ce lien a expiré", former, "Ce lien a été fermé", offline, "Cette page n’est plus publiée");

        for (Map.Entry<String, String> one : ended.entrySet()) {
            for (HttpResponse<String> answer : List.of(
                    get(one.getKey()),
                    get(one.getKey() + "/page"),
                    post(one.getKey() + "/confirm", Map.of()),
                    post(one.getKey() + "/propose", Map.of("remark", List.of("Bonjour"))))) {
                then(answer.statusCode()).as(one.getValue()).isEqualTo(410);
                then(answer.body()).contains(one.getValue()).doesNotContain("Réseau", MAIL);
            }
        }
        then(report(page).freshness().verifiedOn()).isEmpty();
        then(get("/guest/still-valid/" + "x".repeat(43)).statusCode()).isEqualTo(404);
        then(get("/guest/still-valid/nothing").statusCode()).isEqualTo(404);
        then(get("/guest/still-valid/").statusCode()).isEqualTo(404);
        then(post("/guest/still-valid/" + "x".repeat(42) + "A/confirm", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_proposed_address_is_handed_in_and_needs_the_approval_its_route_asks() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(9));
        String link = link(page);
        Map<String, List<String>> form = with(form(get(link).body()), ".town", "Tourcoing");
        form.put("remark", List.of("Nous avons déménagé."));
        form.put("foundationOpinion", List.of("<p>Les meilleurs.</p>"));
        form.put("supports", List.of("6f2c1a00-0000-4000-8000-000000000009"));
        List<String> before = publicly(page);

        HttpResponse<String> answer = post(link + "/propose", form);
        Partner proposed = walk.now(page.id());

        then(answer.statusCode()).as(answer.body()).isEqualTo(200);
        then(proposed.state()).isEqualTo(ModerationState.IN_REVIEW);
        then(proposed.writers()).containsExactly("contact:" + page.id());
        then(proposed.working().note()).contains("Nous avons déménagé.");
        then(proposed.working().content())
                .isEqualTo(page.working()
                        .content()
                        .with(
                                PartnerType.ADDRESSES,
                                proposed.working().content().get(PartnerType.ADDRESSES)));
        then(proposed.working().content().toString()).contains("Tourcoing").doesNotContain("Les meilleurs");
        then(publicly(page)).isEqualTo(before);
        assertThatThrownBy(() -> walk.published(page.id())).isInstanceOfAny(ApprovalsMissing.class, WrongState.class);
        walk.moved(page.id(), Transition.APPROVE, WorkflowWalk.REVIEWER);
        walk.published(page.id());
        then(publicly(page)).allSatisfy(bytes -> then(bytes).contains("Tourcoing"));
        then(report(page).freshness().verifiedOn())
                .as("publishing is no verification")
                .isEmpty();
        then(told(page, AuditEntry.PROPOSED)).isEqualTo(1);
        then(get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void what_was_published_since_the_page_was_opened_is_neither_confirmed_unseen_nor_taken_back() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(9));
        String link = link(page);
        Map<String, List<String>> opened = form(get(link).body());
        walk.written(page.id(), EDITOR, "Un résumé que l’éditeur a récrit entre-temps.");
        walk.moved(page.id(), Transition.SUBMIT, EDITOR);
        walk.moved(page.id(), Transition.APPROVE, WorkflowWalk.REVIEWER);
        Partner since = walk.published(page.id());

        HttpResponse<String> blind = post(link + "/confirm", Map.of("seen", opened.get("seen")));
        HttpResponse<String> unsaid = post(link + "/confirm", Map.of());
        Freshness untouched = report(page).freshness();
        HttpResponse<String> answer = post(link + "/propose", with(opened, ".town", "Tourcoing"));
        Partner proposed = walk.now(page.id());

        then(List.of(blind, unsaid)).allSatisfy(refused -> {
            then(refused.statusCode()).isEqualTo(409);
            then(refused.body()).contains("La page a changé depuis que vous l’avez ouverte");
            then(form(refused.body()).get("seen")).isNotEqualTo(opened.get("seen"));
        });
        then(untouched.verifiedOn()).isEmpty();
        then(answer.statusCode()).as(answer.body()).isEqualTo(200);
        then(proposed.working().content())
                .as("only what the contact changed is proposed")
                .isEqualTo(since.working()
                        .content()
                        .with(
                                PartnerType.ADDRESSES,
                                proposed.working().content().get(PartnerType.ADDRESSES)));
        then(proposed.working().content().toString()).contains("Tourcoing");
    }

    @Test
    void whoever_works_on_a_proposal_joins_its_authors_and_approves_none_of_it() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(9));
        String link = link(page);
        post(link + "/propose", with(form(get(link).body()), ".town", "Tourcoing"));
        Editor both = new Editor("remi", "Rémi", java.util.Set.of(Role.EDITOR, Role.REVIEWER));
        walk.moved(page.id(), Transition.REQUEST_CHANGES, WorkflowWalk.REVIEWER);
        walk.written(page.id(), both, "Un résumé que l’éditeur a récrit entre-temps, en plus.");
        walk.moved(page.id(), Transition.SUBMIT, both);

        assertThatThrownBy(() -> walk.moved(page.id(), Transition.APPROVE, both))
                .isInstanceOf(OwnWork.class);

        then(walk.now(page.id()).writers()).containsExactlyInAnyOrder("contact:" + page.id(), "remi");
    }

    @Test
    void what_is_proposed_while_somebody_is_at_work_is_kept_as_comments() throws Exception {
        Partner page = walk.at("live+draft");
        agreed(page, today().plusDays(9));
        String link = link(page);
        Map<String, List<String>> form = with(form(get(link).body()), ".address", "accueil@reseau.example");
        form.put("organisation", List.of("Nous avons changé.\n\nEn bien."));
        form.put("remark", List.of("À bientôt."));

        HttpResponse<String> answer = post(link + "/propose", form);
        List<CommentThread> threads = walk.as(EDITOR, () -> commentPartner.list(page.id()));

        then(answer.statusCode()).as(answer.body()).isEqualTo(200);
        then(walk.now(page.id())).as("nothing is overwritten").isEqualTo(page);
        then(threads)
                .extracting(thread -> thread.anchor().field())
                .containsExactlyInAnyOrder("emails", "organisation", "emails");
        then(threads)
                .extracting(thread -> thread.first().words())
                .anyMatch(words -> words.contains("accueil@reseau.example"))
                .anyMatch(words -> words.contains("Nous avons changé.\n\nEn bien."))
                .contains("À bientôt.");
        then(report(page).freshness().proposedAt()).isPresent();
        then(told(page, AuditEntry.REMARKED)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_taken_is_named_and_nothing_typed_is_lost() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(9));
        String link = link(page);
        Map<String, List<String>> form = form(get(link).body());
        Map<String, List<String>> wrong = with(form, ".address", "pas une adresse");
        wrong.put("organisation", List.of("Un début <b>de texte</b>\n\nNous"));
        wrong.put("remark", List.of("Ne perdez pas ceci."));

        HttpResponse<String> faulty = post(link + "/propose", wrong);
        HttpResponse<String> nothing = post(link + "/propose", form);
        Map<String, List<String>> step = new LinkedHashMap<>(wrong);
        step.put("do", List.of("add:phones"));
        HttpResponse<String> more = post(link + "/propose", step);

        then(faulty.statusCode()).isEqualTo(422);
        then(form(faulty.body())).containsAllEntriesOf(wrong);
        then(nothing.statusCode()).isEqualTo(422);
        then(nothing.body()).contains("Rien ne change");
        then(more.statusCode()).isEqualTo(200);
        then(form(more.body()).get("phones")).hasSize(1);
        then(form(more.body()).get("remark")).containsExactly("Ne perdez pas ceci.");
        then(walk.now(page.id())).isEqualTo(page);
        then(get(link).statusCode()).as("the link is still good").isEqualTo(200);
    }

    @Test
    void editors_are_told_once_of_a_partner_who_did_not_answer_and_it_is_in_their_work() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today());
        tellUnanswered.execute();
        long onTheDay = told(page, AuditEntry.UNANSWERED);
        due(page, today().minusDays(1));

        atOnce(() -> tellUnanswered.execute());
        boolean inWork = isInWork(page);
        Freshnesses.Page overdue = walk.as(READER, () -> showStale.execute(Freshnesses.View.OVERDUE, 0, 10_000));
        walk.as(EDITOR, () -> keepFresh.verify(page.id(), "Par téléphone"));

        then(onTheDay).isZero();
        then(told(page, AuditEntry.UNANSWERED)).isEqualTo(1);
        then(inWork).isTrue();
        then(isInWork(page)).as("after it was verified").isFalse();
        then(overdue.lines().stream().filter(line -> line.freshness().partner().equals(page.id())))
                .hasSize(1)
                .allSatisfy(line -> then(line.toString()).contains("Hélène").doesNotContain(MAIL));
    }

    private boolean isInWork(Partner page) {
        return walk
                .as(EDITOR, () -> showErrands.execute(Optional.of(Errand.Why.UNVERIFIED), 0, 10_000))
                .errands()
                .stream()
                .anyMatch(errand -> errand.id().equals(page.id()));
    }

    @Test
    void who_is_asked_is_for_those_who_write_and_goes_into_no_log() throws Exception {
        Partner page = walk.at("published");
        agreed(page, today().plusDays(9));

        KeepFresh.Report forReader = walk.as(READER, () -> keepFresh.show(page.id()));
        assertThatThrownBy(() -> walk.as(READER, () -> keepFresh.verify(page.id(), "Par téléphone")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> walk.as(EDITOR, () -> keepFresh.verify(page.id(), "  ")))
                .isInstanceOf(FreshnessInvalid.class);
        KeepFresh.Wish wrong =
                new KeepFresh.Wish(" ", "x@", Language.FR, Optional.of(61), Optional.of(today().minusDays(1)));
        assertThatThrownBy(() -> walk.as(EDITOR, () -> keepFresh.agree(page.id(), wrong)))
                .isInstanceOfSatisfying(
                        FreshnessInvalid.class,
                        invalid -> then(invalid.problems())
                                .extracting(Problem::path)
                                .containsExactly("name", "mail", "months", "due"));

        then(forReader.freshness().toString()).contains("Hélène").doesNotContain(MAIL);
        then(forReader.refusal()).isPresent();
        then(report(page).freshness().toString()).contains(MAIL);
        then(log(page).stream().flatMap(entry -> Stream.of(entry.comment().orElse(""), entry.subject())))
                .anyMatch(words -> words.contains("Hélène Secret"))
                .noneMatch(words -> words.contains(MAIL));
        KeepFresh.Wish none = new KeepFresh.Wish("", "", Language.FR, Optional.empty(), Optional.empty());
        walk.as(EDITOR, () -> keepFresh.agree(page.id(), none));
        then(report(page).freshness().contract()).isEmpty();
    }
}
