package org.maillon.editorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What colleagues decided about a working copy since it was last published.
 *
 * @param approvals the newest of each person, in the order they were given
 * @param changeRequest what is asked for and nobody has agreed with since
 */
public record Review(List<Approval> approvals, Optional<ChangeRequest> changeRequest) {

    /** Nothing was decided yet. */
    public static final Review NONE = new Review(List.of(), Optional.empty());

    /**
     * A request for changes.
     *
     * @param by who asked
     * @param at when
     * @param revision number of the revision that was seen
     * @param words what has to change
     */
    public record ChangeRequest(Person by, Instant at, int revision, String words) {}

    public Review {
        approvals = List.copyOf(approvals);
    }

    /** With one more agreement, which replaces the person's former one and settles what was asked for. */
    public Review agreed(Approval approval) {
        List<Approval> all = new ArrayList<>(without(approval.by()));
        all.add(approval);
        return new Review(all, Optional.empty());
    }

    /** With a request for changes; whoever asks no longer agrees, the others still do with what they saw. */
    public Review asked(ChangeRequest request) {
        return new Review(without(request.by()), Optional.of(request));
    }

    /** The same without somebody's data; see {@link Partner#erased}. */
    Review erased(UnaryOperator<Person> stand, Traces traces, String mark, Map<String, String> hashes) {
        List<Approval> still = approvals.stream()
                .map(one -> new Approval(
                        stand.apply(one.by()),
                        one.roles(),
                        one.at(),
                        one.revision(),
                        rehashed(one, hashes),
                        one.override()))
                .toList();
        return new Review(
                still,
                changeRequest.map(asked -> new ChangeRequest(
                        stand.apply(asked.by()), asked.at(), asked.revision(), traces.without(asked.words(), mark))));
    }

    /** A field of which nothing is left is one that was seen empty. */
    private static Map<String, String> rehashed(Approval approval, Map<String, String> hashes) {
        Map<String, String> seen = new TreeMap<>();
        approval.seen().forEach((key, hash) -> {
            String now = hashes.getOrDefault(key + ":" + hash, hash);
            if (!now.isEmpty()) {
                seen.put(key, now);
            }
        });
        return seen;
    }

    private List<Approval> without(Person person) {
        return approvals.stream()
                .filter(approval -> !approval.by().id().equals(person.id()))
                .toList();
    }
}
