package org.maillon.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.KeptAnswers.Made;
import org.maillon.http.Parameters;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.language.Language;
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
        return ready.answer(Site.json(slug) + members.address(), () -> one(slug, members, request));
    }

    private Made one(Slug slug, Selection selection, HttpServletRequest request) {
        Found found = partners.find(slug, Rendition.JSON);
        if (found instanceof Found.Live live) {
            return Made.partner(live.id(), document(live, selection), live.expiresAt());
        }
        if (found instanceof Found.Moved moved) {
            return Made.fixed(Answer.moved(site.local(Site.json(moved.to())) + selection.address()));
        }
        Problem.Kind kind = found instanceof Found.Gone ? Problem.Kind.GONE : Problem.Kind.NOT_FOUND;
        return Made.fixed(problem(request, Problem.of(kind)));
    }

    private Answer document(Found.Live live, Selection selection) {
        Body body = selection.isEverything()
                ? Body.of(JSON, live.prepared().bytes(), live.prepared().etag())
                : Body.of(JSON, selection.of(live.prepared().bytes()));
        String page = link(site.absolute(Site.page(live.slug(), Language.FR)), "alternate", "; type=\"text/html\"");
        return Answer.ok(body)
                .with("Surrogate-Key", "partner-" + live.id())
                .with("Link", links(List.of(page, ContentTypesDoor.describedBy(site))));
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
        return ready.answer(ROOT + list.query(), () -> list(list, taxonomy));
    }

    private Made list(PartnerList list, Taxonomy taxonomy) {
        Optional<Instant> until = partners.nextExpiry();
        PublishedPartners.Listing listing = partners.list(list.asking().query(taxonomy));
        List<UUID> ids =
                listing.entries().stream().map(PublishedPartners.Entry::id).toList();
        Map<UUID, Prepared> prepared = partners.prepared(ids, Rendition.JSON);
        List<byte[]> documents = ids.stream()
                .flatMap(id -> Optional.ofNullable(prepared.get(id)).stream())
                .map(Prepared::bytes)
                .toList();
        Answer answer = Answer.ok(Body.of(JSON, list.document(documents, listing.total())))
                .with("X-Total-Count", Long.toString(listing.total()))
                .with("Surrogate-Key", "partners")
                .with("Link", list.links(listing.total()));
        return Made.list(answer, until);
    }
}
