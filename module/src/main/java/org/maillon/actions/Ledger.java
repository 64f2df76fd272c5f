package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Editor;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.StepCall;
import org.maillon.editorial.StepCalls;
import org.maillon.editorial.Timetable;
import org.maillon.editorial.UnknownPartner;
import org.maillon.partner.PartnerType;

/** Fetches the page an action is about, keeps what became of it, and writes down who did it. */
@ApplicationScoped
class Ledger {

    @Inject
    Partners partners;

    @Inject
    AuditLog audit;

    @Inject
    Intake intake;

    @Inject
    Timetable timetable;

    @Inject
    Assignments assignments;

    @Inject
    StepCalls calls;

    @Inject
    Routing routing;

    @Inject
    Clock clock;

    /** Now, as precisely as the databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Partner find(UUID id) {
        return partners.find(id).orElseThrow(UnknownPartner::new);
    }

    /**
     * The page, for somebody who will change it: whoever comes second waits here, before anything is read, and then sees
     * all of what the first one did.
     */
    Optional<Partner> held(UUID id) {
        partners.hold(id);
        return partners.find(id);
    }

    /** The page, if nobody changed it since the person opened it. */
    Partner at(UUID id, long version) {
        Partner partner = held(id).orElseThrow(UnknownPartner::new);
        if (partner.version() != version) {
            throw new StaleVersion(partner);
        }
        return partner;
    }

    /** Keeps a changed page; the version in the store decides if somebody else was faster. */
    Partner keep(Partner changed) {
        if (!partners.update(changed, intake.index(changed.working().content(), intake.type()))) {
            throw new StaleVersion(find(changed.id()));
        }
        if (changed.state() != ModerationState.SCHEDULED) {
            // Whatever brought it elsewhere, it no longer waits for an hour.
            timetable
                    .waiting(changed.id())
                    .ifPresent(
                            waiting -> timetable.end(waiting.id(), Timetable.End.CANCELLED, now(), Optional.empty()));
        }
        Partner kept = find(changed.id());
        assignments.move(kept.id(), NextStep.of(kept.state()));
        call(kept);
        return kept;
    }

    /** Works out anew whom a page waits for. */
    void call(Partner partner) {
        boolean isWaiting = partner.state() == ModerationState.IN_REVIEW || partner.state() == ModerationState.APPROVED;
        calls.put(partner.id(), isWaiting ? StepCall.of(partner, routing.of(partner, intake.type())) : List.of());
    }

    void note(Editor by, String action, Partner partner, Optional<ModerationState> from, Optional<String> comment) {
        note(by, action, partner, from, partner.working().number(), comment);
    }

    /** The same for a step that is about another revision than the working copy. */
    void note(
            Editor by,
            String action,
            Partner partner,
            Optional<ModerationState> from,
            int revision,
            Optional<String> comment) {
        note(by, action, partner, from, revision, comment, Set.of());
    }

    /** The same, addressed to some accounts: they are told of it, beside those whom it concerns anyway. */
    void note(
            Editor by,
            String action,
            Partner partner,
            Optional<ModerationState> from,
            int revision,
            Optional<String> comment,
            Set<String> addressed) {
        AuditEntry entry = new AuditEntry(
                now(),
                Person.of(by),
                action,
                Optional.of(partner.id()),
                partner.working().content().get(PartnerType.NAME).orElse(""),
                from,
                Optional.of(partner.state()),
                OptionalInt.of(revision),
                comment);
        audit.write(entry, addressed);
    }

    void note(Editor by, String action, String subject) {
        note(by, action, subject, Optional.empty());
    }

    void note(Editor by, String action, String subject, Optional<String> comment) {
        AuditEntry entry = new AuditEntry(
                now(),
                Person.of(by),
                action,
                Optional.empty(),
                subject,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                comment);
        audit.write(entry, Set.of());
    }
}
