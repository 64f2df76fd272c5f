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
import java.util.UUID;
import org.maillon.actions.DeletePartner;
import org.maillon.actions.MovePartner;
import org.maillon.actions.PartnerView;
import org.maillon.actions.PublishPartner;
import org.maillon.actions.ShowPartner;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.CommentMissing;
import org.maillon.editorial.CommentTooLong;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NotDeletable;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.Transition;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Problem;
import org.maillon.taxonomy.RequiredAt;

/** The pages that say what a step of the workflow does before it is taken, and take it. */
@Controller
@RequestScoped
@Path("partners/{id}/steps/{step}")
@Produces(Templates.HTML)
public class StepController {

    private static final String DELETE = "delete";

    @Inject
    ShowPartner showPartner;

    @Inject
    ShowRevisions showRevisions;

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    DeletePartner deletePartner;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** What will happen. */
    @GET
    public Response show(@PathParam("id") UUID id, @PathParam("step") String step) {
        return draw(200, id, step, "", List.of(), Optional.empty());
    }

    /** Takes the step. */
    @POST
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @FormParam("version") @DefaultValue("-1") long version,
            @FormParam("comment") @DefaultValue("") String comment,
            @FormParam("date") @DefaultValue("") String date) {
        try {
            if (DELETE.equals(step)) {
                deletePartner.execute(id, version);
                flash.say(Sentence.of("flash.step.delete"));
                return FormDesk.goTo("partners");
            }
            Transition transition = Transition.of(step).orElseThrow(NotFoundException::new);
            if (transition == Transition.PUBLISH) {
                PublishPartner.Date kept = "keep".equals(date) ? PublishPartner.Date.KEEP : PublishPartner.Date.TODAY;
                publishPartner.execute(id, version, kept, Optional.of(comment));
            } else {
                movePartner.execute(id, version, transition, Optional.of(comment));
            }
            flash.say(Sentence.of("flash.step." + step));
            return FormDesk.goTo("partners/" + id);
        } catch (CommentMissing | CommentTooLong refused) {
            return draw(422, id, step, comment, List.of(new Problem("comment", refused.sentence())), Optional.empty());
        } catch (NotReady notReady) {
            return draw(422, id, step, comment, List.of(), Optional.of(notReady.sentence()));
        } catch (StaleVersion stale) {
            return draw(
                    409,
                    id,
                    step,
                    comment,
                    List.of(),
                    Optional.of(Sentence.of(
                            "step.stale", stale.current().changedBy().displayName())));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.UNKNOWN) {
                throw refused;
            }
            return draw(
                    ErrorPages.status(refused.kind()), id, step, comment, List.of(), Optional.of(refused.sentence()));
        }
    }

    private Response draw(
            int status, UUID id, String step, String comment, List<Problem> problems, Optional<Sentence> refusal) {
        PartnerView view = showPartner.execute(id);
        Optional<Transition> transition = Transition.of(step);
        if (transition.isEmpty() && !DELETE.equals(step)) {
            throw new NotFoundException();
        }
        List<Problem> missing = transition.map(taken -> missing(view, taken)).orElse(List.of());
        Optional<Refusal> impossible = transition
                .map(taken -> view.steps().getOrDefault(taken, Optional.empty()))
                .orElseGet(() -> undeletable(view));
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("step", step);
        models.put("needsComment", transition.filter(Transition::needsComment).isPresent());
        models.put("takesComment", transition.isPresent());
        models.put("consequences", consequences(view, step));
        models.put("missing", missing);
        impossible.ifPresent(refused -> models.put("impossible", refused.sentence()));
        refusal.ifPresent(sentence -> models.put("refusal", sentence));
        models.put("problems", problems);
        models.put("comment", comment);
        if (transition.filter(Transition.PUBLISH::equals).isPresent()) {
            models.put("updatedOn", view.partner().working().content().get(PartnerType.UPDATED_ON));
        }
        return FormDesk.page(status, "partner/step.ftl");
    }

    private static List<Problem> missing(PartnerView view, Transition transition) {
        RequiredAt step = transition.readiness();
        if (step == RequiredAt.REVIEW) {
            return view.missingForReview();
        }
        return step == RequiredAt.PUBLICATION ? view.missingForPublication() : List.of();
    }

    private static Optional<Refusal> undeletable(PartnerView view) {
        if (!view.partner().isDeletable()) {
            return Optional.of(new NotDeletable());
        }
        // Being reviewed does not keep a page from being deleted; not being allowed to write in it does.
        return view.writeRefusal().filter(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    /** What the step means for the page, for colleagues and for the public. */
    private List<Sentence> consequences(PartnerView view, String step) {
        Partner partner = view.partner();
        boolean isLive = partner.live().isPresent();
        List<Sentence> consequences = new ArrayList<>();
        consequences.add(Sentence.of("consequence." + step));
        if ("publish".equals(step)) {
            List<String> changed = showRevisions.pending(partner.id(), desk.language()).changes().stream()
                    .map(change -> desk.messages().say(change.field().label()))
                    .toList();
            consequences.add(
                    isLive
                            ? Sentence.of("consequence.publish.changes", changed.size(), String.join(", ", changed))
                            : Sentence.of("consequence.publish.first"));
            partner.approval()
                    .ifPresent(approval -> consequences.add(Sentence.of(
                            "consequence.publish.approved", approval.by().displayName())));
            partner.working()
                    .content()
                    .get(PartnerType.SLUG)
                    .ifPresent(slug -> consequences.add(Sentence.of("consequence.publish.address", slug)));
        } else if (("archive".equals(step) || "unpublish".equals(step)) && isLive) {
            consequences.add(Sentence.of("consequence.taken-away"));
        } else if (isLive && partner.state() != ModerationState.PUBLISHED) {
            consequences.add(Sentence.of("consequence.public-keeps"));
        }
        return consequences;
    }
}
