package org.maillon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.MoveMany;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.Asked;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Route;
import org.maillon.editorial.StepPassed;
import org.maillon.editorial.Transition;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Problem;

/**
 * What a step would do to one of many partners, before it is taken.
 *
 * @param view the page as this person sees it
 * @param name the name of the partner
 * @param effects what will happen, in sentences
 * @param obstacle why it cannot be done, if so
 */
public record Prospect(PartnerView view, String name, List<Sentence> effects, Optional<Sentence> obstacle) {

    private static final int MOST_FIELDS = 6;

    static Prospect of(PartnerView view, MoveMany.Step step, List<Route.Demand> afterApproval, Messages messages) {
        Optional<Sentence> obstacle =
                step.transition().map(transition -> obstacle(view, transition)).orElseGet(() -> obstacle(view));
        return new Prospect(
                view,
                view.partner().working().content().get(PartnerType.NAME).orElse(""),
                obstacle.isPresent() ? List.of() : effects(view, step, afterApproval, messages),
                obstacle);
    }

    private static Optional<Sentence> obstacle(PartnerView view, Transition transition) {
        Optional<Sentence> refusal =
                view.steps().getOrDefault(transition, Optional.empty()).map(Refusal::sentence);
        List<Problem> missing = Steps.missing(view, transition);
        return refusal.or(
                () -> missing.isEmpty() ? Optional.empty() : Optional.of(new NotReady(transition, missing).sentence()));
    }

    private static Optional<Sentence> obstacle(PartnerView view) {
        if (NextStep.of(view.partner().state()).isEmpty()) {
            return Optional.of(new StepPassed(view.partner().state()).sentence());
        }
        return view.assignedStep().isPresent() ? Optional.empty() : Optional.of(Sentence.of("assignment.not-yours"));
    }

    private static List<Sentence> effects(
            PartnerView view, MoveMany.Step step, List<Route.Demand> afterApproval, Messages messages) {
        Partner partner = view.partner();
        List<Route.Demand> open = view.route().open(partner.review(), partner.writers());
        boolean isLive = partner.live().isPresent();
        List<Sentence> effects = new ArrayList<>();
        switch (step) {
            case SUBMIT -> {
                boolean isDirect =
                        open.isEmpty() && partner.review().changeRequest().isEmpty();
                effects.add(
                        isDirect
                                ? Sentence.of("bulk.effect.submit.direct")
                                : open.isEmpty()
                                        ? Sentence.of("bulk.effect.submit.again")
                                        : Sentence.of("bulk.effect.submit", Asked.people(open)));
            }
            case APPROVE ->
                effects.add(
                        afterApproval.isEmpty()
                                ? Sentence.of("bulk.effect.approve")
                                : Sentence.of("bulk.effect.approve.more", Asked.people(afterApproval)));
            case PUBLISH -> effects.add(Sentence.of(isLive ? "bulk.effect.publish" : "bulk.effect.publish.first"));
            case ARCHIVE -> effects.add(Sentence.of(isLive ? "bulk.effect.archive.live" : "bulk.effect.archive"));
            case ASSIGN ->
                effects.add(Sentence.of(
                        "bulk.effect.assign",
                        NextStep.of(partner.state()).orElseThrow().label()));
        }
        if (step == MoveMany.Step.APPROVE || step == MoveMany.Step.PUBLISH) {
            effects.add(changes(view, messages));
        }
        return List.copyOf(effects);
    }

    /** What differs from what the public reads, by name where that is not too long. */
    private static Sentence changes(PartnerView view, Messages messages) {
        if (view.partner().live().isEmpty()) {
            return Sentence.of("bulk.effect.all-new");
        }
        List<String> changed = view.type().fields().list().stream()
                .filter(field -> view.route().weights().containsKey(field.key()))
                .map(field -> messages.say(field.label()))
                .toList();
        String some = String.join(", ", changed.subList(0, Math.min(changed.size(), MOST_FIELDS)))
                + (changed.size() > MOST_FIELDS ? "…" : "");
        return Sentence.of("consequence.publish.changes", changed.size(), some);
    }
}
