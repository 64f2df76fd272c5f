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
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.ImportPage;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.PageEmpty;
import org.maillon.editorial.PageTooLarge;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.SlugTaken;
import org.maillon.host.CurrentEditor;
import org.maillon.language.Sentence;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;

/** The two pages on which an editor turns an existing page into a draft: bring the text, then check what was found. */
@Controller
@RequestScoped
@Path("import")
@Produces(Templates.HTML)
public class ImportController {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int INVALID = 422;
    private static final String FILE = "file";

    @Inject
    ImportPage importPage;

    @Inject
    CurrentEditor editor;

    @Inject
    FormDesk desk;

    @Inject
    ImportPages pages;

    @Inject
    Incidents incidents;

    @Inject
    Flash flash;

    /** The form that takes a text or a file. */
    @GET
    public Response show() {
        if (!editor.get().may(Permission.WRITE_OWN)) {
            throw new NotPermitted(Permission.WRITE_OWN);
        }
        return pages.ask(OK, new Form(Map.of()), List.of());
    }

    /** Reads the text or file and shows what would become of it; nothing is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(List<EntityPart> parts) throws IOException {
        return read(PostedForm.of(parts, SourceText.MOST_BYTES));
    }

    /** Reads a text that is sent again after signing in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(MultivaluedMap<String, String> sent) {
        return read(PostedForm.of(sent));
    }

    private Response read(PostedForm posted) {
        Form typed = posted.form();
        Optional<PostedForm.File> file = Optional.ofNullable(posted.files().get(FILE));
        if (file.filter(PostedForm.File::isTooLarge).isPresent()) {
            return pages.ask(TOO_LARGE, typed, fault(FILE, Sentence.of("import.file-too-large")));
        }
        Optional<String> fromFile = file.flatMap(chosen -> SourceText.of(chosen.bytes()));
        if (file.isPresent() && fromFile.isEmpty()) {
            String kind = SourceText.kind(file.get().bytes());
            return pages.ask(
                    INVALID,
                    typed,
                    fault(FILE, Sentence.of("import.no-text." + kind, file.get().name())));
        }
        String place = file.isPresent() ? FILE : ImportSource.TEXT;
        ImportSource source =
                ImportSource.brought(typed, file, fromFile.orElseGet(() -> typed.text(ImportSource.TEXT)));
        try {
            return pages.found(source, importPage.preview(source.text(), source.format()));
        } catch (PageEmpty empty) {
            return pages.ask(INVALID, typed, fault(place, empty.sentence()));
        } catch (PageTooLarge tooLarge) {
            return pages.ask(TOO_LARGE, typed, fault(place, tooLarge.sentence()));
        }
    }

    private static List<Problem> fault(String path, Sentence sentence) {
        return List.of(new Problem(path, sentence));
    }

    /** Takes the checked fields: a step with an item shows them again, otherwise they become a draft. */
    @POST
    @Path("draft")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(List<EntityPart> parts) throws IOException {
        return create(PostedForm.of(parts, FormDesk.MOST_BYTES));
    }

    /** Takes the checked fields that are sent again after signing in. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) throws IOException {
        return create(PostedForm.of(sent));
    }

    private Response create(PostedForm posted) throws IOException {
        PartnerType type = pages.type();
        FormDesk.Received received = desk.receive(posted, type);
        Form form = received.form();
        ImportSource source = ImportSource.carried(form);
        PageReader.Page page = importPage.preview(source.text(), source.format());
        Draft draft = new Draft(source, page, form);
        if (!received.problems().isEmpty()) {
            return pages.check(INVALID, draft.faulty(received.problems()));
        }
        Optional<FormStep> step = FormStep.of(form.text("do"));
        if (step.isPresent()) {
            FormStep.Outcome outcome = step.get().applyTo(form, type.fields());
            String focus = Focus.after(step.get(), outcome);
            return pages.check(
                    OK, new ImportPages.Checked(source, page, outcome.form(), List.of(), focus, Optional.empty()));
        }
        if (pages.hasNewTwins(form, source)) {
            return pages.check(CONFLICT, draft.unkept(Sentence.of("import.twin"), Sentence.of("import.twin.text")));
        }
        return keep(draft, type);
    }

    private Response keep(Draft draft, PartnerType type) {
        try {
            Map<String, Object> content = desk.content(draft.form(), type, Values.NONE);
            content.keySet().retainAll(draft.form().all(ImportPages.SHOWN));
            Partner kept = importPage.execute(
                    content, draft.source().from(), draft.page().faults().size());
            flash.say(Sentence.of("flash.imported"));
            return FormDesk.goTo("partners/" + kept.id());
        } catch (InvalidContent invalid) {
            return pages.check(INVALID, draft.faulty(invalid.problems()));
        } catch (SlugTaken taken) {
            return pages.check(INVALID, draft.faulty(fault(PartnerType.SLUG.key(), taken.sentence())));
        } catch (Refusal refused) {
            return pages.check(
                    ErrorPages.status(refused.kind()), draft.unkept(Sentence.of("edit.refused"), refused.sentence()));
        } catch (RuntimeException unexpected) {
            Sentence text = Sentence.of("edit.failed.text", incidents.log(unexpected));
            return pages.check(500, draft.unkept(Sentence.of("edit.failed"), text));
        }
    }

    /** The fields that were sent, with the page they came from. */
    private record Draft(ImportSource source, PageReader.Page page, Form form) {

        ImportPages.Checked faulty(List<Problem> problems) {
            return new ImportPages.Checked(source, page, form, problems, "", Optional.empty());
        }

        ImportPages.Checked unkept(Sentence title, Sentence text) {
            return new ImportPages.Checked(
                    source, page, form, List.of(), "", Optional.of(new NewPages.Notice(title, text)));
        }
    }
}
