package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.maillon.actions.TendOutbox;
import org.maillon.language.Sentence;

/** The page on which an administrator sees what waits to be told or sent, and tries again what was given up. */
@Controller
@RequestScoped
@Path("outbox")
@Produces(Templates.HTML)
public class OutboxController {

    @Inject
    TendOutbox tendOutbox;

    @Inject
    Flash flash;

    @Inject
    Models models;

    /** How it stands. */
    @GET
    public Response show() {
        models.put("report", tendOutbox.report());
        return FormDesk.page(200, "outbox.ftl");
    }

    /** Tries again what was given up. */
    @POST
    public Response revive() {
        tendOutbox.revive();
        flash.say(Sentence.of("flash.outbox.revived"));
        return FormDesk.goTo("outbox");
    }
}
