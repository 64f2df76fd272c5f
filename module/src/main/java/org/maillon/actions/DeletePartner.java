package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NotDeletable;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;

/** Removes a page for good; only one that the public never read. */
@ApplicationScoped
public class DeletePartner {

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    /** Removes the page and its revisions; the audit log keeps that it was there. */
    @Transactional
    public void execute(UUID id, long version) {
        Editor editor = acting.with(Permission.WRITE_OWN);
        Partner partner = ledger.at(id, version);
        if (!editor.mayWriteIn(partner.creator().id())) {
            throw new NotPermitted(Permission.WRITE_ANY);
        }
        if (!partner.isDeletable()) {
            throw new NotDeletable();
        }
        ledger.note(editor, "delete", partner, Optional.of(partner.state()), Optional.empty());
        partners.delete(id);
    }
}
