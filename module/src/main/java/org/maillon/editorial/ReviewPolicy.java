package org.maillon.editorial;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maillon.language.Labels;
import org.maillon.partner.field.Field;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;

/**
 * What a foundation asks for before a change goes live: how much care each field takes, how many people agree, and who
 * they are.
 *
 * @param rules for every sensitivity what it asks for
 * @param weights fields that take another sensitivity than the content type gives them, by key
 * @param groups groups of reviewers, in the order in which they are told
 */
public record ReviewPolicy(Map<Sensitivity, Rule> rules, Map<String, Sensitivity> weights, List<ReviewGroup> groups) {

    private static final Set<Role> REVIEWERS = Set.of(Role.REVIEWER, Role.DIRECTION, Role.ADMINISTRATOR);

    /**
     * What holds where a foundation says nothing: contact details go live without an approval, everything else takes one
     * person who reviews, and what the direction answers for takes the direction.
     */
    public static final ReviewPolicy STANDARD = new ReviewPolicy(
            Map.of(
                    Sensitivity.LIGHT, new Rule(0, Set.of(), false),
                    Sensitivity.STANDARD, new Rule(1, REVIEWERS, true),
                    Sensitivity.STEWARD, new Rule(1, REVIEWERS, true),
                    Sensitivity.DIRECTION, new Rule(1, Set.of(Role.DIRECTION), false)),
            Map.of(),
            List.of());

    /**
     * What a sensitivity asks for.
     *
     * @param approvals how many people have to agree; 0 lets the change go live by anybody who publishes and did not write
     *     it
     * @param roles one of which each of them must have
     * @param byGroup whether they have to come from the groups that the partner's terms name
     */
    public record Rule(int approvals, Set<Role> roles, boolean byGroup) {

        /** The most people one may ask for. */
        public static final int MOST_APPROVALS = 9;

        public Rule {
            roles = Set.copyOf(roles);
            if (approvals < 0 || approvals > MOST_APPROVALS) {
                throw new IllegalArgumentException("Between 0 and " + MOST_APPROVALS + " approvals, not " + approvals);
            }
            if (approvals > 0
                    && roles.stream().noneMatch(role -> role.permissions().contains(Permission.REVIEW))) {
                throw new IllegalArgumentException("Nobody in these roles may approve: " + roles);
            }
        }
    }

    /**
     * A group of people who review.
     *
     * @param code its stable name
     * @param label what it is called
     * @param members ids of their accounts
     * @param terms codes of the terms, by vocabulary, whose partners are theirs, narrower terms included; without any, the
     *     group takes the partners that no other group takes
     */
    public record ReviewGroup(String code, Labels label, Set<String> members, Map<String, Set<String>> terms) {

        public ReviewGroup {
            members = Collections.unmodifiableSet(new TreeSet<>(members));
            terms = Collections.unmodifiableMap(new TreeMap<>(terms));
        }

        private boolean takes(Map<String, List<String>> carried, Taxonomy taxonomy) {
            return terms.entrySet().stream()
                    .anyMatch(own -> taxonomy.vocabulary(own.getKey())
                            .filter(vocabulary -> own.getValue().stream()
                                    .flatMap(code -> vocabulary.withDescendants(code).stream())
                                    .anyMatch(carried.getOrDefault(own.getKey(), List.of())::contains))
                            .isPresent());
        }
    }

    public ReviewPolicy {
        Map<Sensitivity, Rule> all = new EnumMap<>(Sensitivity.class);
        all.putAll(rules);
        for (Sensitivity sensitivity : Sensitivity.values()) {
            if (!all.containsKey(sensitivity)) {
                throw new IllegalArgumentException("No rule for " + sensitivity);
            }
        }
        rules = Collections.unmodifiableMap(all);
        weights = Map.copyOf(weights);
        groups = List.copyOf(groups);
    }

    /** The rule of a sensitivity. */
    public Rule rule(Sensitivity sensitivity) {
        return Objects.requireNonNull(rules.get(sensitivity));
    }

    /** The care that a field takes as a whole. */
    public Sensitivity weight(Field<?> field) {
        return weights.getOrDefault(field.key(), field.sensitivity());
    }

    /**
     * The care that a part of a repeated field takes, if it is set apart.
     *
     * @return nothing when the part is as light or as heavy as the whole field
     */
    public Optional<Sensitivity> weight(Field<?> field, Field<?> part) {
        String path = field.key() + "." + part.key();
        boolean isApart = part.sensitivity() != Sensitivity.STANDARD || weights.containsKey(path);
        return isApart ? Optional.of(weights.getOrDefault(path, part.sensitivity())) : Optional.empty();
    }

    /**
     * The groups whose partner this is: all that one of its terms names, else the one that takes the others.
     *
     * @param carried codes of the terms, by vocabulary
     * @return none when nobody in particular is asked
     */
    public List<ReviewGroup> groups(Map<String, List<String>> carried, Taxonomy taxonomy) {
        List<ReviewGroup> named =
                groups.stream().filter(group -> group.takes(carried, taxonomy)).toList();
        return named.isEmpty() ? fallback().map(List::of).orElse(List.of()) : named;
    }

    private Optional<ReviewGroup> fallback() {
        return groups.stream().filter(group -> group.terms().isEmpty()).findFirst();
    }
}
