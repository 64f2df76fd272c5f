package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.maillon.language.Sentence;

/** The list of shortcuts, and the switch for people whose hands or voices press single keys by accident. */
@Controller
@RequestScoped
@Path("help")
@Produces(Templates.HTML)
public class HelpController {

    private static final int ONE_YEAR = 365 * 24 * 3600;

    @Inject
    Flash flash;

    /** The shortcuts. */
    @GET
    public Response show() {
        return FormDesk.page(200, "help.ftl");
    }

    /** Turns single keys on or off, on this device. */
    @POST
    public Response turn(@FormParam("shortcuts") @DefaultValue("") String choice, @Context HttpServletRequest request) {
        boolean off = choice.equals(Shortcuts.OFF);
        NewCookie cookie = new NewCookie.Builder(Shortcuts.COOKIE)
                .value(off ? Shortcuts.OFF : "on")
                .path(request.getContextPath() + "/desk")
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        flash.say(Sentence.of(off ? "flash.shortcuts.off" : "flash.shortcuts.on"));
        return Response.fromResponse(FormDesk.goTo("help")).cookie(cookie).build();
    }
}
