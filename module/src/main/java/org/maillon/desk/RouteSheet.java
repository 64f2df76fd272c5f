package org.maillon.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.Approval;
import org.maillon.editorial.Asked;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Review;
import org.maillon.editorial.Route;
import org.maillon.language.Messages;

/**
 * What a change goes through before it is public, in words: who has to agree with what, who has, and what is missing.
 *
 * @param demands what is asked for
 * @param free names of the changed fields that need no approval
 * @param changeRequest what was asked for and is not settled
 * @param isEmpty whether nothing differs from what the public reads
 */
public record RouteSheet(
        List<Demand> demands, List<String> free, Optional<Review.ChangeRequest> changeRequest, boolean isEmpty) {

    /**
     * Something that is asked for.
     *
     * @param people who has to agree
     * @param fields names of the fields; of the kinds of fields where nothing is public yet and all are new
     * @param agreements who agreed, also with what has changed since
     * @param open names of the fields that somebody still has to agree with
     */
    public record Demand(String people, List<String> fields, List<Agreement> agreements, List<String> open) {}

    /**
     * Somebody's agreement.
     *
     * @param name who
     * @param at when
     * @param revision number of the revision they saw
     * @param changed names of the fields that changed since, and that it no longer covers
     * @param override whether it stands in for the others
     */
    public record Agreement(String name, Instant at, int revision, List<String> changed, boolean override) {}

    /** The route of a page. */
    static RouteSheet of(PartnerView view, Messages messages) {
        Partner partner = view.partner();
        Route route = view.route();
        List<Demand> demands = new ArrayList<>();
        for (Route.Demand demand : joined(route)) {
            demands.add(new Demand(
                    messages.say(Asked.people(demand)),
                    partner.live().isEmpty() ? kinds(demand, route, messages) : names(demand.fields(), view, messages),
                    agreements(demand, view, messages),
                    names(route.open(demand, partner.review(), partner.writers()), view, messages)));
        }
        List<String> free = names(
                route.weights().keySet().stream()
                        .filter(key -> route.demands().stream()
                                .noneMatch(demand -> demand.fields().contains(key)))
                        .toList(),
                view,
                messages);
        return new RouteSheet(
                demands, free, partner.review().changeRequest(), route.weights().isEmpty());
    }

    /** What asks the same people is one thing to whoever reads it. */
    private static Collection<Route.Demand> joined(Route route) {
        Map<Object, Route.Demand> joined = new LinkedHashMap<>();
        for (Route.Demand demand : route.demands()) {
            joined.merge(List.of(demand.approvals(), demand.roles(), demand.group()), demand, (one, other) -> {
                Set<String> fields = new LinkedHashSet<>(one.fields());
                fields.addAll(other.fields());
                return new Route.Demand(one.sensitivity(), one.approvals(), one.roles(), one.group(), fields);
            });
        }
        return joined.values();
    }

    private static List<String> kinds(Route.Demand demand, Route route, Messages messages) {
        return demand.fields().stream()
                .flatMap(key -> Optional.ofNullable(route.weights().get(key)).stream())
                .distinct()
                .sorted()
                .map(weight -> messages.say("policy.kind." + weight.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Agreement> agreements(Route.Demand demand, PartnerView view, Messages messages) {
        Partner partner = view.partner();
        List<Agreement> agreements = new ArrayList<>();
        for (Approval approval : partner.review().approvals()) {
            if (demand.counts(approval, partner.writers())) {
                Set<String> keys = demand.fields();
                List<String> changed = keys.stream()
                        .filter(key -> !approval.covers(key, view.route().hashes()))
                        .toList();
                agreements.add(new Agreement(
                        approval.by().displayName(),
                        approval.at(),
                        approval.revision(),
                        names(changed, view, messages),
                        approval.override()));
            }
        }
        return agreements;
    }

    /** What fields are called, in the order of the form. */
    static List<String> names(Collection<String> keys, PartnerView view, Messages messages) {
        return view.type().fields().list().stream()
                .filter(field -> keys.contains(field.key()))
                .map(field -> messages.say(field.label()))
                .toList();
    }
}
