package org.maillon.editorial;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
 * @param approval the agreement on the working copy, if given
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
        Optional<Approval> approval,
        Set<String> writers,
        Person creator,
        boolean everPublished,
        Instant changedAt,
        Person changedBy,
        Optional<ImportOrigin> origin) {

    public Partner {
        writers = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(writers));
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
                Optional.empty(),
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
     * The page with other content as a new revision in draft. An approved or published copy stays as it is for the
     * public; its approval does not cover what is written now.
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
                Optional.empty(),
                nowWriters,
                creator,
                everPublished,
                now,
                author,
                origin);
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
                id, version, state, dated, live, approval, writers, creator, everPublished, now, changedBy, origin);
    }

    /**
     * Whether an editor may take a step now.
     *
     * @return nothing when they may; otherwise the refusal they would meet, to be shown beside the button
     */
    public Optional<Refusal> refusal(Transition transition, Editor editor) {
        if (transition.permission() == Permission.WRITE_OWN && !editor.mayWriteIn(creator.id())) {
            return Optional.of(new NotPermitted(Permission.WRITE_ANY));
        }
        if (!editor.may(transition.permission()) && transition.permission() != Permission.WRITE_OWN) {
            return Optional.of(new NotPermitted(transition.permission()));
        }
        if (!transition.from().contains(state)) {
            return Optional.of(new WrongState(transition, state));
        }
        if (transition == Transition.UNPUBLISH && live.isEmpty()) {
            return Optional.of(new NotLive());
        }
        if (transition == Transition.APPROVE && writers.contains(editor.id())) {
            return Optional.of(new OwnWork());
        }
        return Optional.empty();
    }

    /**
     * The page one step further.
     *
     * @param approval what is remembered when the step is an approval
     * @throws Refusal when the step is not possible now or not for this editor
     */
    public Partner take(Transition transition, Editor editor, Instant now, Optional<Approval> approval) {
        refusal(transition, editor).ifPresent(refusal -> {
            throw refusal;
        });
        Person by = Person.of(editor);
        return switch (transition) {
            case SUBMIT, WITHDRAW, REQUEST_CHANGES, RESTORE -> moved(transition.to(), live, Optional.empty(), by, now);
            case APPROVE -> moved(transition.to(), live, approval, by, now);
            case PUBLISH ->
                moved(transition.to(), Optional.of(new Live(working.number(), now, by)), this.approval, by, now)
                        .published();
            case UNPUBLISH ->
                moved(
                        state == ModerationState.PUBLISHED ? ModerationState.DRAFT : state,
                        Optional.empty(),
                        state == ModerationState.PUBLISHED ? Optional.empty() : this.approval,
                        by,
                        now);
            case ARCHIVE -> moved(transition.to(), Optional.empty(), Optional.empty(), by, now);
        };
    }

    private Partner moved(
            ModerationState to, Optional<Live> nowLive, Optional<Approval> nowApproval, Person by, Instant now) {
        return new Partner(
                id, version, to, working, nowLive, nowApproval, writers, creator, everPublished, now, by, origin);
    }

    private Partner published() {
        return new Partner(
                id, version, state, working, live, approval, Set.of(), creator, true, changedAt, changedBy, origin);
    }
}
