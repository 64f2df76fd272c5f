package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.editorial.Editor;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestLinks;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.GuestWishInvalid;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.Post;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.EmailType;
import org.maillon.partner.field.Problem;

/** Lets those who work on a page ask somebody from outside to look at it, and end that again. */
@ApplicationScoped
public class InviteGuest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    GuestLinks links;

    @Inject
    Letters letters;

    @Inject
    Post post;

    @Inject
    @ConfigProperty(name = "maillon.guest.days", defaultValue = "14")
    int usualDays;

    /**
     * What somebody wants.
     *
     * @param name how the guest is called
     * @param mail where they are written to, or empty
     * @param right what they may do
     * @param language in which they are spoken to first
     * @param days for how many days; empty for as many as usual
     * @param note what they are told with it, or empty
     * @param isSent whether Maillon sends them the link by mail
     */
    public record Wish(
            String name,
            String mail,
            GuestRight right,
            Language language,
            Optional<Integer> days,
            String note,
            boolean isSent) {

        /** A link that whoever asks for it hands over. */
        public Wish(
                String name, String mail, GuestRight right, Language language, Optional<Integer> days, String note) {
            this(name, mail, right, language, days, note, false);
        }
    }

    /**
     * A link that was just made.
     *
     * @param link the link
     * @param token its secret, which nobody can be told again
     */
    public record Made(GuestLink link, GuestToken token) {}

    /**
     * The links of a page, newest first.
     *
     * @param links the links; without the guests' addresses for those who may not invite
     * @param now the moment at which their state is told
     * @param refusal why the person may not make or end one, if so
     */
    public record Listing(List<GuestLink> links, Instant now, Optional<Refusal> refusal) {}

    /** For how many days a link is good when nobody says otherwise. */
    public int usualDays() {
        return Math.max(1, Math.min(usualDays, GuestLink.MOST_DAYS));
    }

    /**
     * Makes a link to the working copy as it is now.
     *
     * @throws GuestWishInvalid when it cannot be made of what was typed
     */
    @Transactional
    public Made make(UUID id, Wish wish) {
        Editor editor = acting.with(Permission.SEE);
        Partner partner = invitable(id, editor);
        String name = wish.name().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        Optional<String> mail = Optional.of(wish.mail().strip()).filter(text -> !text.isEmpty());
        check(name, mail, wish.days().orElseGet(this::usualDays), wish.isSent());
        Optional<String> note = Intake.comment(Optional.of(wish.note()));
        Instant now = ledger.now();
        GuestLink link = new GuestLink(
                UUID.randomUUID(),
                id,
                partner.working().number(),
                new GuestLink.Guest(name, mail),
                wish.right(),
                wish.language(),
                note,
                Person.of(editor),
                now,
                GuestLink.end(now, wish.days().orElseGet(this::usualDays)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        GuestToken token = GuestToken.fresh(RANDOM);
        links.add(link);
        links.admit(link.id(), token, now);
        if (wish.isSent()) {
            letters.invite(UUID.randomUUID(), link.id(), name, now);
        }
        note(editor, "invite-guest", partner, link);
        return new Made(link, token);
    }

    private void check(String name, Optional<String> mail, int days, boolean isSent) {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(new Problem("name", Sentence.of("guest.problem.name")));
        } else if (name.length() > GuestLink.Guest.LONGEST_NAME) {
            problems.add(new Problem("name", Sentence.of("guest.problem.name-long", GuestLink.Guest.LONGEST_NAME)));
        }
        if (mail.filter(address -> !EmailType.isAddress(address)).isPresent()) {
            problems.add(new Problem("mail", Sentence.of("problem.not-a-mail-address", mail.get())));
        }
        if (isSent && !post.isOn()) {
            problems.add(new Problem("send", Sentence.of("guest.problem.no-mail-server")));
        } else if (isSent && mail.isEmpty()) {
            problems.add(new Problem("mail", Sentence.of("guest.problem.mail")));
        }
        if (days < 1 || days > GuestLink.MOST_DAYS) {
            problems.add(new Problem("days", Sentence.of("guest.problem.days", GuestLink.MOST_DAYS)));
        }
        if (!problems.isEmpty()) {
            throw new GuestWishInvalid(problems);
        }
    }

    /** Whether Maillon can send a link by mail. */
    public boolean maySend() {
        return post.isOn();
    }

    /**
     * What a letter to a guest says, with a secret that is made now: while it waited, nothing in the database could open the
     * link. Each attempt has a secret of its own, because one that seemed to fail may have arrived.
     *
     * @return nothing when the link has ended meanwhile
     */
    @Transactional
    public Optional<Post.Invitation> invitation(Letters.Letter letter) {
        GuestLink link = links.find(letter.guest().orElseThrow()).orElseThrow(UnknownGuestLink::new);
        Optional<String> mail = link.guest().mail();
        if (link.state(ledger.now()).isOver() || mail.isEmpty()) {
            return Optional.empty();
        }
        GuestToken token = GuestToken.fresh(RANDOM);
        links.admit(link.id(), token, ledger.now());
        String partner = ledger.find(link.partner())
                .working()
                .content()
                .get(PartnerType.NAME)
                .orElse("");
        return Optional.of(new Post.Invitation(letter.id(), link, mail.get(), partner, token));
    }

    /** Ends a link; doing so twice changes nothing, and what has ended by itself stays so. */
    @Transactional
    public GuestLink revoke(UUID id, UUID link) {
        Editor editor = acting.with(Permission.SEE);
        Partner partner = invitable(id, editor);
        GuestLink known = links.find(id, link).orElseThrow(UnknownGuestLink::new);
        Instant now = ledger.now();
        if (!known.state(now).isOver() && links.revoke(link, new GuestLink.Revocation(Person.of(editor), now))) {
            note(editor, "revoke-guest", partner, known);
        }
        return links.find(id, link).orElseThrow(UnknownGuestLink::new);
    }

    /** The links of a page, newest first. */
    @Transactional
    public Listing list(UUID id) {
        Editor editor = acting.with(Permission.SEE);
        Optional<Refusal> refusal = ledger.find(id).inviteRefusal(editor);
        List<GuestLink> all = links.of(id);
        return new Listing(
                refusal.isEmpty()
                        ? all
                        : all.stream().map(InviteGuest::withoutMail).toList(),
                ledger.now(),
                refusal);
    }

    private static GuestLink withoutMail(GuestLink link) {
        return new GuestLink(
                link.id(),
                link.partner(),
                link.revision(),
                new GuestLink.Guest(link.guest().name(), Optional.empty()),
                link.right(),
                link.language(),
                link.note(),
                link.by(),
                link.madeAt(),
                link.expiresAt(),
                link.revocation(),
                link.openedAt(),
                link.opinion());
    }

    private Partner invitable(UUID id, Editor editor) {
        Partner partner = ledger.find(id);
        partner.inviteRefusal(editor).ifPresent(refusal -> {
            throw refusal;
        });
        return partner;
    }

    /** The log tells who was let in and to what, and nothing by which somebody else could come in. */
    private void note(Editor editor, String action, Partner partner, GuestLink link) {
        ledger.note(
                editor,
                action,
                partner,
                Optional.of(partner.state()),
                link.revision(),
                Optional.of(link.guest().name()));
    }
}
