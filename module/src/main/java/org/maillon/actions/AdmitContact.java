package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLink.Closing;
import org.maillon.editorial.VerificationLink.State;
import org.maillon.editorial.VerificationLinkOver;
import org.maillon.editorial.VerificationLinks;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Values;

/** Lets somebody at a partner in by their link, and ends it when they have answered. */
@ApplicationScoped
class AdmitContact {

    @Inject
    Ledger ledger;

    @Inject
    Routing routing;

    @Inject
    PublishedPartners published;

    @Inject
    VerificationLinks links;

    /**
     * The link that a secret opens.
     *
     * @throws UnknownGuestLink when it opens none
     * @throws VerificationLinkOver when it did
     */
    VerificationLink by(GuestToken token) {
        VerificationLink link = links.opened(token).orElseThrow(UnknownGuestLink::new);
        State state = link.state(ledger.now());
        if (state != State.OPEN) {
            throw VerificationLinkOver.of(state, link.language());
        }
        return link;
    }

    /**
     * Ends a link with the answer, and whatever else was asked of the partner. Of two who answer by one link at the same time,
     * the second meets what the first one made of it.
     *
     * @throws VerificationLinkOver for the second
     */
    void end(VerificationLink link, State how) {
        Person contact = Person.of(link.actor());
        if (!links.close(link.id(), new Closing(how, contact, ledger.now()))) {
            State now = links.find(link.id())
                    .map(known -> known.state(ledger.now()))
                    .orElse(State.REVOKED);
            throw VerificationLinkOver.of(now, link.language());
        }
        links.closeAll(link.partner(), new Closing(State.SETTLED, contact, ledger.now()));
    }

    /**
     * What the public reads now.
     *
     * @throws VerificationLinkOver when it reads nothing any more
     */
    Values live(Partner partner, VerificationLink link) {
        Values live = routing.live(partner);
        boolean isShown = live.get(PartnerType.SLUG)
                .map(Slug::new)
                .map(slug -> published.find(slug, Rendition.JSON))
                .filter(PublishedPartners.Found.Live.class::isInstance)
                .isPresent();
        if (!isShown) {
            throw VerificationLinkOver.offline(link.language());
        }
        return live;
    }

    /** Writes in the log what the contact did, addressed to some accounts. */
    void note(
            VerificationLink link,
            String action,
            Partner before,
            Partner after,
            Optional<String> words,
            Set<String> addressed) {
        ledger.note(
                link.actor(),
                action,
                after,
                Optional.of(before.state()),
                after.working().number(),
                words,
                addressed);
    }
}
