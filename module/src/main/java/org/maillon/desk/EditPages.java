package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.PartnerView;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Showing;

/** Draws the page on which an editor writes, or reads what they may not write. */
@RequestScoped
public class EditPages {

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
     * @param unsaved whether it holds more than what is kept
     * @param refusal why it could not be kept as a whole
     * @param failure reference of an error on our side, when that is why
     */
    record Drawing(
            Form form,
            List<Problem> problems,
            String focus,
            boolean unsaved,
            Optional<Sentence> refusal,
            Optional<String> failure) {

        /** What is kept, as it is. */
        static Drawing kept(Form form) {
            return new Drawing(form, List.of(), "", false, Optional.empty(), Optional.empty());
        }

        /** What was typed, after a step with an item. */
        static Drawing stepped(Form form, String focus) {
            return new Drawing(form, List.of(), focus, true, Optional.empty(), Optional.empty());
        }

        /** What was typed, with its faults. */
        static Drawing faulty(Form form, List<Problem> problems) {
            return new Drawing(form, problems, "", true, Optional.empty(), Optional.empty());
        }

        /** What was typed, and why none of it could be kept. */
        static Drawing refused(Form form, Sentence why) {
            return new Drawing(form, List.of(), "", true, Optional.of(why), Optional.empty());
        }

        /** What was typed, when something on our side went wrong. */
        static Drawing failed(Form form, String reference) {
            return new Drawing(form, List.of(), "", true, Optional.empty(), Optional.of(reference));
        }
    }

    /** The page as a form. */
    Response write(int status, PartnerView view, Drawing drawing) {
        frame(view, true, drawing);
        models.put(
                "sheet", desk.view(view.type(), view.taxonomy(), drawing.form(), drawing.problems(), drawing.focus()));
        // A form that comes back still says which version it was begun with, or a stale one would pass for fresh.
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
        return FormDesk.page(status, "partner/edit.ftl");
    }

    /** The content for those who may not write in it now. */
    Response read(PartnerView view) {
        frame(view, false, Drawing.kept(new Form(Map.of())));
        models.put("sections", PartnerPage.read(view.partner().working().content(), view.type(), showing(view)));
        return FormDesk.page(Response.Status.OK.getStatusCode(), "partner/edit.ftl");
    }

    private void frame(PartnerView view, boolean writable, Drawing drawing) {
        PartnerPage page = PartnerPage.of(view, desk.messages());
        models.put("page", page);
        models.put("talkedAbout", page.comments().open());
        models.put("writable", writable);
        models.put("unsaved", drawing.unsaved());
        models.put("problems", drawing.problems());
        drawing.refusal().ifPresent(refusal -> models.put("refusal", refusal));
        drawing.failure().ifPresent(reference -> models.put("failed", reference));
    }

    private Showing showing(PartnerView view) {
        return new Showing(view.taxonomy(), desk.language(), media -> Optional.empty());
    }
}
