package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.maillon.actions.PartnerView;
import org.maillon.actions.SavePartner;
import org.maillon.actions.ShowPartner;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.NotEditable;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.SlugTaken;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.Transition;
import org.maillon.editorial.UnknownRevision;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/** The page on which an editor writes a partner page, and joins it with what a colleague wrote meanwhile. */
@Controller
@RequestScoped
@Path("partners/{id}")
@Produces(Templates.HTML)
public class EditController {

    private static final int OK = 200;

    @Inject
    ShowPartner showPartner;

    @Inject
    ShowRevisions showRevisions;

    @Inject
    SavePartner savePartner;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** The form with what is kept, or the content to read for those who may not write. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        PartnerView view = showPartner.execute(id);
        Form form = desk.form(view.partner().working().content(), view.type());
        return draw(OK, view, new Drawing(form, List.of(), "", view.mayWrite(), false, Optional.empty()));
    }

    /** Takes the form: a step with an item shows it again, saving keeps it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        PartnerView view = showPartner.execute(id);
        FormDesk.Received received = desk.receive(parts, view.type());
        Form form = received.form();
        if (!received.problems().isEmpty()) {
            return draw(422, view, new Drawing(form, received.problems(), "", true, true, Optional.empty()));
        }
        String button = form.text("do");
        Optional<FormStep> step = FormStep.of(button);
        if (step.isPresent()) {
            FormStep.Outcome outcome = step.get().applyTo(form, view.type().fields());
            String focus = Focus.after(step.get(), outcome);
            return draw(OK, view, new Drawing(outcome.form(), List.of(), focus, true, true, Optional.empty()));
        }
        Form merged = "merge".equals(button) ? merge(view, form) : form;
        return save(id, view, merged, "submit".equals(button));
    }

    private Form merge(PartnerView view, Form form) {
        Values current = view.partner().working().content();
        return new Conflict(view.type(), base(view, form), form, desk.form(current, view.type())).merged(form);
    }

    private Response save(UUID id, PartnerView view, Form form, boolean thenSubmit) {
        Partner before = view.partner();
        try {
            Map<String, Object> content =
                    desk.content(form, view.type(), before.working().content());
            Partner kept = savePartner.execute(id, version(form), content, Optional.of(form.text("note")));
            boolean unchanged = kept.version() == before.version();
            if (thenSubmit) {
                return FormDesk.goTo("partners/" + id + "/steps/" + Transition.SUBMIT.code());
            }
            flash.say(Sentence.of(unchanged ? "flash.unchanged" : "flash.saved"));
            return FormDesk.goTo("partners/" + id);
        } catch (InvalidContent invalid) {
            return draw(422, view, new Drawing(form, invalid.problems(), "", true, true, Optional.empty()));
        } catch (SlugTaken taken) {
            List<Problem> problems = List.of(new Problem(PartnerType.SLUG.key(), taken.sentence()));
            return draw(422, view, new Drawing(form, problems, "", true, true, Optional.empty()));
        } catch (StaleVersion stale) {
            return conflict(id, form);
        } catch (NotEditable | NotPermitted refused) {
            // Whoever lost the right to write meanwhile still gets back what they typed.
            int status = ErrorPages.status(refused.kind());
            return draw(status, view, new Drawing(form, List.of(), "", true, true, Optional.of(refused)));
        }
    }

    static long version(Form form) {
        try {
            return Long.parseLong(form.text("version").strip());
        } catch (NumberFormatException noVersion) {
            return -1;
        }
    }

    /**
     * How the form is drawn.
     *
     * @param form what stands in it
     * @param problems what is wrong
     * @param focus where the cursor stands
     * @param writable whether it is drawn as a form at all
     * @param unsaved whether it holds more than what is kept
     * @param refusal why it could not be kept as a whole
     */
    private record Drawing(
            Form form,
            List<Problem> problems,
            String focus,
            boolean writable,
            boolean unsaved,
            Optional<Refusal> refusal) {}

    private Response draw(int status, PartnerView view, Drawing drawing) {
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("writable", drawing.writable());
        models.put("unsaved", drawing.unsaved());
        models.put("problems", drawing.problems());
        drawing.refusal().ifPresent(refusal -> models.put("refusal", refusal.sentence()));
        models.put(
                "version",
                drawing.unsaved()
                        ? drawing.form().text("version")
                        : view.partner().version());
        models.put(
                "revision",
                drawing.unsaved()
                        ? drawing.form().text("revision")
                        : view.partner().working().number());
        if (drawing.writable()) {
            models.put(
                    "form",
                    desk.view(view.type(), view.taxonomy(), drawing.form(), drawing.problems(), drawing.focus()));
        } else {
            models.put("sections", PartnerPage.read(view.partner().working().content(), view.type(), showing(view)));
        }
        return FormDesk.page(status, "partner/edit.ftl");
    }

    private Showing showing(PartnerView view) {
        return new Showing(view.taxonomy(), desk.language(), media -> Optional.empty());
    }

    /**
     * A field that differs between two versions.
     *
     * @param name of the choice in the form
     * @param mine the editor's version, with its differences marked
     * @param theirs the version that is kept now
     * @param suggested {@code mine} or {@code theirs}
     * @param both whether both people changed it
     */
    public record Differing(String name, String label, String mine, String theirs, String suggested, boolean both) {}

    private Response conflict(UUID id, Form mine) {
        PartnerView view = showPartner.execute(id);
        Values current = view.partner().working().content();
        Conflict conflict = new Conflict(view.type(), base(view, mine), mine, desk.form(current, view.type()));
        if (conflict.choices().isEmpty()) {
            flash.say(Sentence.of("flash.unchanged"));
            return FormDesk.goTo("partners/" + id);
        }
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("differing", differing(conflict, view, current));
        models.put("kept", kept(mine));
        return FormDesk.page(409, "partner/conflict.ftl");
    }

    private List<Differing> differing(Conflict conflict, PartnerView view, Values current) {
        Values typed = AsTyped.in(Tidy.form(conflict.mine(), view.type().fields()), view.type(), view.taxonomy());
        Changes changes = new Changes(showing(view));
        Messages messages = desk.messages();
        List<Differing> rows = new ArrayList<>();
        for (Conflict.Choice choice : conflict.choices()) {
            rows.add(new Differing(
                    Conflict.name(choice.field().key()),
                    messages.say(choice.field().label()),
                    changes.inOne(choice.field(), current, typed),
                    changes.inOne(choice.field(), current, current),
                    choice.suggested() == Conflict.Side.MINE ? "mine" : "theirs",
                    choice.both()));
        }
        return rows;
    }

    /** The version the editor began with, if the form says which one that was. */
    private Optional<Form> base(PartnerView view, Form form) {
        try {
            int revision = Integer.parseInt(form.text("revision").strip());
            Values content = showRevisions.content(view.partner().id(), revision);
            return Optional.of(desk.form(content, view.type()));
        } catch (NumberFormatException | UnknownRevision unknown) {
            return Optional.empty();
        }
    }

    /** What was typed, to be sent along invisibly until the choice is made. */
    private static Map<String, List<String>> kept(Form form) {
        Map<String, List<String>> kept = new TreeMap<>(form.entries());
        kept.keySet().removeAll(Set.of("do", "version", "revision", "_csrf"));
        kept.keySet().removeIf(name -> name.startsWith("choice."));
        return kept;
    }
}
