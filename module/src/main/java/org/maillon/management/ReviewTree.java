package org.maillon.management;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.Approval;
import org.maillon.editorial.Partner;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;
import org.maillon.editorial.Role;
import org.maillon.editorial.Route;

/** What a change goes through before it is public, as programs read it. */
final class ReviewTree {

    private ReviewTree() {}

    static Map<String, Object> of(PartnerView view) {
        Partner partner = view.partner();
        Route route = view.route();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("complete", route.isComplete(partner.review(), partner.writers()));
        Map<String, Object> changed = new LinkedHashMap<>();
        route.weights().forEach((key, weight) -> changed.put(key, code(weight)));
        tree.put("changed", changed);
        tree.put(
                "demands",
                route.demands().stream()
                        .map(demand -> demand(demand, route, partner))
                        .toList());
        tree.put(
                "approvals",
                partner.review().approvals().stream()
                        .map(approval -> approval(approval, route, partner))
                        .toList());
        partner.review().changeRequest().ifPresent(request -> {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("by", PartnerTree.person(request.by()));
            asked.put("at", request.at().toString());
            asked.put("revision", request.revision());
            asked.put("comment", request.words());
            tree.put("changeRequest", asked);
        });
        return tree;
    }

    private static Map<String, Object> demand(Route.Demand demand, Route route, Partner partner) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sensitivity", code(demand.sensitivity()));
        tree.put("approvals", demand.approvals());
        tree.put("roles", demand.roles().stream().map(Role::code).sorted().toList());
        demand.group().map(ReviewGroup::code).ifPresent(group -> tree.put("group", group));
        tree.put("fields", List.copyOf(demand.fields()));
        tree.put("open", List.copyOf(route.open(demand, partner.review(), partner.writers())));
        return tree;
    }

    private static Map<String, Object> approval(Approval approval, Route route, Partner partner) {
        List<String> covered = new ArrayList<>();
        route.weights().keySet().stream()
                .filter(key -> approval.isIndependentOf(partner.writers()))
                .filter(key -> approval.covers(key, route.hashes()))
                .forEach(covered::add);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("by", PartnerTree.person(approval.by()));
        tree.put("at", approval.at().toString());
        tree.put("revision", approval.revision());
        tree.put("override", approval.override());
        tree.put("covers", covered);
        return tree;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
