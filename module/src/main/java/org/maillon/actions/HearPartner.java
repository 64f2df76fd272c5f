package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.Live;
import org.maillon.editorial.PageChangedMeanwhile;
import org.maillon.editorial.Partner;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLink.State;
import org.maillon.editorial.VerificationLinkOver;
import org.maillon.editorial.VerificationLinks;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/**
 * What somebody at a partner is shown by their link, and how they say that the public page still holds. They see what the public
 * reads, and nothing else of the house.
 */
@ApplicationScoped
public class HearPartner {

    @Inject
    AdmitContact admitContact;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    KeepFresh keepFresh;

    @Inject
    AskPartners askPartners;

    @Inject
    Publishing publishing;

    @Inject
    PublishedPartners published;

    @Inject
    Freshnesses freshnesses;

    @Inject
    VerificationLinks links;

    @Inject
    Assignments assignments;

    @Inject
    Vocabularies vocabularies;

    /**
     * What the contact is shown.
     *
     * @param link by which they came
     * @param revision number of the revision that the public reads
     * @param name of the page
     * @param slug its public address
     * @param contentLanguage tag of the language it is written in
     * @param content what the public reads, as far as they may propose something else
     * @param type the content type
     * @param taxonomy the vocabularies
     * @param verifiedOn the day of the last word
     */
    public record Visit(
            VerificationLink link,
            int revision,
            String name,
            Slug slug,
            String contentLanguage,
            Values content,
            PartnerType type,
            Taxonomy taxonomy,
            Optional<LocalDate> verifiedOn) {}

    /**
     * Shows the contact what they are asked about. Nothing is confirmed by looking.
     *
     * @param isOpening whether to remember that they came
     */
    @Transactional
    public Visit open(GuestToken token, boolean isOpening) {
        VerificationLink link = admitContact.by(token);
        Partner partner = ledger.find(link.partner());
        Values live = admitContact.live(partner, link);
        if (isOpening && links.remember(link.id(), ledger.now())) {
            // Nobody needs to be told at once; the log says it.
            admitContact.note(link, "partner-open", partner, partner, Optional.empty(), Set.of());
        }
        PartnerType type = intake.type();
        Set<String> keys =
                Set.copyOf(type.ownWords().list().stream().map(Field::key).toList());
        Values shown = type.fields().visible(live, publishing.showing(link.language()));
        return new Visit(
                link,
                revision(partner),
                live.get(PartnerType.NAME).orElse(""),
                slug(live),
                live.get(PartnerType.LANGUAGE).orElse(Language.FR.tag()),
                type.fields().taking(keys, shown, Values.NONE),
                type,
                vocabularies.all(),
                freshnesses.of(partner.id()).verifiedOn());
    }

    /** The very bytes that the public reads. */
    @Transactional
    public byte[] page(GuestToken token, Language language) {
        VerificationLink link = admitContact.by(token);
        Slug slug = slug(admitContact.live(ledger.find(link.partner()), link));
        Rendition rendition = language == Language.FR ? Rendition.PAGE_FR : Rendition.PAGE_EN;
        if (published.find(slug, rendition) instanceof PublishedPartners.Found.Live live) {
            return live.prepared().bytes();
        }
        throw VerificationLinkOver.offline(link.language());
    }

    /**
     * Takes the contact's word that everything is still valid, as of today.
     *
     * @param seen number of the revision they read
     * @throws PageChangedMeanwhile when the public reads another one by now
     */
    @Transactional
    public Freshness confirm(GuestToken token, int seen) {
        VerificationLink link = admitContact.by(token);
        Partner partner = ledger.held(link.partner()).orElseThrow(UnknownGuestLink::new);
        admitContact.live(partner, link);
        if (seen != revision(partner)) {
            throw new PageChangedMeanwhile();
        }
        admitContact.end(link, State.CONFIRMED);
        Freshness verified = freshnesses.of(partner.id()).verified(askPartners.today());
        freshnesses.put(verified);
        keepFresh.show(partner);
        admitContact.note(
                link, AuditEntry.CONFIRMED, partner, partner, Optional.empty(), assignments.taker(partner.id()));
        return verified;
    }

    /** Which revision that is. */
    private static int revision(Partner partner) {
        return partner.live().map(Live::revision).orElseThrow(UnknownGuestLink::new);
    }

    private static Slug slug(Values live) {
        return new Slug(live.get(PartnerType.SLUG).orElseThrow());
    }
}
