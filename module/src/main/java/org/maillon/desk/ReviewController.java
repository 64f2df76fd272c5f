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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.actions.MovePartner;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Revision;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.Transition;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;
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
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** The changes against what the public reads, or everything when it reads nothing yet. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        return draw(200, id, "", List.of(), Optional.empty());
    }

    /** Approves, or asks for changes. */
    @POST
    public Response decide(
            @PathParam("id") UUID id,
            @FormParam("version") @DefaultValue("-1") long version,
            @FormParam("do") @DefaultValue("") String button,
            @FormParam("comment") @DefaultValue("") String comment) {
        Transition decision = Transition.of(button).filter(DECISIONS::contains).orElseThrow(NotFoundException::new);
        try {
            movePartner.execute(id, version, decision, Optional.of(comment));
            flash.say(Sentence.of("flash.step." + decision.code()));
            return FormDesk.goTo("partners/" + id);
        } catch (StaleVersion stale) {
            Sentence sentence =
                    Sentence.of("step.stale", stale.current().changedBy().displayName());
            return draw(409, id, comment, List.of(), Optional.of(sentence));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.UNKNOWN) {
                throw refused;
            }
            boolean isAboutComment = refused instanceof org.maillon.editorial.CommentMissing
                    || refused instanceof org.maillon.editorial.CommentTooLong;
            return draw(
                    ErrorPages.status(refused.kind()),
                    id,
                    comment,
                    isAboutComment ? List.of(new Problem("comment", refused.sentence())) : List.of(),
                    isAboutComment ? Optional.empty() : Optional.of(refused.sentence()));
        }
    }

    private Response draw(int status, UUID id, String comment, List<Problem> problems, Optional<Sentence> refusal) {
        PartnerView view = showPartner.execute(id);
        Showing showing = new Showing(view.taxonomy(), desk.language(), media -> Optional.empty());
        Values live = view.liveRevision().map(Revision::content).orElse(Values.NONE);
        List<Changes.FieldChange> fields =
                new Changes(showing).between(live, view.partner().working().content(), view.type());
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("fields", fields);
        models.put(
                "changed",
                fields.stream().filter(field -> !"same".equals(field.change())).toList());
        models.put("comment", comment);
        models.put("problems", problems);
        refusal.ifPresent(sentence -> models.put("refusal", sentence));
        approveRefusal(view).ifPresent(sentence -> models.put("cannotApprove", sentence));
        refusal(view, Transition.REQUEST_CHANGES).ifPresent(sentence -> models.put("cannotRequest", sentence));
        return FormDesk.page(status, "partner/review.ftl");
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
