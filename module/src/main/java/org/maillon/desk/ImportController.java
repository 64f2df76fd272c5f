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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillon.actions.ImportPage;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.PageEmpty;
import org.maillon.editorial.PageTooLarge;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.SlugTaken;
import org.maillon.host.CurrentEditor;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/** The two pages on which an editor turns an existing page into a draft: bring the text, then check what was found. */
@Controller
@RequestScoped
@Path("import")
@Produces(Templates.HTML)
public class ImportController {

    private static final int INVALID = 422;
    private static final String TEXT = "text";
    private static final String FILE = "file";
    private static final String FORMAT = "format";
    private static final String SOURCE = "source";

    // The source travels with the checked fields under names that no field of a partner page has.
    private static final String KEPT = "import.";
    private static final String SHOWN = KEPT + "shown";

    @Inject
    ImportPage importPage;

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

    /** The form that takes a text or a file. */
    @GET
    public Response show() {
        if (!editor.get().may(Permission.WRITE_OWN)) {
            throw new NotPermitted(Permission.WRITE_OWN);
        }
        return ask(200, new Form(Map.of()), List.of());
    }

    private Response ask(int status, Form form, List<Problem> problems) {
        models.put("form", form);
        models.put("problems", problems);
        return FormDesk.page(status, "partner/import.ftl");
    }

    /** Reads the text and shows what would become of it; nothing is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(List<EntityPart> parts) throws IOException {
        PostedForm posted = PostedForm.of(parts, SourceText.MOST_BYTES);
        Form typed = posted.form();
        Optional<PostedForm.File> file = Optional.ofNullable(posted.files().get(FILE));
        if (file.filter(PostedForm.File::isTooLarge).isPresent()) {
            return ask(413, typed, fault(FILE, Sentence.of("import.file-too-large")));
        }
        Optional<String> fromFile = file.flatMap(chosen -> SourceText.of(chosen.bytes()));
        if (file.isPresent() && fromFile.isEmpty()) {
            return ask(
                    INVALID,
                    typed,
                    fault(FILE, Sentence.of("import.binary", file.get().name())));
        }
        // Line ends as browsers send them back, so that the same text is read the same way twice.
        String source =
                fromFile.orElseGet(() -> typed.text(TEXT)).replace("\r\n", "\n").replace('\r', '\n');
        PageReader.Format format =
                format(typed.text(FORMAT), file.map(PostedForm.File::name).orElse(""), source);
        String place = file.isPresent() ? FILE : TEXT;
        try {
            PageReader.Page page = importPage.preview(source, format);
            String origin = typed.text(SOURCE).isBlank()
                    ? file.map(PostedForm.File::name).orElse("")
                    : typed.text(SOURCE).strip();
            Taxonomy taxonomy = showVocabularies.execute();
            PartnerType type = PartnerType.with(taxonomy);
            Form found = found(page, type, taxonomy);
            return check(200, new Checked(type, taxonomy, page, source, format, origin, found, List.of(), ""));
        } catch (PageEmpty empty) {
            return ask(INVALID, typed, fault(place, empty.sentence()));
        } catch (PageTooLarge tooLarge) {
            return ask(413, typed, fault(place, tooLarge.sentence()));
        }
    }

    private static List<Problem> fault(String path, Sentence sentence) {
        return List.of(new Problem(path, sentence));
    }

    private static PageReader.Format format(String chosen, String fileName, String source) {
        if ("html".equals(chosen)) {
            return PageReader.Format.HTML;
        }
        if ("text".equals(chosen)) {
            return PageReader.Format.TEXT;
        }
        String ending = fileName.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".html") || ending.endsWith(".htm")) {
            return PageReader.Format.HTML;
        }
        return ending.endsWith(".md") ? PageReader.Format.TEXT : PageReader.Format.of(source);
    }

    private Form found(PageReader.Page page, PartnerType type, Taxonomy taxonomy) {
        Values values = type.read(page.content(), Reading.of(new AsTyped(taxonomy)));
        if (values.get(PartnerType.LANGUAGE).isEmpty()) {
            values = values.with(PartnerType.LANGUAGE, "fr");
        }
        return desk.form(values, type);
    }

    /**
     * What was found, as it stands on the page where it is checked.
     *
     * @param page what the reader found
     * @param source the text itself
     * @param origin where it came from
     * @param form the fields
     */
    private record Checked(
            PartnerType type,
            Taxonomy taxonomy,
            PageReader.Page page,
            String source,
            PageReader.Format format,
            String origin,
            Form form,
            List<Problem> problems,
            String focus) {}

    private Response check(int status, Checked checked) {
        Set<String> shown = shown(checked);
        FormView view =
                desk.view(checked.type(), checked.taxonomy(), checked.form(), checked.problems(), checked.focus());
        Messages messages = desk.messages();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Field<?> field : checked.type().fields().list()) {
            labels.put(field.key(), messages.say(field.label()));
        }
        models.put("form", view);
        models.put("sections", view.sections(shown));
        models.put("shown", shown);
        models.put("problems", checked.problems());
        models.put("page", checked.page());
        models.put("source", SourceView.of(checked.page(), labels));
        models.put("text", checked.source());
        models.put("format", checked.format().name().toLowerCase(Locale.ROOT));
        models.put("origin", checked.origin());
        models.put(
                "count",
                checked.page().recognised().stream()
                        .map(PageReader.Span::path)
                        .map(path -> path.replaceFirst("\\..*", ""))
                        .distinct()
                        .count());
        return FormDesk.page(status, "partner/import-check.ftl");
    }

    /** The fields that were found, those that were shown before, and those without which there is no draft. */
    private static Set<String> shown(Checked checked) {
        Set<String> shown = new LinkedHashSet<>(checked.form().all(SHOWN));
        shown.add(PartnerType.NAME.key());
        shown.add(PartnerType.LANGUAGE.key());
        checked.page().content().keySet().forEach(shown::add);
        shown.retainAll(checked.type().fields().list().stream().map(Field::key).toList());
        return shown;
    }

    /** Takes the checked fields: a step with an item shows them again, otherwise they become a draft. */
    @POST
    @Path("draft")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(List<EntityPart> parts) throws IOException {
        Taxonomy taxonomy = showVocabularies.execute();
        PartnerType type = PartnerType.with(taxonomy);
        FormDesk.Received received = desk.receive(parts, type);
        Form form = received.form();
        String source = form.text(KEPT + TEXT).replace("\r\n", "\n").replace('\r', '\n');
        PageReader.Format format = format(form.text(KEPT + FORMAT), "", source);
        String origin = form.text(KEPT + SOURCE);
        PageReader.Page page = importPage.preview(source, format);
        Optional<FormStep> step = FormStep.of(form.text("do"));
        if (step.isPresent() || !received.problems().isEmpty()) {
            Optional<FormStep.Outcome> outcome = step.map(taken -> taken.applyTo(form, type.fields()));
            Form shown = outcome.map(FormStep.Outcome::form).orElse(form);
            String focus = outcome.map(done -> Focus.after(step.get(), done)).orElse("");
            int status = received.problems().isEmpty() ? 200 : INVALID;
            return check(
                    status,
                    new Checked(type, taxonomy, page, source, format, origin, shown, received.problems(), focus));
        }
        List<Problem> problems;
        try {
            Map<String, Object> content = desk.content(form, type, Values.NONE);
            content.keySet().retainAll(form.all(SHOWN));
            Partner draft = importPage.execute(
                    content, Optional.of(origin), page.faults().size());
            flash.say(Sentence.of("flash.imported"));
            return FormDesk.goTo("partners/" + draft.id());
        } catch (InvalidContent invalid) {
            problems = invalid.problems();
        } catch (SlugTaken taken) {
            problems = fault(PartnerType.SLUG.key(), taken.sentence());
        }
        return check(INVALID, new Checked(type, taxonomy, page, source, format, origin, form, problems, ""));
    }
}
