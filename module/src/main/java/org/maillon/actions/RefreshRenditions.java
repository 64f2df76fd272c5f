package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.maillon.partner.Publications;
import org.maillon.partner.Renditions;

/** Prepares anew what the public reads when templates, addresses or labels of terms have changed since publication. */
@ApplicationScoped
public class RefreshRenditions {

    private static final int AT_ONCE = 50;

    @Inject
    Publications publications;

    @Inject
    Renditions renditions;

    @Inject
    Publishing publishing;

    @Inject
    Ledger ledger;

    @Inject
    Intake intake;

    @Inject
    RefreshRenditions inTransaction;

    @Inject
    Event<Outdated> events;

    /** Told when what is kept became out of date. */
    public record Outdated() {}

    void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outdated outdated) {
        events.fireAsync(outdated);
    }

    void inBackground(@ObservesAsync Outdated outdated) {
        execute();
    }

    /**
     * Prepares everything that is out of date, a few partners in each transaction.
     *
     * @return how many partners were prepared anew
     */
    public int execute() {
        int all = 0;
        int some = inTransaction.some();
        while (some > 0) {
            all += some;
            some = inTransaction.some();
        }
        return all;
    }

    /** Some of them, in one transaction. */
    @Transactional
    public int some() {
        List<UUID> outdated = publications.outdated(renditions.fingerprint(), AT_ONCE);
        outdated.forEach(id -> publishing.show(ledger.find(id), intake.type()));
        return outdated.size();
    }
}
