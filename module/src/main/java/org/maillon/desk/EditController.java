package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.PartnerView;
import org.maillon.actions.SavePartner;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.SlugTaken;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.Transition;
import org.maillon.editorial.UnknownPartner;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;

/** The page on which an editor writes a partner page, and joins it with what a colleague wrote meanwhile. */
@Controller
@RequestScoped
@Path("partners/{id}")
@Produces(Templates.HTML)
public class EditController {

    private static final int OK = 200;
    private static final int INVALID = 422;
    private static final int FAILED = 500;

    @Inject
    ShowPartner showPartner;

    @Inject
    SavePartner savePartner;

    @Inject
    FormDesk desk;

    @Inject
    EditPages pages;

    @Inject
    ConflictPages conflicts;

    @Inject
    NewPages newPages;

    @Inject
    Incidents incidents;

    @Inject
    Flash flash;

    /** The form with what is kept, or the content to read for those who may not write. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        PartnerView view = showPartner.execute(id);
        if (!view.mayWrite()) {
            return pages.read(view);
        }
        Form form = desk.form(view.partner().working().content(), view.type());
        return pages.write(OK, view, EditPages.Drawing.kept(form));
    }

    /** Takes the form with its pictures: a step with an item shows it again, saving keeps it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        return take(id, PostedForm.of(parts, FormDesk.MOST_BYTES));
    }

    /** Takes the form without pictures, as it is sent after signing in again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) throws IOException {
        return take(id, PostedForm.of(sent));
    }

    private Response take(UUID id, PostedForm posted) throws IOException {
        PartnerView view;
        try {
            view = showPartner.execute(id);
        } catch (UnknownPartner deleted) {
            return newPages.gone(posted.form());
        }
        FormDesk.Received received = desk.receive(posted, view.type());
        Form form = received.form();
        if (!received.problems().isEmpty()) {
            return pages.write(INVALID, view, EditPages.Drawing.faulty(form, received.problems()));
        }
        String button = form.text("do");
        Optional<FormStep> step = FormStep.of(button);
        if (step.isPresent()) {
            if (view.writeRefusal().isPresent()) {
                return refused(view, form, view.writeRefusal().get());
            }
            FormStep.Outcome outcome = step.get().applyTo(form, view.type().fields());
            String focus = Focus.after(step.get(), outcome);
            return pages.write(OK, view, EditPages.Drawing.stepped(outcome.form(), focus));
        }
        Form whole = "merge".equals(button) ? conflicts.merged(view, form) : form;
        return save(view, whole, "submit".equals(button));
    }

    private Response save(PartnerView view, Form form, boolean thenSubmit) {
        Partner before = view.partner();
        UUID id = before.id();
        try {
            Map<String, Object> content =
                    desk.content(form, view.type(), before.working().content());
            Partner kept = savePartner.execute(id, version(form), content, Optional.of(form.text("note")));
            if (thenSubmit) {
                return FormDesk.goTo("partners/" + id + "/steps/" + Transition.SUBMIT.code());
            }
            boolean unchanged = kept.version() == before.version();
            flash.say(Sentence.of(unchanged ? "flash.unchanged" : "flash.saved"));
            return FormDesk.goTo("partners/" + id);
        } catch (StaleVersion stale) {
            return stale(id, form);
        } catch (Refusal refused) {
            return refused(view, form, refused);
        } catch (RuntimeException unexpected) {
            return pages.write(FAILED, view, EditPages.Drawing.failed(form, incidents.log(unexpected)));
        }
    }

    private Response stale(UUID id, Form form) {
        return conflicts.ask(showPartner.execute(id), form).orElseGet(() -> {
            flash.say(Sentence.of("flash.unchanged"));
            return FormDesk.goTo("partners/" + id);
        });
    }

    /** Whoever made a mistake, or lost the right to write meanwhile, still gets back what they typed. */
    private Response refused(PartnerView view, Form form, Refusal refused) {
        if (refused instanceof InvalidContent invalid) {
            return pages.write(INVALID, view, EditPages.Drawing.faulty(form, invalid.problems()));
        }
        if (refused instanceof SlugTaken) {
            List<Problem> problems = List.of(new Problem(PartnerType.SLUG.key(), refused.sentence()));
            return pages.write(INVALID, view, EditPages.Drawing.faulty(form, problems));
        }
        if (refused instanceof UnknownPartner) {
            return newPages.gone(form);
        }
        int status = ErrorPages.status(refused.kind());
        return pages.write(status, view, EditPages.Drawing.refused(form, refused.sentence()));
    }

    private static long version(Form form) {
        try {
            return Long.parseLong(form.text("version").strip());
        } catch (NumberFormatException noVersion) {
            return -1;
        }
    }
}
