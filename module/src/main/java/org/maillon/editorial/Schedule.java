package org.maillon.editorial;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A publication that waits for its hour.
 *
 * @param id never changes; rescheduling makes another one
 * @param partner whose working copy goes live
 * @param at when
 * @param keepDate whether "Mis à jour le" keeps the date that is there; otherwise it becomes that of the day
 * @param by in whose name it will be published
 * @param roles the roles they had when they decided it
 */
public record Schedule(UUID id, UUID partner, Instant at, boolean keepDate, Person by, Set<Role> roles) {

    public Schedule {
        roles = Set.copyOf(roles);
    }

    /** Whoever decided it, with the roles they had. */
    public Editor editor() {
        return new Editor(by.id(), by.displayName(), roles);
    }
}
