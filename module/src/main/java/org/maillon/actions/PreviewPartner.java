package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.UnknownRevision;
import org.maillon.language.Language;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.Renditions;
import org.maillon.partner.field.Values;

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
        Values shown = revision.map(number -> content(id, number))
                .orElse(partner.working().content());
        return renditions.preview(document(id, shown, language), language);
    }

    /**
     * The public page of a revision with what changed since another one, as the visitor would see it. Nothing is marked
     * against an empty page: where everything is new, marks would only make it hard to read.
     *
     * @param from number of the older revision, or 0 for an empty page
     * @param to number of the newer revision
     * @param language language of the page around the content
     */
    @Transactional
    public String changes(UUID id, int from, int to, Language language) {
        acting.with(Permission.SEE);
        ledger.find(id);
        PublicDocument after = document(id, content(id, to), language);
        return from == 0
                ? renditions.preview(after, language)
                : renditions.changes(document(id, content(id, from), language), after, language);
    }

    private Values content(UUID id, int number) {
        return partners.revision(id, number)
                .orElseThrow(() -> new UnknownRevision(number))
                .content();
    }

    private PublicDocument document(UUID id, Values content, Language language) {
        return PublicDocument.of(id, content, intake.type(), publishing.showing(language));
    }
}
