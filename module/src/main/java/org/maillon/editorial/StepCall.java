package org.maillon.editorial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;

/**
 * Somebody whose step a page waits for, as far as it is known before they come: anybody with a role, or one of them.
 *
 * @param step the step
 * @param role the role they need
 * @param person the account, if it has to be a particular one
 * @param barred accounts that cannot take it all the same
 */
public record StepCall(Transition step, Role role, Optional<String> person, Set<String> barred) {

    public StepCall {
        barred = Collections.unmodifiableSet(new TreeSet<>(barred));
    }

    /**
     * Those of some people whom calls for approval reach: the members of the groups that are asked, or everybody with the role.
     * Administrators are bothered only where nobody else is asked.
     */
    public static Set<String> called(List<StepCall> calls, Collection<Editor> everybody) {
        Set<String> called = new LinkedHashSet<>();
        for (StepCall call : calls) {
            if (call.step() == Transition.APPROVE && call.role() != Role.ADMINISTRATOR) {
                everybody.stream().filter(call::reaches).map(Editor::id).forEach(called::add);
            }
        }
        return called;
    }

    private boolean reaches(Editor editor) {
        return editor.roles().contains(role)
                && person.filter(id -> !id.equals(editor.id())).isEmpty()
                && !barred.contains(editor.id());
    }

    /** Whom a page waits for: those who may agree while it is reviewed, those who may publish once it is approved. */
    public static List<StepCall> of(Partner partner, Route route) {
        boolean isComplete = route.isComplete(partner.review(), partner.writers());
        return switch (partner.state()) {
            case IN_REVIEW -> isComplete ? reviewers(partner) : asked(partner, route);
            case APPROVED -> isComplete ? publishers(partner, route) : asked(partner, route);
            default -> List.of();
        };
    }

    /** Changes were asked for and are made: anybody who reviews may say so. */
    private static List<StepCall> reviewers(Partner partner) {
        return with(Permission.REVIEW)
                .map(role -> new StepCall(Transition.APPROVE, role, Optional.empty(), partner.writers()))
                .toList();
    }

    private static List<StepCall> publishers(Partner partner, Route route) {
        boolean needsAnother =
                !route.unseen(partner.review(), partner.writers()).isEmpty();
        Set<String> barred = needsAnother ? partner.writers() : Set.of();
        return with(Permission.PUBLISH)
                .map(role -> new StepCall(Transition.PUBLISH, role, Optional.empty(), barred))
                .toList();
    }

    private static List<StepCall> asked(Partner partner, Route route) {
        List<StepCall> calls = new ArrayList<>();
        for (Route.Demand demand : route.open(partner.review(), partner.writers())) {
            Set<String> barred = new LinkedHashSet<>(partner.writers());
            barred.addAll(agreed(partner, route, demand));
            demand.roles().stream()
                    .filter(role -> role.permissions().contains(Permission.REVIEW))
                    .sorted()
                    .flatMap(role -> demand.group().stream()
                            .map(ReviewGroup::members)
                            .<Optional<String>>flatMap(
                                    members -> members.stream().map(Optional::of))
                            .map(person -> new StepCall(Transition.APPROVE, role, person, barred)))
                    .forEach(calls::add);
            if (demand.group().isEmpty()) {
                demand.roles().stream()
                        .filter(role -> role.permissions().contains(Permission.REVIEW))
                        .sorted()
                        .map(role -> new StepCall(Transition.APPROVE, role, Optional.empty(), barred))
                        .forEach(calls::add);
            }
        }
        return List.copyOf(calls);
    }

    /** Those who agreed with everything that is open already: others have to. */
    private static Set<String> agreed(Partner partner, Route route, Route.Demand demand) {
        Set<String> agreed = new LinkedHashSet<>();
        for (Approval approval : partner.review().approvals()) {
            boolean hasAll = route.open(demand, partner.review(), partner.writers()).stream()
                    .allMatch(key -> route.given(demand, key, partner.review(), partner.writers())
                            .contains(approval));
            if (hasAll) {
                agreed.add(approval.by().id());
            }
        }
        return agreed;
    }

    private static Stream<Role> with(Permission permission) {
        return Stream.of(Role.values()).filter(role -> role.permissions().contains(permission));
    }
}
