package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.Post;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLinks;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Values;

/**
 * Asks partners by mail, some days before their due day, whether their page still holds. Every server tries; the key of the
 * link lets one of them have each due day, in the transaction that writes the letter.
 */
@ApplicationScoped
public class AskPartners {

    static final String ASK = "partner-ask";

    private static final System.Logger LOG = System.getLogger(AskPartners.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Ledger ledger;

    @Inject
    Routing routing;

    @Inject
    Freshnesses freshnesses;

    @Inject
    VerificationLinks links;

    @Inject
    Letters letters;

    @Inject
    Post post;

    @Inject
    FreshnessSettings settings;

    @Inject
    Morning morning;

    @Inject
    AskPartners inTransaction;

    /**
     * Asks everybody whose day comes soon or is over; without a mail server nobody is asked, and nobody counts as asked.
     *
     * @return how many were asked here
     */
    public int execute() {
        return post.isOn() ? execute(morning.day().plusDays(settings.remindDays())) : 0;
    }

    /** Asks everybody whose day is not after another one. */
    int execute(LocalDate until) {
        return Due.each(
                (passedOver, most) -> freshnesses.unasked(until, passedOver, most), partner -> asked(partner, until));
    }

    /** One that fails keeps no other waiting. */
    private boolean asked(UUID partner, LocalDate until) {
        try {
            return inTransaction.ask(partner, until);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "A partner was not asked; trying again: " + partner, failure);
            return false;
        }
    }

    /**
     * Writes the letter to one partner.
     *
     * @return whether it was written here; not when another server was faster, or there is nothing to ask any more
     */
    @Transactional
    public boolean ask(UUID id, LocalDate until) {
        Optional<Partner> partner = ledger.held(id).filter(page -> page.live().isPresent());
        Freshness freshness = freshnesses.of(id);
        Optional<Freshness.Contract> contract = freshness
                .contract()
                .filter(agreed -> agreed.contact().mail().isPresent())
                .filter(agreed -> !agreed.dueOn().isAfter(until))
                .filter(agreed -> freshness.proposedAt().isEmpty());
        if (partner.isEmpty() || contract.isEmpty()) {
            return false;
        }
        VerificationLink link = link(id, Optional.of(contract.get().dueOn()), contract.get(), Person.of(Editor.SYSTEM));
        if (!links.add(link)) {
            return false;
        }
        letters.ask(UUID.randomUUID(), link.id(), link.contact().name(), link.madeAt());
        Partner page = partner.get();
        ledger.note(
                Editor.SYSTEM,
                ASK,
                page,
                Optional.of(page.state()),
                page.working().number(),
                Optional.of(FreshnessWords.asked(contract.get())),
                Set.of());
        return true;
    }

    /** A link that was just made. */
    VerificationLink link(UUID partner, Optional<LocalDate> dueOn, Freshness.Contract contract, Person by) {
        return new VerificationLink(
                UUID.randomUUID(),
                partner,
                dueOn,
                contract.contact(),
                contract.language(),
                by,
                ledger.now(),
                settings.end(ledger.now()),
                Optional.empty(),
                Optional.empty());
    }

    /** Gives a link a secret that nobody knows yet. */
    GuestToken admitted(VerificationLink link) {
        GuestToken token = GuestToken.fresh(RANDOM);
        links.admit(link.id(), token, ledger.now());
        return token;
    }

    /**
     * What a letter says, with a secret that is made now: while it waited, nothing in the database could open the link. Each
     * attempt has a secret of its own, because one that seemed to fail may have arrived.
     *
     * @return nothing when the link has ended meanwhile
     */
    @Transactional
    public Optional<Post.Question> question(Letters.Letter letter) {
        VerificationLink link = links.find(letter.question().orElseThrow()).orElseThrow();
        Partner partner = ledger.find(link.partner());
        Values live = routing.live(partner);
        boolean isOver = link.state(ledger.now()) != VerificationLink.State.OPEN;
        Optional<String> slug = live.get(PartnerType.SLUG);
        Optional<String> mail = link.contact().mail();
        if (isOver || slug.isEmpty() || mail.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Post.Question(
                letter.id(),
                link.contact().name(),
                mail.get(),
                link.language(),
                live.get(PartnerType.NAME).orElse(""),
                new Slug(slug.get()),
                link.dueOn(),
                link.expiresAt(),
                admitted(link)));
    }

    LocalDate today() {
        return ledger.now().atZone(PartnerType.ZONE).toLocalDate();
    }
}
