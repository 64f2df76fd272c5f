package org.maillon.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Parameters;
import org.maillon.http.PublicDoor;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Found;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Published partners as JSON: the list with its filters, and each partner at its address. */
@WebServlet("/api/partners/*")
public class PartnersDoor extends PublicDoor {

    private static final long serialVersionUID = 1L;

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String ROOT = "/api/partners";
    private static final String FRESH = "public, max-age=60, stale-while-revalidate=600";
    private static final int PER_PAGE = 25;
    private static final int MOST_PER_PAGE = 100;

    @Inject
    transient PublishedPartners partners;

    @Inject
    transient Vocabularies vocabularies;

    @Inject
    transient Site site;

    @Override
    protected Answer answer(HttpServletRequest request) {
        String path = path(request).substring(ROOT.length()).replaceFirst("^/", "");
        return open(path.isEmpty() ? list(request) : one(path));
    }

    private Answer one(String name) {
        if (!Slug.isSlug(name)) {
            return problem(404, "not-found", "Nothing stands at this address.");
        }
        Found found = partners.find(new Slug(name), Rendition.JSON);
        if (found instanceof Found.Live live) {
            Body body = Body.of(JSON, live.prepared().bytes(), live.prepared().etag());
            return Answer.ok(body).with("Cache-Control", FRESH).with("Surrogate-Key", "partner-" + live.id());
        }
        if (found instanceof Found.Moved moved) {
            return Answer.moved(site.local(Site.json(moved.to())));
        }
        return found instanceof Found.Gone
                ? problem(410, "gone", "The foundation withdrew this partner.")
                : problem(404, "not-found", "Nothing stands at this address.");
    }

    private Answer list(HttpServletRequest request) {
        Taxonomy taxonomy = vocabularies.all();
        Optional<Parameters> parameters = Parameters.parse(query(request));
        if (parameters.isEmpty()) {
            return problem(400, "bad-query", "The query cannot be read.");
        }
        Asking.Read read = Asking.read(parameters.get(), taxonomy, PER_PAGE, MOST_PER_PAGE);
        if (!read.faults().isEmpty()) {
            Asking.Fault fault = read.faults().get(0);
            return problem(
                    400,
                    "bad-parameter",
                    "Parameter " + fault.parameter() + " (" + fault.trouble() + "). Allowed: " + fault.allowed());
        }
        PublishedPartners.Listing listing = partners.list(read.asking().query(taxonomy));
        List<Object> items = new ArrayList<>();
        for (PublishedPartners.Entry entry : listing.entries()) {
            Map<String, Object> item = new LinkedHashMap<>(entry.document());
            item.put("url", site.absolute(Site.json(entry.slug())));
            items.add(item);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", listing.total());
        answer.put("items", items);
        return Answer.ok(Body.of(JSON, Json.bytes(answer)))
                .with("Cache-Control", FRESH)
                .with("X-Total-Count", Long.toString(listing.total()));
    }

    @Override
    protected Answer options(HttpServletRequest request) {
        return open(super.options(request)).with("Access-Control-Allow-Methods", METHODS);
    }

    @Override
    protected Answer methodRefused(HttpServletRequest request) {
        return open(problem(405, "method-not-allowed", "This door is for reading only."));
    }

    @Override
    protected Answer failed(HttpServletRequest request, String reference) {
        return open(problem(500, "failed", "Something went wrong on our side, reference " + reference + "."));
    }

    /** Any site may read what is published; no credentials are ever asked for. */
    private static Answer open(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "ETag, Link, X-Total-Count");
    }

    private static Answer problem(int status, String type, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/api/problems/" + type);
        problem.put("title", type.replace('-', ' '));
        problem.put("status", status);
        problem.put("detail", detail);
        return Answer.of(status, Body.of(PROBLEM, Json.bytes(problem))).with("Cache-Control", "no-store");
    }
}
