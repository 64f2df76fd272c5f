package org.maillon.boot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillon.editorial.ReviewPolicy;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;
import org.maillon.editorial.ReviewPolicy.Rule;
import org.maillon.editorial.Role;
import org.maillon.json.Json;
import org.maillon.json.NotJson;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.taxonomy.Sensitivity;

/**
 * The review policy as it is written in a file. What the file leaves out is as in {@link ReviewPolicy#STANDARD}; what it
 * says and we do not know is refused, because a rule that is misspelt would protect nothing.
 */
final class PolicyFile {

    private PolicyFile() {}

    /**
     * The policy in a file.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and where
     */
    static ReviewPolicy read(byte[] bytes) {
        Map<String, Object> tree = tree(bytes);
        known(tree, "the file", Set.of("rules", "fields", "groups"));
        return new ReviewPolicy(
                rules(member(tree, "rules")), weights(member(tree, "fields")), groups(tree.get("groups")));
    }

    private static Map<String, Object> tree(byte[] bytes) {
        try {
            return Json.object(bytes);
        } catch (NotJson malformed) {
            throw new IllegalArgumentException(
                    "it is no JSON object that we take: "
                            + Messages.in(Language.EN).say(malformed.sentence()),
                    malformed);
        }
    }

    private static Map<Sensitivity, Rule> rules(Map<?, ?> tree) {
        Map<Sensitivity, Rule> rules = new EnumMap<>(ReviewPolicy.STANDARD.rules());
        tree.forEach((name, written) -> {
            Sensitivity sensitivity = sensitivity(name, "rules");
            Map<?, ?> rule = object(written, "rules." + name);
            known(rule, "rules." + name, Set.of("approvals", "roles", "byGroup"));
            Rule standard = ReviewPolicy.STANDARD.rule(sensitivity);
            int approvals = rule.containsKey("approvals") ? number(rule.get("approvals"), name) : standard.approvals();
            Set<Role> roles = rule.containsKey("roles")
                    ? texts(rule.get("roles"), "rules." + name + ".roles").stream()
                            .map(PolicyFile::role)
                            .collect(Collectors.toSet())
                    : standard.roles();
            boolean byGroup =
                    rule.containsKey("byGroup") ? Boolean.TRUE.equals(rule.get("byGroup")) : standard.byGroup();
            try {
                rules.put(sensitivity, new Rule(approvals, roles, byGroup));
            } catch (IllegalArgumentException impossible) {
                throw new IllegalArgumentException("rules." + name + ": " + impossible.getMessage(), impossible);
            }
        });
        return rules;
    }

    private static Map<String, Sensitivity> weights(Map<?, ?> tree) {
        Map<String, Sensitivity> weights = new TreeMap<>();
        tree.forEach((path, written) -> weights.put(String.valueOf(path), sensitivity(written, "fields." + path)));
        return weights;
    }

    private static List<ReviewGroup> groups(@Nullable Object written) {
        List<ReviewGroup> groups = new ArrayList<>();
        if (written == null) {
            return groups;
        }
        if (!(written instanceof List<?> list)) {
            throw new IllegalArgumentException("groups has to be a list");
        }
        for (Object entry : list) {
            ReviewGroup group = group(object(entry, "groups"));
            if (groups.stream().anyMatch(other -> other.code().equals(group.code()))) {
                throw new IllegalArgumentException("two groups have the code " + group.code());
            }
            groups.add(group);
        }
        if (groups.stream().filter(group -> group.terms().isEmpty()).count() > 1) {
            throw new IllegalArgumentException(
                    "only one group can be without terms: it takes what no other group takes");
        }
        return groups;
    }

    private static ReviewGroup group(Map<?, ?> tree) {
        known(tree, "groups", Set.of("code", "label", "members", "terms"));
        String code = String.valueOf(tree.get("code"));
        if (!code.matches("[a-z0-9-]{1,80}")) {
            throw new IllegalArgumentException(
                    "a group needs a code of small letters, digits and hyphens, not “" + code + "”");
        }
        Map<?, ?> label = object(tree.get("label"), "the label of " + code);
        Map<String, Set<String>> terms = new TreeMap<>();
        member(tree, "terms")
                .forEach((vocabulary, codes) ->
                        terms.put(String.valueOf(vocabulary), texts(codes, "the terms of " + code)));
        Set<String> members = texts(tree.get("members"), "the members of " + code);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("the group " + code + " has no members, so nobody could approve");
        }
        return new ReviewGroup(
                code, new Labels(String.valueOf(label.get("fr")), String.valueOf(label.get("en"))), members, terms);
    }

    private static void known(Map<?, ?> tree, String place, Set<String> members) {
        for (Object key : tree.keySet()) {
            if (!members.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("nothing is known by the name “" + key + "” in " + place
                        + "; known are " + new TreeSet<>(members));
            }
        }
    }

    private static Map<?, ?> member(Map<?, ?> tree, String name) {
        return tree.containsKey(name) ? object(tree.get(name), name) : Map.of();
    }

    private static Map<?, ?> object(@Nullable Object written, String place) {
        if (written instanceof Map<?, ?> tree) {
            return tree;
        }
        throw new IllegalArgumentException(place + " has to be an object");
    }

    private static Set<String> texts(@Nullable Object written, String place) {
        if (written instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
        }
        throw new IllegalArgumentException(place + " have to be a list of texts");
    }

    private static int number(@Nullable Object written, Object place) {
        if (written instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("rules." + place + ".approvals has to be a whole number");
    }

    private static Sensitivity sensitivity(@Nullable Object written, String place) {
        for (Sensitivity sensitivity : Sensitivity.values()) {
            if (sensitivity.name().toLowerCase(Locale.ROOT).equals(written)) {
                return sensitivity;
            }
        }
        throw new IllegalArgumentException(
                place + ": “" + written + "” is none of light, standard, steward, direction");
    }

    private static Role role(String code) {
        return Role.of(code).orElseThrow(() -> new IllegalArgumentException("there is no role “" + code + "”"));
    }
}
