package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.actions.InviteGuest;
import org.maillon.actions.MovePartner;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.Asked;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Revision;
import org.maillon.editorial.Route;
import org.maillon.editorial.Transition;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Section;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/** The page on which a reviewer sees what would change for the public, and decides. */
@Controller
@RequestScoped
@Path("partners/{id}/review")
@Produces(Templates.HTML)
public class ReviewController {

    private static final Set<Transition> DECISIONS = Set.of(Transition.APPROVE, Transition.REQUEST_CHANGES);

    @Inject
    ShowPartner showPartner;

    @Inject
    MovePartner movePartner;

    @Inject
    InviteGuest inviteGuest;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /**
     * A section of the page with its changes.
     *
     * @param code its name in anchors
     * @param label what it is called
     * @param fields its fields that are filled in on one side
     */
    public record Part(String code, String label, List<Changes.FieldChange> fields) {}

    /** The changes against what the public reads, or everything when it reads nothing yet. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        return draw(200, id, "", Answer.NOTHING_YET);
    }

    /** Approves, or asks for changes. */
    @POST
    public Response decide(
            @PathParam("id") UUID id,
            @FormParam("version") @DefaultValue("") String typedVersion,
            @FormParam("do") @DefaultValue("") String button,
            @FormParam("comment") @DefaultValue("") String comment) {
        Transition decision = Transition.of(button).filter(DECISIONS::contains).orElseThrow(NotFoundException::new);
        long version = Typed.version(typedVersion);
        try {
            Partner moved = movePartner.execute(id, version, decision, Optional.of(comment));
            flash.say(StepController.said(decision.code(), moved));
            return FormDesk.goTo("partners/" + id + "/overview");
        } catch (Refusal refused) {
            return draw(Answer.status(refused), id, comment, Answer.of(refused, version));
        }
    }

    private Response draw(int status, UUID id, String comment, Answer answer) {
        PartnerView view = showPartner.execute(id);
        Showing showing = new Showing(view.taxonomy(), desk.language(), media -> Optional.empty());
        Values working = view.partner().working().content();
        // Where nothing is public yet, everything is new: marking every word would only make it hard to read.
        Values live = view.liveRevision().map(Revision::content).orElse(working);
        List<Changes.FieldChange> fields = new Changes(showing).between(live, working, view.type());
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("parts", parts(fields, view.type()));
        models.put("changed", changed(fields));
        models.put("comment", comment);
        InviteGuest.Listing guests = inviteGuest.list(id);
        models.put("guests", guests.links());
        models.put("now", guests.now());
        answer.show(models, view, desk.messages());
        models.put("afterApproval", afterApproval(view));
        approveRefusal(view).ifPresent(sentence -> models.put("cannotApprove", sentence));
        refusal(view, Transition.REQUEST_CHANGES).ifPresent(sentence -> models.put("cannotRequest", sentence));
        return FormDesk.page(status, "partner/review.ftl");
    }

    /** The fields that differ. */
    static List<Changes.FieldChange> changed(List<Changes.FieldChange> fields) {
        return fields.stream().filter(field -> !"same".equals(field.change())).toList();
    }

    /** The fields in the sections of the page. */
    private List<Part> parts(List<Changes.FieldChange> fields, PartnerType type) {
        List<Part> parts = new ArrayList<>();
        for (Section section : Section.values()) {
            Set<String> keys = type.fields(section).stream().map(Field::key).collect(Collectors.toSet());
            List<Changes.FieldChange> own =
                    fields.stream().filter(field -> keys.contains(field.key())).toList();
            if (!own.isEmpty()) {
                parts.add(new Part(section.code(), desk.messages().say(section.label()), own));
            }
        }
        return parts;
    }

    /** What comes after this person's approval: publication, or somebody else's approval. */
    private Sentence afterApproval(PartnerView view) {
        List<Route.Demand> open = showPartner.openAfterApproval(view);
        return open.isEmpty()
                ? Sentence.of("review.then.approve")
                : Sentence.of("review.then.approve.more", Asked.people(open));
    }

    private static Optional<Sentence> approveRefusal(PartnerView view) {
        return refusal(view, Transition.APPROVE)
                .or(() -> Optional.of(Sentence.of(
                                "refusal.not-ready",
                                Transition.APPROVE.label(),
                                view.missingForReview().size()))
                        .filter(any -> !view.missingForReview().isEmpty()));
    }

    private static Optional<Sentence> refusal(PartnerView view, Transition transition) {
        return view.steps().getOrDefault(transition, Optional.empty()).map(Refusal::sentence);
    }
}
