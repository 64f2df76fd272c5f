package org.maillon.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Pages;
import org.maillon.http.Parameters;
import org.maillon.http.PublicDoor;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Found;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Published partners as pages: the directory, each partner, and the documents that other sites frame. */
@WebServlet({"", "/en/*", "/partners/*"})
public class PagesDoor extends PublicDoor {

    private static final long serialVersionUID = 1L;

    private static final String HTML = "text/html; charset=utf-8";
    private static final String FRESH = "public, max-age=60, stale-while-revalidate=600";
    private static final String PARTNERS = "/partners/";
    private static final String FRAME = "/embed";
    private static final int PER_PAGE = 24;

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
        String path = path(request);
        Language language = path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.FR;
        String local = language == Language.EN ? path.substring("/en".length()) : path;
        if (local.isEmpty() || local.equals("/") || local.equals("/partners") || local.equals(PARTNERS)) {
            return directory(request, language);
        }
        if (!local.startsWith(PARTNERS)) {
            return notice(404, "lost", language);
        }
        String name = local.substring(PARTNERS.length());
        return name.endsWith(FRAME)
                ? partner(name.substring(0, name.length() - FRAME.length()), true, language)
                : partner(name, false, language);
    }

    private Answer partner(String name, boolean framed, Language language) {
        if (!Slug.isSlug(name)) {
            return notice(404, "lost", language);
        }
        Found found = partners.find(new Slug(name), rendition(framed, language));
        if (found instanceof Found.Live live) {
            if (framed && !live.widgetVisible()) {
                return notice(404, "lost", language);
            }
            Body body = Body.of(HTML, live.prepared().bytes(), live.prepared().etag());
            Answer answer = Answer.ok(body).with("Cache-Control", FRESH).with("Surrogate-Key", "partner-" + live.id());
            return framed ? answer.with("X-Robots-Tag", "noindex") : answer;
        }
        if (found instanceof Found.Moved moved) {
            return Answer.moved(
                    site.local(framed ? Site.frame(moved.to(), language) : Site.page(moved.to(), language)));
        }
        return found instanceof Found.Gone ? notice(410, "gone", language) : notice(404, "lost", language);
    }

    private static Rendition rendition(boolean framed, Language language) {
        return switch (language) {
            case FR -> framed ? Rendition.EMBED_FR : Rendition.PAGE_FR;
            case EN -> framed ? Rendition.EMBED_EN : Rendition.PAGE_EN;
        };
    }

    private Answer directory(HttpServletRequest request, Language language) {
        Taxonomy taxonomy = vocabularies.all();
        Optional<Parameters> parameters = Parameters.parse(query(request));
        // A person who mistypes an address gets the whole list rather than a lecture; programs get a 400 at the API.
        Asking asking = parameters
                .map(asked -> Asking.read(asked, taxonomy, PER_PAGE, PER_PAGE))
                .filter(read -> read.faults().isEmpty())
                .map(Asking.Read::asking)
                .orElseGet(() -> Asking.all(PER_PAGE));
        PublishedPartners.Query query = asking.query(taxonomy);
        PublishedPartners.Listing listing = partners.list(query);
        List<Map<String, Object>> cards =
                listing.entries().stream().map(entry -> card(entry, language)).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("cards", cards);
        model.put("total", listing.total());
        model.put("words", query.words());
        int number = query.offset() / PER_PAGE + 1;
        model.put("previous", number > 1 ? "?page=" + (number - 1) : "");
        model.put("next", number < asking.pages(listing.total()) ? "?page=" + (number + 1) : "");
        model.put("languages", both("/", "/en/"));
        return Answer.ok(Body.of(HTML, pages.write("embed/directory.ftl", language, model)))
                .with("Cache-Control", FRESH);
    }

    private Map<String, Object> card(PublishedPartners.Entry entry, Language language) {
        Map<String, Object> card = new HashMap<>();
        card.put("name", entry.name());
        card.put("acronym", entry.acronym().orElse(""));
        card.put("address", site.local(Site.page(entry.slug(), language)));
        card.put("summary", String.valueOf(entry.document().getOrDefault("summary", "")));
        card.put(
                "year", entry.year().isPresent() ? Integer.toString(entry.year().getAsInt()) : "");
        return card;
    }

    private Map<String, Object> both(String french, String english) {
        return Map.of("fr", site.local(french), "en", site.local(english));
    }

    private Answer notice(int status, String what, Language language) {
        Map<String, Object> model = Map.of("what", what, "languages", both("/", "/en/"));
        return Answer.of(status, Body.of(HTML, pages.write("embed/notice.ftl", language, model)))
                .with("Cache-Control", status == 500 ? "no-store" : FRESH);
    }

    @Override
    protected Answer methodRefused(HttpServletRequest request) {
        return notice(405, "lost", Language.FR);
    }

    @Override
    protected Answer failed(HttpServletRequest request, String reference) {
        return notice(500, "failed", Language.FR);
    }
}
