package org.maillon.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.Approval;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Editor;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Review;
import org.maillon.editorial.Revision;
import org.maillon.editorial.Role;
import org.maillon.editorial.Route;
import org.maillon.editorial.SlugTaken;
import org.maillon.editorial.Transition;
import org.maillon.language.Labels;
import org.maillon.media.MediaCatalogue;
import org.maillon.partner.Farewell;
import org.maillon.partner.MediaFiles.MediaFile;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Prepared;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.Publications;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Found;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.taxonomy.Vocabulary;
import org.maillon.testing.InServer;

@ExtendWith(ArquillianExtension.class)
class StoreInServerIT {

    private static final Editor AUTHOR = new Editor("alice", "Alice", Set.of(Role.AUTHOR));
    private static final Editor REVIEWER = new Editor("rose", "Rose", Set.of(Role.REVIEWER));
    private static final Editor OTHER_REVIEWER = new Editor("remi", "Rémi", Set.of(Role.REVIEWER));
    private static final Editor PUBLISHER = new Editor("paul", "Paul", Set.of(Role.PUBLISHER));

    /** To the microsecond, as it is kept. */
    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00.123456Z");

    /** Both kinds of accents, both widths of characters, right to left, and what SQL and HTML mean something by. */
    private static final String ODD = "Été e\u0301t\u00e9 😀 👩‍👩‍👧 日本 עברית \u2028 ' \" \\ % _ ! -- ; <b> &amp; \t";

    @Inject
    Partners partners;

    @Inject
    Publications publications;

    @Inject
    PublishedPartners published;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ShippedVocabularies shipped;

    @Inject
    AuditLog audit;

    @Inject
    MediaCatalogue media;

    @Inject
    InTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(StoreInServerIT.class, InTransaction.class);
    }

    private Values values(String name, String context) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("partner-level", List.of("partenaire-national"));
        tree.put("context", "<p>" + context + "</p>");
        tree.put("supports", List.of(Map.of("year", 2021, "signatureDate", "2021-06")));
        tree.put("emails", List.of(Map.of("address", "contact@exemple.example")));
        return PartnerType.with(vocabularies.all()).read(tree, Reading.ofStored(vocabularies.all()));
    }

    private static Partners.Index index(String name, Optional<String> slug, String words) {
        return new Partners.Index(
                name,
                "",
                slug.map(Slug::new),
                Map.of("partner-level", List.of("partenaire-national")),
                Set.of(2021),
                words);
    }

    private static String unique(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Partner draft(Values content) {
        return Partner.create(UUID.randomUUID(), content, AUTHOR, NOW, Optional.of("pourquoi"), Optional.empty());
    }

    private Partner kept(Partner partner, Partners.Index index) {
        transaction.run(() -> partners.add(partner, index));
        return partners.find(partner.id()).orElseThrow();
    }

    private Partner kept(String name) {
        return kept(draft(values(name, "texte")), index(name, Optional.empty(), "texte"));
    }

    private Partner updated(Partner partner, Optional<String> slug) {
        transaction.run(
                () -> then(partners.update(partner, index("n", slug, ""))).isTrue());
        return partners.find(partner.id()).orElseThrow();
    }

    private static Partner step(Partner partner, Transition transition, Editor editor) {
        // As if the context alone had changed, and asked for one approval.
        Route.Demand demand =
                new Route.Demand(Sensitivity.STANDARD, 1, Set.of(Role.REVIEWER), Optional.empty(), Set.of("context"));
        Route route = new Route(Map.of("context", Sensitivity.STANDARD), List.of(demand), Map.of("context", "digest"));
        return partner.take(transition, editor, NOW, route, Optional.of("Why"));
    }

    /** A page that went through the workflow and is live with this slug; not yet in the projection. */
    private Partner live(String slug) {
        Partner partner = kept(draft(values("En ligne", "texte")), index("En ligne", Optional.of(slug), "texte"));
        Partner submitted = updated(step(partner, Transition.SUBMIT, AUTHOR), Optional.of(slug));
        Partner approved = updated(step(submitted, Transition.APPROVE, REVIEWER), Optional.of(slug));
        return updated(step(approved, Transition.PUBLISH, PUBLISHER), Optional.of(slug));
    }

    private static PublishedPartner projection(Partner partner, String slug, Optional<Instant> expiresAt) {
        return new PublishedPartner(
                partner.id(),
                partner.working().number(),
                partner.live().orElseThrow().since(),
                new PublicDocument(new Slug(slug), Map.of("title", ODD)),
                "En ligne",
                Optional.of("EL"),
                LocalDate.of(2026, 5, 3),
                OptionalInt.of(2021),
                Map.of("partner-level", List.of("partenaire-national")),
                "en ligne " + slug.replace('-', ' '),
                expiresAt,
                true);
    }

    private static Prepared page(byte[] bytes) {
        return Prepared.of(Rendition.PAGE_FR, bytes, "etag-" + bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void publish(Partner partner, String slug, byte[] bytes) {
        transaction.run(() ->
                publications.publish(projection(partner, slug, Optional.empty()), List.of(page(bytes)), "fingerprint"));
    }

    private Found found(String slug) {
        return published.find(new Slug(slug), Rendition.PAGE_FR);
    }

    private static PublishedPartners.Query asking(String words) {
        return new PublishedPartners.Query(words, Map.of(), OptionalInt.empty(), PublishedPartners.Sort.NAME, 0, 10);
    }

    private static Partners.Query looking(String words) {
        return new Partners.Query(
                Partners.View.ALL,
                words,
                Map.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Partners.Sort.NAME,
                false,
                0,
                10);
    }

    @Test
    void a_fresh_installation_holds_the_shipped_vocabularies() {
        then(vocabularies.all().vocabularies()).containsAll(shipped.all());
    }

    @Test
    void a_page_is_read_as_it_was_kept() {
        ImportOrigin origin = new ImportOrigin(Optional.of("https://www.example.org/" + "x".repeat(3000)), NOW, 7);
        Partner partner =
                Partner.create(UUID.randomUUID(), values(ODD, ODD), AUTHOR, NOW, Optional.of(ODD), Optional.of(origin));

        Partner read = kept(partner, index(ODD, Optional.empty(), ODD));

        then(read.version()).isEqualTo(1);
        then(read.working()).isEqualTo(partner.working());
        then(read.origin()).contains(origin);
        then(read.creator()).isEqualTo(partner.creator());
        then(read.writers()).containsExactly("alice");
        then(read.changedAt()).isEqualTo(NOW);
        then(partners.importedFrom(origin.source().orElseThrow())).contains(partner.id());
    }

    @Test
    void what_colleagues_decided_is_read_as_it_was_kept() {
        Partner draft = kept(draft(values("Avis", "texte")), index("Avis", Optional.empty(), "texte"));
        Partner submitted = updated(step(draft, Transition.SUBMIT, AUTHOR), Optional.empty());

        Partner approved = updated(step(submitted, Transition.APPROVE, REVIEWER), Optional.empty());
        Partner returned = updated(step(approved, Transition.REQUEST_CHANGES, OTHER_REVIEWER), Optional.empty());

        Approval approval =
                new Approval(Person.of(REVIEWER), Set.of(Role.REVIEWER), NOW, 1, Map.of("context", "digest"), false);
        then(approved.review()).isEqualTo(new Review(List.of(approval), Optional.empty()));
        then(returned.review())
                .isEqualTo(new Review(
                        List.of(approval),
                        Optional.of(new Review.ChangeRequest(Person.of(OTHER_REVIEWER), NOW, 1, "Why"))));
    }

    @Test
    void every_fact_of_the_workflow_is_read_as_it_was_kept() {
        Partner live = live(unique("faits"));
        Partner revised = updated(
                live.write(values("Neuf", "autre"), 1, AUTHOR, NOW.plusSeconds(1), Optional.empty()), Optional.empty());

        then(live.state()).isEqualTo(ModerationState.PUBLISHED);
        then(live.review()).isEqualTo(Review.NONE);
        then(live.live().orElseThrow().by()).isEqualTo(Person.of(PUBLISHER));
        then(revised.state()).isEqualTo(ModerationState.DRAFT);
        then(revised.live()).isEqualTo(live.live());
        then(revised.everPublished()).isTrue();
        then(partners.revisions(revised.id(), 0, 10))
                .extracting(Revision::number)
                .containsExactly(2, 1);
        then(partners.revision(revised.id(), 1).orElseThrow().content())
                .isEqualTo(live.working().content());
        then(partners.newestRevision(revised.id())).isEqualTo(2);
    }

    @Test
    void a_stale_save_is_noticed_and_writes_nothing() {
        Partner first = kept("Vue");
        Partner one = first.write(values("Une", "une"), 1, AUTHOR, NOW, Optional.empty());
        Partner other = first.write(values("Autre", "autre"), 1, AUTHOR, NOW, Optional.empty());

        updated(one, Optional.empty());
        boolean stale = partners.update(other, index("Autre", Optional.empty(), "autre"));

        then(stale).isFalse();
        Partner read = partners.find(first.id()).orElseThrow();
        then(read.working()).isEqualTo(one.working());
        then(read.version()).isEqualTo(2);
        then(partners.newestRevision(first.id())).isEqualTo(2);
    }

    @Test
    void of_two_saves_at_once_one_wins_and_the_other_is_told() throws Exception {
        int rounds = 40;
        ExecutorService people = Executors.newFixedThreadPool(2);
        int kept = 0;
        Partner partner = kept("Ensemble");
        UUID id = partner.id();
        for (int round = 1; round <= rounds; round++) {
            Partner seen = partners.find(id).orElseThrow();
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Boolean>> saves = new ArrayList<>();
            for (String who : List.of("une", "autre")) {
                Partner changed = seen.write(
                        values(who + round, who + round), seen.working().number(), AUTHOR, NOW, Optional.empty());
                saves.add(people.submit(() -> transaction.call(() -> {
                    together.await(20, TimeUnit.SECONDS);
                    return partners.update(changed, index(who, Optional.empty(), who));
                })));
            }
            for (Future<Boolean> save : saves) {
                kept += save.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
        }
        people.shutdown();

        then(kept).isEqualTo(rounds);
        then(partners.newestRevision(id)).isEqualTo(rounds + 1);
        then(partners.find(id).orElseThrow().version()).isEqualTo(rounds + 1);
    }

    @Test
    void whoever_imports_a_source_is_waited_for_until_their_transaction_is_over() throws Exception {
        String source = "https://old.example/" + unique("tour");
        ExecutorService servers = Executors.newFixedThreadPool(2);
        CountDownLatch holds = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());

        Future<Boolean> first = servers.submit(() -> transaction.call(() -> {
            partners.takeTurn(source);
            holds.countDown();
            Thread.sleep(500);
            return order.add("first");
        }));
        Future<Boolean> second = servers.submit(() -> transaction.call(() -> {
            holds.await();
            partners.takeTurn(source);
            return order.add("second");
        }));
        first.get(60, TimeUnit.SECONDS);
        second.get(60, TimeUnit.SECONDS);
        servers.shutdown();

        then(order).containsExactly("first", "second");
    }

    @Test
    void what_fails_half_way_leaves_nothing_behind() {
        Partner partner = draft(values("À moitié", "texte"));
        String action = unique("half");

        assertThatThrownBy(() -> transaction.run(() -> {
                    partners.add(partner, index("À moitié", Optional.empty(), "moitie"));
                    audit.write(entry(action, Optional.of(partner.id()), "x"), Set.of());
                    throw new IllegalStateException("the power goes");
                }))
                .hasMessageContaining("the power goes");

        then(partners.find(partner.id())).isEmpty();
        then(partners.revisions(partner.id(), 0, 10)).isEmpty();
        then(audit.list(auditOf(action)).total()).isZero();
    }

    @Test
    void an_address_belongs_to_one_page() {
        String slug = unique("adresse");
        Partner first = kept(draft(values("Une", "x")), index("Une", Optional.of(slug), "x"));
        Partner second = draft(values("Autre", "x"));

        assertThatThrownBy(() -> transaction.run(() -> partners.add(second, index("Autre", Optional.of(slug), "x"))))
                .isInstanceOf(SlugTaken.class);

        then(partners.holder(new Slug(slug))).contains(first.id());
        then(partners.find(second.id())).isEmpty();
    }

    @Test
    void a_very_long_text_is_kept_whole() {
        String long1 = ("é😀" + "x".repeat(97)).repeat(15_000);
        String words = "debut " + "mot ".repeat(400_000) + " fin";
        Partner partner = draft(values("Long", long1));

        Partner read = kept(partner, index("Long", Optional.empty(), words));

        then(read.working().content()).isEqualTo(partner.working().content());
        then(partners.list(looking("debut mot")).lines())
                .anyMatch(line -> line.id().equals(partner.id()));
    }

    @Test
    void half_a_character_is_never_kept() {
        Partner partner = draft(values("Demi \ud83d", "x"));

        assertThatThrownBy(() -> transaction.run(() -> partners.add(partner, index("Demi", Optional.empty(), "x"))))
                .isInstanceOf(IllegalArgumentException.class);

        then(partners.find(partner.id())).isEmpty();
    }

    @Test
    void whatever_is_typed_into_a_search_is_only_looked_for() {
        String name = unique("recherche");
        Partner partner = kept(draft(values(name, "x")), index(name, Optional.empty(), "cent % sous_tire a!b 😀"));

        for (String typed : List.of("%", "sous_tire", "a!b", "cent\u0000", "😀", "cent %")) {
            then(partners.list(looking(typed)).lines())
                    .as("%s", typed)
                    .anyMatch(line -> line.id().equals(partner.id()));
        }
        for (String typed : List.of("sous%tire", "sousXtire", "' or '1'='1")) {
            then(partners.list(looking(typed)).lines())
                    .as("%s", typed)
                    .noneMatch(line -> line.id().equals(partner.id()));
        }
    }

    @Test
    void a_draft_is_deleted_with_its_revisions_and_what_was_public_is_not() {
        Partner draft = kept("Brouillon");
        Partner live = live(unique("garde"));

        transaction.run(() -> {
            partners.delete(draft.id());
            partners.delete(live.id());
        });

        then(partners.find(draft.id())).isEmpty();
        then(partners.revision(draft.id(), 1)).isEmpty();
        then(partners.find(live.id())).isPresent();
    }

    @Test
    void the_public_reads_the_very_bytes_that_were_published() {
        String slug = unique("octets");
        byte[] large = new byte[2 * SqlPublications.LONGEST_PART + 17];
        new Random(7).nextBytes(large);

        publish(live(slug), slug, large);

        then(found(slug)).isInstanceOfSatisfying(Found.Live.class, here -> {
            then(here.prepared().bytes()).isEqualTo(large);
            then(here.prepared().etag()).isEqualTo("etag-" + large.length);
            then(here.publishedAt()).isEqualTo(NOW);
        });
        then(published.list(asking("en ligne " + slug.replace('-', ' '))).entries())
                .singleElement()
                .satisfies(line -> {
                    then(line.document()).isEqualTo(Map.of("title", ODD));
                    then(line.year()).hasValue(2021);
                });
    }

    @Test
    void a_former_address_leads_on_and_a_withdrawn_page_is_gone() {
        String before = unique("avant");
        String after = unique("apres");
        Partner live = live(before);
        publish(live, before, bytes("1"));
        Partner renamed = updated(live, Optional.of(after));
        publish(renamed, after, bytes("2"));

        then(found(before)).isEqualTo(new Found.Moved(new Slug(after)));
        then(publications.formerSlugs(live.id())).containsExactly(new Slug(before));
        Instant end = NOW.plus(1, ChronoUnit.DAYS);
        transaction.run(
                () -> publications.withdraw(live.id(), new Farewell(Optional.empty(), "fr", Optional.empty()), end));
        then(found(after)).isEqualTo(new Found.Gone(end, Optional.empty()));
        then(published.list(asking(after.replace('-', ' '))).total()).isZero();
    }

    @Test
    void a_page_whose_time_is_over_is_gone_by_itself() {
        String slug = unique("expire");
        Partner live = live(slug);
        transaction.run(() -> publications.publish(
                projection(live, slug, Optional.of(NOW.minusSeconds(1))), List.of(page(bytes("x"))), "f"));

        then(found(slug)).isEqualTo(new Found.Gone(NOW.minusSeconds(1), Optional.empty()));
        then(published.list(asking(slug.replace('-', ' '))).total()).isZero();
    }

    @Test
    void an_address_the_public_knows_is_not_given_to_another() {
        String slug = unique("connue");
        publish(live(slug), slug, bytes("x"));
        Partner other = live(unique("autre"));

        assertThatThrownBy(() -> publish(other, slug, bytes("y"))).isInstanceOf(SlugTaken.class);

        then(found(slug))
                .isInstanceOfSatisfying(
                        Found.Live.class, here -> then(here.prepared().bytes()).isEqualTo(bytes("x")));
    }

    @Test
    void a_publication_that_is_rolled_back_was_never_seen() {
        String slug = unique("jamais");
        Partner live = live(slug);
        long before = published.changesSince(0).number();

        assertThatThrownBy(() -> transaction.run(() -> {
                    publications.publish(
                            projection(live, slug, Optional.empty()), List.of(page(bytes("x"))), "fingerprint");
                    throw new IllegalStateException("the power goes");
                }))
                .hasMessageContaining("the power goes");

        then(found(slug)).isEqualTo(new Found.Unknown());
        then(published.changesSince(0).number()).isEqualTo(before);
        publish(live, slug, bytes("x"));
        PublishedPartners.Changes news = published.changesSince(before);
        then(news.number()).isGreaterThan(before);
        then(news.partners()).containsExactly(live.id());
        then(published.changesSince(news.number())).isEqualTo(new PublishedPartners.Changes(news.number(), Set.of()));
    }

    @Test
    void a_refresh_does_not_bring_back_what_an_editor_replaced() {
        String slug = unique("remplace");
        Partner live = live(slug);
        PublishedPartner prepared = projection(live, slug, Optional.empty());
        updated(step(live, Transition.UNPUBLISH, PUBLISHER), Optional.of(slug));

        transaction.run(() -> publications.publish(prepared, List.of(page(bytes("x"))), "fingerprint"));

        then(found(slug)).isEqualTo(new Found.Unknown());
    }

    private static Vocabulary vocabulary(String code, String label) {
        Term term = new Term(
                "un",
                Optional.empty(),
                new Labels(label, label),
                Map.of(),
                Map.of("sdg", List.of("1")),
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.empty(),
                Optional.empty());
        return new Vocabulary(
                code,
                new Labels(label, label),
                Optional.empty(),
                new Attachment("nothing", OptionalInt.of(2), RequiredAt.NEVER, true, Sensitivity.STEWARD, 99),
                List.of(term));
    }

    @Test
    void a_vocabulary_is_read_as_it_was_kept_and_a_stale_change_is_noticed() {
        String code = unique("vocabulaire");
        Vocabulary first = vocabulary(code, ODD.strip());
        Vocabulary second = vocabulary(code, "Seconde");

        transaction.run(() -> then(vocabularies.save(first, 0)).isTrue());
        transaction.run(() -> then(vocabularies.save(second, 0)).isFalse());

        then(vocabularies.all().vocabulary(code)).contains(first);
        then(vocabularies.version(code)).isEqualTo(1);
        transaction.run(() -> then(vocabularies.save(second, 1)).isTrue());
        transaction.run(() -> then(vocabularies.save(first, 1)).isFalse());
        then(vocabularies.all().vocabulary(code)).contains(second);
    }

    @Test
    void a_vocabulary_that_was_rolled_back_is_not_remembered() {
        String code = unique("oubli");

        assertThatThrownBy(() -> transaction.run(() -> {
                    vocabularies.save(vocabulary(code, "Oubliée"), 0);
                    then(vocabularies.all().vocabulary(code)).isPresent();
                    throw new IllegalStateException("the power goes");
                }))
                .hasMessageContaining("the power goes");

        then(vocabularies.all().vocabulary(code)).isEmpty();
        then(vocabularies.version("\u0000")).isZero();
    }

    private static AuditEntry entry(String action, Optional<UUID> partner, String subject) {
        return new AuditEntry(
                NOW,
                Person.of(AUTHOR),
                action,
                partner,
                subject,
                Optional.of(ModerationState.DRAFT),
                Optional.of(ModerationState.IN_REVIEW),
                OptionalInt.of(3),
                Optional.of(ODD));
    }

    private static AuditLog.Query auditOf(String action) {
        return new AuditLog.Query(
                Optional.empty(), Optional.empty(), Optional.of(action), Optional.empty(), Optional.empty(), 0, 10);
    }

    @Test
    void the_audit_log_gives_back_its_lines_newest_first() {
        String action = unique("save");
        AuditEntry first = entry(action, Optional.of(UUID.randomUUID()), ODD);
        AuditEntry second = entry(action, Optional.empty(), "deux");
        transaction.run(() -> {
            audit.write(first, Set.of());
            audit.write(second, Set.of());
        });

        AuditLog.Page page = audit.list(auditOf(action));

        then(page.entries()).containsExactly(second, first);
        then(page.total()).isEqualTo(2);
        then(audit.actions()).contains(action);
        then(audit.people()).contains(Person.of(AUTHOR));
        then(audit.list(auditOf("\u0000' or 1=1")).total()).isZero();
    }

    @Test
    void a_picture_is_listed_once() {
        String id = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        MediaFile first = new MediaFile(id, "logo.png", "image/png", 12, 3, 4);

        transaction.run(() -> media.add(first, NOW));
        transaction.run(() -> media.add(new MediaFile(id, "autre.png", "image/png", 12, 3, 4), NOW));

        then(media.find(id)).contains(first);
        // Other tests of the run keep pictures too, and later ones.
        then(media.newest(1000)).filteredOn(first::equals).hasSize(1);
    }
}
