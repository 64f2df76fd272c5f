package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillon.actions.ShowReviewPolicy;
import org.maillon.actions.ShowReviewPolicy.PolicyView;
import org.maillon.editorial.Asked;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;
import org.maillon.editorial.ReviewPolicy.Rule;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.ItemsType;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Term;

/** The page that says in words by which rules changes are reviewed. */
@Controller
@RequestScoped
@Path("review-policy")
@Produces(Templates.HTML)
public class ReviewPolicyController {

    @Inject
    ShowReviewPolicy showReviewPolicy;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /**
     * One rule.
     *
     * @param weight code of the sensitivity
     * @param asks what it asks for
     * @param byGroup whether the people come from the groups
     * @param fields what it is about
     */
    public record RuleLine(String weight, Sentence asks, boolean byGroup, List<String> fields) {}

    /**
     * One group.
     *
     * @param label what it is called
     * @param members who is in it
     * @param terms the terms whose partners are theirs; none for the group that takes the others
     */
    public record GroupLine(String label, List<String> members, List<String> terms) {}

    /** The rules. */
    @GET
    public Response show() {
        PolicyView view = showReviewPolicy.execute();
        List<RuleLine> rules = new ArrayList<>();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Rule rule = view.policy().rule(sensitivity);
            boolean byGroup = rule.byGroup() && !view.policy().groups().isEmpty();
            rules.add(new RuleLine(
                    sensitivity.name().toLowerCase(Locale.ROOT), asks(rule), byGroup, fields(sensitivity, view)));
        }
        models.put("rules", rules);
        models.put(
                "groups",
                view.policy().groups().stream().map(group -> line(group, view)).toList());
        return FormDesk.page(200, "review-policy.ftl");
    }

    private static Sentence asks(Rule rule) {
        return rule.approvals() == 0
                ? Sentence.of("policy.asks-nobody")
                : Sentence.of("policy.asks", rule.approvals(), Asked.roles(rule.roles()));
    }

    private List<String> fields(Sensitivity sensitivity, PolicyView view) {
        return view.fields().entrySet().stream()
                .filter(entry -> entry.getValue() == sensitivity)
                .map(Map.Entry::getKey)
                .map(path -> name(path, view))
                .toList();
    }

    private String name(String path, PolicyView view) {
        Messages messages = desk.messages();
        String[] parts = path.split("\\.", 2);
        Field<?> field = view.type().fields().field(parts[0]).orElseThrow();
        String name = messages.say(field.label());
        if (parts.length == 2 && field.type() instanceof ItemsType items) {
            Field<?> part = items.fields().field(parts[1]).orElseThrow();
            return messages.say("policy.part", name, part.label());
        }
        return name;
    }

    private GroupLine line(ReviewGroup group, PolicyView view) {
        List<String> terms = new ArrayList<>();
        group.terms()
                .forEach((code, carried) -> view.taxonomy()
                        .vocabulary(code)
                        .ifPresent(vocabulary -> carried.forEach(term -> terms.add(vocabulary
                                .term(term)
                                .map(Term::label)
                                .orElse(vocabulary.label())
                                .in(desk.language())))));
        return new GroupLine(group.label().in(desk.language()), List.copyOf(group.members()), terms);
    }
}
