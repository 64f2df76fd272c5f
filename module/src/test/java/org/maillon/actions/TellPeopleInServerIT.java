package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Editor;
import org.maillon.editorial.MailWish;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Outbox;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.Reason;
import org.maillon.editorial.Role;
import org.maillon.editorial.Transition;
import org.maillon.language.Language;
import org.maillon.testing.InServer;

/** What happens is told once to each whom it concerns, while the server's own rounds do the same. */
@ExtendWith(ArquillianExtension.class)
class TellPeopleInServerIT {

    private static final Editor REVIEWER = WorkflowWalk.person("reviewer", Role.REVIEWER);
    private static final Editor PUBLISHER = WorkflowWalk.person("publisher", Role.PUBLISHER);

    @Inject
    WorkflowWalk walk;

    @Inject
    TellPeople tellPeople;

    @Inject
    ReadNotifications readNotifications;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Apart apart;

    @Deployment
    static WebArchive war() {
        return InServer.war(TellPeopleInServerIT.class, WorkflowWalk.class, Apart.class);
    }

    /** A transaction of its own. */
    @ApplicationScoped
    static class Apart {

        @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
        <T> T call(Callable<T> work) throws Exception {
            return work.call();
        }
    }

    private List<Reason> told(Editor editor, UUID page, boolean unreadOnly) {
        return walk.as(editor, () -> readNotifications.list(unreadOnly, 0, 10_000)).notifications().stream()
                .filter(one -> one.entry().partner().filter(page::equals).isPresent())
                .map(Notification::reason)
                .toList();
    }

    /** Until nothing waits; the rounds of the server may be in the middle of it. */
    private void tellAll() throws Exception {
        for (int i = 0; i < 100; i++) {
            tellPeople.execute();
            if (apart.call(() -> outbox.standing()).waiting() == 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Something is never told");
    }

    @Test
    void each_step_is_told_to_those_it_concerns_and_what_was_done_waits_for_nobody() throws Exception {
        Partner page = walk.draft();
        UUID id = page.id();
        walk.moved(id, Transition.SUBMIT, WorkflowWalk.AUTHOR);
        tellAll();
        List<Reason> waiting = told(REVIEWER, id, true);

        walk.moved(id, Transition.APPROVE, REVIEWER);
        tellAll();
        List<Reason> toPublish = told(PUBLISHER, id, true);
        List<Reason> colleague = told(WorkflowWalk.person("reviewer2", Role.REVIEWER), id, true);
        walk.published(id);
        tellAll();

        then(waiting).containsExactly(Reason.REVIEW_WANTED);
        then(toPublish).containsExactly(Reason.TO_PUBLISH);
        then(colleague).as("a review that a colleague has done").isEmpty();
        then(told(PUBLISHER, id, true)).isEmpty();
        then(told(PUBLISHER, id, false)).containsExactly(Reason.TO_PUBLISH);
        then(told(WorkflowWalk.AUTHOR, id, false)).containsExactly(Reason.PUBLISHED, Reason.APPROVED);
    }

    @Test
    void only_those_are_called_whose_approval_the_change_asks_for() throws Exception {
        Partner page = walk.at("published");
        Map<String, Object> plain = new LinkedHashMap<>(
                walk.intake.type().fields().plain(page.working().content()));
        plain.put("foundationOpinion", "<p>La fondation en pense du bien.</p>");
        walk.as(
                WorkflowWalk.AUTHOR,
                () -> walk.savePartner.execute(page.id(), page.version(), plain, Optional.empty()));
        tellAll();
        int before = told(REVIEWER, page.id(), false).size();
        walk.moved(page.id(), Transition.SUBMIT, WorkflowWalk.AUTHOR);
        tellAll();

        then(told(WorkflowWalk.person("direction", Role.DIRECTION), page.id(), true))
                .containsExactly(Reason.REVIEW_WANTED);
        then(told(REVIEWER, page.id(), false))
                .as("a reviewer’s word would bring it no further")
                .hasSize(before);
    }

    @Test
    void many_who_tell_at_the_same_time_tell_it_once() throws Exception {
        List<UUID> pages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID id = walk.draft().id();
            walk.moved(id, Transition.SUBMIT, WorkflowWalk.AUTHOR);
            pages.add(id);
        }

        ExecutorService tellers = Executors.newFixedThreadPool(6);
        List<Future<Integer>> rounds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rounds.add(tellers.submit(tellPeople::execute));
        }
        for (Future<Integer> round : rounds) {
            round.get(60, TimeUnit.SECONDS);
        }
        tellers.shutdownNow();
        tellAll();

        then(pages).allSatisfy(page -> then(told(REVIEWER, page, false)).containsExactly(Reason.REVIEW_WANTED));
    }

    @Test
    void one_who_dies_while_telling_leaves_it_to_the_next() throws Exception {
        UUID id = walk.draft().id();
        walk.moved(id, Transition.SUBMIT, WorkflowWalk.AUTHOR);

        assertThatThrownBy(() -> apart.call(() -> {
                    List<Outbox.Event> due = outbox.due(clock.instant(), 1000);
                    due.forEach(tellPeople::tellInTransaction);
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        tellAll();

        then(told(REVIEWER, id, false)).containsExactly(Reason.REVIEW_WANTED);
    }

    @Test
    void whoever_is_addressed_is_told_beside_the_others() throws Exception {
        Partner page = walk.draft();
        apart.call(() -> {
            audit.write(
                    new AuditEntry(
                            clock.instant(),
                            Person.of(REVIEWER),
                            "mention",
                            Optional.of(page.id()),
                            "Page",
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.of("Qu’en dis-tu ?")),
                    Set.of("publisher", "reviewer"));
            return true;
        });
        tellAll();

        then(told(PUBLISHER, page.id(), false)).containsExactly(Reason.MENTIONED);
        then(told(REVIEWER, page.id(), false)).isEmpty();
    }

    @Test
    void everybody_reads_and_marks_only_their_own() throws Exception {
        UUID id = walk.draft().id();
        walk.moved(id, Transition.SUBMIT, WorkflowWalk.AUTHOR);
        tellAll();
        Notification mine = walk.as(REVIEWER, () -> readNotifications.list(true, 0, 1))
                .notifications()
                .get(0);

        boolean byAnother =
                walk.as(PUBLISHER, () -> readNotifications.read(mine.id())).isPresent();
        boolean stillUnread = told(REVIEWER, id, true).size() == 1;
        boolean byMe =
                walk.as(REVIEWER, () -> readNotifications.read(mine.id())).isPresent();

        then(byAnother).isFalse();
        then(stillUnread).isTrue();
        then(byMe).isTrue();
        then(told(REVIEWER, id, true)).isEmpty();
    }

    @Test
    void how_somebody_wants_to_be_told_is_kept() {
        MailWish wish = new MailWish(MailWish.Often.DAILY, Language.EN);

        MailWish before = walk.as(PUBLISHER, readNotifications::wish);
        walk.as(PUBLISHER, () -> {
            readNotifications.wish(wish);
            return true;
        });

        then(before).isEqualTo(MailWish.USUAL);
        MailWish after = walk.as(PUBLISHER, readNotifications::wish);
        MailWish another = walk.as(REVIEWER, readNotifications::wish);
        then(after).isEqualTo(wish);
        then(another).isEqualTo(MailWish.USUAL);
        walk.as(PUBLISHER, () -> {
            readNotifications.wish(MailWish.USUAL);
            return true;
        });
    }
}
