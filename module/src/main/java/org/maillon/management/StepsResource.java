package org.maillon.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.actions.MovePartner;
import org.maillon.actions.PublishPartner;
import org.maillon.actions.SchedulePartner;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.NoSuchHour;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.Transition;
import org.maillon.http.Answer;
import org.maillon.http.Problem;

/** The steps of the workflow. */
@ApplicationScoped
public class StepsResource implements Resource {

    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_KEY = 80;

    private static final Map<String, PublishPartner.Date> DATES =
            Map.of("keep", PublishPartner.Date.KEEP, "today", PublishPartner.Date.TODAY);

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    SchedulePartner schedulePartner;

    @Inject
    ShowPartner showPartner;

    @Inject
    PartnersResource partners;

    @Override
    public List<Route> routes() {
        return List.of(new Route(PartnersApi.STEP, this::step));
    }

    private Answer step(Asked asked) throws IOException {
        UUID id = asked.partner();
        Transition transition = Transition.of(asked.variable("transition"))
                .orElseThrow(() -> new NotServed(Problem.of(Problem.Kind.NOT_FOUND)));
        asked.knownVersions();
        Members members = asked.members();
        Optional<String> comment = members.text("comment");
        boolean isPart = transition == Transition.PUBLISH_PART;
        boolean isLater = transition == Transition.SCHEDULE;
        Optional<Instant> at = isLater ? moment(members) : Optional.empty();
        Optional<PublishPartner.Date> date = transition == Transition.PUBLISH || isPart || isLater
                ? members.choice("updatedOn", List.of("keep", "today")).map(DATES::get)
                : Optional.empty();
        List<String> fields = isPart ? members.texts("fields", MOST_FIELDS, LONGEST_KEY) : List.of();
        boolean isDeparture = transition == Transition.UNPUBLISH || transition == Transition.ARCHIVE;
        MovePartner.Goodbye goodbye = isDeparture
                ? new MovePartner.Goodbye(members.text("farewell"), members.text("leadsTo"))
                : MovePartner.Goodbye.NONE;
        members.closed().check();
        long version = asked.knownVersion(showPartner.execute(id).partner().version());
        try {
            switch (transition) {
                case PUBLISH -> publishPartner.execute(id, version, date.orElse(PublishPartner.Date.KEEP), comment);
                case SCHEDULE ->
                    schedulePartner.execute(
                            id,
                            version,
                            at.orElseThrow(NoSuchHour::none),
                            date.orElse(PublishPartner.Date.KEEP),
                            comment);
                case PUBLISH_PART ->
                    publishPartner.part(
                            id, version, Set.copyOf(fields), date.orElse(PublishPartner.Date.KEEP), comment);
                default -> movePartner.execute(id, version, transition, comment, goodbye);
            }
        } catch (NotReady notReady) {
            throw partners.notReady(id, notReady, notReady.missing());
        }
        return partners.answer(asked, 200, id);
    }

    /** A moment with its offset; programs know theirs, and an hour without one could mean another. */
    private static Optional<Instant> moment(Members members) {
        return members.text("at").flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException notAMoment) {
                members.fault("at", NoSuchHour.KEY);
                return Optional.empty();
            }
        });
    }
}
