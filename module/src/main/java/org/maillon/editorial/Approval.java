package org.maillon.editorial;

import java.time.Instant;
import java.util.Map;

/**
 * A reviewer's agreement, bound to what was seen.
 *
 * @param by who agreed
 * @param at when
 * @param revision number of the revision that was seen
 * @param seen hash of each field as it was seen, by key
 */
public record Approval(Person by, Instant at, int revision, Map<String, String> seen) {

    public Approval {
        seen = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(seen));
    }
}
