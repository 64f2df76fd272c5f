package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.actions.KeepFresh;
import org.maillon.actions.ShowStale;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshnesses;
import org.maillon.editorial.Freshnesses.View;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.editorial.VerificationLink;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;

/** Who at a partner is asked whether its page holds, what came of it, and which pages are due. */
@ApplicationScoped
public class FreshnessResource implements Resource {

    private static final String TAG = "Freshness";
    private static final String STALE = ManagementDoor.ROOT + "/freshness";
    private static final String OF_PAGE = PartnersResource.ONE + "/freshness";
    private static final String LINKS = OF_PAGE + "/links";
    private static final int LONGEST_TEXT = 4000;

    private static final Operation LIST = PartnersApi.common(Operation.of(
                    "GET",
                    STALE,
                    "listFreshness",
                    TAG,
                    "List pages about which a partner is asked, the earliest due day first"))
            .query(
                    "view",
                    PartnersApi.choice(Stream.of(View.values()).map(View::code)),
                    "What is over or comes soon (due), what is over, or all; all without a wish.")
            .query(
                    "stale",
                    PartnersApi.choice(Stream.of("true", "false")),
                    "With true, only public pages whose due day is over, in Paris.")
            .query(Asking.PAGE, PartnersApi.number(1, 100_000), "Number of the page.")
            .query(Asking.PER_PAGE, PartnersApi.number(1, Listing.MOST), "Most entries on a page; 25 without a wish.")
            .gives(
                    200,
                    "Pages by due day",
                    ref("FreshnessList"),
                    "Link",
                    "Other pages (RFC 8288).",
                    "X-Total-Count",
                    "How many there are.");

    private static final Operation READ = ours("GET", OF_PAGE, "readFreshness", "Tell how fresh a page is")
            .gives(200, "How fresh it is", ref("Freshness"))
            .givesNothing(304, "Nothing has changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation AGREE = ours(
                    "PUT",
                    OF_PAGE,
                    "agreeOnFreshness",
                    "Say who is asked and how often; without months, nobody any more")
            .takes(ref("FreshnessWritten"), Operation.JSON)
            .gives(200, "How fresh it is", ref("Freshness"))
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation VERIFY = ours(
                    "POST", OF_PAGE + "/verification", "verifyPartner", "Say that the page holds as of today, and how")
            .takes(ref("VerifiedHow"), Operation.JSON)
            .gives(200, "How fresh it is", ref("Freshness"))
            .refuses(Problem.Kind.NOT_FOUND);

    private static final Operation MAKE = ours(
                    "POST", LINKS, "makeVerificationLink", "Make a link that is given to the contact by hand")
            .gives(201, "The link with its address, which is told this once", ref("VerificationLinkMade"))
            .refuses(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT);

    private static final Operation REVOKE = ours(
                    "DELETE", LINKS + "/{link}", "revokeVerificationLink", "Close a link at once")
            .gives(200, "The link", ref("VerificationLink"))
            .refuses(Problem.Kind.NOT_FOUND);

    @Inject
    KeepFresh keepFresh;

    @Inject
    ShowStale showStale;

    @Inject
    Site site;

    private static Operation ours(String method, String path, String id, String summary) {
        return PartnersApi.common(Operation.of(method, path, id, TAG, summary));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(LIST, this::list),
                new Route(READ, this::read),
                new Route(AGREE, this::agree),
                new Route(VERIFY, this::verify),
                new Route(MAKE, this::make),
                new Route(REVOKE, this::revoke));
    }

    private Answer list(Asked asked) {
        Listing listing = Listing.asked(asked, STALE);
        boolean isStale = asked.choice("stale", Stream.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        Optional<View> wanted =
                asked.choice("view", Stream.of(View.values()).map(View::code)).flatMap(View::of);
        View view = isStale ? View.OVERDUE : wanted.orElse(View.ALL);
        Freshnesses.Page page = showStale.execute(view, listing.offset(), listing.perPage());
        return listing.answer(
                asked,
                site,
                page.lines().stream().map(this::line).toList(),
                page.counts().getOrDefault(view, 0L));
    }

    private Map<String, Object> line(Freshnesses.Line line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", line.freshness().partner().toString());
        tree.put("name", line.name());
        if (!line.acronym().isEmpty()) {
            tree.put("acronym", line.acronym());
        }
        tree.put("live", line.isLive());
        line.assignedTo().ifPresent(person -> tree.put("assignedTo", PartnerTree.person(person)));
        tree.putAll(tree(line.freshness(), showStale.standing(line)));
        tree.put(
                "links",
                Map.of(
                        "self",
                        site.absolute(
                                PartnersResource.ALL + "/" + line.freshness().partner())));
        return tree;
    }

    private Answer read(Asked asked) {
        return answer(asked.partner());
    }

    private Answer agree(Asked asked) throws IOException {
        Members members = asked.members();
        String name = members.text("name").orElse("");
        String mail = members.text("mail").orElse("");
        Optional<String> language = members.choice(
                "language", Stream.of(Language.values()).map(Language::tag).toList());
        OptionalInt months = members.number("months", 1, Freshness.MOST_MONTHS);
        Optional<LocalDate> due = members.text("dueOn").flatMap(text -> day(text, members));
        members.closed().check();
        keepFresh.agree(
                asked.partner(),
                new KeepFresh.Wish(
                        name,
                        mail,
                        language.flatMap(Language::of).orElse(Language.FR),
                        months.isPresent() ? Optional.of(months.getAsInt()) : Optional.empty(),
                        due));
        return answer(asked.partner());
    }

    private static Optional<LocalDate> day(String text, Members members) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            members.fault("dueOn", "freshness.problem.not-a-day", text);
            return Optional.empty();
        }
    }

    private Answer verify(Asked asked) throws IOException {
        Members members = asked.members();
        String how = members.text("how", LONGEST_TEXT).orElse("");
        members.closed().check();
        keepFresh.verify(asked.partner(), how);
        return answer(asked.partner());
    }

    private Answer make(Asked asked) {
        KeepFresh.Made made = keepFresh.make(asked.partner());
        Map<String, Object> tree = tree(made.link(), made.link().madeAt());
        tree.put("address", site.absolute(Site.stillValid(made.token().secret())));
        return Answer.of(201, Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private Answer revoke(Asked asked) {
        UUID link = Asked.id(asked.variable("link")).orElseThrow(UnknownGuestLink::new);
        VerificationLink revoked = keepFresh.revoke(asked.partner(), link);
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree(revoked, revoked.expiresAt()))));
    }

    private Answer answer(UUID partner) {
        KeepFresh.Report report = keepFresh.show(partner);
        Map<String, Object> tree = tree(report.freshness(), report.standing());
        tree.put(
                "links",
                report.links().stream().map(link -> tree(link, report.now())).toList());
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private static Map<String, Object> tree(Freshness freshness, Freshness.Standing standing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("standing", standing.code());
        freshness.verifiedOn().ifPresent(day -> tree.put("verifiedOn", day.toString()));
        freshness.proposedAt().ifPresent(at -> tree.put("proposedAt", at.toString()));
        freshness.contract().ifPresent(agreed -> {
            Map<String, Object> contract = new LinkedHashMap<>();
            contract.put("name", agreed.contact().name());
            agreed.contact().mail().ifPresent(mail -> contract.put("mail", mail));
            contract.put("language", agreed.language().tag());
            contract.put("months", agreed.months());
            contract.put("dueOn", agreed.dueOn().toString());
            tree.put("contract", contract);
        });
        return tree;
    }

    private static Map<String, Object> tree(VerificationLink link, Instant now) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", link.id().toString());
        tree.put("name", link.contact().name());
        link.dueOn().ifPresent(day -> tree.put("dueOn", day.toString()));
        tree.put("language", link.language().tag());
        tree.put("by", PartnerTree.person(link.by()));
        tree.put("madeAt", link.madeAt().toString());
        tree.put("expiresAt", link.expiresAt().toString());
        tree.put("state", link.state(now).code());
        link.openedAt().ifPresent(at -> tree.put("openedAt", at.toString()));
        link.closing().ifPresent(closing -> {
            Map<String, Object> closed = new LinkedHashMap<>();
            closed.put("by", PartnerTree.person(closing.by()));
            closed.put("at", closing.at().toString());
            tree.put("closing", closed);
        });
        return tree;
    }
}
