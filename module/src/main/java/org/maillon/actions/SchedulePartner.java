package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NoSuchHour;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.Route;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Timetable;
import org.maillon.editorial.Transition;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

/** Lets an approved working copy go live at an hour of its own, or at another one than was said before. */
@ApplicationScoped
public class SchedulePartner {

    /** The furthest hour; further ones are slips of the pen. */
    private static final Duration FURTHEST = Duration.ofDays(5L * 366);

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    PublishPartner publishPartner;

    @Inject
    Routing routing;

    @Inject
    Timetable timetable;

    /**
     * The page while it waits.
     *
     * @param at when it goes live
     * @param date what "Mis à jour le" will say then
     * @throws NoSuchHour when the hour is over
     */
    @Transactional
    public Partner execute(UUID id, long version, Instant at, PublishPartner.Date date, Optional<String> comment) {
        Editor editor = acting.with(Permission.PUBLISH);
        Partner before = ledger.at(id, version);
        PartnerType type = intake.type();
        Route route = routing.of(before, type);
        before.refusal(Transition.SCHEDULE, editor, route).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = ledger.now();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw NoSuchHour.past();
        }
        Values content = before.working().content();
        publishPartner.checkPublishable(id, content, Transition.SCHEDULE, type, at);
        Optional<String> words = Intake.comment(comment);
        timetable.waiting(id).ifPresent(old -> timetable.end(old.id(), Timetable.End.CANCELLED, now, Optional.empty()));
        Partner kept = ledger.keep(before.take(Transition.SCHEDULE, editor, now, route, words));
        boolean keepDate = date == PublishPartner.Date.KEEP;
        timetable.add(new Schedule(UUID.randomUUID(), id, at, keepDate, Person.of(editor), editor.roles()), now);
        ledger.note(editor, Transition.SCHEDULE.code(), kept, Optional.of(before.state()), words);
        return kept;
    }
}
