package org.maillon.management;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.Live;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Transition;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Problem;

/** A partner page as programs read it: where it stands, what it says, and what this caller may do next. */
final class PartnerTree {

    private PartnerTree() {}

    static Map<String, Object> of(PartnerView view, Site site, Language language, LocalDate today) {
        Partner partner = view.partner();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", partner.id().toString());
        tree.put("version", partner.version());
        tree.put("state", partner.state().code());
        tree.put("revision", partner.working().number());
        partner.live().ifPresent(live -> tree.put("live", live(live)));
        view.schedule().ifPresent(schedule -> {
            Map<String, Object> waiting = new LinkedHashMap<>();
            waiting.put("at", schedule.at().toString());
            waiting.put("by", person(schedule.by()));
            tree.put("scheduled", waiting);
        });
        NextStep.of(partner.state()).map(NextStep::code).ifPresent(step -> tree.put("nextStep", step));
        view.assignment().ifPresent(assignment -> tree.put("assignment", assignment(assignment, today)));
        tree.put("pendingChanges", partner.hasPendingChanges());
        tree.put("creator", person(partner.creator()));
        tree.put("changedAt", partner.changedAt().toString());
        tree.put("changedBy", person(partner.changedBy()));
        partner.origin().ifPresent(origin -> tree.put("origin", origin(origin)));
        tree.put("formerSlugs", view.formerSlugs().stream().map(Slug::value).toList());
        tree.put("content", view.type().fields().plain(partner.working().content()));
        tree.put("mayWrite", view.mayWrite());
        view.writeRefusal().ifPresent(refusal -> tree.put("writeRefusal", refusal(refusal, language)));
        tree.put("deletable", partner.isDeletable());
        tree.put("review", ReviewTree.of(view));
        tree.put("transitions", transitions(view, language));
        tree.put("readiness", readiness(view, language));
        tree.put("links", links(partner, site));
        return tree;
    }

    /** The answer that gives a page, tagged with its version. */
    static Answer answer(int status, PartnerView view, Site site, Language language, LocalDate today) {
        byte[] bytes = Json.bytes(of(view, site, language, today));
        return tagged(status, bytes, view.partner().version());
    }

    /** An answer whose tag begins with a version: that is what counts when it comes back in {@code If-Match}. */
    static Answer tagged(int status, byte[] bytes, long version) {
        Body body = Body.of(Operation.JSON, bytes, version + "." + Body.tag(bytes));
        return Answer.of(status, body).with("ETag", body.etag(false));
    }

    static Map<String, Object> person(Person person) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", person.id());
        tree.put("name", person.displayName());
        return tree;
    }

    /** Who takes which step, and by when; a day is over for everybody the day after, where the foundation is. */
    static Map<String, Object> assignment(Assignment assignment, LocalDate today) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("step", assignment.step().code());
        assignment.to().ifPresent(to -> tree.put("to", person(to)));
        assignment.dueOn().ifPresent(day -> tree.put("dueOn", day.toString()));
        tree.put("overdue", assignment.isOverdue(today));
        tree.put("by", person(assignment.by()));
        tree.put("at", assignment.at().toString());
        return tree;
    }

    private static Map<String, Object> live(Live live) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("revision", live.revision());
        tree.put("since", live.since().toString());
        tree.put("by", person(live.by()));
        return tree;
    }

    private static Map<String, Object> origin(ImportOrigin origin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        origin.source().ifPresent(source -> tree.put("source", source));
        tree.put("importedAt", origin.at().toString());
        tree.put("faults", origin.warnings());
        return tree;
    }

    private static Map<String, Object> refusal(Refusal refusal, Language language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("refusal", Refused.name(refusal));
        tree.put("message", Messages.in(language).say(refusal.sentence()));
        return tree;
    }

    private static List<Object> transitions(PartnerView view, Language language) {
        List<Object> transitions = new ArrayList<>();
        for (Transition transition : Transition.values()) {
            Optional<Refusal> refusal = view.steps().getOrDefault(transition, Optional.empty());
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("transition", transition.code());
            tree.put("label", Messages.in(language).say(transition.label()));
            tree.put("needsComment", transition.needsComment());
            tree.put("permitted", refusal.isEmpty());
            refusal.ifPresent(why -> tree.put("why", refusal(why, language)));
            transitions.add(tree);
        }
        return transitions;
    }

    private static Map<String, Object> readiness(PartnerView view, Language language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("review", missing(view, view.missingForReview(), language));
        tree.put("publication", missing(view, view.missingForPublication(), language));
        return tree;
    }

    private static List<Map<String, Object>> missing(PartnerView view, List<Problem> problems, Language language) {
        Map<String, Object> content =
                view.type().fields().plain(view.partner().working().content());
        return Refused.faults(content, problems).stream()
                .map(fault -> fault.tree(language))
                .toList();
    }

    private static Map<String, Object> links(Partner partner, Site site) {
        String self = ManagementDoor.ROOT + "/partners/" + partner.id();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", site.absolute(self));
        links.put("revisions", site.absolute(self + "/revisions"));
        links.put("desk", site.absolute("/desk/partners/" + partner.id()));
        if (partner.live().isPresent()) {
            links.put("live", site.absolute(self + "/live"));
        }
        return links;
    }

    /** A line of the list. */
    static Map<String, Object> line(Partners.Line line, Site site, LocalDate today) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", line.id().toString());
        tree.put("version", line.version());
        tree.put(PartnerType.NAME.key(), line.name());
        if (!line.acronym().isEmpty()) {
            tree.put(PartnerType.ACRONYM.key(), line.acronym());
        }
        tree.put("state", line.state().code());
        line.live().ifPresent(live -> tree.put("live", live(live)));
        tree.put("pendingChanges", line.pendingChanges());
        tree.put("changedAt", line.changedAt().toString());
        tree.put("changedBy", person(line.changedBy()));
        line.assignment().ifPresent(assignment -> tree.put("assignment", assignment(assignment, today)));
        tree.put("terms", line.terms());
        tree.put("links", Map.of("self", site.absolute(ManagementDoor.ROOT + "/partners/" + line.id())));
        return tree;
    }
}
