package org.maillon.editorial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;
import org.maillon.editorial.ReviewPolicy.Rule;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;

/**
 * The way a change has to take before it goes live. It follows from the actual difference with what the public reads and
 * from the review policy, and is worked out anew whenever somebody acts: nobody can go round it by an older state.
 *
 * @param weights the fields that differ, in the order of the form, each with the care its change takes
 * @param demands what is asked for, lightest first; fields that need no approval are in none of them
 * @param hashes hash of each filled-in field of the new content
 */
public record Route(Map<String, Sensitivity> weights, List<Demand> demands, Map<String, String> hashes) {

    /**
     * Something that is asked for.
     *
     * @param sensitivity why
     * @param approvals how many people have to agree with each of the fields, at least 1
     * @param roles one of which they must have
     * @param group where they must come from; anywhere when there is none
     * @param fields keys of the fields they have to agree with
     */
    public record Demand(
            Sensitivity sensitivity, int approvals, Set<Role> roles, Optional<ReviewGroup> group, Set<String> fields) {

        public Demand {
            fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
        }

        /** Whether a person is one of those who are asked. */
        public boolean asks(String person, Set<Role> theirRoles) {
            return theirRoles.stream().anyMatch(roles::contains)
                    && group.map(ReviewGroup::members)
                            .filter(members -> !members.contains(person))
                            .isEmpty();
        }

        /** Whether an approval is one of those that are asked for, for as long as what it saw stands. */
        public boolean counts(Approval approval, Set<String> writers) {
            return approval.isIndependentOf(writers)
                    && (approval.override() || asks(approval.by().id(), approval.roles()));
        }
    }

    public Route {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        demands = List.copyOf(demands);
        hashes = Map.copyOf(hashes);
    }

    /** The route of a change. */
    public static Route between(Values live, Values working, PartnerType type, Taxonomy taxonomy, ReviewPolicy policy) {
        Map<String, Sensitivity> weights = new Weights(policy).between(live, working, type);
        // The terms of both sides: nobody is left out by the very change that they should see.
        List<ReviewGroup> groups = policy.groups(carried(live, working, type), taxonomy);
        Map<Sensitivity, Set<String>> fields = new EnumMap<>(Sensitivity.class);
        weights.forEach((key, weight) ->
                fields.computeIfAbsent(weight, any -> new LinkedHashSet<>()).add(key));
        List<Demand> demands = new ArrayList<>();
        fields.forEach((weight, keys) -> {
            Rule rule = policy.rule(weight);
            if (rule.approvals() > 0) {
                from(rule, groups)
                        .map(group -> new Demand(weight, rule.approvals(), rule.roles(), group, keys))
                        .forEach(demands::add);
            }
        });
        return new Route(weights, demands, Difference.hashes(working, type));
    }

    private static Stream<Optional<ReviewGroup>> from(Rule rule, List<ReviewGroup> groups) {
        return rule.byGroup() && !groups.isEmpty() ? groups.stream().map(Optional::of) : Stream.of(Optional.empty());
    }

    private static Map<String, List<String>> carried(Values live, Values working, PartnerType type) {
        Map<String, List<String>> carried = new LinkedHashMap<>(PublicDocument.termCodes(live, type));
        PublicDocument.termCodes(working, type)
                .forEach((vocabulary, codes) -> carried.merge(
                        vocabulary,
                        codes,
                        (before, after) ->
                                Stream.concat(before.stream(), after.stream()).toList()));
        return carried;
    }

    /** The approvals that count for a demand and a field. */
    public List<Approval> given(Demand demand, String key, Review review, Set<String> writers) {
        return review.approvals().stream()
                .filter(approval -> demand.counts(approval, writers) && approval.covers(key, hashes))
                .toList();
    }

    /** The fields of a demand that not enough people agreed with yet. */
    public Set<String> open(Demand demand, Review review, Set<String> writers) {
        Set<String> open = new LinkedHashSet<>();
        for (String key : demand.fields()) {
            List<Approval> given = given(demand, key, review, writers);
            if (given.stream().noneMatch(Approval::override) && given.size() < demand.approvals()) {
                open.add(key);
            }
        }
        return open;
    }

    /** What is still asked for. */
    public List<Demand> open(Review review, Set<String> writers) {
        return demands.stream()
                .filter(demand -> !open(demand, review, writers).isEmpty())
                .toList();
    }

    /** Whether everything that is asked for is there. */
    public boolean isComplete(Review review, Set<String> writers) {
        return open(review, writers).isEmpty();
    }

    /** Whether a person's agreement would bring the change further. */
    boolean wants(Editor editor, Review review, Set<String> writers) {
        return demands.stream()
                .filter(demand -> demand.asks(editor.id(), editor.roles()))
                .anyMatch(demand -> open(demand, review, writers).stream()
                        .anyMatch(key -> given(demand, key, review, writers).stream()
                                .noneMatch(approval -> approval.by().id().equals(editor.id()))));
    }

    /** The changed fields that no second person has seen: those that need no approval, and whose publication is one. */
    Set<String> unseen(Review review, Set<String> writers) {
        Set<String> unseen = new LinkedHashSet<>();
        weights.keySet().stream()
                .filter(key ->
                        demands.stream().noneMatch(demand -> demand.fields().contains(key)))
                .filter(key -> review.approvals().stream()
                        .noneMatch(approval -> approval.covers(key, hashes) && approval.isIndependentOf(writers)))
                .forEach(unseen::add);
        return unseen;
    }
}
