package org.maillon.editorial;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A person's agreement, bound to what was seen: it counts for a field for as long as the field says what it said.
 *
 * @param by who agreed
 * @param roles the roles they had then
 * @param at when
 * @param revision number of the revision that was seen
 * @param seen hash of each field as it was seen, by key; a field that was empty is not there
 * @param override whether it stands in for all approvals that are asked for, given with a reason by an administrator
 */
public record Approval(
        Person by, Set<Role> roles, Instant at, int revision, Map<String, String> seen, boolean override) {

    public Approval {
        roles = Set.copyOf(roles);
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
    }

    /** Whether a field says what it said when this was given. */
    public boolean covers(String key, Map<String, String> hashes) {
        return seen.getOrDefault(key, "").equals(hashes.getOrDefault(key, ""));
    }

    /** Whether it may count for a change: nobody agrees with their own, unless it is an administrator's override. */
    public boolean isIndependentOf(Set<String> writers) {
        return override || !writers.contains(by.id());
    }
}
