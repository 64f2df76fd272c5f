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
import java.util.Set;
import java.util.UUID;
import org.maillon.actions.CommentPartner;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownComment;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;

/** The page on which colleagues talk about a partner, each thread at its place. */
@Controller
@RequestScoped
@Path("partners/{id}/comments")
@Produces(Templates.HTML)
public class CommentsController {

    @Inject
    ShowPartner showPartner;

    @Inject
    CommentPartner commentPartner;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** All threads, and a form for a new one. */
    @GET
    public Response show(@PathParam("id") UUID id, @QueryParam("place") @DefaultValue("") String place) {
        return draw(200, id, "", place, "", List.of(), List.of());
    }

    /** Begins a thread. */
    @POST
    public Response begin(
            @PathParam("id") UUID id,
            @FormParam("place") @DefaultValue("") String place,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("mention") List<String> mentioned) {
        try {
            CommentThread thread = commentPartner.begin(id, Talk.anchor(place), words, Set.copyOf(mentioned));
            flash.say(Sentence.of("flash.comment"));
            return to(id, thread.id());
        } catch (Refusal refused) {
            String faulty = refused instanceof UnknownComment ? "place" : "words";
            return draw(
                    Answer.status(refused),
                    id,
                    "",
                    place,
                    words,
                    mentioned,
                    List.of(new Problem(faulty, refused.sentence())));
        }
    }

    /** Answers in a thread, settles it, or opens it again. */
    @POST
    @Path("{thread}")
    public Response go(
            @PathParam("id") UUID id,
            @PathParam("thread") UUID thread,
            @FormParam("do") @DefaultValue("answer") String deed,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("mention") List<String> mentioned) {
        try {
            switch (deed) {
                case "resolve" -> commentPartner.settle(id, thread, true);
                case "reopen" -> commentPartner.settle(id, thread, false);
                default -> commentPartner.answer(id, thread, words, Set.copyOf(mentioned));
            }
            flash.say(Sentence.of("flash.comment" + ("answer".equals(deed) ? "" : "." + deed)));
            return to(id, thread);
        } catch (Refusal refused) {
            return draw(
                    Answer.status(refused),
                    id,
                    thread.toString(),
                    "",
                    words,
                    mentioned,
                    List.of(new Problem("words-" + thread, refused.sentence())));
        }
    }

    private static Response to(UUID id, UUID thread) {
        return FormDesk.goTo("partners/" + id + "/comments#thread-" + thread);
    }

    private Response draw(
            int status,
            UUID id,
            String thread,
            String place,
            String words,
            List<String> mentioned,
            List<Problem> problems) {
        PartnerView view = showPartner.execute(id);
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("places", Talk.places(view, desk.messages()));
        models.put("answering", thread);
        models.put("place", place);
        models.put("words", words);
        models.put("problems", problems);
        models.put("mayComment", view.mayComment());
        models.put("people", view.mayComment() ? commentPartner.people() : List.of());
        models.put("mentioned", mentioned);
        return FormDesk.page(status, "partner/comments.ftl");
    }
}
