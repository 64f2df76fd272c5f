package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Audience;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.Letters;
import org.maillon.editorial.MailWish;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Outbox;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Post;
import org.maillon.editorial.Reason;
import org.maillon.editorial.StepCall;
import org.maillon.host.AccountDirectory;

/**
 * Tells people at the desk what happened, and writes the mail that is to go out. An event is taken off the list in the
 * transaction that tells it: on however many servers this runs, and whenever one of them dies, nobody is told twice and
 * nothing is forgotten.
 */
@ApplicationScoped
public class TellPeople {

    /** An event that could not be told so often is given up until an administrator looks. */
    static final int MOST_ATTEMPTS = 10;

    private static final System.Logger LOG = System.getLogger(TellPeople.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Inject
    Outbox outbox;

    @Inject
    Notifications notifications;

    @Inject
    Letters letters;

    @Inject
    Post post;

    @Inject
    Partners partners;

    @Inject
    Routing routing;

    @Inject
    Intake intake;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    @Inject
    TellPeople inTransaction;

    /**
     * Tells everything that is due.
     *
     * @return how many events were told here
     */
    public int execute() {
        int told = 0;
        List<Outbox.Event> some = inTransaction.due();
        while (!some.isEmpty()) {
            for (Outbox.Event event : some) {
                told += tell(event) ? 1 : 0;
            }
            some = some.size() < AT_ONCE ? List.of() : inTransaction.due();
        }
        return told;
    }

    private boolean tell(Outbox.Event event) {
        try {
            return inTransaction.tellInTransaction(event);
        } catch (RuntimeException failure) {
            boolean isLast = event.attempts() + 1 >= MOST_ATTEMPTS;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Event " + event.id() + " could not be told" + (isLast ? " and is given up" : " yet"),
                    failure);
            inTransaction.putOff(event, failure.getClass().getSimpleName(), isLast);
            return false;
        }
    }

    /** What is due, the oldest first. */
    @Transactional
    public List<Outbox.Event> due() {
        return outbox.due(now(), AT_ONCE);
    }

    /** Tells one event; false when another server was faster. */
    @Transactional
    public boolean tellInTransaction(Outbox.Event event) {
        if (!outbox.finish(event.id())) {
            return false;
        }
        Set<String> writers = event.line()
                .entry()
                .partner()
                .map(partner -> outbox.writers(partner, event.line().position()))
                .orElse(Set.of());
        Map<String, Reason> told = Audience.of(
                event.line().entry(),
                event.addressed(),
                writers,
                called(event.line().entry()),
                accounts.everybody());
        settle(event.line());
        told.forEach((person, reason) -> tell(event, person, reason));
        return true;
    }

    /** Whose approval a page asks for that was handed in: the groups of its terms, by the policy. */
    private Set<String> called(AuditEntry entry) {
        boolean isHandedIn = entry.to()
                        .filter(ModerationState.IN_REVIEW::equals)
                        .isPresent()
                && entry.from().filter(ModerationState.IN_REVIEW::equals).isEmpty();
        return entry.partner()
                .filter(id -> isHandedIn)
                .flatMap(partners::find)
                .filter(page -> page.state() == ModerationState.IN_REVIEW)
                .map(page -> StepCall.called(StepCall.of(page, routing.of(page, intake.type())), accounts.everybody()))
                .orElse(Set.of());
    }

    /** What somebody else has done meanwhile waits for nobody any more. */
    private void settle(AuditLine line) {
        AuditEntry entry = line.entry();
        boolean isAnother = AssignPartner.ACTIONS.contains(entry.action());
        if (entry.partner().isPresent() && (isAnother || NextStep.isLeft(entry.from(), entry.to()))) {
            notifications.settle(entry.partner().get(), Reason.ASSIGNED, line.position(), now());
            notifications.settle(entry.partner().get(), Reason.REMINDED, line.position(), now());
        }
        if (entry.partner().isPresent() && KeepFresh.ANSWERS.contains(entry.action())) {
            notifications.settle(entry.partner().get(), Reason.UNANSWERED, line.position(), now());
        }
        if (entry.partner().isEmpty() || entry.to().equals(entry.from())) {
            return;
        }
        if (entry.to().filter(ModerationState.IN_REVIEW::equals).isEmpty()) {
            notifications.settle(entry.partner().get(), Reason.REVIEW_WANTED, line.position(), now());
        }
        if (entry.to().filter(ModerationState.APPROVED::equals).isEmpty()) {
            notifications.settle(entry.partner().get(), Reason.TO_PUBLISH, line.position(), now());
        }
    }

    private void tell(Outbox.Event event, String person, Reason reason) {
        boolean byMail = post.isOn()
                && notifications.wish(person).mail() == MailWish.Often.NOW
                && accounts.mail(person).isPresent();
        Optional<UUID> letter = byMail ? Optional.of(UUID.randomUUID()) : Optional.empty();
        letter.ifPresent(id -> letters.add(id, person, now()));
        notifications.tell(event, person, reason, now(), letter);
    }

    /** Puts an event off, longer each time. */
    @Transactional
    public void putOff(Outbox.Event event, String fault, boolean isLast) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << event.attempts());
        outbox.putOff(event.id(), fault, isLast ? Optional.empty() : Optional.of(now().plus(pause)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
