package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.AccountStillThere;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.AuditVerification;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.ErasureInvalid;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.LegalGround;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.OwnWork;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Role;
import org.maillon.editorial.Transition;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.testing.InServer;

/** What is erased stands nowhere any more, and everything that did not tell of the person is as it was. */
@ExtendWith(ArquillianExtension.class)
class ErasureInServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Optional<LegalGround> GROUND = Optional.of(LegalGround.CONSENT_WITHDRAWN);

    @Inject
    WorkflowWalk walk;

    @Inject
    ErasePerson erasePerson;

    @Inject
    ErasePartner erasePartner;

    @Inject
    CommentPartner commentPartner;

    @Inject
    InviteGuest inviteGuest;

    @Inject
    KeepFresh keepFresh;

    @Inject
    ReadAudit readAudit;

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    TellPeople tellPeople;

    @Inject
    KeepMedia keepMedia;

    @Inject
    Site site;

    @Inject
    @ConfigProperty(name = "maillon.data", defaultValue = "maillon-data")
    Path data;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource(lookup = "java:app/jdbc/maillon")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return InServer.war(ErasureInServerIT.class, WorkflowWalk.class);
    }

    /** Somebody with a name, an address and a number that nobody else has. */
    private record Planted(String name, String mail, String phone, String digits) {

        static Planted fresh() {
            // Letters only: a name is found by its words.
            String letters = Long.toString(System.nanoTime(), 26)
                    .chars()
                    .mapToObj(sign -> Character.toString(sign < 'a' ? sign - '0' + 'k' : sign))
                    .reduce("", String::concat);
            String digits = "%08d".formatted(System.nanoTime() / 1000 % 100_000_000);
            return new Planted(
                    "Zélie Quost" + letters, "zelie." + letters + "@reseau.example", "01" + digits, "1" + digits);
        }

        /** What would give the person away, in small letters. */
        List<String> marks() {
            return List.of(
                    name.substring(name.indexOf(' ') + 1).toLowerCase(Locale.ROOT), mail, digits, spaced(digits));
        }

        private static String spaced(String digits) {
            return ("0" + digits).replaceAll("(..)(?!$)", "$1 ");
        }

        ErasureIntake.Typed typed(String account) {
            return new ErasureIntake.Typed(account, name, mail, phone);
        }
    }

    /** Every value of every table, bytes unpacked, in small letters, with the table it stands in. */
    private Set<String> tablesWith(List<String> marks) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet all =
                    statement.executeQuery("select c.table_name, c.column_name from information_schema.columns c"
                            + " join information_schema.tables t on t.table_schema = c.table_schema"
                            + " and t.table_name = c.table_name where c.table_schema = current_schema"
                            + " and lower(t.table_type) = 'base table'")) {
                while (all.next()) {
                    columns.add(all.getString(1) + " " + all.getString(2));
                }
            }
            then(columns).hasSizeGreaterThan(150);
            for (String column : columns) {
                String[] of = column.split(" ", -1);
                try (ResultSet values = statement.executeQuery("select " + of[1] + " from " + of[0])) {
                    while (values.next()) {
                        Object value = values.getObject(1);
                        String text = value instanceof byte[] bytes ? unpacked(bytes) : values.getString(1);
                        if (text != null && holds(text, marks)) {
                            tables.add(of[0]);
                        }
                    }
                }
            }
        }
        return tables;
    }

    private static boolean holds(String text, List<String> marks) {
        String small = text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').replace('\u202f', ' ');
        return marks.stream().anyMatch(small::contains);
    }

    private static String unpacked(byte[] bytes) {
        boolean isZipped = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        try {
            byte[] plain = isZipped ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The page with these fields changed by its author. */
    private Partner changed(UUID id, Editor author, Map<String, Object> fields) {
        Partner before = walk.now(id);
        Map<String, Object> plain = new LinkedHashMap<>(
                walk.intake.type().fields().plain(before.working().content()));
        plain.putAll(fields);
        return walk.as(
                author,
                () -> walk.savePartner.execute(
                        id, before.version(), plain, Optional.of("Revu par " + author.displayName())));
    }

    /** A picture that no other test has, whose file can be given another name. */
    private static byte[] picture() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" viewBox=\"0 0 10 10\">"
                + "<rect width=\"" + System.nanoTime() + "\" height=\"5\"/></svg>";
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    /** A published page with the person in every place that people can write in, and a newer working copy. */
    private Partner plantedIn(Planted person) throws IOException {
        UUID id = walk.draft().id();
        String picture = walk.as(WorkflowWalk.AUTHOR, () -> {
            try {
                return keepMedia
                        .execute(
                                new ByteArrayInputStream(picture()),
                                person.name().replace(' ', '-') + ".svg")
                        .id();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("summary", "Un réseau animé par " + person.name() + " depuis longtemps.");
        fields.put(
                "organisation",
                "<p>Contact : <a href=\"mailto:" + person.mail() + "\"><strong>Zélie</strong>"
                        + person.name().substring(5) + "</a>, " + person.phone() + ".</p>");
        fields.put("phones", List.of(Map.of("phone", person.phone()), Map.of("phone", "01 99 00 99 99")));
        fields.put("emails", List.of(Map.of("address", person.mail()), Map.of("address", "bonjour@reseau.example")));
        fields.put("internalNotes", "Appeler " + person.name());
        fields.put("logo", Map.of("media", picture, "alt", "Portrait de " + person.name()));
        changed(id, WorkflowWalk.AUTHOR, fields);
        walk.as(
                WorkflowWalk.REVIEWER,
                () -> commentPartner.begin(
                        id,
                        new CommentThread.Anchor("summary", Optional.empty()),
                        person.name() + " a répondu de " + person.mail()));
        InviteGuest.Wish wish = new InviteGuest.Wish(
                person.name(),
                person.mail(),
                GuestRight.COMMENT,
                Language.FR,
                Optional.of(7),
                "Bonjour " + person.name());
        walk.as(WorkflowWalk.REVIEWER, () -> inviteGuest.make(id, wish));
        walk.as(
                WorkflowWalk.person("editor", Role.EDITOR),
                () -> keepFresh.agree(
                        id,
                        new KeepFresh.Wish(
                                person.name(), person.mail(), Language.FR, Optional.of(12), Optional.empty())));
        walk.moved(id, Transition.SUBMIT, WorkflowWalk.AUTHOR);
        walk.as(
                WorkflowWalk.REVIEWER,
                () -> walk.movePartner.execute(
                        id,
                        walk.now(id).version(),
                        Transition.APPROVE,
                        Optional.of("Vu avec " + person.name() + " au " + person.phone())));
        walk.published(id);
        return walk.now(id);
    }

    private String answers(Partner page) throws IOException, InterruptedException {
        String slug = page.working().content().get(PartnerType.SLUG).orElseThrow();
        StringBuilder all = new StringBuilder();
        for (String path : List.of(
                "/partners/" + slug, "/api/partners/" + slug, "/api/partners?per-page=100", "/en/partners/" + slug)) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(site.absolute(path))).build(),
                    HttpResponse.BodyHandlers.ofString());
            then(answer.statusCode()).as(path).isIn(200, 303, 302, 301);
            all.append(answer.body());
        }
        return all.toString();
    }

    private ErasePerson.Done erased(ErasureIntake.Typed typed) {
        return walk.as(WorkflowWalk.ADMINISTRATOR, () -> erasePerson.execute(typed, GROUND, "Demande no 7"));
    }

    private AuditVerification verified() {
        return walk.as(WorkflowWalk.ADMINISTRATOR, () -> verifyAudit.execute(Optional.empty()));
    }

    @Test
    void a_person_stands_nowhere_any_more_and_was_everywhere_before() throws Exception {
        Planted person = Planted.fresh();
        Partner page = plantedIn(person);
        changed(page.id(), WorkflowWalk.AUTHOR, Map.of("projectTitle", "<p>Avec " + person.name() + "</p>"));
        tellPeople.execute();
        Set<String> before = tablesWith(person.marks());
        String shown = answers(page);
        long erasedLines = verified().erased();
        Path log = Path.of(System.getProperty("jboss.server.log.dir"), "server.log");
        long logged = Files.size(log);

        ErasePerson.Done done = erased(person.typed(""));

        then(before)
                .contains(
                        "revision",
                        "published",
                        "published_bytes",
                        "published_words",
                        "partner",
                        "comment_entry",
                        "guest_link",
                        "freshness",
                        "audit_entry",
                        "media");
        then(holds(shown, person.marks())).isTrue();
        then(done.left().places()).isEmpty();
        then(tablesWith(person.marks())).isEmpty();
        then(holds(answers(page), person.marks())).isFalse();
        then(answers(page)).contains("[donnée effacée]").contains("bonjour@reseau.example");
        AuditVerification after = verified();
        then(after.faults()).isEmpty();
        then(after.erased()).isGreaterThan(erasedLines);
        Erasure left = done.erasure().orElseThrow();
        then(left.pages()).isEqualTo(1);
        then(left.places()).isGreaterThan(10);
        try (Stream<Path> files = Files.walk(data)) {
            then(files.map(Path::toString)).noneMatch(name -> holds(name, person.marks()));
        }
        byte[] lines = Files.readAllBytes(log);
        String since = new String(lines, (int) logged, lines.length - (int) logged, StandardCharsets.UTF_8);
        then(holds(since, person.marks())).as("lines logged since").isFalse();
        then(erased(person.typed("")).erasure())
                .as("there is nothing to erase twice")
                .isEmpty();
    }

    @Test
    void what_was_approved_stays_approved_and_nothing_else_becomes_so() throws Exception {
        Planted person = Planted.fresh();
        UUID id = walk.draft().id();
        changed(
                id,
                WorkflowWalk.AUTHOR,
                Map.of("summary", "Un réseau animé par " + person.name() + " depuis dix ans."));
        walk.moved(id, Transition.SUBMIT, WorkflowWalk.AUTHOR);
        walk.moved(id, Transition.APPROVE, WorkflowWalk.REVIEWER);
        UUID other = walk.draft().id();
        changed(
                other,
                WorkflowWalk.AUTHOR,
                Map.of("summary", "Un réseau animé par " + person.name() + " depuis dix ans."));
        walk.moved(other, Transition.SUBMIT, WorkflowWalk.AUTHOR);
        walk.moved(other, Transition.APPROVE, WorkflowWalk.REVIEWER);
        changed(
                other,
                WorkflowWalk.AUTHOR,
                Map.of("summary", "Un tout autre résumé, de " + person.name() + " encore."));
        walk.moved(other, Transition.SUBMIT, WorkflowWalk.AUTHOR);

        erased(person.typed(""));

        then(walk.now(id).state().code()).isEqualTo("approved");
        walk.published(id);
        then(walk.now(id).live()).isPresent();
        then(walk.now(other).state().code()).isEqualTo("in-review");
        assertThatThrownBy(() -> walk.published(other)).isInstanceOf(Refusal.class);
        then(walk.now(other).live()).isEmpty();
    }

    @Test
    void an_account_becomes_one_pseudonym_that_still_cannot_agree_with_its_own_work() throws Exception {
        String id = "gone-" + Long.toString(System.nanoTime(), 36);
        Editor gone = new Editor(
                id, "Zébulon Parti" + id.substring(5).replaceAll("\\d", "x"), Set.of(Role.EDITOR, Role.REVIEWER));
        Partner written = walk.at("draft");
        changed(written.id(), gone, Map.of("summary", "Un résumé que quelqu’un a écrit avant de partir."));
        walk.moved(written.id(), Transition.SUBMIT, gone);
        Partner agreed = walk.at("in-review");
        walk.as(
                gone,
                () -> commentPartner.begin(
                        agreed.id(), new CommentThread.Anchor("summary", Optional.empty()), "Bien vu."));
        walk.moved(agreed.id(), Transition.APPROVE, gone);
        tellPeople.execute();
        List<String> marks = List.of(id, gone.displayName().toLowerCase(Locale.ROOT));
        Set<String> before = tablesWith(marks);
        ErasePerson.Found byName = walk.as(
                WorkflowWalk.ADMINISTRATOR,
                () -> erasePerson.search(new ErasureIntake.Typed("", gone.displayName(), "", "")));

        ErasePerson.Done done = erased(new ErasureIntake.Typed(id, "", "", ""));

        then(byName.accounts()).containsExactly(id);
        then(done.left().isNothing()).isTrue();

        Person stand = Person.erased(done.erasure().orElseThrow().number());
        then(before).contains("partner", "revision", "comment_entry", "audit_entry");
        then(tablesWith(marks)).isEmpty();
        then(walk.now(written.id()).working().author()).isEqualTo(stand);
        then(walk.now(written.id()).writers()).contains(stand.id()).doesNotContain(id);
        Editor under = new Editor(stand.id(), stand.displayName(), Set.of(Role.REVIEWER));
        assertThatThrownBy(() -> walk.moved(written.id(), Transition.APPROVE, under))
                .isInstanceOf(OwnWork.class);
        then(walk.now(agreed.id()).review().approvals())
                .extracting(one -> one.by())
                .contains(stand);
        then(walk.now(agreed.id()).state().code()).isEqualTo("approved");
        then(verified().faults()).isEmpty();
        List<Person> people = walk.as(WorkflowWalk.ADMINISTRATOR, readAudit::people);
        then(people).contains(stand).extracting(Person::id).doesNotContain(id, "");
        AuditLog.Query theirs = new AuditLog.Query(
                Optional.empty(), Optional.of(stand.id()), Optional.empty(), Optional.empty(), Optional.empty(), 0, 50);
        then(walk.as(WorkflowWalk.ADMINISTRATOR, () -> readAudit.execute(theirs))
                        .entries())
                .extracting(entry -> entry.action())
                .contains("save", "submit", "comment", "approve");
    }

    @Test
    void an_account_that_is_still_there_is_not_erased() {
        assertThatThrownBy(() -> erased(new ErasureIntake.Typed("reviewer2", "", "", "")))
                .isInstanceOf(AccountStillThere.class);
    }

    @Test
    void whoever_does_not_administer_finds_and_erases_nothing() {
        Planted person = Planted.fresh();

        assertThatThrownBy(() -> walk.as(WorkflowWalk.PUBLISHER, () -> erasePerson.search(person.typed(""))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> walk.as(
                        WorkflowWalk.PUBLISHER, () -> erasePerson.execute(person.typed(""), GROUND, "Demande no 8")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_reason_that_tells_what_is_erased_or_no_ground_is_refused() {
        Planted person = Planted.fresh();

        assertThatThrownBy(() -> walk.as(
                        WorkflowWalk.ADMINISTRATOR,
                        () -> erasePerson.execute(person.typed(""), GROUND, "Demande de " + person.name())))
                .isInstanceOfSatisfying(
                        ErasureInvalid.class,
                        invalid -> then(invalid.problems())
                                .extracting(problem -> problem.path())
                                .containsExactly("reason"));
        assertThatThrownBy(() -> walk.as(
                        WorkflowWalk.ADMINISTRATOR,
                        () -> erasePerson.execute(
                                new ErasureIntake.Typed("", "Zélie", "x", "12"), Optional.empty(), "")))
                .isInstanceOfSatisfying(
                        ErasureInvalid.class,
                        invalid -> then(invalid.problems())
                                .extracting(problem -> problem.path())
                                .containsExactly("names", "mails", "phones"));
    }

    @Test
    void a_published_page_goes_for_good_and_its_address_says_so() throws Exception {
        Partner page = walk.at("published");
        Partner leads = walk.at("published");
        String slug = page.working().content().get(PartnerType.SLUG).orElseThrow();
        walk.as(
                WorkflowWalk.PUBLISHER,
                () -> walk.movePartner.execute(
                        leads.id(),
                        leads.version(),
                        Transition.UNPUBLISH,
                        Optional.of("Fusion"),
                        new MovePartner.Goodbye(Optional.empty(), Optional.of(slug))));
        tellPeople.execute();
        String address = site.absolute("/partners/" + slug);
        int before = status(address);

        Erasure erasure = walk.as(
                WorkflowWalk.ADMINISTRATOR,
                () -> erasePartner.execute(page.id(), walk.now(page.id()).version(), GROUND, "Demande no 9"));

        then(before).isEqualTo(200);
        then(status(address)).isEqualTo(410);
        then(status(site.absolute("/api/partners/" + slug))).isEqualTo(410);
        then(walk.partners.find(page.id())).isEmpty();
        then(erasure.partner()).contains(page.id());
        then(verified().faults()).isEmpty();
        then(rows("select count(*) from audit_entry where partner = '" + page.id() + "' and subject <> ''"))
                .isZero();
        then(rows("select count(*) from audit_entry where partner = '" + page.id() + "'"))
                .isGreaterThan(3);
        then(rows("select count(*) from public_path where slug = '" + slug + "'"))
                .isZero();
        then(walk.now(leads.id()).everPublished()).isTrue();
    }

    private long rows(String count) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
