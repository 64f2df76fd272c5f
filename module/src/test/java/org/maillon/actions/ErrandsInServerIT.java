package org.maillon.actions;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Errand;
import org.maillon.editorial.Errand.Why;
import org.maillon.editorial.Errands;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.Role;
import org.maillon.editorial.StepCalls;
import org.maillon.editorial.Transition;
import org.maillon.partner.PartnerType;
import org.maillon.testing.InServer;

/** What waits for whom, and why. */
@ExtendWith(ArquillianExtension.class)
class ErrandsInServerIT {

    private static final int ALL = 10_000;
    private static final Editor DIRECTION = WorkflowWalk.person("direction", Role.DIRECTION);
    private static final Editor EDITOR = WorkflowWalk.person("editor", Role.EDITOR);
    private static final Editor READER = WorkflowWalk.person("reader", Role.READER);

    private final LocalDate today = LocalDate.now(PartnerType.ZONE);

    @Inject
    WorkflowWalk walk;

    @Inject
    ShowErrands showErrands;

    @Inject
    CommentPartner commentPartner;

    @Inject
    PublishDue publishDue;

    @Inject
    RefreshCalls refreshCalls;

    @Inject
    Assignments assignments;

    @Inject
    StepCalls calls;

    @Deployment
    static WebArchive war() {
        return InServer.war(ErrandsInServerIT.class, WorkflowWalk.class);
    }

    private Errands.Page page(Editor editor, Optional<Why> why) {
        return walk.as(editor, () -> showErrands.execute(why, 0, ALL));
    }

    private List<Why> why(Editor editor, UUID id) {
        return page(editor, Optional.empty()).errands().stream()
                .filter(errand -> errand.id().equals(id))
                .flatMap(errand -> errand.reasons().stream())
                .toList();
    }

    private void give(Partner page, Editor to, LocalDate due) {
        assignments.put(
                new Assignment(
                        page.id(),
                        NextStep.of(page.state()).orElseThrow(),
                        Optional.of(Person.of(to)),
                        Optional.of(due),
                        Person.of(WorkflowWalk.ADMINISTRATOR),
                        Instant.now().truncatedTo(ChronoUnit.MICROS)),
                today);
    }

    @Test
    void a_page_in_review_waits_for_those_whose_agreement_is_missing_and_for_nobody_else() {
        UUID id = walk.at("in-review").id();

        then(why(WorkflowWalk.REVIEWER, id)).containsExactly(Why.TO_REVIEW);
        then(why(DIRECTION, id)).containsExactly(Why.TO_REVIEW);
        then(why(WorkflowWalk.AUTHOR, id)).isEmpty();
        then(why(WorkflowWalk.PUBLISHER, id)).isEmpty();
        then(why(READER, id)).isEmpty();
    }

    @Test
    void a_page_waits_for_nobody_who_wrote_in_it() {
        UUID id = walk.draft().id();
        walk.written(id, WorkflowWalk.ADMINISTRATOR, "Un résumé plus récent que celui que lit le public.");
        walk.moved(id, Transition.SUBMIT, WorkflowWalk.AUTHOR);

        then(why(WorkflowWalk.ADMINISTRATOR, id)).isEmpty();
        then(why(WorkflowWalk.REVIEWER, id)).containsExactly(Why.TO_REVIEW);
    }

    @Test
    void an_approved_page_waits_for_publishers_until_it_is_published() {
        UUID id = walk.at("approved").id();

        then(why(WorkflowWalk.PUBLISHER, id)).containsExactly(Why.TO_PUBLISH);
        then(why(WorkflowWalk.REVIEWER, id)).isEmpty();
        walk.published(id);

        then(why(WorkflowWalk.PUBLISHER, id)).isEmpty();
    }

    @Test
    void requested_changes_wait_for_who_wrote() {
        UUID id = walk.at("changes-requested").id();

        then(why(WorkflowWalk.AUTHOR, id)).containsExactly(Why.CHANGES_REQUESTED);
        then(why(EDITOR, id)).isEmpty();
    }

    @Test
    void what_was_given_to_somebody_waits_for_them_only() {
        Partner page = walk.at("draft");

        give(page, EDITOR, today.plusDays(2));

        then(why(EDITOR, page.id())).containsExactly(Why.ASSIGNED);
        then(why(WorkflowWalk.AUTHOR, page.id())).isEmpty();
    }

    @Test
    void open_comments_wait_for_who_wrote_until_they_answer_or_somebody_settles_them() {
        UUID id = walk.draft().id();
        UUID thread = walk.as(
                        WorkflowWalk.REVIEWER,
                        () -> commentPartner.begin(id, new Anchor("summary", Optional.empty()), "Pourquoi ?"))
                .id();

        then(why(WorkflowWalk.AUTHOR, id)).containsExactly(Why.COMMENTS);
        then(why(WorkflowWalk.REVIEWER, id)).isEmpty();
        walk.as(WorkflowWalk.AUTHOR, () -> commentPartner.answer(id, thread, "Parce que."));
        then(why(WorkflowWalk.AUTHOR, id)).isEmpty();
        walk.as(WorkflowWalk.REVIEWER, () -> commentPartner.answer(id, thread, "Encore ?"));
        then(why(WorkflowWalk.AUTHOR, id)).containsExactly(Why.COMMENTS);
        walk.as(WorkflowWalk.REVIEWER, () -> commentPartner.settle(id, thread, true));

        then(why(WorkflowWalk.AUTHOR, id)).isEmpty();
    }

    @Test
    void a_missed_hour_waits_for_publishers_and_for_who_wrote_until_somebody_acts() throws InterruptedException {
        UUID id = walk.at("approved").id();
        walk.scheduled(id, Instant.now().plusSeconds(3600));
        walk.waitInTheNameOfSomebodyWhoMayNot(id, Instant.now().minusSeconds(1));
        for (int i = 0; i < 100 && walk.now(id).state() != ModerationState.APPROVED; i++) {
            publishDue.execute();
            Thread.sleep(50);
        }

        then(why(WorkflowWalk.PUBLISHER, id)).containsExactly(Why.MISSED_HOUR, Why.TO_PUBLISH);
        then(why(WorkflowWalk.AUTHOR, id)).containsExactly(Why.MISSED_HOUR);
        walk.scheduled(id, Instant.now().plusSeconds(3600));

        then(why(WorkflowWalk.PUBLISHER, id)).isEmpty();
    }

    @Test
    void what_is_overdue_comes_first_then_the_day_then_what_has_waited_longest() {
        Partner none = walk.at("in-review");
        Partner none2 = walk.at("in-review");
        Partner later = walk.at("in-review");
        Partner over = walk.at("in-review");
        Partner soon = walk.at("in-review");
        give(later, WorkflowWalk.REVIEWER, today.plusDays(900));
        give(over, WorkflowWalk.REVIEWER, today.minusDays(900));
        give(soon, WorkflowWalk.REVIEWER, today.plusDays(800));
        List<UUID> ours = List.of(over.id(), soon.id(), later.id(), none.id(), none2.id());

        List<UUID> shown = page(WorkflowWalk.REVIEWER, Optional.empty()).errands().stream()
                .map(Errand::id)
                .filter(ours::contains)
                .toList();

        then(shown).isEqualTo(ours);
    }

    @Test
    void counts_tell_what_the_list_shows() {
        walk.at("in-review");
        give(walk.at("in-review"), WorkflowWalk.REVIEWER, today);

        Errands.Page everything = page(WorkflowWalk.REVIEWER, Optional.empty());

        then(everything.total()).isEqualTo(everything.errands().size());
        for (Why why : Why.values()) {
            long shown = page(WorkflowWalk.REVIEWER, Optional.of(why)).errands().size();
            then(everything.counts().get(why)).as(why.code()).isEqualTo(shown);
        }
        then(everything.counts().get(Why.ASSIGNED)).isPositive();
    }

    @Test
    void whom_pages_wait_for_is_worked_out_anew_when_the_rules_may_have_changed() {
        UUID id = walk.at("in-review").id();
        calls.put(id, List.of());
        then(why(WorkflowWalk.REVIEWER, id)).isEmpty();

        refreshCalls.execute();

        then(why(WorkflowWalk.REVIEWER, id)).containsExactly(Why.TO_REVIEW);
    }
}
