package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.actions.KeepMedia;
import org.maillon.editorial.PictureRefused;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.MediaFiles;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/** What the pages with a partner form share: taking what a browser sends, and drawing the form again. */
@RequestScoped
public class FormDesk {

    /** The largest picture that is read, in bytes. */
    static final int MOST_BYTES = 8 * 1_048_576;

    private static final int RECENT_PICTURES = 12;

    @Inject
    DeskLanguage language;

    @Inject
    KeepMedia keepMedia;

    @Inject
    MediaFiles media;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /**
     * What was sent.
     *
     * @param form what was typed, with pictures already kept
     * @param problems files that could not be taken
     */
    record Received(Form form, List<Problem> problems) {}

    Language language() {
        return language.get();
    }

    Messages messages() {
        return Messages.in(language.get());
    }

    /** Takes the parts of a form with its pictures. */
    Received receive(List<EntityPart> parts, PartnerType type) throws IOException {
        return receive(PostedForm.of(parts, MOST_BYTES), type);
    }

    /** Takes a form with its pictures; a picture is kept at once, so that it is not lost when something else is wrong. */
    Received receive(PostedForm posted, PartnerType type) throws IOException {
        Map<String, String> uploaded = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String key : PictureFields.keys(type.fields())) {
            PostedForm.File file = posted.files().get(key + PictureFields.FILE);
            if (file == null) {
                continue;
            }
            try {
                uploaded.put(key, keep(file));
            } catch (PictureRefused refused) {
                problems.add(new Problem(key + PictureFields.FILE, refused.sentence()));
            }
        }
        return new Received(PictureFields.decided(posted.form(), type.fields(), uploaded), problems);
    }

    private String keep(PostedForm.File file) throws IOException {
        if (file.isTooLarge()) {
            throw new PictureRefused(MediaFiles.Refusal.TOO_LARGE);
        }
        return keepMedia
                .execute(new ByteArrayInputStream(file.bytes()), file.name())
                .id();
    }

    /** The form that shows the values of a page. */
    Form form(Values values, PartnerType type) {
        Form.Builder form = new Form.Builder();
        type.fields().toForm(values, "", form);
        if (values.get(PartnerType.WIDGET_VISIBLE).isEmpty()) {
            // Widgets show a page unless somebody says no; an empty box would say no.
            form.add(PartnerType.WIDGET_VISIBLE.key(), "true");
        }
        return form.build();
    }

    /**
     * The plain tree of what was typed.
     *
     * @param before the values the form was drawn from; what it filled in by itself is no change
     */
    Map<String, Object> content(Form form, PartnerType type, Values before) {
        Map<String, Object> content = new LinkedHashMap<>(type.fields().fromForm(Tidy.form(form, type.fields()), ""));
        TermOrder.keep(content, type, before);
        String widget = PartnerType.WIDGET_VISIBLE.key();
        if (before.get(PartnerType.WIDGET_VISIBLE).isEmpty() && Boolean.TRUE.equals(content.get(widget))) {
            content.remove(widget);
        }
        return content;
    }

    /** The form as it is drawn. */
    FormView view(PartnerType type, Taxonomy taxonomy, Form form, List<Problem> problems, String focus) {
        LocalDate today = LocalDate.now(clock.withZone(PartnerType.ZONE));
        return new FormView(type, taxonomy, form, problems, language.get(), today, gallery(type, form), focus);
    }

    private Gallery gallery(PartnerType type, Form form) {
        Map<String, Gallery.Picture> carried = new LinkedHashMap<>();
        for (String key : PictureFields.keys(type.fields())) {
            String id = form.text(key + ".media");
            if (!id.isEmpty()) {
                media.find(id).map(this::picture).ifPresent(picture -> carried.put(id, picture));
            }
        }
        List<Gallery.Picture> recent =
                keepMedia.newest(RECENT_PICTURES).stream().map(this::picture).toList();
        return new Gallery(recent, carried);
    }

    private Gallery.Picture picture(MediaFiles.MediaFile file) {
        String address = request.getContextPath() + PictureController.path(file.id());
        return new Gallery.Picture(file.id(), file.fileName(), address, file.width(), file.height());
    }

    /** A page with a status; pages of the desk are never kept by a browser. */
    static Response page(int status, String template) {
        return Response.status(status)
                .entity(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Sends the browser on after something was done. */
    static Response goTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
