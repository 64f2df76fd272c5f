package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillon.actions.ShowReviewPolicy;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;
import org.maillon.editorial.ReviewPolicy.Rule;
import org.maillon.editorial.Role;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.json.Json;

/** The rules by which changes are reviewed. */
@ApplicationScoped
public class ReviewPolicyResource implements Resource {

    private static final Operation READ = PartnersApi.common(Operation.of(
                    "GET",
                    ManagementDoor.ROOT + "/review-policy",
                    "readReviewPolicy",
                    "Review",
                    "Read the review policy"))
            .gives(200, "The policy that holds now", ref("ReviewPolicy"))
            .givesNothing(304, "Nothing has changed since");

    @Inject
    ShowReviewPolicy showReviewPolicy;

    @Override
    public List<Route> routes() {
        return List.of(new Route(READ, this::read));
    }

    private Answer read(Asked asked) {
        ShowReviewPolicy.PolicyView view = showReviewPolicy.execute();
        Map<String, Object> rules = new LinkedHashMap<>();
        view.policy().rules().forEach((sensitivity, rule) -> rules.put(code(sensitivity), tree(rule)));
        Map<String, Object> fields = new LinkedHashMap<>();
        view.fields().forEach((path, sensitivity) -> fields.put(path, code(sensitivity)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rules", rules);
        tree.put("fields", fields);
        tree.put(
                "groups",
                view.policy().groups().stream().map(ReviewPolicyResource::tree).toList());
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private static Map<String, Object> tree(Rule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("approvals", rule.approvals());
        tree.put("roles", rule.roles().stream().map(Role::code).sorted().toList());
        tree.put("byGroup", rule.byGroup());
        return tree;
    }

    private static Map<String, Object> tree(ReviewGroup group) {
        Map<String, Object> terms = new LinkedHashMap<>();
        group.terms()
                .forEach((vocabulary, codes) ->
                        terms.put(vocabulary, codes.stream().sorted().toList()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", group.code());
        tree.put("label", group.label().tree());
        tree.put("members", List.copyOf(group.members()));
        tree.put("terms", terms);
        return tree;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
