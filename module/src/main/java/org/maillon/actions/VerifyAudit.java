package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.maillon.editorial.AuditHead;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.AuditVerification;
import org.maillon.editorial.AuditWalk;
import org.maillon.editorial.Permission;

/** Looks through the whole audit log for lines that were changed, removed, slipped in or moved. */
@ApplicationScoped
public class VerifyAudit {

    /** So many lines are looked through while somebody waits for a page, without being asked to. */
    private static final long QUICK = 5_000;

    private volatile Optional<AuditVerification> last = Optional.empty();

    @Inject
    Acting acting;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Looks through the log now.
     *
     * @param receipt where the chain ended at some time before, if somebody noted it down
     */
    @Transactional
    public AuditVerification execute(Optional<AuditHead> receipt) {
        acting.with(Permission.ADMINISTER);
        AuditVerification found = AuditWalk.through(audit, clock.instant(), receipt);
        if (receipt.isEmpty()) {
            last = Optional.of(found);
        }
        return found;
    }

    /** What is known without a wait: a short log is looked through at once, of a long one the last result is told. */
    @Transactional
    public Optional<AuditVerification> known() {
        acting.with(Permission.ADMINISTER);
        return audit.end().last() <= QUICK ? Optional.of(execute(Optional.empty())) : last;
    }
}
