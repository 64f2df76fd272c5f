package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.KeepFresh;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.FreshnessInvalid;
import org.maillon.editorial.Refusal;
import org.maillon.http.Site;
import org.maillon.language.Sentence;

/** The page on which people say who at the partner is asked whether its page holds, and say so themselves. */
@Controller
@RequestScoped
@Path("partners/{id}/freshness")
@Produces(Templates.HTML)
public class FreshnessController {

    @Inject
    ShowPartner showPartner;

    @Inject
    KeepFresh keepFresh;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    @Inject
    Site site;

    @Inject
    Clock clock;

    /** How fresh the page is, and the forms. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        return draw(200, id, Optional.empty(), "", Answer.NOTHING_YET);
    }

    /** Keeps who is asked and when; without a period nobody is asked any more. */
    @POST
    public Response agree(@PathParam("id") UUID id, @BeanParam FreshnessTyped typed) {
        try {
            Freshness kept = keepFresh.agree(id, typed.wish());
            flash.say(said(kept));
            return FormDesk.goTo("partners/" + id + "/freshness");
        } catch (Refusal refused) {
            return draw(Answer.status(refused), id, Optional.of(typed), "", answer(refused));
        }
    }

    private Sentence said(Freshness kept) {
        Moments moments = new Moments(desk.language(), clock);
        return kept.contract()
                .map(agreed -> Sentence.of("flash.freshness.agreed", moments.date(agreed.dueOn())))
                .orElseGet(() -> Sentence.of("flash.freshness.ended"));
    }

    /** Takes a colleague's word that the page holds. */
    @POST
    @Path("verification")
    public Response verify(@PathParam("id") UUID id, @FormParam("how") @DefaultValue("") String how) {
        try {
            keepFresh.verify(id, how);
            flash.say(Sentence.of("flash.freshness.verified"));
            return FormDesk.goTo("partners/" + id + "/freshness");
        } catch (Refusal refused) {
            return draw(Answer.status(refused), id, Optional.empty(), how, answer(refused));
        }
    }

    /** Makes a link; its address is on the page that answers, and nowhere else ever after. */
    @POST
    @Path("links")
    public Response make(@PathParam("id") UUID id) {
        try {
            KeepFresh.Made made = keepFresh.make(id);
            models.put("made", made.link());
            models.put("address", site.absolute(Site.stillValid(made.token().secret())));
            return draw(200, id, Optional.empty(), "", Answer.NOTHING_YET);
        } catch (Refusal refused) {
            return draw(Answer.status(refused), id, Optional.empty(), "", answer(refused));
        }
    }

    /** Closes a link. */
    @POST
    @Path("links/{link}")
    public Response revoke(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        keepFresh.revoke(id, link);
        flash.say(Sentence.of("flash.freshness.revoked"));
        return FormDesk.goTo("partners/" + id + "/freshness");
    }

    private static Answer answer(Refusal refused) {
        return refused instanceof FreshnessInvalid invalid
                ? new Answer(invalid.problems(), Optional.empty(), Answer.NOTHING_YET.opened())
                : Answer.of(refused, 0);
    }

    private Response draw(int status, UUID id, Optional<FreshnessTyped> typed, String how, Answer answer) {
        PartnerView view = showPartner.execute(id);
        KeepFresh.Report report = keepFresh.show(id);
        FreshnessTyped shown = typed.orElseGet(() -> FreshnessTyped.kept(report.freshness(), keepFresh.usualMonths()));
        models.put("page", PartnerPage.of(view, desk.messages()));
        answer.show(models, view, desk.messages());
        models.put("report", report);
        report.refusal().ifPresent(refusal -> models.put("cannot", refusal.sentence()));
        models.put("typed", shown.form());
        models.put("spoken", shown.language().tag());
        models.put("how", how);
        models.put("mostMonths", Freshness.MOST_MONTHS);
        models.put("languages", List.of(org.maillon.language.Language.values()));
        return FormDesk.page(status, "partner/freshness.ftl");
    }
}
