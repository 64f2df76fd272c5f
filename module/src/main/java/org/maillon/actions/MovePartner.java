package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.CommentMissing;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Route;
import org.maillon.editorial.Transition;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Publications;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;

/** Takes a partner page one step through the workflow; publishing now or later are actions of their own. */
@ApplicationScoped
public class MovePartner {

    private static final Set<Transition> OTHERS =
            Set.of(Transition.PUBLISH, Transition.PUBLISH_PART, Transition.SCHEDULE);

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Routing routing;

    @Inject
    Publications publications;

    @Inject
    Assignments assignments;

    /**
     * The page after the step.
     *
     * @param version the version the person was looking at: nobody approves what they have not seen
     * @param comment why; needed by some steps
     */
    @Transactional
    public Partner execute(UUID id, long version, Transition transition, Optional<String> comment) {
        if (OTHERS.contains(transition)) {
            throw new IllegalArgumentException("A step with an action of its own: " + transition);
        }
        Editor editor = acting.with(Permission.SEE);
        Partner before = ledger.at(id, version);
        PartnerType type = intake.type();
        Route route = routing.of(before, type);
        before.refusal(transition, editor, route).ifPresent(refusal -> {
            throw refusal;
        });
        Optional<String> words = Intake.comment(comment);
        if (transition.needsComment() && words.isEmpty()) {
            throw new CommentMissing(transition);
        }
        Values content = before.working().content();
        List<Problem> missing = type.missing(content, transition.readiness());
        if (transition.readiness() != org.maillon.taxonomy.RequiredAt.NEVER && !missing.isEmpty()) {
            throw new NotReady(transition, missing);
        }
        Partner kept = ledger.keep(before.take(transition, editor, ledger.now(), route, words));
        if (kept.state() == before.state()) {
            // They have done their part; the step goes on with others.
            assignments.release(id, editor.id());
        }
        if (before.live().isPresent() && kept.live().isEmpty()) {
            publications.withdraw(id, ledger.now());
        }
        ledger.note(editor, transition.code(), kept, Optional.of(before.state()), words);
        return kept;
    }
}
