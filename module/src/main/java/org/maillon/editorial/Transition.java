package org.maillon.editorial;

import static org.maillon.editorial.ModerationState.APPROVED;
import static org.maillon.editorial.ModerationState.ARCHIVED;
import static org.maillon.editorial.ModerationState.CHANGES_REQUESTED;
import static org.maillon.editorial.ModerationState.DRAFT;
import static org.maillon.editorial.ModerationState.IN_REVIEW;
import static org.maillon.editorial.ModerationState.PUBLISHED;
import static org.maillon.editorial.ModerationState.SCHEDULED;
import static org.maillon.taxonomy.RequiredAt.NEVER;
import static org.maillon.taxonomy.RequiredAt.PUBLICATION;
import static org.maillon.taxonomy.RequiredAt.REVIEW;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.maillon.language.Sentence;
import org.maillon.taxonomy.RequiredAt;

/** The whole editorial workflow. To change it, change this table. */
public enum Transition {
    /** Hands the working copy to the reviewers. */
    SUBMIT(EnumSet.of(DRAFT, CHANGES_REQUESTED), IN_REVIEW, Permission.WRITE_OWN, Words.OPTIONAL, REVIEW),
    /** Takes a submitted copy back to write on. */
    WITHDRAW(EnumSet.of(IN_REVIEW), DRAFT, Permission.WRITE_OWN, Words.OPTIONAL, NEVER),
    /** Sends the copy back with what has to change. */
    REQUEST_CHANGES(
            EnumSet.of(IN_REVIEW, APPROVED, SCHEDULED), CHANGES_REQUESTED, Permission.REVIEW, Words.REQUIRED, NEVER),
    /**
     * Agrees with the copy as it stands; it is approved once everybody who is asked has. One that was approved may lack an
     * agreement again when the review policy has become stricter.
     */
    APPROVE(EnumSet.of(IN_REVIEW, APPROVED), APPROVED, Permission.REVIEW, Words.OPTIONAL, REVIEW),
    /** Stands in for the agreements that are missing, with a reason that the audit log keeps. */
    OVERRIDE(EnumSet.of(IN_REVIEW, APPROVED), APPROVED, Permission.OVERRIDE, Words.REQUIRED, REVIEW),
    /** Makes the approved copy what the public reads. */
    PUBLISH(EnumSet.of(APPROVED, SCHEDULED), PUBLISHED, Permission.PUBLISH, Words.OPTIONAL, PUBLICATION),
    /** Lets the approved copy go live at an hour of its own, or at another one. */
    SCHEDULE(EnumSet.of(APPROVED, SCHEDULED), SCHEDULED, Permission.PUBLISH, Words.OPTIONAL, PUBLICATION),
    /** Lets the copy wait for nobody's hour but the publishers'. */
    UNSCHEDULE(EnumSet.of(SCHEDULED), APPROVED, Permission.PUBLISH, Words.OPTIONAL, NEVER),
    /** Puts some of the changed fields before the public; the working copy stays where it is with the others. */
    PUBLISH_PART(EnumSet.of(IN_REVIEW, APPROVED), IN_REVIEW, Permission.PUBLISH, Words.OPTIONAL, NEVER),
    /** Takes away what the public reads; the working copy becomes a draft again if it was the live one. */
    UNPUBLISH(
            EnumSet.of(DRAFT, CHANGES_REQUESTED, IN_REVIEW, APPROVED, SCHEDULED, PUBLISHED),
            DRAFT,
            Permission.PUBLISH,
            Words.REQUIRED,
            NEVER),
    /** Retires the partner: not live, kept. */
    ARCHIVE(
            EnumSet.of(DRAFT, CHANGES_REQUESTED, IN_REVIEW, APPROVED, SCHEDULED, PUBLISHED),
            ARCHIVED,
            Permission.PUBLISH,
            Words.OPTIONAL,
            NEVER),
    /** Brings a retired partner back to work on. */
    RESTORE(EnumSet.of(ARCHIVED), DRAFT, Permission.PUBLISH, Words.OPTIONAL, NEVER);

    /** Whether a transition is said with a comment. */
    public enum Words {
        OPTIONAL,
        REQUIRED
    }

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf cannot be changed
    private final Set<ModerationState> from;

    private final ModerationState to;
    private final Permission permission;
    private final Words words;
    private final RequiredAt readiness;

    Transition(
            Set<ModerationState> from, ModerationState to, Permission permission, Words words, RequiredAt readiness) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.permission = permission;
        this.words = words;
        this.readiness = readiness;
    }

    /** The states it can start from. */
    public Set<ModerationState> from() {
        return from;
    }

    /** The state it leads to, where nothing else decides: a page that lacks an approval still stays in review. */
    public ModerationState to() {
        return to;
    }

    /** What one must be allowed to do; {@link Permission#WRITE_OWN} means being allowed to write in this page. */
    public Permission permission() {
        return permission;
    }

    /** Whether a comment is needed. */
    public boolean needsComment() {
        return words == Words.REQUIRED;
    }

    /** The step whose required fields must be filled in. */
    public RequiredAt readiness() {
        return readiness;
    }

    /** The name in interfaces: {@code request-changes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb on the button. */
    public Sentence label() {
        return Sentence.of("transition." + code());
    }

    /** The transition with this code. */
    public static Optional<Transition> of(String code) {
        for (Transition transition : values()) {
            if (transition.code().equals(code)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }
}
