package org.maillon.editorial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;
import org.maillon.language.Sentence;

/** Who is asked for an approval, in words. */
public final class Asked {

    private Asked() {}

    /** Everybody whose approval is missing. */
    public static Sentence people(List<Route.Demand> open) {
        return joined(open.stream().map(Asked::people).distinct().toList());
    }

    /** Those whom one demand asks: two people in the role of reviewer of a group. */
    public static Sentence people(Route.Demand demand) {
        Sentence roles = roles(demand.roles());
        return demand.group()
                .map(ReviewGroup::label)
                .map(group -> Sentence.of("asked.of-group", demand.approvals(), roles, group))
                .orElseGet(() -> Sentence.of("asked.of-role", demand.approvals(), roles));
    }

    /** Some roles, one of which is enough. */
    public static Sentence roles(Set<Role> roles) {
        return joined(
                roles.stream()
                        .filter(role -> role.permissions().contains(Permission.REVIEW))
                        .sorted(Comparator.naturalOrder())
                        .map(Role::label)
                        .toList(),
                "asked.or");
    }

    private static Sentence joined(List<Sentence> all) {
        return joined(all, "asked.and");
    }

    private static Sentence joined(List<Sentence> all, String last) {
        List<Sentence> rest = new ArrayList<>(all);
        Sentence joined = rest.remove(0);
        while (!rest.isEmpty()) {
            Sentence next = rest.remove(0);
            joined = Sentence.of(rest.isEmpty() ? last : "asked.comma", joined, next);
        }
        return joined;
    }
}
