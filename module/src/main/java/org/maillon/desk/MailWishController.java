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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.maillon.actions.ReadNotifications;
import org.maillon.editorial.MailWish;
import org.maillon.language.Language;
import org.maillon.language.Sentence;

/** The page on which people say how they want to be told by mail. */
@Controller
@RequestScoped
@Path("notifications/settings")
@Produces(Templates.HTML)
public class MailWishController {

    @Inject
    ReadNotifications readNotifications;

    @Inject
    Flash flash;

    @Inject
    Models models;

    /** What holds now. */
    @GET
    public Response show() {
        models.put("wish", readNotifications.wish());
        models.put("choices", List.of(MailWish.Often.values()));
        models.put("isMailOn", readNotifications.isMailOn());
        models.put("address", readNotifications.address().orElse(""));
        return FormDesk.page(200, "notifications-settings.ftl");
    }

    /** Keeps what was chosen; what is no choice changes nothing. */
    @POST
    public Response keep(
            @FormParam("mail") @DefaultValue("") String mail,
            @FormParam("language") @DefaultValue("") String language) {
        MailWish before = readNotifications.wish();
        readNotifications.wish(new MailWish(
                MailWish.Often.of(mail).orElse(before.mail()),
                Language.of(language).orElse(before.language())));
        flash.say(Sentence.of("flash.notifications.settings"));
        return FormDesk.goTo("notifications/settings");
    }
}
