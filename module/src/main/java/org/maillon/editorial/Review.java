package org.maillon.editorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private List<Approval> without(Person person) {
        return approvals.stream()
                .filter(approval -> !approval.by().id().equals(person.id()))
                .toList();
    }
}
