package org.maillon.actions;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Role;
import org.maillon.editorial.VerificationLink;
import org.maillon.editorial.VerificationLinks;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.taxonomy.Vocabulary;
import org.maillon.testing.PermissionTable.Attempt;
import org.maillon.testing.PermissionTable.Outcome;

/** Sets up what people try their permissions on: pages at every place, a vocabulary, a picture. */
@Dependent
public class PlaceStage {

    /** The code of the vocabulary that may be changed. */
    public static final String VOCABULARY = "permission-trials";

    /** Its term that stays. */
    public static final String TERM = "trial";

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final Editor OTHER = WorkflowWalk.person("editor2", Role.EDITOR);
    private static final Editor TAXONOMIST = WorkflowWalk.person("taxonomist", Role.TAXONOMIST);
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    WorkflowWalk walk;

    @Inject
    Partners partners;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ChangeVocabulary changeVocabulary;

    @Inject
    KeepMedia keepMedia;

    @Inject
    CommentPartner commentPartner;

    @Inject
    InviteGuest inviteGuest;

    @Inject
    KeepFresh keepFresh;

    @Inject
    VerificationLinks verificationLinks;

    /** A page of the author's, or of a colleague's, at a place of the workflow. */
    public Partner page(String place, boolean isOwn) {
        return isOwn ? walk.at(place) : walk.at(place, OTHER);
    }

    /** The page as it is kept now; nothing when it is gone. */
    public Optional<Partner> now(UUID id) {
        return partners.find(id);
    }

    /** What was done has changed the page, and what was refused or only shown has not. */
    public void thenTouchedOnlyWhenDone(Attempt attempt, Outcome outcome, Optional<Partner> page) {
        // A page that says already what its first revision said is not changed by bringing that back, nor by talk about
        // it, nor by saying who takes its next step, by asking somebody outside or whether it holds.
        boolean changes = outcome == Outcome.DONE
                && attempt.route().isUnsafe()
                && !attempt.deed().equals("comment")
                && !attempt.deed().equals("invite")
                && !attempt.deed().equals("keep-fresh")
                && !attempt.deed().equals("ask-partner")
                && !attempt.deed().startsWith("assign-")
                && page.filter(before -> attempt.deed().equals("revert")
                                && before.working().number() == 1)
                        .isEmpty();
        page.ifPresent(before -> then(now(before.id()).filter(before::equals).isPresent())
                .as("untouched after " + attempt)
                .isEqualTo(!changes));
    }

    /** A thread of a page, begun by somebody else. */
    public UUID thread(Partner page) {
        return walk.as(
                        WorkflowWalk.REVIEWER,
                        () -> commentPartner.begin(
                                page.id(), new CommentThread.Anchor("summary", Optional.empty()), "Et ceci ?"))
                .id();
    }

    /** A link to a page for a guest, made by somebody else. */
    public UUID guestLink(Partner page) {
        return walk.as(
                        WorkflowWalk.REVIEWER,
                        () -> inviteGuest.make(
                                page.id(),
                                new InviteGuest.Wish("Hélène", "", GuestRight.SEE, Language.FR, Optional.empty(), "")))
                .link()
                .id();
    }

    /** Somebody at the partner who is asked whether a page holds. */
    public void contact(Partner page) {
        KeepFresh.Wish wish =
                new KeepFresh.Wish("Hélène", "helene@reseau.example", Language.FR, Optional.of(12), Optional.empty());
        walk.as(OTHER, () -> keepFresh.agree(page.id(), wish));
    }

    /** A link by which they may say so; nobody has its secret. */
    @Transactional
    public UUID verificationLink(Partner page) {
        VerificationLink link = new VerificationLink(
                UUID.randomUUID(),
                page.id(),
                Optional.empty(),
                new Freshness.Contact("Hélène", Optional.empty()),
                Language.FR,
                Person.of(OTHER),
                Instant.now(),
                Instant.now().plus(Duration.ofDays(3)),
                Optional.empty(),
                Optional.empty());
        verificationLinks.add(link);
        return link.id();
    }

    /** The last part of the page's address. */
    public static String slug(Partner page) {
        return page.working().content().get(PartnerType.SLUG).orElse("");
    }

    /** A code that was never used before. */
    public static String fresh() {
        return "t" + Long.toString(System.nanoTime(), 36) + "-" + COUNT.incrementAndGet();
    }

    /** The version of the vocabulary that may be changed. */
    public long vocabulary() {
        return vocabularies.version(VOCABULARY);
    }

    /** Makes sure that there is the vocabulary, with the term that stays and one that may go, and tells that one. */
    public String term() {
        String code = fresh();
        Optional<Vocabulary> before = vocabularies.all().vocabulary(VOCABULARY);
        List<Term> terms = new ArrayList<>(before.map(Vocabulary::terms).orElseGet(() -> List.of(named(TERM))));
        terms.add(named(code));
        Vocabulary changed = before.map(existing -> existing.with(terms)).orElseGet(() -> made(terms));
        walk.as(TAXONOMIST, () -> changeVocabulary.execute(changed, before.isPresent() ? vocabulary() : 0));
        return code;
    }

    private static Vocabulary made(List<Term> terms) {
        return new Vocabulary(
                VOCABULARY,
                new Labels("Essais", "Trials"),
                Optional.empty(),
                new Attachment(
                        Attachment.PARTNER, OptionalInt.empty(), RequiredAt.NEVER, false, Sensitivity.STEWARD, 900),
                terms);
    }

    private static Term named(String code) {
        return new Term(
                code,
                Optional.empty(),
                new Labels("Essai " + code, "Trial " + code),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The id of a picture that is there. */
    public String picture() {
        return walk.as(WorkflowWalk.AUTHOR, () -> {
            try {
                return keepMedia
                        .execute(new ByteArrayInputStream(PIXEL), "pixel.png")
                        .id();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** The bytes of that picture. */
    public static byte[] pixel() {
        return PIXEL.clone();
    }
}
