package org.maillon.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maillon.editorial.AuditHead;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.AuditTrail;
import org.maillon.editorial.AuditVerification;
import org.maillon.editorial.AuditWalk;

/** The audit log of a database, looked through without a server. */
public final class StoredAudit {

    private StoredAudit() {}

    /**
     * Looks through the log.
     *
     * @param receipt where the chain ended at some time before, if somebody noted it down
     * @throws DatabaseRefused when the database cannot be opened or holds no audit log of this version
     */
    public static AuditVerification verify(Database database, Clock clock, Optional<AuditHead> receipt) {
        database.existing();
        Sql sql = Sql.on(database.unhurried());
        try {
            return AuditWalk.through(new Trail(sql), clock.instant(), receipt);
        } catch (StoreFailed unreadable) {
            throw new DatabaseRefused(
                    "The audit log in " + database.address() + " cannot be read: " + Sentences.oneLine(unreadable),
                    unreadable);
        }
    }

    private record Trail(Sql sql) implements AuditTrail {

        @Override
        public End end() {
            return AuditRows.end(sql);
        }

        @Override
        public List<AuditLine> after(long position, int limit) {
            return AuditRows.after(sql, position, limit);
        }
    }
}
