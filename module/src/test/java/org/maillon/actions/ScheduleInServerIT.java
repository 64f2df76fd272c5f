package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NoSuchHour;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Timetable;
import org.maillon.editorial.Transition;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.testing.InServer;

/** Publications at their hour; the server's own rounds go on all the while. */
@ExtendWith(ArquillianExtension.class)
class ScheduleInServerIT {

    private static final Duration SOON = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    WorkflowWalk walk;

    @Inject
    PublishDue publishDue;

    @Inject
    Timetable timetable;

    @Inject
    AuditLog audit;

    @Inject
    PublishedPartners published;

    @Deployment
    static WebArchive war() {
        return InServer.war(ScheduleInServerIT.class, WorkflowWalk.class);
    }

    private Partner waited(UUID id, ModerationState state) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (walk.now(id).state() != state && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return walk.now(id);
    }

    private long lines(UUID partner, String action) {
        return audit.list(new AuditLog.Query(
                        Optional.of(partner),
                        Optional.empty(),
                        Optional.of(action),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        1000))
                .total();
    }

    private boolean isPublic(Partner partner) {
        Slug slug =
                partner.working().content().get(PartnerType.SLUG).map(Slug::new).orElseThrow();
        return published.find(slug, Rendition.PAGE_FR) instanceof PublishedPartners.Found.Live;
    }

    @Test
    void a_page_goes_live_by_itself_at_its_hour_in_the_name_of_who_decided_it() throws Exception {
        Partner page = walk.at("approved");
        Instant at = Instant.now().plus(SOON);

        Partner waiting = walk.scheduled(page.id(), at);
        boolean before = isPublic(waiting);
        Partner live = waited(page.id(), ModerationState.PUBLISHED);

        then(waiting.state()).isEqualTo(ModerationState.SCHEDULED);
        then(before).isFalse();
        then(live.state()).isEqualTo(ModerationState.PUBLISHED);
        then(live.live().orElseThrow().by().id()).isEqualTo("publisher");
        then(live.live().orElseThrow().since()).isBetween(at.minusMillis(1), at.plus(Duration.ofSeconds(20)));
        then(isPublic(live)).isTrue();
        then(lines(page.id(), "publish")).isOne();
        then(timetable.waiting(page.id())).isEmpty();
    }

    @Test
    void whatever_takes_the_page_elsewhere_ends_the_waiting() throws Exception {
        Partner edited = walk.at("scheduled");
        Partner returned = walk.at("scheduled");
        Partner cancelled = walk.at("scheduled");

        walk.written(edited.id(), WorkflowWalk.AUTHOR, "Un résumé écrit après la décision de publier.");
        walk.moved(returned.id(), Transition.REQUEST_CHANGES, WorkflowWalk.REVIEWER);
        walk.moved(cancelled.id(), Transition.UNSCHEDULE, WorkflowWalk.PUBLISHER);

        then(List.of(edited, returned, cancelled))
                .allSatisfy(page -> then(timetable.waiting(page.id())).isEmpty());
        then(walk.now(cancelled.id()).state()).isEqualTo(ModerationState.APPROVED);
    }

    @Test
    void another_hour_takes_the_place_of_the_first() throws Exception {
        Partner page = walk.at("scheduled");
        Instant later = Instant.now().plus(Duration.ofDays(60));

        walk.scheduled(page.id(), later);

        then(timetable.waiting(page.id()))
                .hasValueSatisfying(waiting ->
                        then(Duration.between(waiting.at(), later).abs()).isLessThan(Duration.ofSeconds(1)));
    }

    @Test
    void an_hour_that_is_over_is_refused() {
        Partner page = walk.at("approved");

        assertThatThrownBy(() -> walk.scheduled(page.id(), Instant.now().minusSeconds(60)))
                .isInstanceOf(NoSuchHour.class);
        then(walk.now(page.id())).isEqualTo(page);
    }

    @Test
    void what_can_no_longer_be_published_at_its_hour_says_why_and_is_approved_again() throws Exception {
        Partner page = walk.at("scheduled");
        walk.waitInTheNameOfSomebodyWhoMayNot(page.id(), Instant.now().plus(SOON));

        Partner back = waited(page.id(), ModerationState.APPROVED);

        then(back.state()).isEqualTo(ModerationState.APPROVED);
        then(back.live()).isEmpty();
        then(lines(page.id(), "schedule-failed")).isOne();
        then(lines(page.id(), "publish")).isZero();
    }

    @Test
    void many_servers_publish_each_page_once() throws Exception {
        List<Partner> pages = java.util.stream.Stream.generate(() -> walk.at("approved"))
                .limit(20)
                .toList();
        Instant at = Instant.now().plus(SOON);
        pages.forEach(page -> walk.scheduled(page.id(), at));
        Thread.sleep(SOON.toMillis());

        ExecutorService servers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> rounds = List.of(
                    publishDue::execute,
                    publishDue::execute,
                    publishDue::execute,
                    publishDue::execute,
                    publishDue::execute,
                    publishDue::execute);
            for (Future<Integer> round : servers.invokeAll(rounds)) {
                then(round.get()).isBetween(0, pages.size());
            }
        } finally {
            servers.shutdown();
        }

        for (Partner page : pages) {
            then(waited(page.id(), ModerationState.PUBLISHED).state()).isEqualTo(ModerationState.PUBLISHED);
            then(lines(page.id(), "publish")).isOne();
        }
    }
}
