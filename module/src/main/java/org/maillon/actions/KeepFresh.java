package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshness.Contact;
import org.maillon.editorial.Freshness.Contract;
import org.maillon.editorial.FreshnessInvalid;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.NobodyToAsk;
import org.maillon.editorial.NotLive;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.editorial.UnknownPartner;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLinks;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.field.EmailType;
import org.maillon.partner.field.Problem;

/**
 * Lets those who write in a page say who at the partner is asked whether it holds, and say so themselves when they asked in
 * another way. The page itself does not change: no version is counted up, no approval is touched.
 */
@ApplicationScoped
public class KeepFresh {

    static final String AGREE = "freshness-agree";
    static final String END = "freshness-end";
    static final String VERIFY = "freshness-verify";
    static final String LINK = "freshness-link";
    static final String REVOKE = "freshness-revoke";

    /** What ends the wait for an answer, as the audit log calls it. */
    static final Set<String> ANSWERS =
            Set.of(AuditEntry.CONFIRMED, AuditEntry.PROPOSED, AuditEntry.REMARKED, END, VERIFY);

    private static final int MOST_YEARS = 10;
    private static final int SHOWN_LINKS = 20;

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Publishing publishing;

    @Inject
    Freshnesses freshnesses;

    @Inject
    VerificationLinks links;

    @Inject
    AskPartners askPartners;

    @Inject
    FreshnessSettings settings;

    /**
     * What somebody wants.
     *
     * @param name how the contact is called
     * @param mail where they are written to, or empty
     * @param language in which
     * @param months how long a word is good for; empty for asking nobody any more
     * @param dueOn the next due day; counted from the last word where it is not given
     */
    public record Wish(
            String name, String mail, Language language, Optional<Integer> months, Optional<LocalDate> dueOn) {}

    /**
     * How fresh a page is, for one person.
     *
     * @param freshness without the contact's address for those who may not change it
     * @param standing the same in a word
     * @param links the newest links, newest first
     * @param now the moment at which their state is told
     * @param refusal why the person may not change it, if so
     */
    public record Report(
            Freshness freshness,
            Freshness.Standing standing,
            List<VerificationLink> links,
            Instant now,
            Optional<Refusal> refusal) {}

    /**
     * A link that was just made by hand.
     *
     * @param token its secret, which nobody can be told again
     */
    public record Made(VerificationLink link, GuestToken token) {}

    /** How many months a word is good for when nobody says otherwise. */
    public int usualMonths() {
        return settings.months();
    }

    /** How fresh a page is. */
    @Transactional
    public Report show(UUID id) {
        Editor editor = acting.with(Permission.SEE);
        Optional<Refusal> refusal = refusal(ledger.find(id), editor);
        Freshness freshness = freshnesses.of(id);
        return new Report(
                refusal.isEmpty() ? freshness : withoutMail(freshness),
                freshness.standing(askPartners.today(), settings.remindDays()),
                links.of(id, SHOWN_LINKS),
                ledger.now(),
                refusal);
    }

    private static Optional<Refusal> refusal(Partner partner, Editor editor) {
        return editor.mayWriteIn(partner.creator().id())
                ? Optional.empty()
                : Optional.of(new NotPermitted(Permission.WRITE_ANY));
    }

    /** The same without the address that only those need who may write. */
    static Freshness withoutMail(Freshness freshness) {
        return freshness
                .contract()
                .map(agreed -> freshness.agreed(new Contract(
                        new Contact(agreed.contact().name(), Optional.empty()),
                        agreed.language(),
                        agreed.months(),
                        agreed.dueOn())))
                .orElse(freshness);
    }

    /**
     * Keeps who is asked and when.
     *
     * @throws FreshnessInvalid when that cannot be what was typed
     */
    @Transactional
    public Freshness agree(UUID id, Wish wish) {
        Editor editor = acting.with(Permission.SEE);
        Partner partner = writable(id, editor);
        Freshness before = freshnesses.of(id);
        if (wish.months().isEmpty()) {
            return end(editor, partner, before);
        }
        Contract agreed = contract(wish, before);
        Freshness now = before.agreed(agreed);
        if (now.equals(before)) {
            return before;
        }
        freshnesses.put(now);
        boolean isAnother = before.contract()
                .filter(known -> known.contact().equals(agreed.contact()))
                .isEmpty();
        if (isAnother) {
            // Whoever was the contact before speaks for the partner no longer.
            close(id, VerificationLink.State.REVOKED, editor);
        }
        note(editor, AGREE, partner, Optional.of(FreshnessWords.agreed(agreed)));
        return now;
    }

    private Freshness end(Editor editor, Partner partner, Freshness before) {
        if (before.contract().isEmpty()) {
            return before;
        }
        freshnesses.put(before.ended());
        close(partner.id(), VerificationLink.State.REVOKED, editor);
        note(editor, END, partner, Optional.empty());
        return before.ended();
    }

    private Contract contract(Wish wish, Freshness before) {
        String name = wish.name().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        Optional<String> mail = Optional.of(wish.mail().strip()).filter(text -> !text.isEmpty());
        int months = wish.months().orElseThrow();
        LocalDate today = askPartners.today();
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(new Problem("name", Sentence.of("freshness.problem.name")));
        } else if (name.length() > Contact.LONGEST_NAME) {
            problems.add(new Problem("name", Sentence.of("guest.problem.name-long", Contact.LONGEST_NAME)));
        }
        if (mail.filter(address -> !EmailType.isAddress(address)).isPresent()) {
            problems.add(new Problem("mail", Sentence.of("problem.not-a-mail-address", mail.get())));
        }
        if (months < 1 || months > Freshness.MOST_MONTHS) {
            problems.add(new Problem("months", Sentence.of("freshness.problem.months", Freshness.MOST_MONTHS)));
        }
        boolean isKept = before.contract().map(Contract::dueOn).equals(wish.dueOn());
        if (wish.dueOn()
                .filter(day -> !isKept && (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))))
                .isPresent()) {
            problems.add(new Problem("due", Sentence.of("freshness.problem.due", MOST_YEARS)));
        }
        if (!problems.isEmpty()) {
            throw new FreshnessInvalid(problems);
        }
        LocalDate counted = Freshness.due(before.verifiedOn().orElse(today), months);
        LocalDate dueOn = wish.dueOn().orElse(counted.isBefore(today) ? today : counted);
        return new Contract(new Contact(name, mail), wish.language(), months, dueOn);
    }

    /**
     * Says that the page holds as of today, because somebody asked the partner in another way.
     *
     * @param how how they asked; goes to the audit log
     * @throws FreshnessInvalid when it is not said how
     */
    @Transactional
    public Freshness verify(UUID id, String how) {
        Editor editor = acting.with(Permission.SEE);
        Partner partner = writable(id, editor);
        Optional<String> words = Intake.comment(Optional.of(how));
        if (words.isEmpty()) {
            throw new FreshnessInvalid(List.of(new Problem("how", Sentence.of("freshness.problem.how"))));
        }
        Freshness verified = freshnesses.of(id).verified(askPartners.today());
        freshnesses.put(verified);
        close(id, VerificationLink.State.SETTLED, editor);
        show(partner);
        note(editor, VERIFY, partner, words);
        return verified;
    }

    /** The public learns of the day in the transaction that keeps it. */
    void show(Partner partner) {
        if (partner.live().isPresent()) {
            publishing.show(partner, intake.type());
        }
    }

    /**
     * Makes a link that a colleague gives to the contact by hand.
     *
     * @throws NotLive when the public reads nothing that could be verified
     * @throws NobodyToAsk when there is no contact
     */
    @Transactional
    public Made make(UUID id) {
        Editor editor = acting.with(Permission.SEE);
        Partner partner = writable(id, editor);
        if (partner.live().isEmpty()) {
            throw new NotLive();
        }
        Contract contract = freshnesses.of(id).contract().orElseThrow(NobodyToAsk::new);
        VerificationLink link = askPartners.link(id, Optional.empty(), contract, Person.of(editor));
        links.add(link);
        GuestToken token = askPartners.admitted(link);
        note(editor, LINK, partner, Optional.of(contract.contact().name()));
        return new Made(link, token);
    }

    /** Ends a link; doing so twice changes nothing, and what has ended stays as it ended. */
    @Transactional
    public VerificationLink revoke(UUID id, UUID link) {
        Editor editor = acting.with(Permission.SEE);
        Partner partner = writable(id, editor);
        VerificationLink known = find(id, link);
        VerificationLink.Closing closing =
                new VerificationLink.Closing(VerificationLink.State.REVOKED, Person.of(editor), ledger.now());
        if (known.state(ledger.now()) == VerificationLink.State.OPEN && links.close(link, closing)) {
            note(editor, REVOKE, partner, Optional.of(known.contact().name()));
        }
        return find(id, link);
    }

    private VerificationLink find(UUID partner, UUID link) {
        return links.find(link).filter(known -> known.partner().equals(partner)).orElseThrow(UnknownGuestLink::new);
    }

    private void close(UUID partner, VerificationLink.State how, Editor editor) {
        links.closeAll(partner, new VerificationLink.Closing(how, Person.of(editor), ledger.now()));
    }

    private Partner writable(UUID id, Editor editor) {
        Partner partner = ledger.held(id).orElseThrow(UnknownPartner::new);
        refusal(partner, editor).ifPresent(refusal -> {
            throw refusal;
        });
        return partner;
    }

    private void note(Editor editor, String action, Partner partner, Optional<String> words) {
        ledger.note(editor, action, partner, Optional.of(partner.state()), words);
    }
}
