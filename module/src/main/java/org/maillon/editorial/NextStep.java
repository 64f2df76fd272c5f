package org.maillon.editorial;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.maillon.language.Sentence;

/**
 * What a partner page waits for people to do. An assignment and its due day are given for one of these and end with it;
 * an archived page, and one that waits for its hour, wait for nobody.
 */
public enum NextStep {
    /** Writing in the page, and submitting it. */
    WRITING(Set.of(ModerationState.DRAFT, ModerationState.CHANGES_REQUESTED, ModerationState.PUBLISHED)),
    /** Reading what changes, and deciding. */
    REVIEW(Set.of(ModerationState.IN_REVIEW)),
    /** Putting the approved copy before the public. */
    PUBLICATION(Set.of(ModerationState.APPROVED));

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<ModerationState> states;

    NextStep(Set<ModerationState> states) {
        this.states = states;
    }

    /** What a page in this state waits for, if it waits for anybody. */
    public static Optional<NextStep> of(ModerationState state) {
        for (NextStep step : values()) {
            if (step.states.contains(state)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Whether a page that came from one state to another waits for another step than before. */
    public static boolean isLeft(Optional<ModerationState> from, Optional<ModerationState> to) {
        return from.isPresent() && to.isPresent() && !of(from.get()).equals(of(to.get()));
    }

    /** The step with this code. */
    public static Optional<NextStep> of(String code) {
        for (NextStep step : values()) {
            if (step.code().equals(code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The name in interfaces: {@code review}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public Sentence label() {
        return Sentence.of("next-step." + code());
    }

    /** Whether somebody has to do with this step of a page: they may write there, or decide here. */
    public boolean concerns(Editor editor, Partner partner) {
        return editor.mayWriteIn(partner.creator().id())
                || switch (this) {
                    case WRITING -> false;
                    case REVIEW -> editor.may(Permission.REVIEW);
                    case PUBLICATION -> editor.may(Permission.PUBLISH);
                };
    }

    /**
     * Why somebody cannot take this step of a page, said of them; nothing when they can.
     *
     * @param route what the working copy has to go through
     */
    public Optional<Sentence> obstacle(Editor editor, Partner partner, Route route) {
        if (this == WRITING) {
            return editor.mayWriteIn(partner.creator().id()) ? Optional.empty() : reason("writing");
        }
        // What was approved may lack an agreement again when the policy has become stricter.
        boolean agrees = this == REVIEW || !route.isComplete(partner.review(), partner.writers());
        if (!editor.may(agrees ? Permission.REVIEW : Permission.PUBLISH)) {
            return reason(agrees ? "review" : "publication");
        }
        Optional<Refusal> refusal = partner.refusal(agrees ? Transition.APPROVE : Transition.PUBLISH, editor, route);
        if (refusal.isEmpty()) {
            return Optional.empty();
        }
        Refusal met = refusal.get();
        return reason(met instanceof OwnWork || met instanceof OwnPublication ? "own" : "not-asked");
    }

    private static Optional<Sentence> reason(String key) {
        return Optional.of(Sentence.of("not-assignable." + key));
    }
}
