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
import java.util.List;
import java.util.stream.Stream;
import org.maillon.actions.ShowStale;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.Freshnesses.View;

/** The page that lists what has to be verified with partners, by due day. */
@Controller
@RequestScoped
@Path("freshness")
@Produces(Templates.HTML)
public class StaleController {

    private static final int ON_A_PAGE = 25;

    @Inject
    ShowStale showStale;

    @Inject
    Models models;

    /** A line with how fresh its page is. */
    public record Line(Freshnesses.Line page, String standing) {}

    /** A view with how many there are in it. */
    public record Tab(String code, long count, boolean isCurrent) {}

    /** One page of the list. */
    @GET
    public Response list(
            @QueryParam("view") @DefaultValue("") String code, @QueryParam("page") @DefaultValue("") String number) {
        View view = View.of(code).orElse(View.DUE);
        int page = Paging.read(number);
        Freshnesses.Page found = showStale.execute(view, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        List<Tab> tabs = Stream.of(View.values())
                .map(one -> new Tab(one.code(), found.counts().getOrDefault(one, 0L), one == view))
                .toList();
        models.put("tabs", tabs);
        models.put("view", view.code());
        models.put("all", found.counts().getOrDefault(View.ALL, 0L));
        models.put(
                "lines",
                found.lines().stream()
                        .map(line -> new Line(line, showStale.standing(line).code()))
                        .toList());
        models.put("paging", new Paging(page, ON_A_PAGE, found.counts().getOrDefault(view, 0L)));
        models.put("addressForPage", view == View.DUE ? "?page=" : "?view=" + view.code() + "&page=");
        return FormDesk.page(200, "stale.ftl");
    }
}
