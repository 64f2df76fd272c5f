package org.maillon.partner;

import java.util.Set;
import java.util.UUID;

/**
 * Told within the transaction that changes what the public reads; whoever keeps answers for the public in memory forgets
 * them once it commits.
 *
 * @param partners whose pages changed or are gone; none when only lists and labels did
 */
public record PublicChange(Set<UUID> partners) {

    public PublicChange {
        partners = Set.copyOf(partners);
    }
}
