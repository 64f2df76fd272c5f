package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Revision;
import org.maillon.editorial.UnknownRevision;
import org.maillon.language.Language;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.Renditions;

/** Shows a page as the public would read it, without publishing anything. */
@ApplicationScoped
public class PreviewPartner {

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    @Inject
    Renditions renditions;

    @Inject
    Publishing publishing;

    /**
     * The public page in HTML, framed as not public.
     *
     * @param revision number of a revision; the working copy when absent
     * @param language language of the page around the content
     */
    @Transactional
    public String execute(UUID id, Optional<Integer> revision, Language language) {
        acting.with(Permission.SEE);
        Partner partner = ledger.find(id);
        Revision shown = revision.map(
                        number -> partners.revision(id, number).orElseThrow(() -> new UnknownRevision(number)))
                .orElse(partner.working());
        PublicDocument document = PublicDocument.of(id, shown.content(), intake.type(), publishing.showing(language));
        return renditions.preview(document, language);
    }
}
