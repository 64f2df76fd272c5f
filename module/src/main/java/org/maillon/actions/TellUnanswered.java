package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.Partner;
import org.maillon.partner.PartnerType;

/**
 * Tells editors, once for each due day, that a partner has not said whether its page holds: whoever takes care of the page, or
 * all of them. Every server tries; the row lets one have it.
 */
@ApplicationScoped
public class TellUnanswered {

    private static final System.Logger LOG = System.getLogger(TellUnanswered.class.getName());

    @Inject
    Ledger ledger;

    @Inject
    Freshnesses freshnesses;

    @Inject
    Assignments assignments;

    @Inject
    TellUnanswered inTransaction;

    /**
     * Tells of every due day that is over.
     *
     * @return of how many was told here
     */
    public int execute() {
        return execute(ledger.now().atZone(PartnerType.ZONE).toLocalDate());
    }

    /** The same as if it were that day. */
    int execute(LocalDate today) {
        return Due.each(
                (passedOver, most) -> freshnesses.unanswered(today, passedOver, most), partner -> told(partner, today));
    }

    /** One that fails keeps no other waiting. */
    private boolean told(UUID partner, LocalDate today) {
        try {
            return inTransaction.tell(partner, today);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "Editors were not told; trying again: " + partner, failure);
            return false;
        }
    }

    /**
     * Tells of one.
     *
     * @return whether that was done here; not when another server was faster, or an answer has come
     */
    @Transactional
    public boolean tell(UUID id, LocalDate today) {
        Optional<Partner> partner = ledger.held(id).filter(page -> page.live().isPresent());
        Freshness freshness = freshnesses.of(id);
        boolean isOpen = freshness.isOverdue(today) && freshness.proposedAt().isEmpty();
        if (partner.isEmpty() || !isOpen) {
            return false;
        }
        LocalDate dueOn = freshness.contract().orElseThrow().dueOn();
        if (!freshnesses.tell(id, dueOn)) {
            return false;
        }
        Partner page = partner.get();
        ledger.note(
                Editor.SYSTEM,
                AuditEntry.UNANSWERED,
                page,
                Optional.of(page.state()),
                page.working().number(),
                Optional.of(FreshnessWords.unanswered(dueOn)),
                assignments.taker(id));
        return true;
    }
}
