package org.maillon.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Leads whoever opens the desk to the partners. */
@Path("/")
public class HomeController {

    /** The list of partners is the home page. */
    @GET
    public Response home() {
        return FormDesk.goTo("partners");
    }
}
