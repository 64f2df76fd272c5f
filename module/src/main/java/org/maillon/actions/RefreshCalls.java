package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.StepCalls;

/**
 * Works out anew whom the pages in review wait for, when the review policy or a vocabulary may have changed: at start, and
 * after a vocabulary was changed, in the background.
 */
@ApplicationScoped
public class RefreshCalls {

    private static final System.Logger LOG = System.getLogger(RefreshCalls.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    Ledger ledger;

    @Inject
    StepCalls calls;

    @Inject
    Event<Outdated> events;

    @Inject
    RefreshCalls inTransaction;

    /** Told when whom pages wait for may have changed. */
    public record Outdated() {}

    void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefreshRenditions.Outdated outdated) {
        events.fireAsync(new Outdated());
    }

    void inBackground(@ObservesAsync Outdated outdated) {
        execute();
    }

    /** Begins it without waiting for its end. */
    public void begin() {
        events.fireAsync(new Outdated());
    }

    /** Goes through all pages that may wait for somebody, a few in each transaction. */
    public void execute() {
        List<UUID> some = calls.waiting(Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            for (UUID id : some) {
                refreshed(id);
            }
            some = calls.waiting(Optional.of(some.get(some.size() - 1)), AT_ONCE);
        }
    }

    private void refreshed(UUID id) {
        try {
            inTransaction.refresh(id);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "Whom partner " + id + " waits for could not be worked out", failure);
        }
    }

    /** Works it out for one page. */
    @Transactional
    public void refresh(UUID id) {
        ledger.held(id).ifPresent(ledger::call);
    }
}
