package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

/** Begins a partner page as a draft. */
@ApplicationScoped
public class CreatePartner {

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    /**
     * The new page.
     *
     * @param content plain tree of the fields
     * @param note why, in the editor's words
     */
    @Transactional
    public Partner execute(Map<?, ?> content, Optional<String> note) {
        return create("create", content, note, Optional.empty());
    }

    /** The same for a page that came from elsewhere. */
    Partner create(String action, Map<?, ?> content, Optional<String> note, Optional<ImportOrigin> origin) {
        Editor editor = acting.with(Permission.WRITE_OWN);
        PartnerType type = intake.type();
        UUID id = UUID.randomUUID();
        Values read = intake.read(content, type);
        intake.checkSlug(id, read);
        Values values = intake.withSlug(id, read);
        Optional<String> comment = Intake.comment(note);
        Partner partner = Partner.create(id, values, editor, ledger.now(), comment, origin);
        partners.add(partner, intake.index(values, type));
        Partner kept = ledger.find(id);
        ledger.note(editor, action, kept, Optional.empty(), comment);
        return kept;
    }
}
