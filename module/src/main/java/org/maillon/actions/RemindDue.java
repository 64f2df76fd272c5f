package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.Assignments.Reminder;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;

/**
 * Reminds people of what is due: once when the day comes and once when it is over, in the morning. Every server tries; the row of the
 * assignment lets one of them have each reminder, in the transaction that writes it to the outbox.
 */
@ApplicationScoped
public class RemindDue {

    static final String REMIND = "remind";

    private static final System.Logger LOG = System.getLogger(RemindDue.class.getName());

    @Inject
    Ledger ledger;

    @Inject
    Assignments assignments;

    @Inject
    Morning morning;

    @Inject
    RemindDue inTransaction;

    /**
     * Reminds people of everything that is due and that they were not reminded of.
     *
     * @return how many reminders were given here
     */
    public int execute() {
        return execute(morning.day());
    }

    /** The same as if it were that day. */
    int execute(LocalDate today) {
        return Due.each(
                (passedOver, most) -> assignments.unreminded(today, passedOver, most),
                partner -> reminded(partner, today));
    }

    /** One that fails keeps no other waiting. */
    private boolean reminded(UUID partner, LocalDate today) {
        try {
            return inTransaction.remind(partner, today);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "A reminder failed; it will be tried again: " + partner, failure);
            return false;
        }
    }

    /**
     * Gives one reminder, to whoever takes the step; where that is nobody, to whoever set the day.
     *
     * @return whether it was given here; not when another server was faster, or nothing is due any more
     */
    @Transactional
    public boolean remind(UUID id, LocalDate today) {
        Optional<Partner> partner = ledger.held(id);
        Optional<Reminder> reminder = assignments.remind(id, today);
        Optional<Assignment> assignment = assignments.of(id);
        if (partner.isEmpty() || reminder.isEmpty() || assignment.isEmpty()) {
            return false;
        }
        Partner page = partner.get();
        Assignment due = assignment.get();
        ledger.note(
                Editor.SYSTEM,
                REMIND,
                page,
                Optional.of(page.state()),
                page.working().number(),
                Optional.of(AssignmentWords.of(reminder.get(), due)),
                Set.of(due.to().map(Person::id).orElse(due.by().id())));
        return true;
    }
}
