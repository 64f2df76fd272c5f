package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.CreatePartner;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.SlugTaken;
import org.maillon.host.CurrentEditor;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/** The page on which an editor begins a partner page from nothing. */
@Controller
@RequestScoped
@Path("partners/new")
@Produces(Templates.HTML)
public class NewPartnerController {

    @Inject
    CreatePartner createPartner;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    CurrentEditor editor;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** The empty form. */
    @GET
    public Response show() {
        if (!editor.get().may(Permission.WRITE_OWN)) {
            throw new NotPermitted(Permission.WRITE_OWN);
        }
        Taxonomy taxonomy = showVocabularies.execute();
        PartnerType type = PartnerType.with(taxonomy);
        Values empty = Values.NONE.with(PartnerType.LANGUAGE, "fr");
        return draw(200, taxonomy, desk.form(empty, type), List.of(), "f-name");
    }

    /** Takes the form: a step with an item shows it again, saving makes the draft. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(List<EntityPart> parts) throws IOException {
        Taxonomy taxonomy = showVocabularies.execute();
        PartnerType type = PartnerType.with(taxonomy);
        FormDesk.Received received = desk.receive(parts, type);
        Form form = received.form();
        if (!received.problems().isEmpty()) {
            return draw(422, taxonomy, form, received.problems(), "");
        }
        Optional<FormStep> step = FormStep.of(form.text("do"));
        if (step.isPresent()) {
            FormStep.Outcome outcome = step.get().applyTo(form, type.fields());
            return draw(200, taxonomy, outcome.form(), List.of(), Focus.after(step.get(), outcome));
        }
        try {
            Partner created =
                    createPartner.execute(desk.content(form, type, Values.NONE), Optional.of(form.text("note")));
            flash.say(Sentence.of("flash.created"));
            return FormDesk.goTo("partners/" + created.id());
        } catch (InvalidContent invalid) {
            return draw(422, taxonomy, form, invalid.problems(), "");
        } catch (SlugTaken taken) {
            return draw(422, taxonomy, form, List.of(new Problem(PartnerType.SLUG.key(), taken.sentence())), "");
        }
    }

    private Response draw(int status, Taxonomy taxonomy, Form form, List<Problem> problems, String focus) {
        models.put("form", desk.view(PartnerType.with(taxonomy), taxonomy, form, problems, focus));
        models.put("problems", problems);
        return FormDesk.page(status, "partner/new.ftl");
    }
}
