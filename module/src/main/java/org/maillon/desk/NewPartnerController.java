package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.CreatePartner;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.SlugTaken;
import org.maillon.host.CurrentEditor;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;

/** The page on which an editor begins a partner page from nothing. */
@Controller
@RequestScoped
@Path("partners/new")
@Produces(Templates.HTML)
public class NewPartnerController {

    private static final int OK = 200;
    private static final int INVALID = 422;

    @Inject
    CreatePartner createPartner;

    @Inject
    CurrentEditor editor;

    @Inject
    FormDesk desk;

    @Inject
    NewPages pages;

    @Inject
    Incidents incidents;

    @Inject
    Flash flash;

    /** The empty form. */
    @GET
    public Response show() {
        checkMayCreate();
        return pages.empty();
    }

    /** Pages that only lead to a change are closed to those who may not make it. */
    private void checkMayCreate() {
        if (!editor.get().may(Permission.WRITE_OWN)) {
            throw new NotPermitted(Permission.WRITE_OWN);
        }
    }

    /** Takes the form with its pictures: a step with an item shows it again, saving makes the draft. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(List<EntityPart> parts) throws IOException {
        return take(PostedForm.of(parts, FormDesk.MOST_BYTES));
    }

    /** Takes the form without pictures, as it is sent after signing in again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> sent) throws IOException {
        return take(PostedForm.of(sent));
    }

    private Response take(PostedForm posted) throws IOException {
        PartnerType type = pages.type();
        FormDesk.Received received = desk.receive(posted, type);
        Form form = received.form();
        if (!received.problems().isEmpty()) {
            return faulty(form, received.problems());
        }
        Optional<FormStep> step = FormStep.of(form.text("do"));
        if (step.isPresent()) {
            checkMayCreate();
            FormStep.Outcome outcome = step.get().applyTo(form, type.fields());
            String focus = Focus.after(step.get(), outcome);
            return pages.draw(OK, new NewPages.Drawing(outcome.form(), List.of(), focus, true, Optional.empty()));
        }
        return create(form, type);
    }

    private Response create(Form form, PartnerType type) {
        try {
            Partner created =
                    createPartner.execute(desk.content(form, type, Values.NONE), Optional.of(form.text("note")));
            flash.say(Sentence.of("flash.created"));
            return FormDesk.goTo("partners/" + created.id());
        } catch (InvalidContent invalid) {
            return faulty(form, invalid.problems());
        } catch (SlugTaken taken) {
            return faulty(form, List.of(new Problem(PartnerType.SLUG.key(), taken.sentence())));
        } catch (Refusal refused) {
            NewPages.Notice notice = new NewPages.Notice(Sentence.of("edit.refused"), refused.sentence());
            return unkept(ErrorPages.status(refused.kind()), form, notice);
        } catch (RuntimeException unexpected) {
            Sentence text = Sentence.of("edit.failed.text", incidents.log(unexpected));
            return unkept(500, form, new NewPages.Notice(Sentence.of("edit.failed"), text));
        }
    }

    private Response faulty(Form form, List<Problem> problems) {
        return pages.draw(INVALID, new NewPages.Drawing(form, problems, "", true, Optional.empty()));
    }

    private Response unkept(int status, Form form, NewPages.Notice notice) {
        return pages.draw(status, new NewPages.Drawing(form, List.of(), "", true, Optional.of(notice)));
    }
}
