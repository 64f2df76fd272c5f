package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.actions.ImportPage;
import org.maillon.actions.ShowVocabularies;
import org.maillon.language.Sentence;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Phones;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/** Draws the two pages of an import: the one that asks for the text, and the one on which its fields are checked. */
@RequestScoped
public class ImportPages {

    /** The keys of the fields that are shown, and only these are kept. */
    static final String SHOWN = ImportSource.KEPT + "shown";

    /** The pages of the same partner that the editor has been told about. */
    static final String KNOWN = ImportSource.KEPT + "known";

    @Inject
    ImportPage importPage;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    Phones phones;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /**
     * What was found, as it stands on the page where it is checked.
     *
     * @param source the text
     * @param page what the reader found in it
     * @param form the fields
     * @param problems what is wrong with them
     * @param focus where the cursor stands
     * @param notice why nothing could be kept at all: a title and the reason
     */
    record Checked(
            ImportSource source,
            PageReader.Page page,
            Form form,
            List<Problem> problems,
            String focus,
            Optional<NewPages.Notice> notice) {}

    /** The content type with the vocabularies as they stand. */
    PartnerType type() {
        return PartnerType.with(showVocabularies.execute());
    }

    /** The page that asks for a text or a file. */
    Response ask(int status, Form typed, List<Problem> problems) {
        models.put("typed", typed);
        models.put("problems", problems);
        return FormDesk.page(status, "import/source.ftl");
    }

    /** The page with what was just read. */
    Response found(ImportSource source, PageReader.Page page) {
        Taxonomy taxonomy = showVocabularies.execute();
        PartnerType type = PartnerType.with(taxonomy);
        Values values = type.read(page.content(), Reading.of(new AsTyped(taxonomy, phones)));
        if (values.get(PartnerType.LANGUAGE).isEmpty()) {
            values = values.with(PartnerType.LANGUAGE, "fr");
        }
        return check(200, new Checked(source, page, desk.form(values, type), List.of(), "", Optional.empty()));
    }

    /** The page on which the fields are checked. */
    Response check(int status, Checked checked) {
        Taxonomy taxonomy = showVocabularies.execute();
        PartnerType type = PartnerType.with(taxonomy);
        PageReader.Page page = checked.page();
        Set<String> shown = shown(checked, type);
        FormView sheet = desk.view(type, taxonomy, checked.form(), checked.problems(), checked.focus());
        List<ImportPage.Twin> twins = importPage.twins(
                checked.form().text(PartnerType.NAME.key()), checked.source().from());
        models.put("sheet", sheet);
        models.put("sections", sheet.sections(shown));
        models.put("shown", shown);
        models.put("twins", twins);
        models.put("problems", checked.problems());
        checked.notice().ifPresent(notice -> models.put("notice", notice));
        models.put("source", SourceView.of(page, labels(type)));
        models.put("findings", Findings.of(page));
        models.put("unrecognised", page.unrecognised());
        models.put("text", checked.source().text());
        models.put("format", checked.source().code());
        models.put("origin", checked.source().origin());
        models.put("summary", summary(page));
        return FormDesk.page(status, "import/check.ftl");
    }

    /** "14 champs reconnus, 2 passages à placer, 26 défauts": in one sentence. */
    private static Sentence summary(PageReader.Page page) {
        long fields =
                page.recognised().stream().map(PageReader.Span::path).distinct().count();
        return Sentence.of(
                "import.summary",
                fields,
                page.unrecognised().size(),
                page.faults().size());
    }

    private Map<String, String> labels(PartnerType type) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Field<?> field : type.fields().list()) {
            labels.put(field.key(), desk.messages().say(field.label()));
        }
        return labels;
    }

    /** The fields that were found, those that were shown before, and those without which there is no draft. */
    private static Set<String> shown(Checked checked, PartnerType type) {
        Set<String> shown = new LinkedHashSet<>(checked.form().all(SHOWN));
        shown.add(PartnerType.NAME.key());
        shown.add(PartnerType.LANGUAGE.key());
        shown.addAll(checked.page().content().keySet());
        shown.retainAll(type.fields().list().stream().map(Field::key).toList());
        return shown;
    }

    /** Pages of the same partner that the editor has not been told about: made meanwhile, or by a second click. */
    boolean hasNewTwins(Form form, ImportSource source) {
        Set<String> told = Set.copyOf(form.all(KNOWN));
        return importPage.twins(form.text(PartnerType.NAME.key()), source.from()).stream()
                .map(ImportPage.Twin::id)
                .map(UUID::toString)
                .anyMatch(id -> !told.contains(id));
    }
}
