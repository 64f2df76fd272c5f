package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Embargoed;
import org.maillon.editorial.Expired;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.NothingChosen;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.Revision;
import org.maillon.editorial.Route;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Transition;
import org.maillon.editorial.UnknownPartner;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;

/** Makes the approved working copy what the public reads. */
@ApplicationScoped
public class PublishPartner {

    private static final int MONTHS_UNTIL_REVIEW = 12;

    /** What "Mis à jour le" will say. */
    public enum Date {
        /** The date that is there; today where there is none. */
        KEEP,
        /** Today. */
        TODAY
    }

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Partners partners;

    @Inject
    Publishing publishing;

    @Inject
    Routing routing;

    /**
     * The page after publication.
     *
     * @param version the version the publisher was looking at
     * @param date what "Mis à jour le" will say
     */
    @Transactional
    public Partner execute(UUID id, long version, Date date, Optional<String> comment) {
        return publish(ledger.at(id, version), ledger.now(), date, comment);
    }

    /** The page after its hour has come; whatever version it has by then, it is what was approved. */
    Partner scheduled(Schedule schedule) {
        Partner before = ledger.held(schedule.partner()).orElseThrow(UnknownPartner::new);
        // The hour is the database's; this server's clock may be a little behind it.
        Instant now = ledger.now().isBefore(schedule.at()) ? schedule.at() : ledger.now();
        return publish(before, now, schedule.keepDate() ? Date.KEEP : Date.TODAY, Optional.empty());
    }

    private Partner publish(Partner before, Instant now, Date date, Optional<String> comment) {
        Editor editor = acting.with(Permission.PUBLISH);
        UUID id = before.id();
        PartnerType type = intake.type();
        Route route = routing.of(before, type);
        before.refusal(Transition.PUBLISH, editor, route).ifPresent(refusal -> {
            throw refusal;
        });
        Values content = dated(before.working().content(), date, now);
        checkPublishable(id, content, Transition.PUBLISH, type, now);
        Optional<String> words = Intake.comment(comment);
        Partner dated = before.dated(content, partners.newestRevision(id), editor, now);
        Partner kept = ledger.keep(dated.take(Transition.PUBLISH, editor, now, route, Optional.empty()));
        publishing.show(kept, type);
        ledger.note(editor, Transition.PUBLISH.code(), kept, Optional.of(before.state()), words);
        return kept;
    }

    /**
     * The page after some of its changed fields were published; the others stay in the working copy.
     *
     * @param version the version the publisher was looking at
     * @param fields keys of the fields that go live
     * @param date what "Mis à jour le" will say
     * @throws NothingChosen when none of the fields differs from what the public reads
     */
    @Transactional
    public Partner part(UUID id, long version, Set<String> fields, Date date, Optional<String> comment) {
        Editor editor = acting.with(Permission.PUBLISH);
        Partner before = ledger.at(id, version);
        PartnerType type = intake.type();
        Values working = before.working().content();
        before.refusal(Transition.PUBLISH_PART, editor, routing.of(before, type))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        Values merged = type.fields().taking(fields, working, routing.live(before));
        Route route = routing.of(before, merged, type);
        if (route.weights().isEmpty()) {
            throw new NothingChosen();
        }
        before.routeRefusal(editor, route).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = ledger.now();
        Values content = dated(merged, date, now);
        checkPublishable(id, content, Transition.PUBLISH_PART, type, now);
        Optional<String> words = Intake.comment(comment);
        int newest = partners.newestRevision(id);
        Revision part = new Revision(newest + 1, content, Person.of(editor), now, words);
        // The dates that publishing set are no change of their own in what is left.
        Values left = working.with(PartnerType.UPDATED_ON, content.get(PartnerType.UPDATED_ON))
                .with(PartnerType.REVIEW_BEFORE, content.get(PartnerType.REVIEW_BEFORE));
        Revision rest = new Revision(
                newest + 2,
                left,
                before.working().author(),
                now,
                before.working().note());
        partners.keep(id, part);
        Partner kept = ledger.keep(before.publishPart(part, rest, editor, now, route));
        publishing.show(kept, type);
        ledger.note(editor, Transition.PUBLISH_PART.code(), kept, Optional.of(before.state()), part.number(), words);
        return kept;
    }

    /** Refuses what lacks something at the moment it goes live. */
    void checkPublishable(UUID id, Values content, Transition transition, PartnerType type, Instant now) {
        List<Problem> missing = type.missing(content, RequiredAt.PUBLICATION);
        if (!missing.isEmpty()) {
            throw new NotReady(transition, missing);
        }
        checkPeriod(content, now);
        intake.checkSlug(id, content);
    }

    private static Values dated(Values content, Date date, Instant now) {
        LocalDate today = now.atZone(PartnerType.ZONE).toLocalDate();
        boolean keep = date == Date.KEEP && content.get(PartnerType.UPDATED_ON).isPresent();
        Values dated = keep ? content : content.with(PartnerType.UPDATED_ON, today);
        return dated.get(PartnerType.REVIEW_BEFORE).isPresent()
                ? dated
                : dated.with(PartnerType.REVIEW_BEFORE, today.plusMonths(MONTHS_UNTIL_REVIEW));
    }

    private static void checkPeriod(Values content, Instant now) {
        content.get(PartnerType.PUBLISH_FROM).filter(now::isBefore).ifPresent(from -> {
            throw new Embargoed(from);
        });
        content.get(PartnerType.PUBLISH_TO).filter(to -> !to.isAfter(now)).ifPresent(to -> {
            throw new Expired();
        });
    }
}
