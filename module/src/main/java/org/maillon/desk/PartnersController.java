package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.maillon.actions.FindPartners;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.Partners.Listing;
import org.maillon.taxonomy.Taxonomy;

/** The list of partner pages, with which an editor's day begins. */
@Controller
@RequestScoped
@Path("partners")
@Produces(Templates.HTML)
public class PartnersController {

    static final int ON_A_PAGE = 25;

    @Inject
    FindPartners findPartners;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /** One page of the list; an address with empty fields, as a form sends it, is made short first. */
    @GET
    public Response list(@Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Taxonomy taxonomy = showVocabularies.execute();
        Asked asked = Asked.of(parameters, taxonomy);
        if (Asked.isWordy(parameters)) {
            return FormDesk.goTo(asked.address());
        }
        Listing listing = findPartners.execute(asked.query((asked.page() - 1) * ON_A_PAGE, ON_A_PAGE));
        PartnersPage page = new PartnersPage(asked, listing, taxonomy, desk.messages());
        models.put("page", page);
        models.put("paging", new Paging(asked.page(), ON_A_PAGE, listing.total()));
        List<PartnersPage.Filter> filters =
                page.filters(findPartners.years(), findPartners.people(), findPartners.assigned());
        models.put("filters", filters);
        models.put("chosen", page.chosen(filters));
        return FormDesk.page(200, "partners.ftl");
    }
}
