package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.actions.DeletePartner;
import org.maillon.actions.MovePartner;
import org.maillon.actions.PartnerView;
import org.maillon.actions.PublishPartner;
import org.maillon.actions.SchedulePartner;
import org.maillon.actions.ShowPartner;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.NoSuchHour;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.Route;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Transition;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.taxonomy.RequiredAt;

/** The pages that say what a step of the workflow does before it is taken, and take it. */
@Controller
@RequestScoped
@Path("partners/{id}/steps/{step}")
@Produces(Templates.HTML)
public class StepController {

    private static final int USUAL_HOUR = 9;
    private static final Set<Transition> PUBLICATIONS =
            Set.of(Transition.PUBLISH, Transition.PUBLISH_PART, Transition.SCHEDULE);
    private static final Set<Transition> DEPARTURES = Set.of(Transition.UNPUBLISH, Transition.ARCHIVE);

    @Inject
    ShowPartner showPartner;

    @Inject
    ShowRevisions showRevisions;

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    SchedulePartner schedulePartner;

    @Inject
    DeletePartner deletePartner;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** What will happen. */
    @GET
    public Response show(@PathParam("id") UUID id, @PathParam("step") String step) {
        return draw(200, id, step, Typed.NOTHING, Answer.NOTHING_YET);
    }

    /** Takes the step. */
    @POST
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @FormParam("version") @DefaultValue("") String version,
            @FormParam("comment") @DefaultValue("") String comment,
            @FormParam("date") @DefaultValue("") String date,
            @FormParam("field") List<String> fields,
            @FormParam("at") @DefaultValue("") String at,
            @FormParam("turn") @DefaultValue("") String turn,
            @FormParam("farewell") @DefaultValue("") String farewell,
            @FormParam("leadsTo") @DefaultValue("") String leadsTo) {
        Typed typed = new Typed(Typed.version(version), comment, date, Set.copyOf(fields), at, turn, farewell, leadsTo);
        try {
            if (Steps.DELETE.equals(step)) {
                deletePartner.execute(id, typed.version());
                flash.say(Sentence.of("flash.step.delete"));
                return FormDesk.goTo("partners");
            }
            Partner moved = take(id, Transition.of(step).orElseThrow(NotFoundException::new), typed);
            flash.say(said(step, moved));
            return FormDesk.goTo("partners/" + id + "/overview");
        } catch (Refusal refused) {
            return draw(Answer.status(refused), id, step, typed, Answer.of(refused, typed.version()));
        }
    }

    private Partner take(UUID id, Transition transition, Typed typed) {
        Optional<String> comment = Optional.of(typed.comment());
        PublishPartner.Date date = "keep".equals(typed.date()) ? PublishPartner.Date.KEEP : PublishPartner.Date.TODAY;
        return switch (transition) {
            case PUBLISH -> publishPartner.execute(id, typed.version(), date, comment);
            case SCHEDULE -> schedulePartner.execute(id, typed.version(), typed.moment(), date, comment);
            case PUBLISH_PART -> publishPartner.part(id, typed.version(), typed.fields(), date, comment);
            default ->
                movePartner.execute(
                        id,
                        typed.version(),
                        transition,
                        comment,
                        new MovePartner.Goodbye(Optional.of(typed.farewell()), Optional.of(typed.leadsTo())));
        };
    }

    /** What is said after a step; handing in and approving lead to different places. */
    static Sentence said(String step, Partner moved) {
        boolean isSettled = moved.state() == ModerationState.APPROVED;
        if ("submit".equals(step) && isSettled) {
            return Sentence.of("flash.step.submit.direct");
        }
        if ("approve".equals(step) && !isSettled) {
            return Sentence.of("flash.step.approve.more");
        }
        return Sentence.of("flash.step." + step);
    }

    private Response draw(int status, UUID id, String step, Typed typed, Answer answer) {
        PartnerView view = showPartner.execute(id);
        Optional<Transition> transition = Transition.of(step);
        if (transition.isEmpty() && !Steps.DELETE.equals(step)) {
            throw new NotFoundException();
        }
        Optional<Refusal> impossible = transition
                .map(taken -> view.steps().getOrDefault(taken, Optional.empty()))
                .orElseGet(() -> Steps.undeletable(view));
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("step", step);
        models.put("needsComment", transition.filter(Transition::needsComment).isPresent());
        models.put("takesComment", transition.isPresent());
        models.put("consequences", consequences(view, step));
        models.put(
                "missing", transition.map(taken -> Steps.missing(view, taken)).orElse(List.of()));
        models.put(
                "asksFields",
                transition
                        .filter(taken -> taken.readiness() != RequiredAt.NEVER)
                        .isPresent());
        impossible.ifPresent(refused -> models.put("impossible", refused.sentence()));
        answer.show(models, view, desk.messages());
        models.put("comment", typed.comment());
        if (transition.filter(DEPARTURES::contains).isPresent()
                && view.partner().live().isPresent()) {
            models.put("farewell", typed.farewell());
            models.put("leadsTo", typed.leadsTo());
        }
        if (transition.filter(Transition.SCHEDULE::equals).isPresent()) {
            models.put("at", typed.version() < 0 ? proposed(view) : typed.at());
            models.put("turn", typed.turn());
            models.put(
                    "isTwice",
                    answer.problems().stream()
                            .anyMatch(problem -> problem.sentence().key().equals(NoSuchHour.KEY_TWICE)));
        }
        transition.filter(Transition.PUBLISH_PART::equals).ifPresent(part -> models.put("parts", parts(view, typed)));
        if (transition.filter(PUBLICATIONS::contains).isPresent()) {
            models.put("updatedOn", view.partner().working().content().get(PartnerType.UPDATED_ON));
            models.put("today", LocalDate.now(clock.withZone(PartnerType.ZONE)));
            models.put("date", typed.date());
        }
        return FormDesk.page(status, "partner/step.ftl");
    }

    /**
     * A changed field that may go live by itself.
     *
     * @param key the field
     * @param label what it is called
     * @param waits whether somebody still has to agree with it
     * @param chosen whether it is ticked
     */
    public record PartChoice(String key, String label, boolean waits, boolean chosen) {}

    /** The changed fields; what waits for nobody is ticked until the person chose otherwise. */
    private List<PartChoice> parts(PartnerView view, Typed typed) {
        Partner partner = view.partner();
        Route route = view.route();
        Set<String> open = new HashSet<>();
        route.demands().forEach(demand -> open.addAll(route.open(demand, partner.review(), partner.writers())));
        boolean untouched = typed.version() < 0;
        return view.type().fields().list().stream()
                .filter(field -> route.weights().containsKey(field.key()))
                .map(field -> new PartChoice(
                        field.key(),
                        desk.messages().say(field.label()),
                        open.contains(field.key()),
                        untouched ? !open.contains(field.key()) : typed.fields().contains(field.key())))
                .toList();
    }

    /** The hour that is asked for first: the one that was said, the earliest that is allowed, or tomorrow at nine. */
    private String proposed(PartnerView view) {
        LocalDateTime tomorrow =
                LocalDate.now(clock.withZone(PartnerType.ZONE)).plusDays(1).atTime(USUAL_HOUR, 0);
        return view.schedule()
                .map(Schedule::at)
                .or(() -> view.partner()
                        .working()
                        .content()
                        .get(PartnerType.PUBLISH_FROM)
                        .filter(from -> from.isAfter(clock.instant())))
                .map(at -> LocalDateTime.ofInstant(at, PartnerType.ZONE).truncatedTo(ChronoUnit.MINUTES))
                .orElse(tomorrow)
                .toString();
    }

    /** What the step means for the page, for colleagues and for the public. */
    private List<Sentence> consequences(PartnerView view, String step) {
        Partner partner = view.partner();
        boolean isLive = partner.live().isPresent();
        List<Sentence> consequences = new ArrayList<>();
        boolean isDirect = "submit".equals(step)
                && partner.review().changeRequest().isEmpty()
                && view.route().isComplete(partner.review(), partner.writers());
        consequences.add(Sentence.of("consequence." + step + (isDirect ? ".direct" : "")));
        if ("publish".equals(step)) {
            List<String> changed = showRevisions.pending(partner.id(), desk.language()).changes().stream()
                    .map(change -> desk.messages().say(change.field().label()))
                    .toList();
            consequences.add(
                    isLive
                            ? Sentence.of("consequence.publish.changes", changed.size(), String.join(", ", changed))
                            : Sentence.of("consequence.publish.first"));
            partner.review()
                    .approvals()
                    .forEach(approval -> consequences.add(Sentence.of(
                            "consequence.publish.approved", approval.by().displayName())));
            partner.working()
                    .content()
                    .get(PartnerType.SLUG)
                    .ifPresent(slug -> consequences.add(Sentence.of("consequence.publish.address", slug)));
        } else if (("archive".equals(step) || "unpublish".equals(step)) && isLive) {
            consequences.add(Sentence.of("consequence.taken-away"));
        } else if (isLive && partner.state() != ModerationState.PUBLISHED && !"publish-part".equals(step)) {
            consequences.add(Sentence.of("consequence.public-keeps"));
        }
        view.schedule()
                .filter(schedule -> !"unschedule".equals(step))
                .ifPresent(schedule -> consequences.add(Sentence.of(
                        "consequence.waits",
                        new Moments(desk.language(), clock).dateTime(schedule.at()),
                        schedule.by().displayName())));
        return consequences;
    }
}
