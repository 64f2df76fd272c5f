package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.NoPartnerChosen;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.StepPassed;
import org.maillon.editorial.TooManyChosen;
import org.maillon.editorial.Transition;

/**
 * Takes many partner pages one step further, each for itself: what cannot be done to one keeps no other back, and nothing
 * is done to a page that somebody changed since it was seen.
 */
@ApplicationScoped
public class MoveMany {

    /** The most pages at once. */
    public static final int MOST = 100;

    private static final System.Logger LOG = System.getLogger(MoveMany.class.getName());

    /** What can be done to many pages. */
    public enum Step {
        SUBMIT(Set.of(Permission.WRITE_OWN), Optional.of(Transition.SUBMIT)),
        APPROVE(Set.of(Permission.REVIEW), Optional.of(Transition.APPROVE)),
        PUBLISH(Set.of(Permission.PUBLISH), Optional.of(Transition.PUBLISH)),
        ARCHIVE(Set.of(Permission.PUBLISH), Optional.of(Transition.ARCHIVE)),
        /** Saying who takes the next step, whatever that is, and by which day. */
        ASSIGN(Set.of(Permission.WRITE_OWN, Permission.REVIEW, Permission.PUBLISH), Optional.empty());

        @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
        private final Set<Permission> permissions;

        @SuppressWarnings("ImmutableEnumChecker") // an Optional cannot be changed
        private final Optional<Transition> transition;

        Step(Set<Permission> permissions, Optional<Transition> transition) {
            this.permissions = permissions;
            this.transition = transition;
        }

        /** The step of the workflow, if it is one. */
        public Optional<Transition> transition() {
            return transition;
        }

        /** The name in interfaces. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The step with this code. */
        public static Optional<Step> of(String code) {
            for (Step step : values()) {
                if (step.code().equals(code)) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }

        /** Whether a person can do this to some page at all. */
        public boolean isFor(Editor editor) {
            return permissions.stream().anyMatch(editor::may);
        }
    }

    /**
     * A page to be taken further.
     *
     * @param version the version the person saw
     */
    public record Chosen(UUID id, long version) {}

    /**
     * What goes with the step.
     *
     * @param comment a word to colleagues
     * @param date what "Mis à jour le" will say, where pages are published
     * @param to account that takes the next step, where that is given
     * @param dueOn the last day for it
     */
    public record Said(
            Optional<String> comment, PublishPartner.Date date, Optional<String> to, Optional<LocalDate> dueOn) {}

    /**
     * What became of a page.
     *
     * @param refusal why nothing was done, if so
     * @param reference under which the server wrote down what went wrong on our side, if so
     */
    public record Outcome(UUID id, Optional<Refusal> refusal, Optional<String> reference) {

        /** Whether it was done. */
        public boolean isDone() {
            return refusal.isEmpty() && reference.isEmpty();
        }
    }

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    AssignPartner assignPartner;

    /**
     * Refuses what nobody need look at page by page.
     *
     * @throws NotPermitted when the person can do this to no page at all
     * @throws NoPartnerChosen when there is none
     * @throws TooManyChosen when there are more than {@link #MOST}
     */
    public void check(Step step, int chosen) {
        Editor editor = acting.with(Permission.SEE);
        if (!step.isFor(editor)) {
            throw new NotPermitted(
                    step.permissions.stream().sorted().findFirst().orElseThrow());
        }
        if (chosen == 0) {
            throw new NoPartnerChosen();
        }
        if (chosen > MOST) {
            throw new TooManyChosen(MOST, chosen);
        }
    }

    /**
     * Takes the pages the step further, each in its own transaction and in the order given.
     *
     * @throws Refusal as {@link #check} does, and when what goes with the step cannot be taken for any page
     */
    public List<Outcome> execute(Step step, List<Chosen> chosen, Said said) {
        check(step, chosen.size());
        Intake.comment(said.comment());
        assignPartner.check(said.to(), said.dueOn());
        List<Outcome> outcomes = new ArrayList<>();
        for (Chosen one : chosen) {
            outcomes.add(outcome(step, one, said));
        }
        return List.copyOf(outcomes);
    }

    private Outcome outcome(Step step, Chosen chosen, Said said) {
        try {
            take(step, chosen, said);
            return new Outcome(chosen.id(), Optional.empty(), Optional.empty());
        } catch (Refusal refused) {
            return new Outcome(chosen.id(), Optional.of(refused), Optional.empty());
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(System.Logger.Level.ERROR, "A step of many failed, reference " + reference, failure);
            return new Outcome(chosen.id(), Optional.empty(), Optional.of(reference));
        }
    }

    private void take(Step step, Chosen chosen, Said said) {
        UUID id = chosen.id();
        switch (step) {
            case PUBLISH -> publishPartner.execute(id, chosen.version(), said.date(), said.comment());
            case ASSIGN -> {
                NextStep next = next(id);
                AssignPartner.Wish wish = new AssignPartner.Wish(next, said.to(), said.dueOn(), said.comment());
                assignPartner.execute(id, chosen.version(), wish);
            }
            default ->
                movePartner.execute(id, chosen.version(), step.transition().orElseThrow(), said.comment());
        }
    }

    private NextStep next(UUID id) {
        Partner partner = ledger.find(id);
        return NextStep.of(partner.state()).orElseThrow(() -> new StepPassed(partner.state()));
    }
}
