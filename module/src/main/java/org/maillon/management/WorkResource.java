package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.actions.AssignPartner;
import org.maillon.actions.MoveMany;
import org.maillon.actions.PublishPartner;
import org.maillon.actions.ShowErrands;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.Errand;
import org.maillon.editorial.Errands;
import org.maillon.editorial.NextStep;
import org.maillon.editorial.NoPartnerChosen;
import org.maillon.editorial.NoSuchDay;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.StepPassed;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;

/** Who takes which step, what waits for the caller, and steps for many pages at once. */
@ApplicationScoped
public class WorkResource implements Resource {

    private static final String TAG = "Work";
    private static final int LONGEST_ACCOUNT = 500;

    private static final Operation ASSIGN = PartnersApi.common(Operation.of(
                    "PUT",
                    PartnersResource.ONE + "/assignment",
                    "assignPartner",
                    TAG,
                    "Say who takes the next step of a page and by which day; neither gives it to nobody"))
            .takes(ref("AssignmentWritten"), Operation.JSON)
            .gives(200, "The page", ref("Partner"), "ETag", "Its version, which this does not change.")
            .refuses(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT);

    private static final Operation BULK = PartnersApi.common(Operation.of(
                    "POST",
                    ManagementDoor.ROOT + "/bulk/{step}",
                    "takeStepOfMany",
                    TAG,
                    "Take up to " + MoveMany.MOST + " pages one step further, each answered for itself: "
                            + String.join(
                                    ", ",
                                    Stream.of(MoveMany.Step.values())
                                            .map(MoveMany.Step::code)
                                            .toList())))
            .takes(ref("Bulk"), Operation.JSON)
            .gives(200, "What became of each page", ref("BulkDone"))
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation WORK = PartnersApi.common(Operation.of(
                    "GET",
                    ManagementDoor.ROOT + "/work",
                    "listWork",
                    TAG,
                    "List what waits for the caller: overdue first, then by due day, then what has waited longest"))
            .query("why", WorkSchemas.reasons(), "For this reason only.")
            .query(Asking.PAGE, PartnersApi.number(1, 100_000), "Number of the page.")
            .query(Asking.PER_PAGE, PartnersApi.number(1, Listing.MOST), "Most entries on a page; 25 without a wish.")
            .gives(
                    200,
                    "What waits",
                    ref("Work"),
                    "Link",
                    "Other pages (RFC 8288).",
                    "X-Total-Count",
                    "How many there are.");

    @Inject
    AssignPartner assignPartner;

    @Inject
    MoveMany moveMany;

    @Inject
    ShowErrands showErrands;

    @Inject
    ShowPartner showPartner;

    @Inject
    PartnersResource partners;

    @Inject
    Site site;

    @Inject
    Clock clock;

    @Override
    public List<Route> routes() {
        return List.of(new Route(ASSIGN, this::assign), new Route(BULK, this::bulk), new Route(WORK, this::work));
    }

    /** Who is to take the next step, and by when, in the address of a list. */
    static Partners.Tasks tasks(Asked asked, LocalDate today) {
        Optional<LocalDate> before = asked.text("due-before").map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw Asked.invalid("due-before", text, List.of("2027-01-31"));
            }
        });
        boolean isOverdue = asked.choice("overdue", Stream.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        Optional<LocalDate> earliest = isOverdue
                ? Optional.of(before.filter(day -> day.isBefore(today)).orElse(today))
                : before;
        return new Partners.Tasks(PartnersResource.person(asked, "assigned-to"), earliest);
    }

    private Answer assign(Asked asked) throws IOException {
        UUID id = asked.partner();
        Members members = asked.members();
        Optional<NextStep> step = members.choice(
                        "step", Stream.of(NextStep.values()).map(NextStep::code).toList())
                .flatMap(NextStep::of);
        Optional<String> to = members.text("to", LONGEST_ACCOUNT);
        Optional<LocalDate> due = day(members);
        Optional<String> comment = members.text("comment");
        members.closed().check();
        NextStep meant = step.orElseGet(() -> {
            Partner partner = showPartner.execute(id).partner();
            return NextStep.of(partner.state()).orElseThrow(() -> new StepPassed(partner.state()));
        });
        assignPartner.execute(id, new AssignPartner.Wish(meant, to, due, comment));
        return partners.answer(asked, 200, id);
    }

    private static Optional<LocalDate> day(Members members) {
        return members.text("dueOn").flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDay) {
                members.fault("dueOn", NoSuchDay.KEY);
                return Optional.empty();
            }
        });
    }

    private Answer bulk(Asked asked) throws IOException {
        MoveMany.Step step = MoveMany.Step.of(asked.variable("step"))
                .orElseThrow(() -> new NotServed(Problem.of(Problem.Kind.NOT_FOUND)));
        Members members = asked.members();
        boolean isGiven = step == MoveMany.Step.ASSIGN;
        Optional<String> comment = members.text("comment");
        Optional<PublishPartner.Date> date = step == MoveMany.Step.PUBLISH
                ? members.choice("updatedOn", List.of("keep", "today"))
                        .map(word -> word.equals("keep") ? PublishPartner.Date.KEEP : PublishPartner.Date.TODAY)
                : Optional.empty();
        Optional<String> to = isGiven ? members.text("to", LONGEST_ACCOUNT) : Optional.empty();
        Optional<LocalDate> due = isGiven ? day(members) : Optional.empty();
        int sent = members.list("partners").size();
        moveMany.check(step, sent);
        Map<UUID, MoveMany.Chosen> chosen = new LinkedHashMap<>();
        members.objects("partners").forEach(one -> chosen(one).ifPresent(known -> chosen.put(known.id(), known)));
        members.closed().check();
        if (chosen.isEmpty()) {
            throw new NoPartnerChosen();
        }
        MoveMany.Said said = new MoveMany.Said(comment, date.orElse(PublishPartner.Date.KEEP), to, due);
        List<Map<String, Object>> items = new ArrayList<>();
        List<MoveMany.Outcome> outcomes = moveMany.execute(step, List.copyOf(chosen.values()), said);
        outcomes.forEach(outcome -> items.add(item(outcome, asked.language())));
        long done = outcomes.stream().filter(MoveMany.Outcome::isDone).count();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("done", done);
        document.put("failed", outcomes.size() - done);
        document.put("items", items);
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(document)));
    }

    private static Optional<MoveMany.Chosen> chosen(Members members) {
        String text = members.neededText("id", LONGEST_ACCOUNT);
        Optional<UUID> id = Asked.id(text);
        if (id.isEmpty() && !text.isEmpty()) {
            members.fault("id", "management.problem.not-an-id");
        }
        int version = members.number("version", 0, Integer.MAX_VALUE).orElse(-1);
        if (!members.names().contains("version")) {
            members.fault("version", "management.problem.missing");
        }
        members.closed();
        return id.map(known -> new MoveMany.Chosen(known, version));
    }

    private Map<String, Object> item(MoveMany.Outcome outcome, Language language) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", outcome.id().toString());
        Optional<Problem> problem = outcome.refusal()
                .map(refusal -> problem(outcome.id(), refusal, language))
                .or(() -> outcome.reference()
                        .map(reference ->
                                Problem.of(Problem.Kind.INTERNAL, reference).with("reference", reference)));
        item.put("status", problem.map(told -> told.kind().status()).orElse(200));
        item.put("outcome", problem.isPresent() ? "failed" : "done");
        if (problem.isPresent()) {
            item.put("problem", Fault.told(problem.get(), language).tree(site, language));
            return item;
        }
        Partner partner = showPartner.execute(outcome.id()).partner();
        item.put("version", partner.version());
        item.put("state", partner.state().code());
        item.put("location", site.absolute(PartnersResource.ALL + "/" + partner.id()));
        return item;
    }

    private Problem problem(UUID id, Refusal refusal, Language language) {
        return refusal instanceof NotReady notReady
                ? partners.notReady(id, notReady, notReady.missing()).problem()
                : Refused.problem(refusal, partners.type(), language);
    }

    private Answer work(Asked asked) {
        Listing listing = Listing.asked(asked, ManagementDoor.ROOT + "/work");
        Optional<Errand.Why> why = asked.choice(
                        "why", Stream.of(Errand.Why.values()).map(Errand.Why::code))
                .flatMap(Errand.Why::of);
        Errands.Page found = showErrands.execute(why, listing.offset(), listing.perPage());
        long total = why.map(reason -> found.counts().getOrDefault(reason, 0L)).orElse(found.total());
        return listing.answer(
                asked, site, found.errands().stream().map(this::tree).toList(), total);
    }

    private Map<String, Object> tree(Errand errand) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", errand.id().toString());
        tree.put("name", errand.name());
        if (!errand.acronym().isEmpty()) {
            tree.put("acronym", errand.acronym());
        }
        tree.put("state", errand.state().code());
        tree.put("reasons", errand.reasons().stream().map(Errand.Why::code).toList());
        errand.assignment()
                .ifPresent(assignment -> tree.put(
                        "assignment",
                        PartnerTree.assignment(assignment, LocalDate.now(clock.withZone(PartnerType.ZONE)))));
        tree.put("since", errand.since().toString());
        tree.put("changedBy", PartnerTree.person(errand.changedBy()));
        tree.put("openThreads", errand.openThreads());
        tree.put("links", Map.of("self", site.absolute(PartnersResource.ALL + "/" + errand.id())));
        return tree;
    }
}
