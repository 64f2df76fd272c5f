package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.CommentThreads;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.NothingProposed;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Revision;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLink.State;
import org.maillon.language.Language;
import org.maillon.partner.Paragraphs;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;

/** Takes what somebody at a partner proposes, by their link, to change in their public page. */
@ApplicationScoped
public class ProposeChange {

    @Inject
    AdmitContact admitContact;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Routing routing;

    @Inject
    Publishing publishing;

    @Inject
    Partners partners;

    @Inject
    Freshnesses freshnesses;

    @Inject
    CommentThreads threads;

    @Inject
    Assignments assignments;

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
    public boolean execute(GuestToken token, int seen, Map<String, Object> typed, String remark) {
        VerificationLink link = admitContact.by(token);
        Partner partner = ledger.held(link.partner()).orElseThrow(UnknownGuestLink::new);
        Values live = admitContact.live(partner, link);
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
        admitContact.end(link, State.PROPOSED);
        // Read before the page moves on, which ends what was said of its next step.
        Set<String> taker = assignments.taker(partner.id());
        freshnesses.put(freshnesses.of(partner.id()).proposed(ledger.now()));
        Optional<String> told = FreshnessWords.proposed(changed, words);
        if (partner.isAtRest() && !changed.isEmpty()) {
            Partner kept = ledger.keep(handedIn(partner, wanted, link, words, type));
            admitContact.note(link, AuditEntry.PROPOSED, partner, kept, told, taker);
            return true;
        }
        changed.forEach(field -> comment(link, partner, field, FreshnessWords.value(inWords(field, wanted))));
        words.ifPresent(said -> comment(link, partner, changed.isEmpty() ? PartnerType.NAME : changed.get(0), said));
        admitContact.note(link, AuditEntry.REMARKED, partner, partner, told, taker);
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
        Comment comment = new Comment(
                Person.of(link.actor()), ledger.now(), partner.working().number(), words);
        Anchor anchor = new Anchor(field.key(), Optional.empty());
        threads.begin(new CommentThread(
                UUID.randomUUID(), partner.id(), anchor, new ArrayList<>(List.of(comment)), Optional.empty()));
    }
}
