package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.CommentThreads;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.Live;
import org.maillon.editorial.NothingProposed;
import org.maillon.editorial.PageChangedMeanwhile;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Revision;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLink.Closing;
import org.maillon.editorial.VerificationLink.State;
import org.maillon.editorial.VerificationLinkOver;
import org.maillon.editorial.VerificationLinks;
import org.maillon.language.Language;
import org.maillon.partner.Paragraphs;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/**
 * What somebody at a partner may do by their link, once: say that the public page still holds, or propose what should change in
 * it. They see what the public reads, and nothing else of the house.
 */
@ApplicationScoped
public class HearPartner {

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Routing routing;

    @Inject
    KeepFresh keepFresh;

    @Inject
    AskPartners askPartners;

    @Inject
    Publishing publishing;

    @Inject
    Partners partners;

    @Inject
    PublishedPartners published;

    @Inject
    Freshnesses freshnesses;

    @Inject
    VerificationLinks links;

    @Inject
    CommentThreads threads;

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
        VerificationLink link = admitted(token);
        Partner partner = ledger.find(link.partner());
        Values live = live(partner, link);
        if (isOpening && links.remember(link.id(), ledger.now())) {
            note(link, "partner-open", partner, partner, Optional.empty(), Set.of());
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
        VerificationLink link = admitted(token);
        Slug slug = slug(live(ledger.find(link.partner()), link));
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
        VerificationLink link = admitted(token);
        Partner partner = ledger.held(link.partner()).orElseThrow(UnknownGuestLink::new);
        live(partner, link);
        if (seen != revision(partner)) {
            throw new PageChangedMeanwhile();
        }
        close(link, State.CONFIRMED);
        Freshness verified = freshnesses.of(partner.id()).verified(askPartners.today());
        freshnesses.put(verified);
        links.closeAll(partner.id(), new Closing(State.SETTLED, person(link), ledger.now()));
        keepFresh.show(partner);
        note(link, AuditEntry.CONFIRMED, partner, partner, Optional.empty(), taker(partner.id()));
        return verified;
    }

    /**
     * Keeps what the contact proposes: as a working copy that is handed in on their behalf, or, where somebody is at work on
     * the page, as comments, so that nothing is overwritten. What they left as they found it stays as it is now.
     *
     * @param seen number of the revision they read
     * @param typed plain tree of the fields of {@link PartnerType#ownWords}, texts as {@link Paragraphs}
     * @param remark what else they say
     * @return whether it became a working copy
     * @throws InvalidContent when something cannot be kept as it was typed
     * @throws NothingProposed when nothing changes and nothing is said
     */
    @Transactional
    public boolean propose(GuestToken token, int seen, Map<String, Object> typed, String remark) {
        VerificationLink link = admitted(token);
        Partner partner = ledger.held(link.partner()).orElseThrow(UnknownGuestLink::new);
        Values live = live(partner, link);
        PartnerType type = intake.type();
        Fields own = type.ownWords();
        Values read =
                partners.revision(partner.id(), seen).map(Revision::content).orElse(live);
        Values sent = intake.over(read, written(typed, read, own), own, type);
        Optional<String> words = Intake.comment(Optional.of(remark));
        List<Field<?>> changed = own.list().stream()
                .<Field<?>>map(field -> field)
                .filter(field -> !read.get(field).equals(sent.get(field)))
                .toList();
        Set<String> keys = changed.stream().map(Field::key).collect(Collectors.toSet());
        Values wanted = type.fields().taking(keys, sent, live);
        if (changed.isEmpty() && words.isEmpty()) {
            throw new NothingProposed();
        }
        close(link, State.PROPOSED);
        Set<String> taker = taker(partner.id());
        links.closeAll(partner.id(), new Closing(State.SETTLED, person(link), ledger.now()));
        freshnesses.put(freshnesses.of(partner.id()).proposed(ledger.now()));
        Optional<String> told = FreshnessWords.proposed(changed, words);
        if (partner.isAtRest() && !changed.isEmpty()) {
            Partner kept = ledger.keep(handedIn(partner, wanted, link, words, type));
            note(link, AuditEntry.PROPOSED, partner, kept, told, taker);
            return true;
        }
        changed.forEach(field -> comment(link, partner, field, FreshnessWords.value(inWords(field, wanted))));
        words.ifPresent(said -> comment(link, partner, changed.isEmpty() ? PartnerType.NAME : changed.get(0), said));
        note(link, AuditEntry.REMARKED, partner, partner, told, taker);
        return false;
    }

    private Partner handedIn(
            Partner partner, Values wanted, VerificationLink link, Optional<String> words, PartnerType type) {
        Partner proposed =
                partner.proposed(wanted, partners.newestRevision(partner.id()), link.actor(), ledger.now(), words);
        // What the page lacks beside, because something is asked for by now, is for editors to add.
        return type.missing(wanted, RequiredAt.REVIEW).isEmpty()
                ? proposed.handedIn(link.actor(), ledger.now(), routing.of(proposed, type))
                : proposed;
    }

    private static Map<String, Object> written(Map<String, Object> typed, Values live, Fields own) {
        Map<String, Object> written = new LinkedHashMap<>(typed);
        for (Field<?> field : own.list()) {
            if (field.type().valueType() == RichText.class && typed.get(field.key()) instanceof String text) {
                String before = live.get(field)
                        .map(RichText.class::cast)
                        .map(RichText::html)
                        .orElse("");
                written.put(field.key(), Paragraphs.html(text, before));
            }
        }
        return written;
    }

    private List<String> inWords(Field<?> field, Values wanted) {
        Showing showing = publishing.showing(Language.FR);
        return wanted.get(field)
                .filter(RichText.class::isInstance)
                .map(text -> List.of(Paragraphs.of(((RichText) text).html())))
                .orElseGet(() -> Fields.inWords(field, wanted, showing));
    }

    private void comment(VerificationLink link, Partner partner, Field<?> field, String words) {
        Comment comment =
                new Comment(person(link), ledger.now(), partner.working().number(), words);
        Anchor anchor = new Anchor(field.key(), Optional.empty());
        threads.begin(new CommentThread(
                UUID.randomUUID(), partner.id(), anchor, new ArrayList<>(List.of(comment)), Optional.empty()));
    }

    private VerificationLink admitted(GuestToken token) {
        VerificationLink link = links.opened(token).orElseThrow(UnknownGuestLink::new);
        State state = link.state(ledger.now());
        if (state != State.OPEN) {
            throw VerificationLinkOver.of(state, link.language());
        }
        return link;
    }

    /** Of two who answer by one link at the same time, the second meets what the first one made of it. */
    private void close(VerificationLink link, State how) {
        if (!links.close(link.id(), new Closing(how, person(link), ledger.now()))) {
            State now = links.find(link.id())
                    .map(known -> known.state(ledger.now()))
                    .orElse(State.REVOKED);
            throw VerificationLinkOver.of(now, link.language());
        }
    }

    /** What the public reads now. */
    private Values live(Partner partner, VerificationLink link) {
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

    /** Which revision that is. */
    private static int revision(Partner partner) {
        return partner.live().map(Live::revision).orElseThrow(UnknownGuestLink::new);
    }

    private static Slug slug(Values live) {
        return new Slug(live.get(PartnerType.SLUG).orElseThrow());
    }

    private static Person person(VerificationLink link) {
        return Person.of(link.actor());
    }

    private Set<String> taker(UUID partner) {
        return assignments
                .of(partner)
                .flatMap(Assignment::to)
                .map(Person::id)
                .map(Set::of)
                .orElse(Set.of());
    }

    private void note(
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
