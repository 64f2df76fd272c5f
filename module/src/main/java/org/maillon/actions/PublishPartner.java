package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Embargoed;
import org.maillon.editorial.Expired;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Transition;
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

    /**
     * The page after publication.
     *
     * @param version the version the publisher was looking at
     * @param date what "Mis à jour le" will say
     */
    @Transactional
    public Partner execute(UUID id, long version, Date date, Optional<String> comment) {
        Editor editor = acting.with(Permission.PUBLISH);
        Partner before = ledger.at(id, version);
        before.refusal(Transition.PUBLISH, editor).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = ledger.now();
        PartnerType type = intake.type();
        Values content = dated(before.working().content(), date, now);
        List<Problem> missing = type.missing(content, RequiredAt.PUBLICATION);
        if (!missing.isEmpty()) {
            throw new NotReady(Transition.PUBLISH, missing);
        }
        checkPeriod(content, now);
        intake.checkSlug(id, content);
        Optional<String> words = Intake.comment(comment);
        Partner dated = before.dated(content, partners.newestRevision(id), editor, now);
        Partner kept = ledger.keep(dated.take(Transition.PUBLISH, editor, now, Optional.empty()));
        publishing.show(kept, type);
        ledger.note(editor, Transition.PUBLISH.code(), kept, Optional.of(before.state()), words);
        return kept;
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
