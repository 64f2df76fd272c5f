package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.partner.Publications;
import org.maillon.partner.Renditions;

/** Prepares anew what the public reads when templates, addresses or labels of terms have changed since publication. */
@ApplicationScoped
public class RefreshRenditions {

    private static final System.Logger LOG = System.getLogger(RefreshRenditions.class.getName());
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
        int refreshed = execute();
        if (refreshed > 0) {
            LOG.log(System.Logger.Level.INFO, "Prepared anew for the public: {0} partners", refreshed);
        }
    }

    /**
     * Begins it without waiting for its end: after an update thousands of pages may be out of date, and until its turn comes
     * each is read as it was, with the assets it names (the folder of assets keeps former ones).
     */
    public void begin() {
        events.fireAsync(new Outdated());
    }

    /**
     * Prepares everything that is out of date, a few partners in each transaction. One that cannot be prepared is told in
     * the log and stays as it is; it keeps neither the others nor the server waiting. Pages that somebody is changing are
     * stepped over and tried once more at the end.
     *
     * @return how many partners were prepared anew
     */
    public int execute() {
        Set<UUID> failed = new HashSet<>();
        return pass(failed) + pass(failed);
    }

    /** Tries each partner that is out of date once. */
    private int pass(Set<UUID> failed) {
        String fingerprint = renditions.fingerprint();
        int before = failed.size();
        int all = 0;
        List<UUID> some = publications.outdated(fingerprint, Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            List<UUID> untried =
                    some.stream().filter(id -> !failed.contains(id)).toList();
            prepare(untried, failed);
            all += untried.size();
            some = publications.outdated(fingerprint, Optional.of(some.get(some.size() - 1)), AT_ONCE);
        }
        return all - (failed.size() - before);
    }

    private void prepare(List<UUID> some, Set<UUID> failed) {
        try {
            inTransaction.prepare(some);
        } catch (RuntimeException failure) {
            if (some.size() > 1) {
                some.forEach(id -> prepare(List.of(id), failed));
                return;
            }
            failed.addAll(some);
            LOG.log(
                    System.Logger.Level.ERROR,
                    "What the public reads of partner " + some.get(0) + " could not be prepared anew",
                    failure);
        }
    }

    /** Some of them, in one transaction. */
    @Transactional
    public void prepare(List<UUID> some) {
        some.forEach(id -> publishing.show(ledger.find(id), intake.type()));
    }
}
