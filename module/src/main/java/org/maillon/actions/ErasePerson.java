package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.maillon.editorial.AccountStillThere;
import org.maillon.editorial.ContentErasure;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.Erasures;
import org.maillon.editorial.LegalGround;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.PersonalData;
import org.maillon.editorial.Traces;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLinks;
import org.maillon.host.AccountDirectory;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

/** Shows an administrator where something of a person stands, and erases it everywhere when the law wants it. */
@ApplicationScoped
public class ErasePerson {

    /** The line of the log that tells of it, page by page. */
    static final String ACTION = "erase";

    /** Where the contact at a partner stands; their links end, as those of a guest do. */
    private static final Set<String> OF_CONTACT = Set.of("freshness", "verification_link");

    @Inject
    Acting acting;

    @Inject
    ErasureIntake erasureIntake;

    @Inject
    Erasures erasures;

    @Inject
    Partners partners;

    @Inject
    AccountDirectory accounts;

    @Inject
    VerificationLinks verificationLinks;

    @Inject
    Intake intake;

    @Inject
    Publishing publishing;

    @Inject
    Ledger ledger;

    /**
     * Where something of a person stands.
     *
     * @param places how many values stand where, page by page; those that belong to none at the end
     * @param names of the pages
     * @param accounts others that are remembered by the person's name, and go only when they are asked for
     */
    public record Found(List<Erasure.Standing> places, Map<UUID, String> names, Set<String> accounts) {

        /** Whether nothing at all is known of the person. */
        public boolean isNothing() {
            return places.isEmpty() && accounts.isEmpty();
        }

        /** How many values there are in all. */
        public long total() {
            return places.stream().mapToLong(Erasure.Standing::count).sum();
        }
    }

    /**
     * What was done.
     *
     * @param erasure what is left of it; nothing when there was nothing to erase
     * @param left what stands there still, because only people can change it
     */
    public record Done(Optional<Erasure> erasure, Found left) {}

    /** Where something of the person stands; nothing is changed. */
    @Transactional
    public Found search(ErasureIntake.Typed typed) {
        acting.with(Permission.ADMINISTER);
        return found(known(erasureIntake.read(typed)));
    }

    /** All erasures, newest first. */
    @Transactional
    public List<Erasure> all() {
        acting.with(Permission.ADMINISTER);
        return erasures.all();
    }

    /**
     * Erases the person everywhere, and leaves a trace that it was done.
     *
     * @param ground why the law wants it
     * @param reason why, in the administrator's words, without anything of the person
     * @throws AccountStillThere when the person could still sign in
     */
    @Transactional
    public Done execute(ErasureIntake.Typed typed, Optional<LegalGround> ground, String reason) {
        Editor editor = acting.with(Permission.ADMINISTER);
        PersonalData data = known(erasureIntake.read(typed));
        ErasureIntake.Why why = erasureIntake.why(ground, reason, Traces.of(data));
        data.account().filter(id -> accounts.find(id).isPresent()).ifPresent(id -> {
            throw new AccountStillThere(id);
        });
        Found before = found(data);
        if (before.places().isEmpty()) {
            return new Done(Optional.empty(), before);
        }
        Instant now = ledger.now();
        Set<UUID> pages = new TreeSet<>(before.names().keySet());
        pages.addAll(erasures.showingPicturesOf(data));
        // Pages first, as everybody who changes one does; the number last, for it is held until the end.
        pages.forEach(partners::hold);
        int number = erasures.next();
        erasures.eraseElsewhere(data, Person.erased(number), now);
        pages.forEach(page -> erase(page, data, number));
        before.places().stream()
                .filter(place -> OF_CONTACT.contains(place.place()))
                .flatMap(place -> place.partner().stream())
                .distinct()
                .forEach(page -> verificationLinks.closeAll(
                        page, new VerificationLink.Closing(VerificationLink.State.REVOKED, Person.of(editor), now)));
        Erasure erasure = new Erasure(
                number,
                now,
                Person.of(editor),
                Erasure.Kind.PERSON,
                why.ground(),
                why.reason(),
                Optional.empty(),
                pages.size(),
                before.total());
        erasures.keep(erasure);
        note(editor, erasure, pages);
        return new Done(Optional.of(erasure), found(data));
    }

    /** An account is known by more names than somebody may have typed. */
    private PersonalData known(PersonalData data) {
        return data.account()
                .map(account -> data.alsoCalled(erasures.namesOf(account)))
                .orElse(data);
    }

    private Found found(PersonalData data) {
        List<Erasure.Standing> places = erasures.find(data);
        Map<UUID, String> names = new LinkedHashMap<>();
        places.stream()
                .flatMap(place -> place.partner().stream())
                .distinct()
                .forEach(id -> partners.find(id)
                        .ifPresent(page -> names.put(
                                id,
                                page.working().content().get(PartnerType.NAME).orElse(""))));
        return new Found(places, names, erasures.accountsNamed(data));
    }

    private void erase(UUID page, PersonalData data, int number) {
        PartnerType type = intake.type();
        String language =
                ledger.find(page).working().content().get(PartnerType.LANGUAGE).orElse("fr");
        Traces traces = Traces.of(data);
        String mark = ContentErasure.mark(language);
        Map<String, String> hashes = erasures.eraseContent(page, new ContentErasure(traces, type, mark));
        UnaryOperator<Person> stand =
                person -> data.account().filter(person.id()::equals).isPresent() ? Person.erased(number) : person;
        Partner erased = ledger.find(page).erased(stand, traces, mark, hashes);
        Values content = erased.working().content();
        if (!partners.update(erased, intake.index(content, type))) {
            throw new IllegalStateException("A page that is held was changed by somebody else");
        }
        Partner kept = ledger.find(page);
        ledger.call(kept);
        if (kept.live().isPresent()) {
            publishing.show(kept, type);
        }
    }

    private void note(Editor editor, Erasure erasure, Set<UUID> pages) {
        Optional<String> words = Optional.of(erasureIntake.words(erasure));
        for (UUID page : pages) {
            Partner partner = ledger.find(page);
            ledger.note(editor, ACTION, partner, Optional.of(partner.state()), words);
        }
        if (pages.isEmpty()) {
            ledger.note(editor, ACTION, Integer.toString(erasure.number()), words);
        }
    }
}
