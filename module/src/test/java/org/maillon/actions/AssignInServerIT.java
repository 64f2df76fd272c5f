package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.actions.AssignPartner.Wish;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.NoSuchDay;
import org.maillon.editorial.NotAssignable;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.Reason;
import org.maillon.editorial.Role;
import org.maillon.editorial.StepPassed;
import org.maillon.editorial.Transition;
import org.maillon.partner.PartnerType;
import org.maillon.testing.InServer;

/** Saying who takes the next step of a page, and being reminded of it. */
@ExtendWith(ArquillianExtension.class)
class AssignInServerIT {

    private static final Editor REVIEWER = WorkflowWalk.REVIEWER;
    private static final Editor OTHER_REVIEWER = WorkflowWalk.person("reviewer2", Role.REVIEWER);

    private final LocalDate today = LocalDate.now(PartnerType.ZONE);
    private final LocalDate soon = today.plusDays(3);

    @Inject
    WorkflowWalk walk;

    @Inject
    AssignPartner assignPartner;

    @Inject
    RemindDue remindDue;

    @Inject
    TellPeople tellPeople;

    @Inject
    ReadNotifications readNotifications;

    @Inject
    Assignments assignments;

    @Inject
    AuditLog audit;

    @Deployment
    static WebArchive war() {
        return InServer.war(AssignInServerIT.class, WorkflowWalk.class);
    }

    private static Wish wish(NextStep step, String to, LocalDate due) {
        return new Wish(
                step, Optional.of(to).filter(account -> !account.isEmpty()), Optional.of(due), Optional.empty());
    }

    private Optional<Assignment> assign(Editor by, UUID id, Wish wish) {
        return walk.as(by, () -> assignPartner.execute(id, wish));
    }

    private List<AuditEntry> told(UUID id, String action) {
        return audit.list(new AuditLog.Query(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.of(action),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        50))
                .entries();
    }

    private List<Reason> unread(Editor editor, UUID page) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            tellPeople.execute();
            Thread.sleep(50);
        }
        return walk.as(editor, () -> readNotifications.list(true, 0, 10_000)).notifications().stream()
                .filter(one -> one.entry().partner().filter(page::equals).isPresent())
                .map(Notification::reason)
                .toList();
    }

    @Test
    void a_reviewer_gives_the_review_to_a_colleague_and_nothing_of_the_page_changes() throws Exception {
        Partner page = walk.at("in-review");

        assign(REVIEWER, page.id(), wish(NextStep.REVIEW, "reviewer2", soon));

        then(walk.now(page.id())).isEqualTo(page);
        then(assignments.of(page.id()).flatMap(Assignment::to).map(Person::id)).contains("reviewer2");
        then(assignments.of(page.id()).flatMap(Assignment::dueOn)).contains(soon);
        then(told(page.id(), "assign")).hasSize(1);
        then(unread(OTHER_REVIEWER, page.id())).contains(Reason.ASSIGNED);
        then(unread(REVIEWER, page.id())).doesNotContain(Reason.ASSIGNED);
    }

    @Test
    void whoever_takes_it_on_is_not_told_of_it() throws Exception {
        Partner page = walk.at("in-review");

        assign(REVIEWER, page.id(), wish(NextStep.REVIEW, "reviewer", soon));

        then(assignments.of(page.id()).flatMap(Assignment::to).map(Person::id)).contains("reviewer");
        then(unread(REVIEWER, page.id())).doesNotContain(Reason.ASSIGNED);
    }

    @Test
    void saying_the_same_again_is_written_down_once() {
        Partner page = walk.at("draft");
        Wish same = wish(NextStep.WRITING, "editor", soon);

        assign(WorkflowWalk.AUTHOR, page.id(), same);
        assign(WorkflowWalk.AUTHOR, page.id(), same);

        then(told(page.id(), "assign")).hasSize(1);
    }

    @Test
    void naming_neither_a_person_nor_a_day_gives_it_to_nobody() {
        Partner page = walk.at("draft");
        Wish nobody = new Wish(NextStep.WRITING, Optional.empty(), Optional.empty(), Optional.empty());
        assign(WorkflowWalk.AUTHOR, page.id(), wish(NextStep.WRITING, "editor", soon));

        assign(WorkflowWalk.AUTHOR, page.id(), nobody);
        assign(WorkflowWalk.AUTHOR, page.id(), nobody);

        then(assignments.of(page.id())).isEmpty();
        then(told(page.id(), "unassign")).hasSize(1);
    }

    @Test
    void nobody_is_given_what_they_cannot_do() {
        Partner page = walk.at("in-review");

        assertThatThrownBy(() -> assign(REVIEWER, page.id(), wish(NextStep.REVIEW, "publisher", soon)))
                .isInstanceOf(NotAssignable.class);
        assertThatThrownBy(() -> assign(REVIEWER, page.id(), wish(NextStep.REVIEW, "author", soon)))
                .isInstanceOf(NotAssignable.class);
        assertThatThrownBy(() -> assign(REVIEWER, page.id(), wish(NextStep.REVIEW, "personne", soon)))
                .isInstanceOf(NotAssignable.class);

        then(assignments.of(page.id())).isEmpty();
    }

    @Test
    void only_those_who_have_to_do_with_the_step_say_who_takes_it() {
        Partner page = walk.at("in-review");

        assertThatThrownBy(() -> assign(WorkflowWalk.PUBLISHER, page.id(), wish(NextStep.REVIEW, "reviewer", soon)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> assign(WorkflowWalk.AUTHOR, page.id(), wish(NextStep.WRITING, "author", soon)))
                .isInstanceOf(StepPassed.class);
    }

    @Test
    void a_day_that_is_over_or_in_another_life_is_refused_but_one_that_was_said_before_may_stay() {
        Partner page = walk.at("draft");
        Wish over = wish(NextStep.WRITING, "editor", today.minusDays(1));
        Wish far = wish(NextStep.WRITING, "editor", today.plusYears(6));

        assertThatThrownBy(() -> assign(WorkflowWalk.AUTHOR, page.id(), over)).isInstanceOf(NoSuchDay.class);
        assertThatThrownBy(() -> assign(WorkflowWalk.AUTHOR, page.id(), far)).isInstanceOf(NoSuchDay.class);
        put(page, today.minusDays(1));
        assign(WorkflowWalk.AUTHOR, page.id(), over);

        then(assignments.of(page.id()).flatMap(Assignment::to).map(Person::id)).contains("editor");
    }

    private void put(Partner page, LocalDate due) {
        Person author = Person.of(WorkflowWalk.AUTHOR);
        assignments.put(
                new Assignment(
                        page.id(),
                        NextStep.of(page.state()).orElseThrow(),
                        Optional.of(author),
                        Optional.of(due),
                        Person.of(WorkflowWalk.ADMINISTRATOR),
                        page.changedAt()),
                today.minusDays(30));
    }

    @Test
    void it_ends_when_the_page_comes_to_another_step_and_outlasts_writing() {
        Partner page = walk.at("draft");
        assign(WorkflowWalk.AUTHOR, page.id(), wish(NextStep.WRITING, "author", soon));

        walk.written(page.id(), WorkflowWalk.AUTHOR, "Un résumé plus récent que celui que lit le public.");
        then(assignments.of(page.id())).isPresent();
        walk.moved(page.id(), Transition.SUBMIT, WorkflowWalk.AUTHOR);

        then(assignments.of(page.id())).isEmpty();
    }

    @Test
    void what_was_published_or_archived_is_nobodys_any_more() {
        Partner published = walk.at("approved");
        Partner archived = walk.at("draft");
        assign(WorkflowWalk.PUBLISHER, published.id(), wish(NextStep.PUBLICATION, "publisher", soon));
        assign(WorkflowWalk.AUTHOR, archived.id(), wish(NextStep.WRITING, "author", soon));

        walk.published(published.id());
        walk.moved(archived.id(), Transition.ARCHIVE, WorkflowWalk.PUBLISHER);

        then(assignments.of(published.id())).isEmpty();
        then(assignments.of(archived.id())).isEmpty();
    }

    @Test
    void what_was_given_is_no_news_any_more_once_it_is_done() throws Exception {
        Partner page = walk.at("in-review");
        assign(REVIEWER, page.id(), wish(NextStep.REVIEW, "reviewer2", soon));
        then(unread(OTHER_REVIEWER, page.id())).contains(Reason.ASSIGNED);

        walk.moved(page.id(), Transition.APPROVE, REVIEWER);

        then(unread(OTHER_REVIEWER, page.id())).doesNotContain(Reason.ASSIGNED);
    }

    @Test
    void a_reminder_is_given_once_when_the_day_comes_and_once_when_it_is_over() {
        Partner page = walk.at("draft");
        put(page, soon);

        remindDue.remind(page.id(), soon.minusDays(1));
        then(told(page.id(), "remind")).isEmpty();
        then(remindDue.remind(page.id(), soon)).isTrue();
        then(remindDue.remind(page.id(), soon)).isFalse();
        then(remindDue.remind(page.id(), soon.plusDays(1))).isTrue();
        then(remindDue.remind(page.id(), soon.plusDays(2))).isFalse();

        then(told(page.id(), "remind")).hasSize(2);
    }

    @Test
    void who_changes_the_day_is_reminded_anew_and_who_says_the_same_day_again_is_not() {
        Partner page = walk.at("draft");
        put(page, soon);
        remindDue.remind(page.id(), soon);

        put(page, soon);
        then(remindDue.remind(page.id(), soon)).isFalse();
        put(page, soon.plusDays(1));

        then(remindDue.remind(page.id(), soon.plusDays(1))).isTrue();
    }

    @Test
    void on_several_servers_at_once_a_reminder_is_given_once() throws Exception {
        List<Partner> pages = List.of(walk.at("draft"), walk.at("draft"), walk.at("draft"));
        pages.forEach(page -> put(page, soon));
        ExecutorService servers = Executors.newFixedThreadPool(4);

        try {
            Callable<Integer> round = () -> remindDue.execute(soon);
            List<Future<Integer>> rounds = servers.invokeAll(List.of(round, round, round, round));
            for (Future<Integer> one : rounds) {
                one.get();
            }
            // A round that another one was in the way of tries again, as a server does every second.
            remindDue.execute(soon);
        } finally {
            servers.shutdownNow();
        }

        then(pages).allSatisfy(page -> then(told(page.id(), "remind")).hasSize(1));
    }

    @Test
    void the_person_who_has_it_is_told_when_the_day_comes() throws Exception {
        Partner page = walk.at("draft");
        put(page, soon);

        remindDue.remind(page.id(), soon);

        then(unread(WorkflowWalk.AUTHOR, page.id())).contains(Reason.REMINDED);
    }
}
