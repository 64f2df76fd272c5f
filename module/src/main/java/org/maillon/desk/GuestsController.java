package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.InviteGuest;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.GuestWishInvalid;
import org.maillon.editorial.Refusal;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;

/** The page on which somebody outside is asked for their opinion, and on which it is read. */
@Controller
@RequestScoped
@Path("partners/{id}/guests")
@Produces(Templates.HTML)
public class GuestsController {

    @Inject
    ShowPartner showPartner;

    @Inject
    InviteGuest inviteGuest;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    @Inject
    Site site;

    /** What was typed for a new link. */
    public static class Typed {

        @FormParam("name")
        @DefaultValue("")
        String name = "";

        @FormParam("mail")
        @DefaultValue("")
        String mail = "";

        @FormParam("right")
        @DefaultValue("")
        String right = "";

        @FormParam("language")
        @DefaultValue("")
        String language = "";

        @FormParam("days")
        @DefaultValue("")
        String days = "";

        @FormParam("comment")
        @DefaultValue("")
        String comment = "";

        @FormParam("send")
        @DefaultValue("")
        String send = "";

        /** A number of days that cannot be one is none that is allowed. */
        Optional<Integer> days() {
            String typed = days.strip();
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0);
        }

        GuestRight right() {
            return GuestRight.of(right).orElse(GuestRight.APPROVE);
        }

        InviteGuest.Wish wish() {
            return new InviteGuest.Wish(
                    name, mail, right(), Language.of(language).orElse(Language.FR), days(), comment, !send.isEmpty());
        }
    }

    /** The links of the page, and a form for a new one. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        return draw(200, id, new Typed(), Answer.NOTHING_YET);
    }

    /** Makes a link; its address is on the page that answers, and nowhere else ever after. */
    @POST
    public Response make(@PathParam("id") UUID id, @BeanParam Typed typed) {
        try {
            InviteGuest.Made made = inviteGuest.make(id, typed.wish());
            models.put("made", made.link());
            models.put("sent", !typed.send.isEmpty());
            models.put("address", site.absolute(GuestAsked.FOLDER + made.token().secret()));
            return draw(200, id, new Typed(), Answer.NOTHING_YET);
        } catch (GuestWishInvalid invalid) {
            int status = ErrorPages.status(invalid.kind());
            return draw(
                    status, id, typed, new Answer(invalid.problems(), Optional.empty(), Answer.NOTHING_YET.opened()));
        } catch (Refusal refused) {
            return draw(Answer.status(refused), id, typed, Answer.of(refused, 0));
        }
    }

    /** Closes a link. */
    @POST
    @Path("{link}")
    public Response revoke(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        inviteGuest.revoke(id, link);
        flash.say(Sentence.of("flash.guest.revoked"));
        return FormDesk.goTo("partners/" + id + "/guests");
    }

    private Response draw(int status, UUID id, Typed typed, Answer answer) {
        PartnerView view = showPartner.execute(id);
        InviteGuest.Listing listing = inviteGuest.list(id);
        models.put("page", PartnerPage.of(view, desk.messages()));
        answer.show(models, view, desk.messages());
        models.put("links", listing.links());
        models.put("now", listing.now());
        listing.refusal().ifPresent(refusal -> models.put("cannot", refusal.sentence()));
        models.put("rights", List.of(GuestRight.values()));
        models.put("right", typed.right().code());
        models.put("spoken", Language.of(typed.language).orElse(Language.FR).tag());
        models.put("comment", typed.comment);
        models.put("mostDays", GuestLink.MOST_DAYS);
        models.put("maySend", inviteGuest.maySend());
        models.put("typed", form(typed));
        return FormDesk.page(status, "partner/guests.ftl");
    }

    private Form form(Typed typed) {
        Form.Builder form = new Form.Builder();
        form.add("name", typed.name);
        form.add("mail", typed.mail);
        form.add("send", typed.send);
        form.add("days", typed.days.isEmpty() ? Integer.toString(inviteGuest.usualDays()) : typed.days);
        return form.build();
    }
}
