package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.Live;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Publication;
import org.maillon.editorial.Revision;
import org.maillon.editorial.UnknownRevision;
import org.maillon.language.Language;
import org.maillon.partner.MediaFiles;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Publications;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.Renditions;
import org.maillon.partner.field.Showing;
import org.maillon.taxonomy.Vocabularies;

/** Prepares the public's copy of a live partner and puts it in place. */
@ApplicationScoped
class Publishing {

    @Inject
    Partners partners;

    @Inject
    Publications publications;

    @Inject
    Renditions renditions;

    @Inject
    Vocabularies vocabularies;

    @Inject
    MediaFiles media;

    @Inject
    Freshnesses freshnesses;

    Showing showing(Language language) {
        return new Showing(vocabularies.all(), language, media);
    }

    /** Replaces what the public reads of a live partner, within the transaction of the action. */
    void show(Partner partner, PartnerType type) {
        Live live = partner.live().orElseThrow();
        Revision revision = partner.working().number() == live.revision()
                ? partner.working()
                : partners.revision(partner.id(), live.revision())
                        .orElseThrow(() -> new UnknownRevision(live.revision()));
        PublishedPartner published = Publication.of(
                partner,
                revision,
                live.since(),
                type,
                showing(Language.FR),
                freshnesses.of(partner.id()).verifiedOn());
        publications.publish(published, renditions.of(published), renditions.fingerprint());
    }
}
