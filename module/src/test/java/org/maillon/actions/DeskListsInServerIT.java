package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners.Line;
import org.maillon.editorial.Partners.Listing;
import org.maillon.editorial.Partners.Query;
import org.maillon.editorial.Partners.Sort;
import org.maillon.editorial.Partners.View;
import org.maillon.editorial.Person;
import org.maillon.editorial.Role;
import org.maillon.editorial.StaleVocabulary;
import org.maillon.editorial.TermInUse;
import org.maillon.editorial.Transition;
import org.maillon.editorial.VocabularyInvalid;
import org.maillon.language.Labels;
import org.maillon.language.Plainly;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;
import org.maillon.testing.InServer;

/** Finding partners, changing vocabularies and reading the audit log, through the deployed actions and their database. */
@ExtendWith(ArquillianExtension.class)
class DeskListsInServerIT {

    private static final Editor AUTHOR = person("liste-autrice", Role.AUTHOR);
    private static final Editor OTHER_AUTHOR = person("liste-auteur", Role.AUTHOR);
    private static final Editor READER = person("liste-lecteur", Role.READER);
    private static final Editor REVIEWER = person("liste-relectrice", Role.REVIEWER);
    private static final Editor PUBLISHER = person("liste-publication", Role.PUBLISHER);
    private static final Editor DIRECTION = person("liste-direction", Role.DIRECTION);
    private static final Editor TAXONOMIST = person("liste-vocabulaires", Role.TAXONOMIST);
    private static final Editor ADMINISTRATOR = person("liste-administration", Role.ADMINISTRATOR);
    private static final Editor NOBODY = new Editor("liste-personne", "Without a role", Set.of());

    /** In every name of one test and in no other: the database is shared. */
    private final String mark = "zq" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    Acting acting;

    @Inject
    FindPartners findPartners;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    ChangeVocabulary changeVocabulary;

    @Inject
    ReadAudit readAudit;

    @Inject
    CreatePartner createPartner;

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    ShowPartner showPartner;

    @Inject
    RefreshRenditions refreshRenditions;

    @Inject
    PublishedPartners published;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive war() {
        return InServer.war(DeskListsInServerIT.class);
    }

    private static Editor person(String id, Role role) {
        return new Editor(id, "The " + id, Set.of(role));
    }

    private <T> T as(Editor editor, Supplier<T> deed) {
        List<T> result = new ArrayList<>(1);
        acting.as(editor, () -> result.add(deed.get()));
        return result.get(0);
    }

    private Partner partner(String name, Map<String, Object> more) {
        return partner(AUTHOR, name, more);
    }

    private Partner partner(Editor editor, String name, Map<String, Object> more) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name + " " + mark);
        content.put("language", "fr");
        content.put("partner-level", List.of("laureat-local"));
        content.put("organisation-form", List.of("association"));
        content.put("projectTitle", "<p>Apprendre à coopérer.</p>");
        content.put("supports", List.of(Map.of("year", 2021)));
        content.put("addresses", List.of(Map.of("town", "Roubaix", "country", "FR")));
        content.put("emails", List.of(Map.of("address", "bonjour@reseau.example")));
        content.putAll(more);
        return as(editor, () -> createPartner.execute(content, Optional.empty()));
    }

    private Partner live(String name, Map<String, Object> more) {
        Partner submitted = step(partner(name, more), Transition.SUBMIT, AUTHOR);
        Partner approved = step(submitted, Transition.APPROVE, DIRECTION);
        return as(
                PUBLISHER,
                () -> publishPartner.execute(
                        approved.id(), approved.version(), PublishPartner.Date.TODAY, Optional.empty()));
    }

    private Partner step(Partner page, Transition step, Editor editor) {
        return as(editor, () -> movePartner.execute(page.id(), page.version(), step, Optional.of("Why")));
    }

    private Listing list(Editor editor, View view, String words, Map<String, List<String>> terms) {
        Query query = new Query(
                view, words + " " + mark, terms, OptionalInt.empty(), Optional.empty(), Sort.NAME, false, 0, 100);
        return as(editor, () -> findPartners.execute(query));
    }

    private List<String> names(Listing listing) {
        return listing.lines().stream()
                .map(Line::name)
                .map(name -> name.replace(mark, "").strip())
                .toList();
    }

    private List<String> found(String words) {
        return names(list(READER, View.ALL, words, Map.of()));
    }

    private List<String> carrying(String term) {
        return names(list(READER, View.ALL, "", Map.of(mark, List.of(term))));
    }

    private Vocabulary vocabulary(String... terms) {
        List<Term> list = new ArrayList<>();
        for (String term : terms) {
            list.add(term(term, Optional.empty(), "Le " + term, "The " + term));
        }
        return new Vocabulary(
                mark, new Labels("Publics " + mark, "Audiences " + mark), Optional.empty(), attachment(true), list);
    }

    private static Attachment attachment(boolean rootAllowed) {
        return attachment(rootAllowed, RequiredAt.NEVER);
    }

    private static Attachment attachment(boolean rootAllowed, RequiredAt requiredAt) {
        return new Attachment(Attachment.PARTNER, OptionalInt.of(3), requiredAt, rootAllowed, Sensitivity.STEWARD, 90);
    }

    private static Vocabulary with(Vocabulary vocabulary, Attachment attachment) {
        return new Vocabulary(
                vocabulary.code(), vocabulary.label(), vocabulary.description(), attachment, vocabulary.terms());
    }

    private static Term term(String code, Optional<String> parent, String fr, String en) {
        return new Term(
                code,
                parent,
                new Labels(fr, en),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Vocabulary keep(Vocabulary vocabulary) {
        long version = version();
        return as(TAXONOMIST, () -> changeVocabulary.execute(vocabulary, version));
    }

    private long version() {
        return as(READER, () -> showVocabularies.version(mark));
    }

    private Optional<Vocabulary> kept() {
        return as(READER, showVocabularies::execute).vocabulary(mark);
    }

    @Test
    void words_are_found_without_accents_and_in_the_middle_of_names_acronyms_and_towns() {
        partner("Réseau des Œuvres", Map.of("acronym", "R.T.É.S."));
        partner("Jardins", Map.of("addresses", List.of(Map.of("town", "Saint-Étienne", "country", "FR"))));

        List<String> byName = found("OEUVRE");
        List<String> inTheMiddle = found("éseau");
        List<String> byAcronym = found("rtes");
        List<String> byNameAndTown = found("jardins saint etienne");

        then(byName).containsExactly("Réseau des Œuvres");
        then(inTheMiddle).containsExactly("Réseau des Œuvres");
        then(byAcronym).containsExactly("Réseau des Œuvres");
        then(byNameAndTown).containsExactly("Jardins");
        then(found("jardins œuvres")).isEmpty();
    }

    @Test
    void a_broad_term_finds_what_carries_a_narrower_one_and_a_narrow_one_does_not_find_the_broad() {
        keep(vocabulary("large").with(term("etroit", Optional.of("large"), "Étroit", "Narrow")));
        partner("Large", Map.of(mark, List.of("large")));
        partner("Étroit", Map.of(mark, List.of("etroit")));
        partner("Racine", Map.of(mark, List.of(mark)));

        List<String> broad = carrying("large");
        List<String> narrow = carrying("etroit");
        List<String> root = carrying(mark);
        Map<String, Integer> usage = as(READER, () -> showVocabularies.usage(mark));

        then(broad).containsExactly("Étroit", "Large");
        then(narrow).containsExactly("Étroit");
        then(root).containsExactly("Étroit", "Large", "Racine");
        then(usage).containsEntry("large", 2).containsEntry("etroit", 1).containsEntry(mark, 3);
    }

    @Test
    void years_and_people_narrow_the_list_down() {
        partner(AUTHOR, "Ancien", Map.of("supports", List.of(Map.of("year", 1999), Map.of("year", 2003))));
        partner(OTHER_AUTHOR, "Nouveau", Map.of("supports", List.of(Map.of("year", 2024))));

        Listing of1999 = as(
                READER,
                () -> findPartners.execute(new Query(
                        View.ALL, mark, Map.of(), OptionalInt.of(1999), Optional.empty(), Sort.NAME, false, 0, 10)));
        Listing byOther = as(
                READER,
                () -> findPartners.execute(new Query(
                        View.ALL,
                        mark,
                        Map.of(),
                        OptionalInt.empty(),
                        Optional.of("liste-auteur"),
                        Sort.NAME,
                        false,
                        0,
                        10)));

        then(names(of1999)).containsExactly("Ancien");
        then(names(byOther)).containsExactly("Nouveau");
        then(as(READER, findPartners::years)).containsSubsequence(2024, 2003, 1999);
        then(as(READER, findPartners::people)).extracting(Person::id).contains("liste-autrice", "liste-auteur");
    }

    @Test
    void views_count_under_the_same_conditions_and_tell_the_working_copy_from_the_live_one() {
        partner("Brouillon", Map.of());
        step(partner("Soumis", Map.of()), Transition.SUBMIT, AUTHOR);
        live("En ligne", Map.of());

        Listing all = list(READER, View.ALL, "", Map.of());
        Listing online = list(READER, View.LIVE, "", Map.of());

        then(all.counts())
                .containsEntry(View.ALL, 3L)
                .containsEntry(View.DRAFTS, 1L)
                .containsEntry(View.TO_REVIEW, 1L)
                .containsEntry(View.TO_PUBLISH, 0L)
                .containsEntry(View.LIVE, 1L)
                .containsEntry(View.ARCHIVED, 0L);
        then(names(online)).containsExactly("En ligne");
        then(online.lines().get(0).live()).isPresent();
    }

    @Test
    void pages_of_the_list_follow_each_other_without_gap_and_without_repetition() {
        for (int number = 0; number < 7; number++) {
            partner("Même nom", Map.of());
        }

        List<UUID> ids = new ArrayList<>();
        for (int offset = 0; offset < 9; offset += 3) {
            Query page = new Query(
                    View.ALL, mark, Map.of(), OptionalInt.empty(), Optional.empty(), Sort.NAME, true, offset, 3);
            as(READER, () -> findPartners.execute(page)).lines().forEach(line -> ids.add(line.id()));
        }

        then(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void every_role_sees_every_page_and_nobody_without_a_role_sees_any() {
        partner("Brouillon", Map.of());

        for (Editor editor : List.of(OTHER_AUTHOR, READER, REVIEWER, PUBLISHER, TAXONOMIST, ADMINISTRATOR)) {
            then(names(list(editor, View.ALL, "", Map.of()))).as(editor.id()).containsExactly("Brouillon");
        }

        assertThatThrownBy(() -> list(NOBODY, View.ALL, "", Map.of())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(NOBODY, findPartners::people)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(NOBODY, findPartners::years)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_new_vocabulary_is_a_field_of_the_page_for_which_review_asks_when_it_is_told_to() {
        Vocabulary optional = keep(vocabulary("jeunes"));
        Partner page = partner("Avant", Map.of());

        boolean wasMissing = isMissing(page);
        keep(with(optional, attachment(true, RequiredAt.REVIEW)));
        boolean isMissing = isMissing(page);
        // Other tests share this database: what they submit must not need this field.
        keep(optional);

        then(as(AUTHOR, () -> showPartner.execute(page.id())).type().fields().list())
                .extracting(field -> field.key())
                .contains(mark);
        then(wasMissing).isFalse();
        then(isMissing).isTrue();
    }

    private boolean isMissing(Partner page) {
        return as(AUTHOR, () -> showPartner.execute(page.id())).missingForReview().stream()
                .anyMatch(problem -> problem.path().equals(mark));
    }

    @Test
    void renaming_a_term_renames_it_in_what_the_public_reads() {
        Vocabulary first = keep(vocabulary("jeunes"));
        Partner page = live("Publié", Map.of(mark, List.of("jeunes")));
        Slug slug = new Slug(page.working().content().get(PartnerType.SLUG).orElseThrow());

        String before = json(slug);
        keep(first.with(term("jeunes", Optional.empty(), "Jeunesse " + mark, "Youth " + mark)));
        refreshRenditions.execute();
        String after = json(slug);

        then(before).contains("Le jeunes").doesNotContain("Jeunesse " + mark);
        then(after).contains("Jeunesse " + mark, "Youth " + mark).doesNotContain("Le jeunes");
    }

    private String json(Slug slug) {
        if (published.find(slug, Rendition.JSON) instanceof PublishedPartners.Found.Live live) {
            return new String(live.prepared().bytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError(slug + " is not live");
    }

    @Test
    void a_term_in_use_is_not_lost_and_neither_is_the_vocabulary_carried_alone() {
        Vocabulary kept = keep(vocabulary("jeunes", "vieux"));
        partner("Porte", Map.of(mark, List.of("jeunes")));
        partner("Porte la racine", Map.of(mark, List.of(mark)));

        Vocabulary without = keep(kept.without("vieux"));

        assertThatThrownBy(() -> keep(without.without("jeunes"))).isInstanceOf(TermInUse.class);
        assertThatThrownBy(() -> keep(with(without, attachment(false)))).isInstanceOf(TermInUse.class);
        then(kept().orElseThrow()).isEqualTo(without);
    }

    @Test
    void of_two_people_who_change_one_vocabulary_the_second_is_told() {
        Vocabulary start = keep(vocabulary("jeunes"));
        long opened = version();
        Vocabulary first = start.with(term("premier", Optional.empty(), "Premier", "First"));
        Vocabulary second = start.with(term("second", Optional.empty(), "Second", "Second"));

        as(TAXONOMIST, () -> changeVocabulary.execute(first, opened));

        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> changeVocabulary.execute(second, opened)))
                .isInstanceOf(StaleVocabulary.class);
        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> changeVocabulary.execute(first, 0)))
                .isInstanceOf(StaleVocabulary.class);
        then(kept().orElseThrow()).isEqualTo(first);
    }

    @Test
    void only_taxonomists_and_administrators_change_vocabularies_and_none_takes_the_name_of_a_field() {
        Vocabulary vocabulary = vocabulary("jeunes");
        Vocabulary reserved = new Vocabulary(
                "summary", vocabulary.label(), Optional.empty(), vocabulary.attachment(), vocabulary.terms());

        for (Editor editor : List.of(READER, AUTHOR, REVIEWER, PUBLISHER, DIRECTION)) {
            assertThatThrownBy(() -> as(editor, () -> changeVocabulary.execute(vocabulary, 0)))
                    .as(editor.id())
                    .isInstanceOf(NotPermitted.class);
        }

        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> changeVocabulary.execute(reserved, 0)))
                .isInstanceOf(VocabularyInvalid.class);
        then(kept()).isEmpty();
    }

    @Test
    void a_change_of_a_vocabulary_is_in_the_log_with_what_became_of_its_terms() {
        Vocabulary start = keep(vocabulary("jeunes", "vieux"));

        keep(start.without("vieux")
                .with(term("jeunes", Optional.empty(), "Jeunesse", "Youth"))
                .with(term("tous", Optional.empty(), "Tous", "All")));

        AuditEntry line = log("publics " + mark).entries().get(0);
        then(line.action()).isEqualTo("change-vocabulary");
        then(line.by().id()).isEqualTo("liste-vocabulaires");
        then(line.comment().orElseThrow())
                .isEqualTo("− Le vieux (vieux), Le jeunes (jeunes) → Jeunesse (jeunes), + Tous (tous)");
    }

    private AuditLog.Page log(String words) {
        AuditLog.Query query = new AuditLog.Query(
                Optional.empty(),
                Plainly.words(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                100);
        return as(ADMINISTRATOR, () -> readAudit.execute(query));
    }

    @Test
    void the_log_is_found_by_name_partner_person_action_and_day() {
        Partner page = partner("ÉCOLE d’Été", Map.of());
        step(page, Transition.SUBMIT, AUTHOR);
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        AuditLog.Query exactly = new AuditLog.Query(
                Optional.of(page.id()),
                Optional.of("liste-autrice"),
                Optional.of("submit"),
                Optional.of(yesterday),
                Optional.empty(),
                0,
                10);
        AuditLog.Query earlier = new AuditLog.Query(
                Optional.of(page.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(yesterday),
                0,
                10);

        AuditLog.Page byName = log("ecole d été " + mark);
        AuditLog.Page byEverything = as(ADMINISTRATOR, () -> readAudit.execute(exactly));
        AuditLog.Page beforeYesterday = as(ADMINISTRATOR, () -> readAudit.execute(earlier));

        then(byName.entries()).extracting(AuditEntry::action).containsExactly("submit", "create");
        then(byEverything.entries()).extracting(AuditEntry::action).containsExactly("submit");
        then(byEverything.total()).isEqualTo(1);
        then(beforeYesterday.total()).isZero();
    }

    @Test
    void only_an_administrator_reads_the_log() {
        AuditLog.Query everything = new AuditLog.Query(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 1);
        partner("Une ligne au moins", Map.of());

        for (Editor editor : List.of(READER, AUTHOR, REVIEWER, PUBLISHER, DIRECTION, TAXONOMIST)) {
            assertThatThrownBy(() -> as(editor, () -> readAudit.execute(everything)))
                    .as(editor.id())
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> as(editor, readAudit::people)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> as(editor, readAudit::actions)).isInstanceOf(NotPermitted.class);
        }

        then(as(ADMINISTRATOR, () -> readAudit.execute(everything)).entries()).hasSize(1);
    }
}
