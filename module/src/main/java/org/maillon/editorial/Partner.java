package org.maillon.editorial;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.maillon.partner.field.Values;

/**
 * A partner page in the editors' hands: the working copy, and beside it the fact of what the public reads. Immutable: a
 * refused step leaves nothing half-done.
 *
 * @param id never changes
 * @param version counts every change, so that a stale save is noticed; 0 before the first
 * @param state where the working copy stands
 * @param working the revision being worked on
 * @param live what the public reads, if anything
 * @param review what colleagues decided about the working copy since it was last published
 * @param writers ids of everybody who wrote in the working copy since it was last published
 * @param creator who created the page
 * @param everPublished whether the public ever read it; such a page is never deleted
 * @param changedAt when anything last happened to it
 * @param changedBy who did that
 * @param origin where it was imported from, if it was
 */
public record Partner(
        UUID id,
        long version,
        ModerationState state,
        Revision working,
        Optional<Live> live,
        Review review,
        Set<String> writers,
        Person creator,
        boolean everPublished,
        Instant changedAt,
        Person changedBy,
        Optional<ImportOrigin> origin) {

    public Partner {
        writers = Collections.unmodifiableSet(new TreeSet<>(writers));
    }

    /** A new page with its first revision, a draft. */
    public static Partner create(
            UUID id, Values content, Editor editor, Instant now, Optional<String> note, Optional<ImportOrigin> origin) {
        if (!editor.may(Permission.WRITE_OWN)) {
            throw new NotPermitted(Permission.WRITE_OWN);
        }
        Person author = Person.of(editor);
        return new Partner(
                id,
                0,
                ModerationState.DRAFT,
                new Revision(1, content, author, now, note),
                Optional.empty(),
                Review.NONE,
                Set.of(editor.id()),
                author,
                false,
                now,
                author,
                origin);
    }

    /** Whether what the public reads is older than the working copy. */
    public boolean hasPendingChanges() {
        return live.filter(read -> read.revision() != working.number()).isPresent();
    }

    /** Whether this page may be removed for good: only one that the public never read. */
    public boolean isDeletable() {
        return !everPublished && live.isEmpty();
    }

    /** Why an editor may not write here now; nothing when they may. */
    public Optional<Refusal> writeRefusal(Editor editor) {
        if (!editor.mayWriteIn(creator.id())) {
            return Optional.of(new NotPermitted(Permission.WRITE_ANY));
        }
        if (state == ModerationState.IN_REVIEW || state == ModerationState.ARCHIVED) {
            return Optional.of(new NotEditable(state));
        }
        return Optional.empty();
    }

    /**
     * The page with other content as a new revision in draft. A published copy stays as it is for the public. Approvals
     * stay with the fields they saw; they do not cover what is written now.
     *
     * @return the same page when the content is unchanged: saving what is there makes no revision
     * @throws Refusal when the editor may not write here, or the copy is being reviewed or archived
     */
    public Partner write(Values content, int newestRevision, Editor editor, Instant now, Optional<String> note) {
        writeRefusal(editor).ifPresent(refusal -> {
            throw refusal;
        });
        return drafted(content, newestRevision, editor, now, note);
    }

    /** Why an editor may not ask somebody from outside to look at this page; whoever hands it in or reviews it may. */
    public Optional<Refusal> inviteRefusal(Editor editor) {
        return editor.mayWriteIn(creator.id()) || editor.may(Permission.REVIEW)
                ? Optional.empty()
                : Optional.of(new NotPermitted(Permission.REVIEW));
    }

    /** Why an editor may not bring an old revision back now; nothing when they may. */
    public Optional<Refusal> revertRefusal(Editor editor) {
        if (state == ModerationState.IN_REVIEW) {
            // What is brought back was whole once; the review simply ends, as if the copy had been taken back.
            return editor.mayWriteIn(creator.id())
                    ? Optional.empty()
                    : Optional.of(new NotPermitted(Permission.WRITE_ANY));
        }
        return writeRefusal(editor);
    }

    /**
     * The page with the content of an old revision as its newest one, in draft. It is possible during a review, which
     * ends; an archived page is restored first, because bringing it back to work is the publishers' to decide.
     *
     * @return the same page when it says that already
     * @throws Refusal when the editor may not write here, or the page is archived
     */
    public Partner revert(Values content, int newestRevision, Editor editor, Instant now, Optional<String> note) {
        revertRefusal(editor).ifPresent(refusal -> {
            throw refusal;
        });
        return drafted(content, newestRevision, editor, now, note);
    }

    private Partner drafted(Values content, int newestRevision, Editor editor, Instant now, Optional<String> note) {
        if (content.equals(working.content())) {
            return this;
        }
        Set<String> nowWriters = new LinkedHashSet<>(writers);
        nowWriters.add(editor.id());
        Person author = Person.of(editor);
        return new Partner(
                id,
                version,
                ModerationState.DRAFT,
                new Revision(newestRevision + 1, content, author, now, note),
                live,
                review,
                nowWriters,
                creator,
                everPublished,
                now,
                author,
                origin);
    }

    /** Whether nobody is at work on it: the public reads the very working copy. */
    public boolean isAtRest() {
        return state == ModerationState.PUBLISHED && !hasPendingChanges();
    }

    /**
     * The page with what somebody at the partner wants changed as a new working copy in draft. They are its author as
     * anybody else would be: whoever works on it later joins them, and nobody of them approves it.
     *
     * @param contact who proposes it, without any role
     * @throws IllegalStateException when somebody is at work on the page: nothing of theirs is overwritten
     */
    public Partner proposed(Values content, int newestRevision, Editor contact, Instant now, Optional<String> note) {
        if (!isAtRest()) {
            throw new IllegalStateException("There is other work on the page");
        }
        return drafted(content, newestRevision, contact, now, note);
    }

    /** The page with that proposal handed in on the partner's behalf; the approvals of its route are asked as ever. */
    public Partner handedIn(Editor contact, Instant now, Route route) {
        return moved(handedIn(route), live, review, Person.of(contact), now);
    }

    /**
     * The page with a date set by the act of publishing, as a revision of its own. This is no writing: the approval
     * stands, and whoever publishes does not become a writer.
     */
    public Partner dated(Values content, int newestRevision, Editor publisher, Instant now) {
        if (content.equals(working.content())) {
            return this;
        }
        Revision dated = new Revision(newestRevision + 1, content, Person.of(publisher), now, Optional.empty());
        return new Partner(
                id, version, state, dated, live, review, writers, creator, everPublished, now, changedBy, origin);
    }

    /**
     * Whether an editor may take a step now.
     *
     * @param route what the change has to go through
     * @return nothing when they may; otherwise the refusal they would meet, to be shown beside the button
     */
    public Optional<Refusal> refusal(Transition transition, Editor editor, Route route) {
        if (transition.permission() == Permission.WRITE_OWN && !editor.mayWriteIn(creator.id())) {
            return Optional.of(new NotPermitted(Permission.WRITE_ANY));
        }
        if (!editor.may(transition.permission()) && transition.permission() != Permission.WRITE_OWN) {
            return Optional.of(new NotPermitted(transition.permission()));
        }
        if (!transition.from().contains(state)) {
            return Optional.of(new WrongState(transition, state));
        }
        return switch (transition) {
            case UNPUBLISH, PUBLISH_PART -> live.isEmpty() ? Optional.of(new NotLive()) : Optional.empty();
            case APPROVE -> approvalRefusal(editor, route);
            case OVERRIDE -> route.isComplete(review, writers) ? Optional.of(new NothingToApprove()) : Optional.empty();
            case PUBLISH, SCHEDULE -> routeRefusal(editor, route);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> approvalRefusal(Editor editor, Route route) {
        boolean isComplete = route.isComplete(review, writers);
        if (isComplete && state != ModerationState.IN_REVIEW) {
            return Optional.of(new NothingToApprove());
        }
        if (writers.contains(editor.id())) {
            return Optional.of(new OwnWork());
        }
        // In review with everything there: changes were asked for, and somebody has to say that they are made.
        if (isComplete || route.wants(editor, review, writers)) {
            return Optional.empty();
        }
        boolean hasAgreed = review.approvals().stream()
                .anyMatch(approval -> approval.by().id().equals(editor.id()));
        return Optional.of(new ApprovalNotAsked(route.open(review, writers), hasAgreed));
    }

    /**
     * Why what a route leads to may not go live by this person's hand; nothing when it may.
     *
     * @param route of all that would go live
     */
    public Optional<Refusal> routeRefusal(Editor editor, Route route) {
        List<Route.Demand> open = route.open(review, writers);
        if (!open.isEmpty()) {
            return Optional.of(new ApprovalsMissing(open));
        }
        boolean ownWork = writers.contains(editor.id());
        return ownWork && !route.unseen(review, writers).isEmpty()
                ? Optional.of(new OwnPublication())
                : Optional.empty();
    }

    /**
     * The page one step further.
     *
     * @param route what the change has to go through
     * @param words what the person said with it, if they did
     * @throws Refusal when the step is not possible now or not for this editor
     */
    public Partner take(Transition transition, Editor editor, Instant now, Route route, Optional<String> words) {
        refusal(transition, editor, route).ifPresent(refusal -> {
            throw refusal;
        });
        Person by = Person.of(editor);
        return switch (transition) {
            case SUBMIT -> moved(handedIn(route), live, review, by, now);
            case WITHDRAW, SCHEDULE, UNSCHEDULE -> moved(transition.to(), live, review, by, now);
            case REQUEST_CHANGES ->
                moved(
                        transition.to(),
                        live,
                        review.asked(new Review.ChangeRequest(by, now, working.number(), words.orElse(""))),
                        by,
                        now);
            case APPROVE, OVERRIDE -> {
                Review agreed = review.agreed(new Approval(
                        by, editor.roles(), now, working.number(), route.hashes(), transition == Transition.OVERRIDE));
                boolean isComplete = route.isComplete(agreed, writers);
                yield moved(isComplete ? transition.to() : ModerationState.IN_REVIEW, live, agreed, by, now);
            }
            case PUBLISH ->
                moved(transition.to(), Optional.of(new Live(working.number(), now, by)), Review.NONE, by, now)
                        .published();
            case UNPUBLISH -> {
                ModerationState left = switch (state) {
                    case PUBLISHED -> ModerationState.DRAFT;
                    // Nobody takes a page away to have it come back by itself.
                    case SCHEDULED -> ModerationState.APPROVED;
                    default -> state;
                };
                yield moved(left, Optional.empty(), review, by, now);
            }
            case ARCHIVE, RESTORE -> moved(transition.to(), Optional.empty(), Review.NONE, by, now);
            case PUBLISH_PART -> throw new IllegalArgumentException("A part goes live by publishPart");
        };
    }

    /** What is handed in waits for the reviewers, or for nobody when all that is asked for is there already. */
    private ModerationState handedIn(Route route) {
        boolean isSettled = review.changeRequest().isEmpty() && route.isComplete(review, writers);
        return isSettled ? ModerationState.APPROVED : Transition.SUBMIT.to();
    }

    /** The page when its hour came and it could not go live: approved, and waiting for people again. */
    public Partner missedItsHour(Instant now) {
        return moved(ModerationState.APPROVED, live, review, Person.of(Editor.SYSTEM), now);
    }

    /**
     * The page with a part of its changes before the public, and the others left as a working copy on top. Whoever wrote
     * stays a writer of what is left.
     *
     * @param part the revision that goes live
     * @param rest the new working copy
     * @param route what the part has to go through
     * @throws Refusal when that is not possible now or not for this editor
     */
    public Partner publishPart(Revision part, Revision rest, Editor editor, Instant now, Route route) {
        refusal(Transition.PUBLISH_PART, editor, route)
                .or(() -> routeRefusal(editor, route))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        Person by = Person.of(editor);
        return new Partner(
                id,
                version,
                state,
                rest,
                Optional.of(new Live(part.number(), now, by)),
                review,
                writers,
                creator,
                true,
                now,
                by,
                origin);
    }

    /**
     * The page after a person's data was erased. What was agreed to and who may not agree stays the same: the hashes of what
     * was seen follow what stands there now, and whoever wrote is still one and the same under another name.
     *
     * @param stand who stands for a person from now on
     * @param traces what the person is found by
     * @param mark what stands where something was erased
     * @param hashes the hash a field has now, by its key and the hash it had
     */
    public Partner erased(UnaryOperator<Person> stand, Traces traces, String mark, Map<String, String> hashes) {
        Set<String> stillWriters = new LinkedHashSet<>();
        writers.forEach(
                writer -> stillWriters.add(stand.apply(new Person(writer, "")).id()));
        return new Partner(
                id,
                version,
                state,
                working,
                live.map(read -> new Live(read.revision(), read.since(), stand.apply(read.by()))),
                review.erased(stand, traces, mark, hashes),
                stillWriters,
                stand.apply(creator),
                everPublished,
                changedAt,
                stand.apply(changedBy),
                origin.map(from -> from.source().filter(traces::isIn).isPresent()
                        ? new ImportOrigin(Optional.empty(), from.at(), from.warnings())
                        : from));
    }

    private Partner moved(ModerationState to, Optional<Live> nowLive, Review nowReview, Person by, Instant now) {
        return new Partner(
                id, version, to, working, nowLive, nowReview, writers, creator, everPublished, now, by, origin);
    }

    private Partner published() {
        return new Partner(
                id, version, state, working, live, review, Set.of(), creator, true, changedAt, changedBy, origin);
    }
}
