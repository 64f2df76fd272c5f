package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.CommentThreads;
import org.maillon.editorial.CommentTooLong;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestLinkOver;
import org.maillon.editorial.GuestLinks;
import org.maillon.editorial.GuestOpinion;
import org.maillon.editorial.GuestOpinion.Verdict;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.GuestToken;
import org.maillon.editorial.Live;
import org.maillon.editorial.NotForGuest;
import org.maillon.editorial.NothingSaid;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Revision;
import org.maillon.editorial.TooManyRemarks;
import org.maillon.editorial.UnknownComment;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.language.Language;
import org.maillon.partner.MediaFiles;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.Renditions;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Vocabularies;

/**
 * What a guest may do who was let in by a link: see one revision as the public would, say something about it, and give
 * their opinion. Everything is asked of the link anew each time; nothing else of the house is theirs.
 */
@ApplicationScoped
public class HearGuest {

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    GuestLinks links;

    @Inject
    Partners partners;

    @Inject
    CommentThreads threads;

    @Inject
    Renditions renditions;

    @Inject
    Publishing publishing;

    @Inject
    Vocabularies vocabularies;

    @Inject
    MediaFiles media;

    @Inject
    @ConfigProperty(name = "maillon.guest.remarks", defaultValue = "100")
    int mostRemarks;

    @Inject
    @ConfigProperty(name = "maillon.guest.remark-length", defaultValue = "4000")
    int longestRemark;

    /**
     * What a guest is shown, without anything that the public could not read.
     *
     * @param link by which they came
     * @param content the revision they were asked about
     * @param savedAt when that was saved
     * @param published what the public reads now, if it reads anything
     * @param isLive whether the public reads that very revision
     * @param hasMovedOn whether colleagues have worked on since
     * @param type the content type
     * @param showing how values are put into words
     * @param threads what the guest said about it and what they were answered
     */
    public record Visit(
            GuestLink link,
            Values content,
            Instant savedAt,
            Optional<Values> published,
            boolean isLive,
            boolean hasMovedOn,
            PartnerType type,
            Showing showing,
            List<CommentThread> threads) {}

    /**
     * Shows a guest what they were asked about.
     *
     * @param wish the language they asked for; the link's own without one
     * @param isOpening whether to remember that they came
     */
    @Transactional
    public Visit open(GuestToken token, Optional<Language> wish, boolean isOpening) {
        GuestLink link = admitted(token);
        Partner partner = ledger.find(link.partner());
        if (isOpening && links.remember(link.id(), ledger.now())) {
            // Nobody needs to be told at once; the list of links and the log say it.
            note(link, "guest-open", partner, Optional.empty(), Set.of());
        }
        PartnerType type = intake.type();
        Showing showing = publishing.showing(wish.orElse(link.language()));
        Revision revision = revision(link);
        Optional<Values> published = live(partner).map(live -> type.fields().visible(live.content(), showing));
        return new Visit(
                link,
                type.fields().visible(revision.content(), showing),
                revision.savedAt(),
                published,
                partner.live()
                        .map(Live::revision)
                        .filter(live -> live == link.revision())
                        .isPresent(),
                partner.working().number() != link.revision(),
                type,
                showing,
                own(link));
    }

    /** The page as a visitor would see it, framed as not public. */
    @Transactional
    public String page(GuestToken token, Optional<Language> wish) {
        GuestLink link = admitted(token);
        return rendered(link, wish.orElse(link.language()));
    }

    /** The same page with what changes against the one that the public reads, if it reads one. */
    @Transactional
    public String changes(GuestToken token, Optional<Language> wish) {
        GuestLink link = admitted(token);
        return marked(link, wish.orElse(link.language()));
    }

    /** A picture that the page shows, or the one that the public reads; no other. */
    @Transactional
    public Optional<KeepMedia.Stored> picture(GuestToken token, String id) {
        GuestLink link = admitted(token);
        if (!marked(link, link.language()).contains("/media/" + id + "/")) {
            return Optional.empty();
        }
        return media.find(id).flatMap(file -> media.path(id).map(bytes -> new KeepMedia.Stored(file, bytes)));
    }

    /** Says something about a place of the page. */
    @Transactional
    public CommentThread comment(GuestToken token, Anchor anchor, String words) {
        GuestLink link = admitted(token, GuestRight.COMMENT);
        Partner partner = ledger.find(link.partner());
        if (!isThere(anchor, link)) {
            throw UnknownComment.place();
        }
        Comment comment = comment(link, words);
        CommentThread thread =
                new CommentThread(UUID.randomUUID(), partner.id(), anchor, List.of(comment), Optional.empty());
        threads.begin(thread);
        note(link, "guest-comment", partner, Optional.of(comment.words()));
        return thread;
    }

    /** Goes on in a thread that the guest began; one that was settled is open again. */
    @Transactional
    public CommentThread reply(GuestToken token, UUID thread, String words) {
        GuestLink link = admitted(token, GuestRight.COMMENT);
        Partner partner = ledger.find(link.partner());
        CommentThread known = own(link).stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .orElseThrow(UnknownComment::thread);
        Comment comment = comment(link, words);
        threads.add(known.id(), comment);
        note(link, "guest-comment", partner, Optional.of(comment.words()));
        return threads.find(partner.id(), thread).orElseThrow(UnknownComment::thread);
    }

    /** Keeps the guest's opinion; a newer one takes the place of the one before, the log keeps both. */
    @Transactional
    public GuestOpinion answer(GuestToken token, Verdict verdict, String words) {
        GuestLink link = admitted(token, GuestRight.APPROVE);
        Partner partner = ledger.find(link.partner());
        Optional<String> said = Intake.comment(Optional.of(words));
        if (verdict == Verdict.ASKS_FOR_CHANGES && said.isEmpty()) {
            throw new NothingSaid();
        }
        GuestOpinion opinion = new GuestOpinion(verdict, ledger.now(), said);
        links.answer(link.id(), opinion);
        note(link, verdict == Verdict.AGREES ? "guest-approve" : "guest-request-changes", partner, said);
        return opinion;
    }

    private GuestLink admitted(GuestToken token) {
        GuestLink link = links.opened(token).orElseThrow(UnknownGuestLink::new);
        GuestLink.State state = link.state(ledger.now());
        if (state.isOver()) {
            throw new GuestLinkOver(state, link.language());
        }
        return link;
    }

    private GuestLink admitted(GuestToken token, GuestRight right) {
        GuestLink link = admitted(token);
        if (!link.right().holds(right)) {
            throw new NotForGuest(link.right());
        }
        return link;
    }

    private Revision revision(GuestLink link) {
        return partners.revision(link.partner(), link.revision()).orElseThrow(UnknownGuestLink::new);
    }

    private String rendered(GuestLink link, Language language) {
        return renditions.preview(document(link, revision(link), language), language);
    }

    private String marked(GuestLink link, Language language) {
        return live(ledger.find(link.partner()))
                .map(live -> renditions.changes(
                        document(link, live, language), document(link, revision(link), language), language))
                .orElseGet(() -> rendered(link, language));
    }

    private Optional<Revision> live(Partner partner) {
        return partner.live().flatMap(live -> partners.revision(partner.id(), live.revision()));
    }

    private PublicDocument document(GuestLink link, Revision revision, Language language) {
        return PublicDocument.of(link.partner(), revision.content(), intake.type(), publishing.showing(language));
    }

    /** What colleagues say among themselves is not for guests, nor what other guests say. */
    private List<CommentThread> own(GuestLink link) {
        return threads.of(link.partner()).stream()
                .filter(thread -> thread.first().by().id().equals(link.person().id()))
                .toList();
    }

    private Comment comment(GuestLink link, String words) {
        String said = Intake.said(Optional.of(words)).orElseThrow(NothingSaid::new);
        if (said.length() > longestRemark) {
            throw new CommentTooLong(longestRemark);
        }
        long remarks = own(link).stream()
                .flatMap(thread -> thread.comments().stream())
                .filter(one -> one.by().id().equals(link.person().id()))
                .count();
        if (remarks >= mostRemarks) {
            throw new TooManyRemarks(mostRemarks);
        }
        return new Comment(link.person(), ledger.now(), link.revision(), said);
    }

    private boolean isThere(Anchor anchor, GuestLink link) {
        Showing showing = new Showing(vocabularies.all(), link.language(), media);
        Values content = intake.type().fields().visible(revision(link).content(), showing);
        Optional<Field<?>> field = intake.type().fields().field(anchor.field()).filter(Field::isPublic);
        return field.isPresent()
                && anchor.item()
                        .map(item -> content.get(field.get())
                                .filter(Items.class::isInstance)
                                .map(Items.class::cast)
                                .filter(items -> items.list().stream()
                                        .anyMatch(one -> one.id().equals(item)))
                                .isPresent())
                        .orElse(true);
    }

    /** What a guest said is told to whoever asked them. */
    private void note(GuestLink link, String action, Partner partner, Optional<String> words) {
        note(link, action, partner, words, Set.of(link.by().id()));
    }

    private void note(GuestLink link, String action, Partner partner, Optional<String> words, Set<String> addressed) {
        ledger.note(link.actor(), action, partner, Optional.of(partner.state()), link.revision(), words, addressed);
    }
}
