package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Approval;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.CommentThreads;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Revision;
import org.maillon.editorial.Route;
import org.maillon.editorial.Timetable;
import org.maillon.editorial.Transition;
import org.maillon.partner.Farewell;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Publications;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Vocabularies;

/** Shows an editor where a partner page stands and what can be done with it. */
@ApplicationScoped
public class ShowPartner {

    private static final int HISTORY = 40;

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    @Inject
    Routing routing;

    @Inject
    Timetable timetable;

    @Inject
    Assignments assignments;

    @Inject
    CommentThreads threads;

    @Inject
    Publications publications;

    @Inject
    AuditLog audit;

    @Inject
    Vocabularies vocabularies;

    /** The page as this person sees it. */
    @Transactional
    public PartnerView execute(UUID id) {
        Editor editor = acting.with(Permission.SEE);
        Partner partner = ledger.find(id);
        PartnerType type = PartnerType.with(vocabularies.all());
        Values content = partner.working().content();
        Optional<Revision> live = partner.live().flatMap(read -> partners.revision(id, read.revision()));
        Route route = routing.of(partner, type);
        Map<Transition, Optional<Refusal>> steps = new EnumMap<>(Transition.class);
        for (Transition transition : Transition.values()) {
            steps.put(transition, partner.refusal(transition, editor, route));
        }
        Optional<Refusal> writeRefusal = partner.writeRefusal(editor);
        return new PartnerView(
                partner,
                type,
                vocabularies.all(),
                type.missing(content, RequiredAt.REVIEW),
                type.missing(content, RequiredAt.PUBLICATION),
                steps,
                writeRefusal.isEmpty(),
                writeRefusal,
                partner.revertRefusal(editor),
                live,
                route,
                timetable.waiting(id),
                assignments.of(id),
                NextStep.of(partner.state()).filter(step -> step.concerns(editor, partner)),
                threads.of(id),
                editor.may(Permission.COMMENT),
                publications.formerSlugs(id),
                recent(id));
    }

    /** What visitors find at the address of a page that was taken away. */
    @Transactional
    public Optional<Farewell> farewell(UUID id) {
        acting.with(Permission.SEE);
        return publications.farewell(id);
    }

    /** What would still be asked for if this person approved the page as they see it. */
    public List<Route.Demand> openAfterApproval(PartnerView view) {
        Editor editor = acting.editor();
        Partner partner = view.partner();
        Approval given = new Approval(
                Person.of(editor),
                editor.roles(),
                ledger.now(),
                partner.working().number(),
                view.route().hashes(),
                false);
        return view.route().open(partner.review().agreed(given), partner.writers());
    }

    private List<AuditEntry> recent(UUID id) {
        return audit.list(new AuditLog.Query(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        HISTORY))
                .entries();
    }
}
