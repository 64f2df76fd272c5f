package org.maillon.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Facets;
import org.maillon.http.KeptAnswers.Made;
import org.maillon.http.Pages;
import org.maillon.http.Parameters;
import org.maillon.http.PublicDoor;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Found;
import org.maillon.partner.Slug;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Published partners as pages: the directory, each partner, and the documents that other sites frame. */
@WebServlet({"", "/en/*", "/partners/*"})
public class PagesDoor extends PublicDoor {

    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html; charset=utf-8";
    private static final int PER_PAGE = 24;
    private static final Asking.Custom CUSTOM = new Asking.Custom(PER_PAGE, PER_PAGE, List.of());

    @Inject
    transient PublishedPartners partners;

    @Inject
    transient Vocabularies vocabularies;

    @Inject
    transient Pages pages;

    @Inject
    transient Site site;

    @Override
    protected Answer answer(HttpServletRequest request) {
        PublicPath path = PublicPath.of(path(request));
        Optional<String> elsewhere = path.properly();
        if (elsewhere.isPresent()) {
            String query = query(request).map(text -> "?" + text).orElse("");
            return Answer.moved(site.local(elsewhere.get()) + query);
        }
        if (path.isDirectory()) {
            return directory(request, path);
        }
        return path.slug().map(slug -> partner(slug, path)).orElseGet(() -> notice(404, "lost", path));
    }

    private Answer partner(Slug slug, PublicPath path) {
        return ready.answer(path.address(), () -> made(slug, path));
    }

    private Made made(Slug slug, PublicPath path) {
        Found found = partners.find(slug, path.rendition());
        if (found instanceof Found.Live live) {
            return path.framed() && !live.widgetVisible()
                    ? Made.fixed(notice(403, "frame.hidden", path))
                    : Made.partner(live.id(), page(live, path), live.expiresAt());
        }
        if (found instanceof Found.Moved moved) {
            return Made.fixed(Answer.moved(site.local(path.of(moved.to()))));
        }
        return Made.fixed(
                found instanceof Found.Gone gone
                        ? notice(new Notice("gone", 410, "", gone.farewell()), path)
                        : notice(404, "lost", path));
    }

    private Answer page(Found.Live live, PublicPath path) {
        Body body = Body.of(HTML, live.prepared());
        Answer answer = Answer.ok(body)
                .with("Surrogate-Key", "partner-" + live.id())
                .with("Content-Language", path.language().tag())
                .with(
                        "Link",
                        "<" + site.absolute(Site.json(live.slug()))
                                + ">; rel=\"alternate\"; type=\"application/json\"");
        return path.framed() ? answer.with("X-Robots-Tag", "noindex") : answer;
    }

    private Answer directory(HttpServletRequest request, PublicPath path) {
        Optional<Parameters> parameters = Parameters.parse(query(request));
        if (parameters.isEmpty()) {
            return notice(400, "malformed", path);
        }
        Taxonomy taxonomy = vocabularies.all();
        Asking.Read read = Asking.read(parameters.get(), taxonomy, CUSTOM);
        // The form repeats what a program would write with commas, and campaigns add parameters of their own; what
        // cannot be understood is told on the page, because a person cannot mend an address.
        List<Asking.Fault> faults = read.faults().stream()
                .filter(fault -> fault.trouble() == Asking.Trouble.INVALID)
                .toList();
        if (!faults.isEmpty()) {
            return directory(read.asking(), faults, taxonomy, path.language());
        }
        String address = path.address() + read.asking().address(PER_PAGE);
        return ready.answer(address, () -> {
            Optional<Instant> until = partners.nextExpiry();
            return Made.list(directory(read.asking(), faults, taxonomy, path.language()), until);
        });
    }

    private Answer directory(Asking asking, List<Asking.Fault> faults, Taxonomy taxonomy, Language language) {
        PublishedPartners.Listing listing = partners.list(asking.query(taxonomy));
        Directory directory = new Directory(
                asking,
                faults,
                taxonomy,
                listing,
                Facets.of(partners, taxonomy, asking),
                partners.years(),
                site,
                language);
        int status = directory.isBeyond() ? 404 : 200;
        return Answer.of(status, Body.of(HTML, pages.write("embed/directory.ftl", language, directory.model())))
                .with("Surrogate-Key", "partners")
                .with("Content-Language", language.tag());
    }

    private Answer notice(int status, String what, PublicPath path) {
        return notice(Notice.of(what, status), path);
    }

    private Answer notice(Notice notice, PublicPath path) {
        return unkept(notice, path).with("Cache-Control", "public, max-age=10");
    }

    private Answer unkept(Notice notice, PublicPath path) {
        String page = pages.write("embed/notice.ftl", path.language(), notice.model(path, site));
        return Answer.of(notice.status(), Body.of(HTML, page))
                .with("X-Robots-Tag", "noindex")
                .with("Content-Language", path.language().tag());
    }

    @Override
    protected Answer methodRefused(HttpServletRequest request) {
        return notice(405, "refused", PublicPath.of(path(request)));
    }

    @Override
    protected Answer failed(HttpServletRequest request, String reference) {
        Notice notice = new Notice("failed", 500, reference.toUpperCase(Locale.ROOT), Optional.empty());
        return unkept(notice, PublicPath.of(path(request)));
    }
}
