package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.UnknownRevision;
import org.maillon.host.CurrentEditor;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/** Joins what an editor typed with what was kept meanwhile, and draws the page on which they choose. */
@RequestScoped
public class ConflictPages {

    private static final int CONFLICT = 409;

    @Inject
    ShowRevisions showRevisions;

    @Inject
    CurrentEditor editor;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /**
     * A field that differs between two versions.
     *
     * @param name of the choice in the form
     * @param label what the field is called
     * @param mine the editor's version as HTML, with its differences marked
     * @param theirs the version that is kept now
     * @param suggested {@code mine} or {@code theirs}
     * @param both whether both people changed it
     */
    public record Differing(String name, String label, String mine, String theirs, String suggested, boolean both) {}

    /** The form after the editor chose. */
    Form merged(PartnerView view, Form form) {
        return conflict(view, form).merged(form);
    }

    /** The page to choose on; nothing when both versions say the same. */
    Optional<Response> ask(PartnerView view, Form mine) {
        Conflict conflict = conflict(view, mine);
        if (conflict.choices().isEmpty()) {
            return Optional.empty();
        }
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("differing", differing(conflict, view));
        models.put("kept", kept(mine));
        models.put("own", view.partner().changedBy().id().equals(editor.get().id()));
        models.put(
                "contentLanguage",
                view.partner().working().content().get(PartnerType.LANGUAGE).orElse("fr"));
        return Optional.of(FormDesk.page(CONFLICT, "partner/conflict.ftl"));
    }

    private Conflict conflict(PartnerView view, Form mine) {
        Values current = view.partner().working().content();
        return new Conflict(view.type(), base(view, mine), mine, desk.form(current, view.type()));
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

    private List<Differing> differing(Conflict conflict, PartnerView view) {
        Values current = view.partner().working().content();
        Values typed = AsTyped.in(Tidy.form(conflict.mine(), view.type().fields()), view.type(), view.taxonomy());
        Changes changes = new Changes(new Showing(view.taxonomy(), desk.language(), media -> Optional.empty()));
        List<Differing> rows = new ArrayList<>();
        for (Conflict.Choice choice : conflict.choices()) {
            rows.add(new Differing(
                    Conflict.name(choice.field().key()),
                    desk.messages().say(choice.field().label()),
                    changes.inOne(choice.field(), current, typed),
                    changes.inOne(choice.field(), current, current),
                    choice.suggested() == Conflict.Side.MINE ? "mine" : "theirs",
                    choice.both()));
        }
        return rows;
    }

    /** What was typed, to be sent along invisibly until the choice is made. */
    private static Map<String, List<String>> kept(Form form) {
        Map<String, List<String>> kept = new TreeMap<>(form.entries());
        kept.keySet().removeAll(Set.of("do", "version", "revision", "_csrf"));
        kept.keySet().removeIf(name -> name.startsWith("choice."));
        return kept;
    }
}
