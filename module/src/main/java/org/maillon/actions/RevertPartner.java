package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Revision;
import org.maillon.editorial.UnknownRevision;

/** Brings an old revision back as a new draft; nothing in between is lost. */
@ApplicationScoped
public class RevertPartner {

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    /** The page with the content of an old revision as its newest one. */
    @Transactional
    public Partner execute(UUID id, long version, int revision, Optional<String> note) {
        Editor editor = acting.with(Permission.WRITE_OWN);
        Partner before = ledger.at(id, version);
        Revision old = partners.revision(id, revision).orElseThrow(() -> new UnknownRevision(revision));
        intake.checkSlug(id, old.content());
        Optional<String> comment = Intake.comment(note);
        Partner after = before.revert(old.content(), partners.newestRevision(id), editor, ledger.now(), comment);
        if (after.equals(before)) {
            return before;
        }
        Partner kept = ledger.keep(after);
        ledger.note(editor, "revert", kept, Optional.of(before.state()), comment);
        return kept;
    }
}
