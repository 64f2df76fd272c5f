package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.StaleVersion;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

/** Keeps what an editor wrote in a partner page as a new revision. */
@ApplicationScoped
public class SavePartner {

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    /**
     * The page with its new content; the same page when nothing changed.
     *
     * @param version the version the editor started from
     * @param content plain tree of all fields
     * @param note why, in the editor's words
     */
    @Transactional
    public Partner execute(UUID id, long version, Map<?, ?> content, Optional<String> note) {
        Editor editor = acting.with(Permission.WRITE_OWN);
        PartnerType type = intake.type();
        Values values = intake.read(content, type);
        try {
            return write(editor, id, version, values, note);
        } catch (StaleVersion stale) {
            throw stale.against(values);
        }
    }

    private Partner write(Editor editor, UUID id, long version, Values values, Optional<String> note) {
        Partner before = ledger.at(id, version);
        intake.checkSlug(id, values);
        Optional<String> comment = Intake.comment(note);
        Partner after = before.write(values, partners.newestRevision(id), editor, ledger.now(), comment);
        if (after.equals(before)) {
            return before;
        }
        Partner kept = ledger.keep(after);
        ledger.note(editor, "save", kept, Optional.of(before.state()), comment);
        return kept;
    }
}
