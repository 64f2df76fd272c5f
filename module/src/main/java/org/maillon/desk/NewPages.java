package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.ShowVocabularies;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/** Draws the form of a partner that does not exist yet, or that exists no more. */
@RequestScoped
public class NewPages {

    private static final int NOT_FOUND = 404;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /**
     * How the form is drawn.
     *
     * @param form what stands in it
     * @param problems what is wrong
     * @param focus where the cursor stands
     * @param unsaved whether somebody typed in it
     * @param notice why nothing could be kept at all: a title and the reason
     */
    record Drawing(Form form, List<Problem> problems, String focus, boolean unsaved, Optional<Notice> notice) {}

    /**
     * Something to say above the form.
     *
     * @param title in few words
     * @param text what to do
     */
    public record Notice(Sentence title, Sentence text) {}

    /** The content type with the vocabularies as they stand. */
    PartnerType type() {
        return PartnerType.with(showVocabularies.execute());
    }

    /** The empty form. */
    Response empty() {
        Form form = desk.form(Values.NONE.with(PartnerType.LANGUAGE, "fr"), type());
        return draw(
                Response.Status.OK.getStatusCode(), new Drawing(form, List.of(), "f-name", false, Optional.empty()));
    }

    /** The form of a page that somebody deleted meanwhile: what was typed can still become a page of its own. */
    Response gone(Form form) {
        Notice notice = new Notice(Sentence.of("edit.gone"), Sentence.of("edit.gone.text"));
        return draw(NOT_FOUND, new Drawing(form, List.of(), "", true, Optional.of(notice)));
    }

    Response draw(int status, Drawing drawing) {
        Taxonomy taxonomy = showVocabularies.execute();
        models.put(
                "sheet",
                desk.view(PartnerType.with(taxonomy), taxonomy, drawing.form(), drawing.problems(), drawing.focus()));
        models.put("problems", drawing.problems());
        models.put("unsaved", drawing.unsaved());
        drawing.notice().ifPresent(notice -> models.put("notice", notice));
        return FormDesk.page(status, "partner/new.ftl");
    }
}
