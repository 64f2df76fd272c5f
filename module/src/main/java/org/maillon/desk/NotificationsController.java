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
import org.maillon.actions.ReadNotifications;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Reason;
import org.maillon.language.Sentence;

/** The page on which people see what waits for them and what became of what they wrote. */
@Controller
@RequestScoped
@Path("notifications")
@Produces(Templates.HTML)
public class NotificationsController {

    private static final int ON_A_PAGE = 25;
    private static final String PAGE = "notifications";
    private static final String UNREAD = "unread";

    @Inject
    ReadNotifications readNotifications;

    @Inject
    Flash flash;

    @Inject
    Models models;

    /** One line. */
    public record Line(Notification notification, Sentence sentence) {

        static Line of(Notification notification) {
            String by = notification.entry().by().displayName();
            return new Line(
                    notification,
                    notification.reason().sentence(by, notification.entry().subject()));
        }
    }

    /** One page of them, newest first. */
    @GET
    public Response list(
            @QueryParam("show") @DefaultValue("") String show, @QueryParam("page") @DefaultValue("") String number) {
        boolean unreadOnly = show.equals(UNREAD);
        int page = Paging.read(number);
        Notifications.Page found = readNotifications.list(unreadOnly, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        List<Line> lines = found.notifications().stream().map(Line::of).toList();
        models.put("lines", lines);
        models.put("paging", new Paging(page, ON_A_PAGE, found.total()));
        models.put("unreadOnly", unreadOnly);
        models.put("addressForPage", unreadOnly ? "?show=unread&page=" : "?page=");
        return FormDesk.page(200, "notifications.ftl");
    }

    /** Leads to what a notification is about, which is read with that; it may have been deleted since. */
    @GET
    @Path("{id}")
    public Response open(@PathParam("id") String id) {
        return id(id).flatMap(readNotifications::read)
                .flatMap(notification -> notification
                        .entry()
                        .partner()
                        .map(partner -> FormDesk.goTo("partners/" + partner + page(notification.reason()))))
                .orElseGet(() -> FormDesk.goTo(PAGE));
    }

    private static String page(Reason reason) {
        return reason == Reason.REVIEW_WANTED ? "/review" : "/overview";
    }

    /** Marks one as read, or all. */
    @POST
    public Response mark(@FormParam("id") @DefaultValue("") String id) {
        if (id.isEmpty()) {
            readNotifications.readAll();
            flash.say(Sentence.of("flash.notifications.read-all"));
        } else if (id(id).flatMap(readNotifications::read).isPresent()) {
            flash.say(Sentence.of("flash.notifications.read"));
        }
        return FormDesk.goTo(PAGE);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
