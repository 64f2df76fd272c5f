package org.maillon.editorial;

import java.time.Instant;
import java.util.List;

/**
 * What came out when the whole audit log was looked through.
 *
 * @param at when
 * @param lines how many lines there are
 * @param erased in how many of them personal data was erased, which the chain allows
 * @param head where the chain ends
 * @param faults where it does not hold, the first ones
 * @param faultCount how many faults there are in all
 */
public record AuditVerification(
        Instant at, long lines, long erased, AuditHead head, List<AuditFault> faults, long faultCount) {

    /** Whether nobody laid hands on it. */
    public boolean isIntact() {
        return faultCount == 0;
    }
}
