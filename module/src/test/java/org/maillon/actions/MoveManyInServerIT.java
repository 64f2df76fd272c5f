package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.MoveMany.Chosen;
import org.maillon.actions.MoveMany.Outcome;
import org.maillon.actions.MoveMany.Said;
import org.maillon.actions.MoveMany.Step;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.CommentTooLong;
import org.maillon.editorial.Editor;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NoPartnerChosen;
import org.maillon.editorial.NoSuchDay;
import org.maillon.editorial.NotAssignable;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.OwnWork;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.StepPassed;
import org.maillon.editorial.TooManyChosen;
import org.maillon.editorial.Transition;
import org.maillon.editorial.UnknownPartner;
import org.maillon.editorial.WrongState;
import org.maillon.partner.PartnerType;
import org.maillon.testing.InServer;

/** One step for many pages, each for itself. */
@ExtendWith(ArquillianExtension.class)
class MoveManyInServerIT {

    private static final Said NOTHING =
            new Said(Optional.empty(), PublishPartner.Date.KEEP, Optional.empty(), Optional.empty());

    @Inject
    WorkflowWalk walk;

    @Inject
    MoveMany moveMany;

    @Inject
    Assignments assignments;

    @Deployment
    static WebArchive war() {
        return InServer.war(MoveManyInServerIT.class, WorkflowWalk.class);
    }

    private static Chosen seen(Partner page) {
        return new Chosen(page.id(), page.version());
    }

    private List<Outcome> take(Editor by, Step step, Said said, Partner... pages) {
        return walk.as(
                by,
                () -> moveMany.execute(
                        step, Stream.of(pages).map(MoveManyInServerIT::seen).toList(), said));
    }

    private static Object refusal(Outcome outcome) {
        return outcome.refusal().orElseThrow();
    }

    @Test
    void what_can_be_done_is_done_and_what_cannot_says_why() {
        Partner ready = walk.at("in-review");
        Partner draft = walk.at("draft");
        Partner own = walk.draft();
        walk.written(own.id(), WorkflowWalk.ADMINISTRATOR, "Un résumé plus récent que celui que lit le public.");
        own = walk.moved(own.id(), Transition.SUBMIT, WorkflowWalk.AUTHOR);

        List<Outcome> outcomes = take(WorkflowWalk.ADMINISTRATOR, Step.APPROVE, NOTHING, ready, draft, own);

        then(outcomes).extracting(Outcome::id).containsExactly(ready.id(), draft.id(), own.id());
        then(outcomes).extracting(Outcome::isDone).containsExactly(true, false, false);
        then(refusal(outcomes.get(1))).isInstanceOf(WrongState.class);
        then(refusal(outcomes.get(2))).isInstanceOf(OwnWork.class);
        then(walk.now(ready.id()).state()).isEqualTo(ModerationState.APPROVED);
        then(walk.now(draft.id())).isEqualTo(draft);
        then(walk.now(own.id())).isEqualTo(own);
    }

    @Test
    void nothing_is_done_to_a_page_that_was_changed_since_it_was_seen_nor_to_one_that_is_gone() {
        Partner seen = walk.at("draft");
        Partner ready = walk.at("draft");
        Partner written =
                walk.written(seen.id(), WorkflowWalk.AUTHOR, "Un résumé plus récent que celui que lit le public.");

        List<Outcome> outcomes = walk.as(
                WorkflowWalk.AUTHOR,
                () -> moveMany.execute(
                        Step.SUBMIT, List.of(seen(seen), new Chosen(UUID.randomUUID(), 1), seen(ready)), NOTHING));

        then(refusal(outcomes.get(0))).isInstanceOf(StaleVersion.class);
        then(refusal(outcomes.get(1))).isInstanceOf(UnknownPartner.class);
        then(outcomes.get(2).isDone()).isTrue();
        then(walk.now(seen.id())).isEqualTo(written);
    }

    @Test
    void the_same_form_sent_twice_does_nothing_twice() {
        Partner page = walk.at("approved");

        then(take(WorkflowWalk.PUBLISHER, Step.PUBLISH, NOTHING, page).get(0).isDone())
                .isTrue();
        Partner published = walk.now(page.id());
        Outcome again =
                take(WorkflowWalk.PUBLISHER, Step.PUBLISH, NOTHING, page).get(0);

        then(published.state()).isEqualTo(ModerationState.PUBLISHED);
        then(refusal(again)).isInstanceOf(StaleVersion.class);
        then(walk.now(page.id())).isEqualTo(published);
    }

    @Test
    void many_are_archived_at_once() {
        Partner one = walk.at("published");
        Partner other = walk.at("draft");

        then(take(WorkflowWalk.PUBLISHER, Step.ARCHIVE, NOTHING, one, other)).allMatch(Outcome::isDone);

        then(walk.now(one.id()).live()).isEmpty();
        then(walk.now(other.id()).state()).isEqualTo(ModerationState.ARCHIVED);
    }

    @Test
    void the_next_step_of_many_is_given_to_one_who_can_take_it() {
        Partner review = walk.at("in-review");
        Partner draft = walk.at("draft");
        Partner archived = walk.at("archived");
        LocalDate due = LocalDate.now(PartnerType.ZONE).plusDays(5);
        Said said = new Said(Optional.empty(), PublishPartner.Date.KEEP, Optional.of("reviewer"), Optional.of(due));

        List<Outcome> outcomes = take(WorkflowWalk.ADMINISTRATOR, Step.ASSIGN, said, review, draft, archived);

        then(outcomes).extracting(Outcome::isDone).containsExactly(true, false, false);
        then(refusal(outcomes.get(1))).isInstanceOf(NotAssignable.class);
        then(refusal(outcomes.get(2))).isInstanceOf(StepPassed.class);
        then(assignments.of(review.id()).flatMap(Assignment::to).map(Person::id))
                .contains("reviewer");
        then(assignments.of(review.id()).flatMap(Assignment::dueOn)).contains(due);
        then(walk.now(review.id())).isEqualTo(review);
    }

    @Test
    void more_than_a_hundred_none_and_what_is_nobodys_business_are_refused_as_a_whole() {
        Partner page = walk.at("draft");
        List<Chosen> many = Collections.nCopies(MoveMany.MOST + 1, seen(page));

        assertThatThrownBy(
                        () -> walk.as(WorkflowWalk.ADMINISTRATOR, () -> moveMany.execute(Step.SUBMIT, many, NOTHING)))
                .isInstanceOf(TooManyChosen.class);
        assertThatThrownBy(() -> take(WorkflowWalk.ADMINISTRATOR, Step.SUBMIT, NOTHING))
                .isInstanceOf(NoPartnerChosen.class);
        assertThatThrownBy(() -> take(WorkflowWalk.REVIEWER, Step.SUBMIT, NOTHING, page))
                .isInstanceOf(NotPermitted.class);
        Said over = new Said(
                Optional.empty(),
                PublishPartner.Date.KEEP,
                Optional.empty(),
                Optional.of(LocalDate.now(PartnerType.ZONE).minusDays(1)));
        assertThatThrownBy(() -> take(WorkflowWalk.AUTHOR, Step.ASSIGN, over, page))
                .isInstanceOf(NoSuchDay.class);
        Said tooLong =
                new Said(Optional.of("x".repeat(5000)), PublishPartner.Date.KEEP, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> take(WorkflowWalk.AUTHOR, Step.SUBMIT, tooLong, page))
                .isInstanceOf(CommentTooLong.class);

        then(walk.now(page.id())).isEqualTo(page);
    }
}
