package org.maillon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.Asked;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NotDeletable;
import org.maillon.editorial.NotLive;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.NothingToApprove;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Route;
import org.maillon.editorial.Transition;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Problem;
import org.maillon.taxonomy.RequiredAt;

/**
 * The steps of the workflow as buttons: the one to take next, the others that are possible, and those that are not, each
 * with the reason in words.
 *
 * @param main the step this person should take next, if it is theirs to take; its reason says what is still missing
 * @param others further possible steps
 * @param refused steps that start from this state but are not for this person
 * @param elsewhere steps that start from other states, for whoever wants to know
 * @param sentence what happens next, and by whom
 */
public record Steps(Optional<Step> main, List<Step> others, List<Step> refused, List<Step> elsewhere, String sentence) {

    static final String DELETE = "delete";

    /**
     * One step.
     *
     * @param code its name in addresses
     * @param path where it is taken, below the address of the partner
     * @param label the verb on the button
     * @param icon the icon beside it
     * @param consequence what it leads to
     * @param reason why it is not possible; empty when it is
     */
    public record Step(String code, String path, String label, String icon, String consequence, String reason) {}

    /** The steps of a page for the person who looks at it. */
    static Steps of(PartnerView view, Messages messages) {
        Partner partner = view.partner();
        Optional<Transition> next = next(partner.state());
        Optional<Step> main = Optional.empty();
        List<Step> others = new ArrayList<>();
        List<Step> refused = new ArrayList<>();
        List<Step> elsewhere = new ArrayList<>();
        for (Transition transition : Transition.values()) {
            Optional<Refusal> refusal = view.steps().getOrDefault(transition, Optional.empty());
            boolean startsHere = transition.from().contains(partner.state())
                    && refusal.filter(Steps::isBesidesThePoint).isEmpty();
            if (refusal.isEmpty() && next.filter(transition::equals).isPresent()) {
                main = Optional.of(main(transition, view, messages));
            } else if (refusal.isEmpty()) {
                others.add(step(transition, refusal, messages));
            } else if (startsHere) {
                refused.add(step(transition, refusal, messages));
            } else {
                elsewhere.add(step(transition, refusal, messages));
            }
        }
        Optional<Refusal> undeletable = undeletable(view);
        (undeletable.isEmpty() ? others : elsewhere).add(deletion(undeletable, messages));
        return new Steps(main, others, refused, elsewhere, messages.say(sentence(view, main.isPresent())));
    }

    /** Whether a refusal says only that there is no occasion, which nobody waits to read. */
    private static boolean isBesidesThePoint(Refusal refusal) {
        return refusal instanceof NotLive || refusal instanceof NothingToApprove || refusal instanceof NotPermitted;
    }

    /** Why this person may not delete the page; nothing when they may. */
    static Optional<Refusal> undeletable(PartnerView view) {
        if (!view.partner().isDeletable()) {
            return Optional.of(new NotDeletable());
        }
        // Being reviewed does not keep a page from being deleted; not being allowed to write in it does.
        return view.writeRefusal().filter(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    /** The fields a step needs that are still empty. */
    static List<Problem> missing(PartnerView view, Transition transition) {
        RequiredAt step = transition.readiness();
        if (step == RequiredAt.REVIEW) {
            return view.missingForReview();
        }
        return step == RequiredAt.PUBLICATION ? view.missingForPublication() : List.of();
    }

    private static Step step(Transition transition, Optional<Refusal> refusal, Messages messages) {
        return new Step(
                transition.code(),
                transition == Transition.REQUEST_CHANGES ? "review" : "steps/" + transition.code(),
                messages.say(transition.label()),
                icon(transition),
                messages.say("consequence." + transition.code()),
                refusal.map(Refusal::sentence).map(messages::say).orElse(""));
    }

    private static String icon(Transition transition) {
        return switch (transition) {
            case SUBMIT -> "send";
            case WITHDRAW, REQUEST_CHANGES, UNSCHEDULE -> "undo";
            case APPROVE -> "check";
            case OVERRIDE -> "alert";
            case SCHEDULE -> "clock";
            case PUBLISH, PUBLISH_PART -> "publish";
            case UNPUBLISH -> "eye-off";
            case ARCHIVE -> "archive";
            case RESTORE -> "restore";
        };
    }

    /** The next step; a reviewer reads before deciding, so that theirs leads to the page with the changes. */
    private static Step main(Transition transition, PartnerView view, Messages messages) {
        if (transition == Transition.APPROVE) {
            return new Step(
                    transition.code(),
                    "review",
                    messages.say("steps.review"),
                    "review",
                    messages.say("consequence.review"),
                    "");
        }
        List<Problem> missing = missing(view, transition);
        Step step = step(transition, Optional.empty(), messages);
        String reason = missing.isEmpty() ? "" : messages.say("step.missing", missing.size());
        return new Step(step.code(), step.path(), step.label(), step.icon(), step.consequence(), reason);
    }

    private static Step deletion(Optional<Refusal> refusal, Messages messages) {
        return new Step(
                DELETE,
                "steps/" + DELETE,
                messages.say("step.delete.label"),
                "remove",
                messages.say("consequence." + DELETE),
                refusal.map(Refusal::sentence).map(messages::say).orElse(""));
    }

    private static Optional<Transition> next(ModerationState state) {
        return switch (state) {
            case DRAFT, CHANGES_REQUESTED -> Optional.of(Transition.SUBMIT);
            case IN_REVIEW -> Optional.of(Transition.APPROVE);
            case APPROVED -> Optional.of(Transition.PUBLISH);
            case SCHEDULED -> Optional.of(Transition.SCHEDULE);
            case PUBLISHED -> Optional.empty();
            case ARCHIVED -> Optional.of(Transition.RESTORE);
        };
    }

    private static Sentence sentence(PartnerView view, boolean isYours) {
        Partner partner = view.partner();
        List<Route.Demand> open = view.route().open(partner.review(), partner.writers());
        boolean isWaiting = partner.state() == ModerationState.IN_REVIEW || partner.state() == ModerationState.APPROVED;
        if (isWaiting && !isYours && !open.isEmpty()) {
            return Sentence.of("next.waits", Asked.people(open));
        }
        boolean settled = partner.state() == ModerationState.PUBLISHED;
        return Sentence.of("next." + partner.state().code() + (settled ? "" : isYours ? ".yours" : ".others"));
    }
}
