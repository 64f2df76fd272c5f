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
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.AssignPartner;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Person;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.StepPassed;
import org.maillon.host.CurrentEditor;
import org.maillon.language.Sentence;

/** The page on which people say who takes the next step of a partner, and by which day. */
@Controller
@RequestScoped
@Path("partners/{id}/assignment")
@Produces(Templates.HTML)
public class AssignmentController {

    @Inject
    ShowPartner showPartner;

    @Inject
    AssignPartner assignPartner;

    @Inject
    CurrentEditor currentEditor;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** Who has it now, and a form. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        PartnerView view = showPartner.execute(id);
        return draw(200, view, DueDay.shown(view.assignment()), Answer.NOTHING_YET);
    }

    /** Keeps who has it and by when; naming neither gives it to nobody. */
    @POST
    public Response assign(
            @PathParam("id") UUID id,
            @FormParam("step") @DefaultValue("") String step,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("due") @DefaultValue("") String due,
            @FormParam("comment") @DefaultValue("") String comment) {
        DueDay typed = new DueDay(to.strip(), due, comment);
        try {
            Optional<Assignment> kept = assignPartner.execute(id, typed.wish(step(step, id)));
            flash.say(said(kept));
            return FormDesk.goTo("partners/" + id + "/overview");
        } catch (Refusal refused) {
            return draw(Answer.status(refused), showPartner.execute(id), typed, DueDay.answer(refused));
        }
    }

    /** The step the form was about. */
    private NextStep step(String code, UUID id) {
        return NextStep.of(code)
                .orElseThrow(
                        () -> new StepPassed(showPartner.execute(id).partner().state()));
    }

    private Sentence said(Optional<Assignment> kept) {
        if (kept.isEmpty()) {
            return Sentence.of("flash.assignment.none");
        }
        Optional<Person> to = kept.get().to();
        if (to.isEmpty()) {
            return Sentence.of("flash.assignment.day");
        }
        return to.get().id().equals(currentEditor.get().id())
                ? Sentence.of("flash.assignment.own")
                : Sentence.of("flash.assignment", to.get().displayName());
    }

    private Response draw(int status, PartnerView view, DueDay typed, Answer answer) {
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put(
                "step", NextStep.of(view.partner().state()).map(NextStep::code).orElse(""));
        models.put("people", people(view));
        models.put("typed", typed);
        answer.show(models, view, desk.messages());
        return FormDesk.page(status, "partner/assignment.ftl");
    }

    /** Those who can take it, and whoever has it now. */
    private List<Person> people(PartnerView view) {
        List<Person> people =
                new ArrayList<>(assignPartner.candidates(view.partner().id()));
        view.assignment()
                .flatMap(Assignment::to)
                .filter(taker -> people.stream().noneMatch(person -> person.id().equals(taker.id())))
                .ifPresent(people::add);
        return people;
    }
}
