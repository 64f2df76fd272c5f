package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.CommentMissing;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NotDeletable;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.OwnWork;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Role;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.Transition;
import org.maillon.editorial.UnknownPartner;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Found;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.testing.InServer;
import org.maillon.testing.PermissionTable;

@ExtendWith(ArquillianExtension.class)
class WorkflowInServerIT {

    /**
     * The table of the workflow as the foundation wrote it down, by hand: step, where it starts, where it leads, and
     * whose it is. "live" after a place means that the public reads something afterwards. What is not here is refused.
     */
    private static final String TABLE = """
            submit          | draft                  | in-review              | author editor administrator
            submit          | changes-requested      | in-review              | author editor administrator
            submit          | live+draft             | in-review live         | author editor administrator
            submit          | live+changes-requested | in-review live         | author editor administrator
            withdraw        | in-review              | draft                  | author editor administrator
            withdraw        | live+in-review         | draft live             | author editor administrator
            request-changes | in-review              | changes-requested      | reviewer direction administrator
            request-changes | approved               | changes-requested      | reviewer direction administrator
            request-changes | live+in-review         | changes-requested live | reviewer direction administrator
            request-changes | live+approved          | changes-requested live | reviewer direction administrator
            approve         | in-review              | approved               | reviewer direction administrator
            approve         | live+in-review         | approved live          | reviewer direction administrator
            request-changes | scheduled              | changes-requested      | reviewer direction administrator
            request-changes | live+scheduled         | changes-requested live | reviewer direction administrator
            schedule        | approved               | scheduled              | publisher administrator
            schedule        | scheduled              | scheduled              | publisher administrator
            schedule        | live+approved          | scheduled live         | publisher administrator
            schedule        | live+scheduled         | scheduled live         | publisher administrator
            unschedule      | scheduled              | approved               | publisher administrator
            unschedule      | live+scheduled         | approved live          | publisher administrator
            publish         | scheduled              | published live         | publisher administrator
            publish         | live+scheduled         | published live         | publisher administrator
            unpublish       | live+scheduled         | approved               | publisher administrator
            archive         | scheduled              | archived               | publisher administrator
            archive         | live+scheduled         | archived               | publisher administrator
            override        | in-review              | approved               | administrator
            override        | live+in-review         | approved live          | administrator
            publish         | approved               | published live         | publisher administrator
            publish         | live+approved          | published live         | publisher administrator
            publish-part    | live+in-review         | in-review live         | publisher administrator
            publish-part    | live+approved          | approved live          | publisher administrator
            unpublish       | published              | draft                  | publisher administrator
            unpublish       | live+draft             | draft                  | publisher administrator
            unpublish       | live+changes-requested | changes-requested      | publisher administrator
            unpublish       | live+in-review         | in-review              | publisher administrator
            unpublish       | live+approved          | approved               | publisher administrator
            archive         | draft                  | archived               | publisher administrator
            archive         | changes-requested      | archived               | publisher administrator
            archive         | in-review              | archived               | publisher administrator
            archive         | approved               | archived               | publisher administrator
            archive         | published              | archived               | publisher administrator
            archive         | live+draft             | archived               | publisher administrator
            archive         | live+changes-requested | archived               | publisher administrator
            archive         | live+in-review         | archived               | publisher administrator
            archive         | live+approved          | archived               | publisher administrator
            restore         | archived               | draft                  | publisher administrator
            """;

    @Inject
    WorkflowWalk walk;

    @Inject
    AuditLog audit;

    @Inject
    PublishedPartners published;

    @Inject
    PreviewPartner previewPartner;

    @Inject
    BreakableRenditions renditions;

    @Inject
    RefreshRenditions refreshRenditions;

    @Deployment
    static WebArchive war() {
        return InServer.war(
                WorkflowInServerIT.class, WorkflowWalk.class, BreakableRenditions.class, PermissionTable.class);
    }

    private static Map<String, String> table() {
        Map<String, String> allowed = new HashMap<>();
        for (String line : TABLE.strip().split("\n", -1)) {
            String[] cells = line.split("\\|", -1);
            for (String role : cells[3].strip().split(" ", -1)) {
                allowed.put(cells[0].strip() + " from " + cells[1].strip() + " by " + role, cells[2].strip());
            }
        }
        return allowed;
    }

    private List<AuditEntry> lines(UUID partner) {
        return audit.list(new AuditLog.Query(
                        Optional.of(partner),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        1000))
                .entries();
    }

    private static String place(Partner partner) {
        return partner.state().code() + (partner.live().isPresent() ? " live" : "");
    }

    private Partner step(Partner page, Transition step, Editor editor) {
        return walk.as(editor, () -> switch (step) {
            case PUBLISH ->
                walk.publishPartner.execute(page.id(), page.version(), PublishPartner.Date.TODAY, Optional.of("Why"));
            case SCHEDULE ->
                walk.schedulePartner.execute(
                        page.id(),
                        page.version(),
                        Instant.now().plusSeconds(86_400),
                        PublishPartner.Date.TODAY,
                        Optional.of("Why"));
            case PUBLISH_PART ->
                walk.publishPartner.part(
                        page.id(), page.version(), Set.of("websites"), PublishPartner.Date.TODAY, Optional.of("Why"));
            default -> walk.movePartner.execute(page.id(), page.version(), step, Optional.of("Why"));
        });
    }

    private Found publicly(Partner partner) {
        Slug slug =
                partner.working().content().get(PartnerType.SLUG).map(Slug::new).orElseThrow();
        return published.find(slug, Rendition.PAGE_FR);
    }

    @Test
    void every_step_from_every_place_is_open_to_those_in_the_table_and_to_nobody_else() {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = new LinkedHashMap<>();
        for (String place : PermissionTable.PLACES) {
            Partner page = walk.at(place);
            for (Transition step : Transition.values()) {
                for (Role role : Role.values()) {
                    String attempt = step.code() + " from " + place + " by " + role.code();
                    Editor editor = WorkflowWalk.person(role.code(), role);
                    int before = lines(page.id()).size();
                    String outcome;
                    try {
                        outcome = place(step(page, step, editor));
                        then(lines(page.id())).as(attempt).hasSize(before + 1);
                        thenIsWritten(lines(page.id()).get(0), page, step, editor);
                        thenThePublicReads(walk.now(page.id()), attempt);
                        page = walk.at(place);
                    } catch (Refusal refused) {
                        outcome = "refused";
                        then(walk.now(page.id())).as(attempt).isEqualTo(page);
                        then(lines(page.id())).as(attempt).hasSize(before);
                    }
                    expected.put(attempt, table().getOrDefault(attempt, "refused"));
                    actual.put(attempt, outcome);
                }
            }
        }

        then(actual).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static void thenIsWritten(AuditEntry line, Partner before, Transition step, Editor editor) {
        then(line.action()).isEqualTo(step.code());
        then(line.by().id()).isEqualTo(editor.id());
        then(line.from()).contains(before.state());
        then(line.comment()).contains("Why");
        then(line.subject())
                .isEqualTo(before.working().content().get(PartnerType.NAME).orElseThrow());
    }

    /** The page and nothing else follows the fact of being live, in the same transaction. */
    private void thenThePublicReads(Partner page, String attempt) {
        Class<? extends Found> answer = page.live().isPresent()
                ? Found.Live.class
                : page.everPublished() ? Found.Gone.class : Found.Unknown.class;
        then(publicly(page)).as(attempt).isInstanceOf(answer);
    }

    @Test
    void an_author_has_no_say_in_the_page_of_somebody_else() {
        Partner page = walk.at("draft");
        Editor other = WorkflowWalk.person("another-author", Role.AUTHOR);

        assertThatThrownBy(() -> step(page, Transition.SUBMIT, other)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> walk.written(page.id(), other, "Ce texte n’est pas de la bonne personne."))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> walk.as(other, () -> {
                    walk.deletePartner.execute(page.id(), page.version());
                    return page;
                }))
                .isInstanceOf(Refusal.class);
        then(walk.now(page.id())).isEqualTo(page);
    }

    @Test
    void nobody_approves_a_version_they_wrote_in_administrators_included() {
        Partner page = walk.at("draft");
        walk.written(page.id(), WorkflowWalk.ADMINISTRATOR, "L’administration a écrit ce résumé elle-même.");
        Partner submitted = walk.moved(page.id(), Transition.SUBMIT, WorkflowWalk.AUTHOR);

        assertThatThrownBy(() -> step(submitted, Transition.APPROVE, WorkflowWalk.ADMINISTRATOR))
                .isInstanceOf(OwnWork.class);
        then(step(submitted, Transition.APPROVE, WorkflowWalk.REVIEWER).review().approvals())
                .singleElement()
                .satisfies(approval -> then(approval.by().id()).isEqualTo("reviewer"));
    }

    @Test
    void the_public_keeps_its_copy_while_a_newer_one_moves_and_gets_it_at_publication() {
        Partner page = walk.at("published");
        Found before = publicly(page);

        walk.written(page.id(), WorkflowWalk.AUTHOR, "Un résumé que personne ne doit lire trop tôt.");
        walk.moved(page.id(), Transition.SUBMIT, WorkflowWalk.AUTHOR);
        Partner approved = walk.moved(page.id(), Transition.APPROVE, WorkflowWalk.REVIEWER);
        String meanwhile = text(publicly(approved));
        Partner republished = walk.published(page.id());

        then(meanwhile).isEqualTo(text(before)).doesNotContain("trop tôt");
        then(text(publicly(republished))).contains("Un résumé que personne ne doit lire trop tôt.");
    }

    private static String text(Found found) {
        then(found).isInstanceOf(Found.Live.class);
        return new String(((Found.Live) found).prepared().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void what_cannot_be_prepared_anew_stays_as_it_is_and_stops_nothing() {
        Partner live = walk.published(walk.at("approved").id());
        String before = text(publicly(live));

        renditions.whileBroken(() -> then(refreshRenditions.execute()).isZero());

        then(text(publicly(live))).isEqualTo(before);
        then(refreshRenditions.execute()).isZero();
    }

    @Test
    void a_publication_that_fails_at_its_very_end_leaves_nothing() {
        Partner approved = walk.at("approved");
        int revisions = walk.partners.newestRevision(approved.id());
        List<AuditEntry> before = lines(approved.id());
        long generation = published.changesSince(0).number();

        renditions.whileBroken(() ->
                assertThatThrownBy(() -> walk.published(approved.id())).isInstanceOf(BreakableRenditions.Broken.class));

        then(walk.now(approved.id())).isEqualTo(approved);
        then(walk.partners.newestRevision(approved.id())).isEqualTo(revisions);
        then(lines(approved.id())).isEqualTo(before);
        then(published.changesSince(0).number()).isEqualTo(generation);
        then(publicly(approved)).isInstanceOf(Found.Unknown.class);
        then(place(walk.published(approved.id()))).isEqualTo("published live");
    }

    @Test
    void a_replacement_that_fails_leaves_the_public_its_old_copy() {
        Partner approved = walk.at("live+approved");
        String before = text(publicly(approved));

        renditions.whileBroken(() ->
                assertThatThrownBy(() -> walk.published(approved.id())).isInstanceOf(BreakableRenditions.Broken.class));

        then(text(publicly(approved))).isEqualTo(before);
        then(walk.now(approved.id()).live()).isEqualTo(approved.live());
    }

    @Test
    void a_step_from_an_outdated_page_is_refused_and_says_who_was_faster() {
        Partner seen = walk.at("in-review");
        walk.moved(seen.id(), Transition.WITHDRAW, WorkflowWalk.AUTHOR);
        walk.written(seen.id(), WorkflowWalk.AUTHOR, "Un passage que la relectrice n’a pas vu.");
        Partner current = walk.moved(seen.id(), Transition.SUBMIT, WorkflowWalk.AUTHOR);

        StaleVersion stale =
                catchThrowableOfType(StaleVersion.class, () -> step(seen, Transition.APPROVE, WorkflowWalk.REVIEWER));

        then(stale.current()).isEqualTo(current);
        then(stale.current().changedBy().id()).isEqualTo("author");
        then(walk.now(seen.id())).isEqualTo(current);
    }

    @Test
    void of_two_people_at_the_same_moment_one_decides_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 10; round++) {
            Partner seen = walk.at("in-review");
            Editor other = WorkflowWalk.person("reviewer2", Role.REVIEWER);

            List<String> outcomes = together(
                    () -> outcome(seen, Transition.APPROVE, WorkflowWalk.REVIEWER),
                    () -> outcome(seen, Transition.REQUEST_CHANGES, other));

            then(outcomes).containsOnlyOnce("refused");
            then(lines(seen.id()).stream().map(AuditEntry::action))
                    .containsAnyOf("approve", "request-changes")
                    .hasSize(3);
            then(walk.now(seen.id()).version()).isEqualTo(seen.version() + 1);
        }
    }

    private String outcome(Partner seen, Transition step, Editor editor) {
        try {
            return place(step(seen, step, editor));
        } catch (StaleVersion faster) {
            return "refused";
        }
    }

    private static List<String> together(Callable<String> one, Callable<String> other)
            throws InterruptedException, ExecutionException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : two.invokeAll(List.of(one, other))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            two.shutdown();
        }
    }

    @Test
    void asking_for_changes_and_taking_away_need_an_explanation() {
        Partner inReview = walk.at("in-review");
        Partner live = walk.at("published");

        for (String nothing : List.of("", "  \n ")) {
            assertThatThrownBy(() -> walk.as(
                            WorkflowWalk.REVIEWER,
                            () -> walk.movePartner.execute(
                                    inReview.id(),
                                    inReview.version(),
                                    Transition.REQUEST_CHANGES,
                                    Optional.of(nothing))))
                    .isInstanceOf(CommentMissing.class);
            assertThatThrownBy(() -> walk.as(
                            WorkflowWalk.PUBLISHER,
                            () -> walk.movePartner.execute(
                                    live.id(), live.version(), Transition.UNPUBLISH, Optional.of(nothing))))
                    .isInstanceOf(CommentMissing.class);
        }
        then(publicly(live)).isInstanceOf(Found.Live.class);
    }

    @Test
    void a_page_with_gaps_is_not_submitted_and_the_gaps_are_named() {
        Map<String, Object> content = WorkflowWalk.content("Incomplet");
        content.remove("projectTitle");
        content.remove("organisation-form");
        Partner draft = walk.as(WorkflowWalk.AUTHOR, () -> walk.createPartner.execute(content, Optional.empty()));

        NotReady notReady =
                catchThrowableOfType(NotReady.class, () -> step(draft, Transition.SUBMIT, WorkflowWalk.AUTHOR));

        then(new TreeSet<>(notReady.missing().stream()
                        .map(problem -> problem.path())
                        .toList()))
                .containsExactly("organisation-form", "projectTitle");
        then(walk.now(draft.id())).isEqualTo(draft);
    }

    @Test
    void publishing_keeps_or_renews_the_date_the_public_reads() {
        Partner first = walk.at("published");
        LocalDate today = first.working().content().get(PartnerType.UPDATED_ON).orElseThrow();

        then(today).isEqualTo(LocalDate.now(PartnerType.ZONE));
        then(text(publicly(first))).contains("<time datetime=\"" + today + "\"");
    }

    @Test
    void an_old_revision_comes_back_as_a_new_one_and_nothing_is_lost() {
        Partner page = walk.at("live+in-review");
        int newest = walk.partners.newestRevision(page.id());

        Partner reverted = walk.as(
                WorkflowWalk.AUTHOR,
                () -> walk.revertPartner.execute(page.id(), page.version(), 1, Optional.of("C’était mieux avant")));

        then(reverted.state().code()).isEqualTo("draft");
        then(reverted.working().number()).isEqualTo(newest + 1);
        then(reverted.working().content())
                .isEqualTo(walk.partners.revision(page.id(), 1).orElseThrow().content());
        then(reverted.live()).isEqualTo(page.live());
        then(walk.partners.revision(page.id(), newest)).isPresent();
        then(lines(page.id()).get(0).action()).isEqualTo("revert");
        then(lines(page.id()).get(0).comment()).contains("C’était mieux avant");
    }

    @Test
    void only_a_page_the_public_never_read_is_deleted_and_the_log_remembers_it() {
        Partner never = walk.at("changes-requested");
        Partner once = walk.at("published");
        Partner away = walk.moved(once.id(), Transition.UNPUBLISH, WorkflowWalk.PUBLISHER);

        delete(never);

        assertThatThrownBy(() -> delete(away)).isInstanceOf(NotDeletable.class);
        assertThatThrownBy(() -> walk.as(WorkflowWalk.AUTHOR, () -> walk.showPartner.execute(never.id())))
                .isInstanceOf(UnknownPartner.class);
        then(lines(never.id()).get(0).action()).isEqualTo("delete");
        then(walk.partners.revisions(never.id(), 0, 10)).isEmpty();
    }

    private void delete(Partner page) {
        walk.as(WorkflowWalk.AUTHOR, () -> {
            walk.deletePartner.execute(page.id(), page.version());
            return page;
        });
    }

    @Test
    void a_preview_is_the_public_page_framed_as_not_public_and_publishes_nothing() {
        Partner page = walk.at("live+draft");
        long generation = published.changesSince(0).number();

        String working =
                walk.as(WorkflowWalk.REVIEWER, () -> previewPartner.execute(page.id(), Optional.empty(), Language.FR));
        String first =
                walk.as(WorkflowWalk.REVIEWER, () -> previewPartner.execute(page.id(), Optional.of(1), Language.EN));

        then(working)
                .contains("preview-banner", "noindex")
                .contains("Un résumé plus récent que celui que lit le public.");
        then(first).contains("lang=\"en\"").doesNotContain("Un résumé plus récent");
        then(published.changesSince(0).number()).isEqualTo(generation);
        then(text(publicly(page))).doesNotContain("Un résumé plus récent");
    }
}
