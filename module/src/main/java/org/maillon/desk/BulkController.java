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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.actions.AssignPartner;
import org.maillon.actions.MoveMany;
import org.maillon.actions.MoveMany.Chosen;
import org.maillon.actions.PartnerView;
import org.maillon.actions.PublishPartner;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.NoPartnerChosen;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.StaleVersion;
import org.maillon.editorial.TooManyChosen;
import org.maillon.editorial.UnknownPartner;
import org.maillon.language.Sentence;

/** The pages that say what a step would do to many partners, take it, and say what became of each. */
@Controller
@RequestScoped
@Path("bulk")
@Produces(Templates.HTML)
public class BulkController {

    private static final String KEEP = "keep";
    private static final Set<String> ORIGINS = Set.of("partners", "work");

    @Inject
    MoveMany moveMany;

    @Inject
    ShowPartner showPartner;

    @Inject
    AssignPartner assignPartner;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /** What will happen to each, and what cannot. */
    @GET
    public Response show(
            @QueryParam("step") @DefaultValue("") String code,
            @QueryParam("p") List<String> ticked,
            @QueryParam("all") @DefaultValue("") String all,
            @QueryParam("shown") List<String> shown,
            @QueryParam("from") @DefaultValue("") String from) {
        MoveMany.Step step = MoveMany.Step.of(code).orElseThrow(NotFoundException::new);
        Set<UUID> ids = new LinkedHashSet<>();
        (all.isEmpty() ? ticked : shown).forEach(text -> id(text).ifPresent(ids::add));
        return draw(200, step, List.copyOf(ids), new DueDay("", "", ""), KEEP, from, Answer.NOTHING_YET);
    }

    /** Takes the step and says what became of each. */
    @POST
    public Response take(
            @FormParam("step") @DefaultValue("") String code,
            @FormParam("p") List<String> pages,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("due") @DefaultValue("") String due,
            @FormParam("comment") @DefaultValue("") String comment,
            @FormParam("date") @DefaultValue("") String date,
            @FormParam("from") @DefaultValue("") String from) {
        MoveMany.Step step = MoveMany.Step.of(code).orElseThrow(NotFoundException::new);
        Map<UUID, Chosen> chosen = new LinkedHashMap<>();
        pages.forEach(page -> chosen(page).ifPresent(one -> chosen.putIfAbsent(one.id(), one)));
        DueDay typed = new DueDay(to.strip(), due, comment);
        try {
            AssignPartner.Wish wish = typed.wish(NextStep.WRITING);
            PublishPartner.Date kept = KEEP.equals(date) ? PublishPartner.Date.KEEP : PublishPartner.Date.TODAY;
            MoveMany.Said said = new MoveMany.Said(wish.comment(), kept, wish.to(), wish.dueOn());
            List<MoveMany.Outcome> outcomes = moveMany.execute(step, List.copyOf(chosen.values()), said);
            models.put("step", step.code());
            models.put("lines", outcomes.stream().map(this::line).toList());
            models.put(
                    "done", outcomes.stream().filter(MoveMany.Outcome::isDone).count());
            models.put("from", origin(from));
            return FormDesk.page(200, "bulk-done.ftl");
        } catch (Refusal refused) {
            return draw(
                    Answer.status(refused),
                    step,
                    List.copyOf(chosen.keySet()),
                    typed,
                    date,
                    from,
                    DueDay.answer(refused));
        }
    }

    /** A page as the form names it: its id, a colon and the version that was seen. */
    private static Optional<Chosen> chosen(String text) {
        int colon = text.indexOf(':');
        return id(colon < 0 ? text : text.substring(0, colon))
                .map(id -> new Chosen(id, Typed.version(text.substring(colon + 1))));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String origin(String from) {
        return ORIGINS.contains(from) ? from : "partners";
    }

    /** What became of one, with its name as far as it still has one. */
    public record Line(UUID id, String name, Optional<PartnerView> view, Optional<Sentence> refusal) {}

    private Line line(MoveMany.Outcome outcome) {
        Optional<PartnerView> view = view(outcome.id());
        String name =
                view.map(seen -> PartnerPage.of(seen, desk.messages()).name()).orElse("");
        Optional<Sentence> refusal = outcome.refusal()
                .map(BulkController::sentence)
                .or(() -> outcome.reference().map(reference -> Sentence.of("bulk.failed", reference)));
        return new Line(outcome.id(), name, view, refusal);
    }

    private static Sentence sentence(Refusal refusal) {
        return refusal instanceof StaleVersion stale
                ? Sentence.of("bulk.stale", stale.current().changedBy().displayName())
                : refusal.sentence();
    }

    private Optional<PartnerView> view(UUID id) {
        try {
            return Optional.of(showPartner.execute(id));
        } catch (UnknownPartner gone) {
            return Optional.empty();
        }
    }

    private Response draw(
            int status, MoveMany.Step step, List<UUID> ids, DueDay typed, String date, String from, Answer answer) {
        List<Prospect> prospects = new ArrayList<>();
        Optional<Refusal> refused = refused(step, ids.size());
        if (refused.isEmpty()) {
            ids.stream()
                    .flatMap(id -> view(id).stream())
                    .map(view -> prospect(view, step))
                    .forEach(prospects::add);
        }
        List<Prospect> possible =
                prospects.stream().filter(one -> one.obstacle().isEmpty()).toList();
        models.put("step", step.code());
        models.put("possible", possible);
        models.put(
                "impossible",
                prospects.stream().filter(one -> one.obstacle().isPresent()).toList());
        models.put("gone", refused.isEmpty() ? ids.size() - prospects.size() : 0);
        models.put("typed", typed);
        models.put("date", date);
        models.put("from", origin(from));
        models.put("people", step == MoveMany.Step.ASSIGN ? assignPartner.everybody() : List.of());
        models.put("problems", answer.problems());
        refused.map(Refusal::sentence).or(answer::refusal).ifPresent(sentence -> models.put("refusal", sentence));
        return FormDesk.page(refused.map(Answer::status).orElse(status), "bulk.ftl");
    }

    private Prospect prospect(PartnerView view, MoveMany.Step step) {
        return Prospect.of(
                view,
                step,
                step == MoveMany.Step.APPROVE ? showPartner.openAfterApproval(view) : List.of(),
                desk.messages());
    }

    /** Why nothing can be done to these many pages; everything else is refused page by page. */
    private Optional<Refusal> refused(MoveMany.Step step, int chosen) {
        try {
            moveMany.check(step, chosen);
            return Optional.empty();
        } catch (NoPartnerChosen | TooManyChosen | NotPermitted refusal) {
            return Optional.of(refusal);
        }
    }
}
