package org.maillon.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.KeptAnswers.Made;
import org.maillon.http.Negotiation;
import org.maillon.http.Parameters;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.Farewell;
import org.maillon.partner.Prepared;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Found;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Published partners as JSON: the list with its filters, and each partner at its address. */
@WebServlet({PartnersDoor.ROOT, PartnersDoor.ROOT + "/*"})
public class PartnersDoor extends DeliveryDoor {

    static final String ROOT = "/api/partners";

    private static final long serialVersionUID = 1L;
    private static final Asking.Custom CUSTOM = new Asking.Custom(25, 100, List.of(Selection.FIELDS));

    @Inject
    transient PublishedPartners partners;

    @Inject
    transient Vocabularies vocabularies;

    @Override
    List<String> types() {
        return List.of(JSON, JsonApi.MEDIA_TYPE);
    }

    @Override
    boolean isAcceptable(Optional<String> accept) {
        return Negotiation.accepts(accept, JSON) || asksForJsonApi(accept);
    }

    /** Only a client that names the type gets it: whatever else a client says, the answer is flat. */
    private static boolean asksForJsonApi(Optional<String> accept) {
        return Negotiation.asksFor(accept, JsonApi.MEDIA_TYPE, JSON);
    }

    private static boolean asksForJsonApi(HttpServletRequest request) {
        return asksForJsonApi(Answer.joined(request, "Accept"));
    }

    /** The address under which the answer is kept; a server in front knows only the flat one. */
    private static String kept(String address, boolean jsonApi) {
        return jsonApi ? JsonApi.MEDIA_TYPE + address : address;
    }

    @Override
    Answer read(HttpServletRequest request) {
        String name = path(request).substring(ROOT.length()).replaceFirst("^/", "");
        return name.isEmpty() ? list(request) : one(name, request);
    }

    private Answer one(String name, HttpServletRequest request) {
        Optional<Problem> fault = fault(request, List.of(Selection.FIELDS));
        if (fault.isPresent()) {
            return problem(request, fault.get());
        }
        if (!Slug.isSlug(name)) {
            return problem(request, Problem.of(Problem.Kind.NOT_FOUND));
        }
        Selection.Read selection =
                Selection.read(Parameters.parse(query(request)).orElseThrow());
        if (selection.fault().isPresent()) {
            return problem(request, Problem.of(selection.fault().get()));
        }
        Slug slug = new Slug(name);
        Selection members = selection.selection();
        String address = kept(Site.json(slug) + members.address(), asksForJsonApi(request));
        return ready.answer(address, () -> one(slug, members, request));
    }

    private Made one(Slug slug, Selection selection, HttpServletRequest request) {
        Found found = partners.find(slug, Rendition.JSON);
        if (found instanceof Found.Live live) {
            return Made.partner(live.id(), document(live, selection, asksForJsonApi(request)), live.expiresAt());
        }
        if (found instanceof Found.Moved moved) {
            return Made.fixed(Answer.moved(site.local(Site.json(moved.to())) + selection.address()));
        }
        if (found instanceof Found.Gone gone) {
            Problem problem = Problem.of(Problem.Kind.GONE);
            return Made.fixed(problem(
                    request,
                    gone.farewell()
                            .flatMap(Farewell::words)
                            .map(words -> problem.with("reason", words))
                            .orElse(problem)));
        }
        return Made.fixed(problem(request, Problem.of(Problem.Kind.NOT_FOUND)));
    }

    private Answer document(Found.Live live, Selection selection, boolean jsonApi) {
        Body body = jsonApi ? jsonApi(live, selection) : flat(live, selection);
        String page = link(site.absolute(Site.page(live.slug(), Language.FR)), "alternate", "; type=\"text/html\"");
        return Answer.ok(body)
                .with("Surrogate-Key", "partner-" + live.id())
                .with("Link", links(List.of(page, ContentTypesDoor.describedBy(site))));
    }

    private static Body flat(Found.Live live, Selection selection) {
        return selection.isEverything()
                ? Body.of(JSON, live.prepared())
                : Body.of(JSON, selection.of(live.prepared().bytes()));
    }

    private Body jsonApi(Found.Live live, Selection selection) {
        JsonApi.Flat partner = new JsonApi.Flat(
                live.id().toString(), live.slug(), live.prepared().bytes(), selection);
        return Body.of(JsonApi.MEDIA_TYPE, new JsonApi(site).one(partner));
    }

    private Answer list(HttpServletRequest request) {
        Optional<Parameters> sent = Parameters.parse(query(request));
        if (sent.isEmpty()) {
            return problem(request, Problem.of(Problem.Kind.MALFORMED_QUERY));
        }
        Taxonomy taxonomy = vocabularies.all();
        Asking.Read read = Asking.read(sent.get(), taxonomy, CUSTOM);
        Selection.Read selection = Selection.read(sent.get());
        Optional<Asking.Fault> fault = read.faults().stream().findFirst().or(selection::fault);
        if (fault.isPresent()) {
            return problem(request, Problem.of(fault.get()));
        }
        PartnerList list = new PartnerList(read.asking(), selection.selection(), CUSTOM.perPage(), site);
        boolean jsonApi = asksForJsonApi(request);
        return ready.answer(kept(ROOT + list.query(), jsonApi), () -> list(list, taxonomy, jsonApi));
    }

    private Made list(PartnerList list, Taxonomy taxonomy, boolean jsonApi) {
        Optional<Instant> until = partners.nextExpiry();
        PublishedPartners.Listing listing = partners.list(list.asking().query(taxonomy));
        Map<UUID, Prepared> prepared = partners.prepared(
                listing.entries().stream().map(PublishedPartners.Entry::id).toList(), Rendition.JSON);
        List<JsonApi.Flat> found = listing.entries().stream()
                .filter(entry -> prepared.containsKey(entry.id()))
                .map(entry -> new JsonApi.Flat(
                        entry.id().toString(),
                        entry.slug(),
                        Objects.requireNonNull(prepared.get(entry.id())).bytes(),
                        list.selection()))
                .toList();
        Body body = jsonApi
                ? Body.of(JsonApi.MEDIA_TYPE, list.jsonApi(found, listing.total()))
                : Body.of(
                        JSON,
                        list.document(found.stream().map(JsonApi.Flat::document).toList(), listing.total()));
        Answer answer = Answer.ok(body)
                .with("X-Total-Count", Long.toString(listing.total()))
                .with("Surrogate-Key", "partners")
                .with("Link", list.links(listing.total()));
        return Made.list(answer, until);
    }
}
