package org.maillon.editorial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Values;

/** A second account of the rules of review, kept by tests alone while they watch one page. */
public final class ReviewOracle {

    /** The roles that review. */
    public static final Set<Role> REVIEWERS = Set.of(Role.REVIEWER, Role.DIRECTION, Role.ADMINISTRATOR);

    /** The roles that may agree with each field, as the foundation wrote them down; nobody for a light one. */
    private static final Map<Field<?>, Set<Role>> ASKED = Map.of(
            PartnerType.NAME, REVIEWERS,
            PartnerType.EMAILS, Set.of(),
            PartnerType.FOUNDATION_OPINION, Set.of(Role.DIRECTION));

    /** What somebody agreed with. */
    private record Seen(Editor by, Values content, boolean override) {

        boolean covers(Field<?> field, Values content) {
            return this.content.get(field).equals(content.get(field));
        }
    }

    private final int quorum;
    private final Set<String> writers = new HashSet<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private int lightOnes;

    /**
     * Begins to watch a page.
     *
     * @param author who wrote it
     * @param quorum how many people have to agree with each field that is not light
     */
    public ReviewOracle(Editor author, int quorum) {
        this.quorum = quorum;
        writers.add(author.id());
    }

    /** The keys of the fields it knows. */
    public static Set<String> keys() {
        return Set.of("name", "emails", "foundationOpinion");
    }

    /** Somebody changed the content. */
    public void wrote(Editor editor) {
        writers.add(editor.id());
    }

    /** A step was taken that brought nothing before the public. */
    public void took(Transition step, Editor editor, Values working) {
        switch (step) {
            case APPROVE, OVERRIDE -> {
                seen.removeIf(one -> one.by().equals(editor));
                seen.add(new Seen(editor, working, step == Transition.OVERRIDE));
            }
            case REQUEST_CHANGES -> seen.removeIf(one -> one.by().equals(editor));
            case ARCHIVE, RESTORE -> seen.clear();
            default -> {
                // The others agree with nothing.
            }
        }
    }

    /** Everything went live. */
    public void published(Values live, Values working, Editor publisher) {
        published(keys(), live, working, publisher);
        writers.clear();
        seen.clear();
    }

    /** Some fields went live. */
    public void published(Set<String> keys, Values live, Values working, Editor publisher) {
        boolean isLight = true;
        for (Map.Entry<Field<?>, Set<Role>> asked : ASKED.entrySet()) {
            Field<?> field = asked.getKey();
            if (keys.contains(field.key()) && !live.get(field).equals(working.get(field))) {
                isLight &= asked.getValue().isEmpty();
                if (!isFine(field, asked.getValue(), working, publisher)) {
                    violations.add(field.key() + " by " + publisher.id());
                }
            }
        }
        lightOnes += isLight ? 1 : 0;
    }

    private boolean isFine(Field<?> field, Set<Role> roles, Values working, Editor publisher) {
        List<Seen> agreed = seen.stream()
                .filter(one -> one.covers(field, working))
                .filter(one -> one.override() || !writers.contains(one.by().id()))
                .toList();
        if (roles.isEmpty()) {
            return !agreed.isEmpty() || !writers.contains(publisher.id());
        }
        long counted = agreed.stream()
                .filter(one -> one.by().roles().stream().anyMatch(roles::contains))
                .count();
        return agreed.stream().anyMatch(Seen::override) || counted >= quorum;
    }

    /** What went live without its approvals: the field, and by whose hand. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** How many publications held light changes only. */
    public int lightOnes() {
        return lightOnes;
    }
}
