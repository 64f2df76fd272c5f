package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.ShowErrands;
import org.maillon.editorial.Errand.Why;
import org.maillon.editorial.Errands;

/** The page on which people see what waits for them, and why. */
@Controller
@RequestScoped
@Path("work")
@Produces(Templates.HTML)
public class ErrandsController {

    private static final int ON_A_PAGE = 25;

    @Inject
    ShowErrands showErrands;

    @Inject
    Models models;

    /** One page of what waits for the person, for one reason or for any. */
    @GET
    public Response list(
            @QueryParam("why") @DefaultValue("") String code, @QueryParam("page") @DefaultValue("") String number) {
        Optional<Why> why = Why.of(code);
        int page = Paging.read(number);
        Errands.Page found = showErrands.execute(why, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        long total = why.map(reason -> found.counts().getOrDefault(reason, 0L)).orElse(found.total());
        models.put("tabs", tabs(found, why));
        models.put("lines", found.errands().stream().map(ErrandLine::of).toList());
        models.put("all", found.total());
        models.put("paging", new Paging(page, ON_A_PAGE, total));
        models.put(
                "addressForPage",
                why.map(reason -> "?why=" + reason.code() + "&page=").orElse("?page="));
        return FormDesk.page(200, "my-work.ftl");
    }

    /** A reason with how many wait for it. */
    public record Tab(String code, long count, boolean isCurrent) {}

    /** All, and every reason for which something waits or that is looked at. */
    private static List<Tab> tabs(Errands.Page found, Optional<Why> why) {
        List<Tab> tabs = new ArrayList<>(List.of(new Tab("all", found.total(), why.isEmpty())));
        for (Why reason : Why.values()) {
            long count = found.counts().getOrDefault(reason, 0L);
            boolean isCurrent = why.filter(reason::equals).isPresent();
            if (count > 0 || isCurrent) {
                tabs.add(new Tab(reason.code(), count, isCurrent));
            }
        }
        return List.copyOf(tabs);
    }
}
