package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Timetable;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/**
 * Publishes what waited for its hour. Every server tries; the database lets one have each publication, and what is marked
 * as done and what is published stand or fall in one transaction.
 */
@ApplicationScoped
public class PublishDue {

    private static final System.Logger LOG = System.getLogger(PublishDue.class.getName());
    private static final String MISSED = "schedule-failed";

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    PublishPartner publishPartner;

    @Inject
    Timetable timetable;

    @Inject
    PublishDue inTransaction;

    /**
     * Publishes everything whose hour has come. What fails for a while is tried again at the next round; what can no
     * longer be published becomes an approved page again, with the reason in its history.
     *
     * @return how many went live
     */
    public int execute() {
        return Due.each(timetable::due, this::fired);
    }

    /** One that fails in whatever way keeps no other from its hour. */
    private boolean fired(UUID id) {
        try {
            return inTransaction.fire(id);
        } catch (Refusal refused) {
            giveUp(id, refused);
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A publication failed at its hour; it will be tried again: " + id,
                    failure);
        }
        return false;
    }

    private void giveUp(UUID id, Refusal refused) {
        try {
            inTransaction.miss(id, refused);
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A publication could not be given up; it will be tried again: " + id,
                    failure);
        }
    }

    /** Publishes one, unless another server has it. */
    @Transactional
    public boolean fire(UUID id) {
        Optional<Schedule> claimed = timetable.claim(id);
        if (claimed.isEmpty()) {
            return false;
        }
        Schedule schedule = claimed.get();
        timetable.end(id, Timetable.End.DONE, ledger.now(), Optional.empty());
        acting.as(schedule.editor(), () -> publishPartner.scheduled(schedule));
        return true;
    }

    /** Says that one can no longer be published, and why. */
    @Transactional
    public void miss(UUID id, Refusal refused) {
        Optional<Schedule> claimed = timetable.claim(id);
        if (claimed.isEmpty()) {
            return;
        }
        // The log speaks the language of the foundation.
        String reason = Messages.in(Language.FR).say(refused.sentence());
        timetable.end(id, Timetable.End.FAILED, ledger.now(), Optional.of(reason));
        ledger.held(claimed.get().partner())
                .filter(partner -> partner.state() == ModerationState.SCHEDULED)
                .ifPresent(partner -> {
                    Partner kept = ledger.keep(partner.missedItsHour(ledger.now()));
                    ledger.note(Editor.SYSTEM, MISSED, kept, Optional.of(partner.state()), Optional.of(reason));
                });
    }
}
