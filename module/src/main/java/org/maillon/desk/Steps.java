package org.maillon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Transition;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;

/**
 * The steps of the workflow as buttons: the one to take next, the others that are possible, and those that are not, each
 * with the reason in words.
 *
 * @param main the step this person should take next, if it is theirs to take
 * @param others further possible steps
 * @param refused steps that start from this state but are not for this person
 * @param elsewhere steps that start from other states, for whoever wants to know
 * @param sentence what happens next, and by whom
 */
public record Steps(Optional<Step> main, List<Step> others, List<Step> refused, List<Step> elsewhere, String sentence) {

    /**
     * One step.
     *
     * @param code its name in addresses
     * @param label the verb on the button
     * @param icon the icon beside it
     * @param reason why it is not possible; empty when it is
     */
    public record Step(String code, String label, String icon, String reason) {}

    private static final Map<Transition, String> ICONS = Map.of(
            Transition.SUBMIT, "send",
            Transition.WITHDRAW, "undo",
            Transition.REQUEST_CHANGES, "undo",
            Transition.APPROVE, "check",
            Transition.PUBLISH, "publish",
            Transition.UNPUBLISH, "eye-off",
            Transition.ARCHIVE, "archive",
            Transition.RESTORE, "restore");

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
            Step step = new Step(
                    transition.code(),
                    messages.say(transition.label()),
                    ICONS.getOrDefault(transition, "arrow-right"),
                    refusal.map(Refusal::sentence).map(messages::say).orElse(""));
            boolean startsHere = transition.from().contains(partner.state())
                    && (transition != Transition.UNPUBLISH || partner.live().isPresent());
            if (refusal.isEmpty() && next.filter(transition::equals).isPresent()) {
                main = Optional.of(step);
            } else if (refusal.isEmpty()) {
                others.add(step);
            } else if (startsHere) {
                refused.add(step);
            } else {
                elsewhere.add(step);
            }
        }
        return new Steps(main, others, refused, elsewhere, messages.say(sentence(partner, main.isPresent())));
    }

    private static Optional<Transition> next(ModerationState state) {
        return switch (state) {
            case DRAFT, CHANGES_REQUESTED -> Optional.of(Transition.SUBMIT);
            case IN_REVIEW -> Optional.of(Transition.APPROVE);
            case APPROVED -> Optional.of(Transition.PUBLISH);
            case PUBLISHED -> Optional.empty();
            case ARCHIVED -> Optional.of(Transition.RESTORE);
        };
    }

    private static Sentence sentence(Partner partner, boolean isYours) {
        boolean settled = partner.state() == ModerationState.PUBLISHED;
        return Sentence.of("next." + partner.state().code() + (settled ? "" : isYours ? ".yours" : ".others"));
    }
}
