package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
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
import org.maillon.actions.ShowRevisions;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/** The page that says where a partner stands: what the public reads, what is being worked on, and whose turn it is. */
@Controller
@RequestScoped
@Path("partners/{id}/overview")
@Produces(Templates.HTML)
public class OverviewController {

    @Inject
    ShowPartner showPartner;

    @Inject
    KeepFresh keepFresh;

    @Inject
    ShowRevisions showRevisions;

    @Inject
    FormDesk desk;

    @Inject
    Clock clock;

    @Inject
    Models models;

    /** Where the partner stands. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        PartnerView view = showPartner.execute(id);
        Values working = view.partner().working().content();
        Showing showing = new Showing(view.taxonomy(), desk.language(), media -> Optional.empty());
        List<String> pending = showRevisions.pending(id, desk.language()).changes().stream()
                .map(change -> desk.messages().say(change.field().label()))
                .toList();
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("pending", pending);
        models.put("sections", PartnerPage.read(working, view.type(), showing));
        models.put("fresh", keepFresh.show(id));
        showPartner.farewell(id).ifPresent(farewell -> models.put("farewell", farewell));
        view.liveRevision().ifPresent(live -> {
            live.content().get(PartnerType.SLUG).ifPresent(slug -> models.put("publicPath", "partners/" + slug));
            live.content().get(PartnerType.PUBLISH_TO).ifPresent(until -> {
                models.put("until", until);
                models.put("expired", !until.isAfter(clock.instant()));
            });
        });
        return FormDesk.page(200, "partner/overview.ftl");
    }
}
