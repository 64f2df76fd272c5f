package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Assignment;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.Editor;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.NoSuchDay;
import org.maillon.editorial.NotAssignable;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.Route;
import org.maillon.editorial.StepPassed;
import org.maillon.editorial.UnknownPartner;
import org.maillon.host.AccountDirectory;
import org.maillon.language.Plainly;
import org.maillon.partner.PartnerType;

/**
 * Says who takes the next step of a page, and by which day. The page itself does not change: no version is counted up, no
 * approval is touched, and whoever has it open goes on writing.
 */
@ApplicationScoped
public class AssignPartner {

    static final String ASSIGN = "assign";
    static final String UNASSIGN = "unassign";

    /** What the audit log calls this. */
    static final Set<String> ACTIONS = Set.of(ASSIGN, UNASSIGN);

    private static final int MOST_YEARS = 5;

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Routing routing;

    @Inject
    Assignments assignments;

    @Inject
    AccountDirectory accounts;

    /**
     * What is to be said.
     *
     * @param step the step the person saw that the page is at
     * @param to account that takes it; nobody in particular when there is none
     * @param dueOn the last day, in Paris
     * @param comment a word to whoever takes it
     */
    public record Wish(NextStep step, Optional<String> to, Optional<LocalDate> dueOn, Optional<String> comment) {}

    /**
     * Keeps it; naming neither a person nor a day gives the step to nobody.
     *
     * @throws NotPermitted when the person may neither write in the page nor take its next step
     * @throws StepPassed when the page is at another step by now
     * @throws NotAssignable when whoever is named cannot take it
     * @throws NoSuchDay when the day is over or too far away
     */
    @Transactional
    public Optional<Assignment> execute(UUID id, Wish wish) {
        return keep(acting.with(Permission.SEE), ledger.held(id).orElseThrow(UnknownPartner::new), wish);
    }

    /** The same if nobody changed the page since it was seen. */
    @Transactional
    public Optional<Assignment> execute(UUID id, long version, Wish wish) {
        return keep(acting.with(Permission.SEE), ledger.at(id, version), wish);
    }

    private Optional<Assignment> keep(Editor editor, Partner partner, Wish wish) {
        check(editor, partner, wish.step());
        Optional<Assignment> before = assignments.of(partner.id());
        Optional<Person> to = wish.to().map(account -> taker(account, partner, wish.step(), before));
        wish.dueOn().ifPresent(day -> checkDay(day, before));
        Optional<String> words = Intake.comment(wish.comment());
        if (to.isEmpty() && wish.dueOn().isEmpty()) {
            return end(editor, partner, before, words);
        }
        Assignment now = new Assignment(partner.id(), wish.step(), to, wish.dueOn(), Person.of(editor), ledger.now());
        boolean isSame = before.filter(known -> isSame(known, now)).isPresent();
        if (isSame && words.isEmpty()) {
            return before;
        }
        assignments.put(now, today());
        Set<String> told = to.map(Person::id).map(Set::of).orElse(Set.of());
        note(editor, ASSIGN, partner, Optional.of(AssignmentWords.of(now, words)), told);
        return Optional.of(now);
    }

    /** Whether this person may give this step of the page to somebody. */
    static void check(Editor editor, Partner partner, NextStep step) {
        if (!step.concerns(editor, partner)) {
            throw new NotPermitted(
                    switch (step) {
                        case WRITING -> Permission.WRITE_ANY;
                        case REVIEW -> Permission.REVIEW;
                        case PUBLICATION -> Permission.PUBLISH;
                    });
        }
        if (NextStep.of(partner.state()).filter(step::equals).isEmpty()) {
            throw new StepPassed(partner.state());
        }
    }

    private Optional<Assignment> end(
            Editor editor, Partner partner, Optional<Assignment> before, Optional<String> words) {
        if (before.isPresent()) {
            assignments.end(partner.id());
            note(editor, UNASSIGN, partner, words, Set.of());
        }
        return Optional.empty();
    }

    private void note(Editor editor, String action, Partner partner, Optional<String> words, Set<String> told) {
        Optional<ModerationState> state = Optional.of(partner.state());
        ledger.note(editor, action, partner, state, partner.working().number(), words, told);
    }

    private static boolean isSame(Assignment known, Assignment now) {
        return known.step() == now.step()
                && known.to().map(Person::id).equals(now.to().map(Person::id))
                && known.dueOn().equals(now.dueOn());
    }

    /** Whoever has it already may keep it: another day is no reason to take it away. */
    private Person taker(String account, Partner partner, NextStep step, Optional<Assignment> before) {
        Optional<Person> present =
                before.flatMap(Assignment::to).filter(person -> person.id().equals(account));
        if (present.isPresent()) {
            return present.get();
        }
        Editor taker = accounts.find(account).orElseThrow(() -> NotAssignable.unknown(account));
        step.obstacle(taker, partner, route(partner)).ifPresent(why -> {
            throw NotAssignable.because(taker.displayName(), why);
        });
        return Person.of(taker);
    }

    /**
     * Refuses for all pages at once what cannot be right for any that has not got it yet.
     *
     * @throws NotAssignable when nobody has the account
     * @throws NoSuchDay when the day is over or too far away
     */
    void check(Optional<String> to, Optional<LocalDate> dueOn) {
        to.filter(account -> accounts.find(account).isEmpty()).ifPresent(account -> {
            throw NotAssignable.unknown(account);
        });
        dueOn.ifPresent(day -> checkDay(day, Optional.empty()));
    }

    private void checkDay(LocalDate day, Optional<Assignment> before) {
        boolean isKept = before.flatMap(Assignment::dueOn).filter(day::equals).isPresent();
        if (!isKept && (day.isBefore(today()) || day.isAfter(today().plusYears(MOST_YEARS)))) {
            throw NoSuchDay.past();
        }
    }

    private LocalDate today() {
        return ledger.now().atZone(PartnerType.ZONE).toLocalDate();
    }

    private Route route(Partner partner) {
        return routing.of(partner, intake.type());
    }

    /** Who could take the next step of a page, by name; nobody when the page waits for nobody. */
    @Transactional
    public List<Person> candidates(UUID id) {
        acting.with(Permission.SEE);
        Partner partner = ledger.find(id);
        Optional<NextStep> step = NextStep.of(partner.state());
        if (step.isEmpty()) {
            return List.of();
        }
        Route route = route(partner);
        return people(accounts.everybody().stream()
                .filter(editor -> step.get().obstacle(editor, partner, route).isEmpty())
                .toList());
    }

    /** Everybody who can take some step of some page, by name. */
    public List<Person> everybody() {
        acting.with(Permission.SEE);
        Set<Permission> needed = Set.of(Permission.WRITE_OWN, Permission.REVIEW, Permission.PUBLISH);
        return people(accounts.everybody().stream()
                .filter(editor -> needed.stream().anyMatch(editor::may))
                .toList());
    }

    private static List<Person> people(List<Editor> editors) {
        return editors.stream()
                .map(Person::of)
                .sorted(Comparator.comparing((Person person) -> Plainly.words(person.displayName()))
                        .thenComparing(Person::id))
                .toList();
    }
}
