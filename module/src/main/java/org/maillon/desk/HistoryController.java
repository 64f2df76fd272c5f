package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.PartnerView;
import org.maillon.actions.RevertPartner;
import org.maillon.actions.ShowPartner;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/** The pages on which an editor sees what happened to a page, compares two revisions, and brings one back. */
@Controller
@RequestScoped
@Path("partners/{id}/history")
@Produces(Templates.HTML)
public class HistoryController {

    private static final int ON_A_PAGE = 30;

    @Inject
    ShowPartner showPartner;

    @Inject
    ShowRevisions showRevisions;

    @Inject
    RevertPartner revertPartner;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** Revisions and steps, newest first. */
    @GET
    public Response show(@PathParam("id") UUID id, @QueryParam("page") @DefaultValue("1") String page) {
        PartnerView view = showPartner.execute(id);
        int newest = showRevisions.execute(id, 0, 1).newest();
        Paging paging = new Paging(Paging.read(page), ON_A_PAGE, newest);
        ShowRevisions.RevisionsView revisions = showRevisions.execute(id, paging.offset(), ON_A_PAGE);
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("paging", paging);
        models.put("timeline", Timeline.of(revisions, showRevisions.events(id), desk.messages()));
        models.put("newest", newest);
        return FormDesk.page(200, "partner/history.ftl");
    }

    /**
     * What leads from one revision to another, field by field or as the visitor would see it; the older one always comes
     * first.
     */
    @GET
    @Path("compare")
    public Response compare(
            @PathParam("id") UUID id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to,
            @QueryParam("as") @DefaultValue("fields") String as,
            @QueryParam("page") @DefaultValue("") String pageLanguage) {
        PartnerView view = showPartner.execute(id);
        Compared compared = Compared.of(from, to);
        Showing showing = new Showing(view.taxonomy(), desk.language(), media -> Optional.empty());
        List<Changes.FieldChange> changed = ReviewController.changed(new Changes(showing)
                .between(
                        showRevisions.content(id, compared.older()),
                        showRevisions.content(id, compared.newer()),
                        view.type()));
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("older", compared.older());
        models.put("newer", compared.newer());
        models.put("changed", changed);
        models.put("asPage", "page".equals(as));
        models.put(
                "pageLanguage",
                Language.of(pageLanguage).orElse(desk.language()).tag());
        return FormDesk.page(200, "partner/compare.ftl");
    }

    /** What bringing a revision back means. */
    @GET
    @Path("{revision: [0-9]{1,9}}/restore")
    public Response askToRestore(@PathParam("id") UUID id, @PathParam("revision") int revision) {
        return drawRestore(200, id, revision, "", Answer.NOTHING_YET);
    }

    /** Brings it back. */
    @POST
    @Path("{revision: [0-9]{1,9}}/restore")
    public Response restore(
            @PathParam("id") UUID id,
            @PathParam("revision") int revision,
            @FormParam("version") @DefaultValue("") String typedVersion,
            @FormParam("comment") @DefaultValue("") String comment) {
        long version = Typed.version(typedVersion);
        try {
            Partner kept = revertPartner.execute(id, version, revision, Optional.of(comment));
            flash.say(Sentence.of(
                    kept.version() == version ? "flash.reverted-nothing" : "flash.reverted",
                    Integer.toString(revision)));
            return FormDesk.goTo("partners/" + id + "/overview");
        } catch (Refusal refused) {
            return drawRestore(Answer.status(refused), id, revision, comment, Answer.of(refused, version));
        }
    }

    private Response drawRestore(int status, UUID id, int revision, String comment, Answer answer) {
        PartnerView view = showPartner.execute(id);
        Showing showing = new Showing(view.taxonomy(), desk.language(), media -> Optional.empty());
        Values old = showRevisions.content(id, revision);
        List<Changes.FieldChange> changed = ReviewController.changed(
                new Changes(showing).between(view.partner().working().content(), old, view.type()));
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("revision", revision);
        models.put("changed", changed);
        models.put("comment", comment);
        view.revertRefusal().map(Refusal::sentence).ifPresent(sentence -> models.put("impossible", sentence));
        answer.show(models, view, desk.messages());
        return FormDesk.page(status, "partner/restore.ftl");
    }
}
