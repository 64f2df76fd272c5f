package org.maillon.editorial;

import java.util.List;

/** The chain of the audit log, to be gone through from its first line to its last. */
public interface AuditTrail {

    /**
     * Where the chain ends, all seen at one moment.
     *
     * @param head where it should end
     * @param last place of the last line that is there; 0 without one
     */
    record End(AuditHead head, long last) {}

    /** Where the chain ends now. */
    End end();

    /** The lines after a place in the chain, in the order of the chain. */
    List<AuditLine> after(long position, int limit);
}
