package org.maillon.management;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.json.Json;

/**
 * One page of a list, with the way to the other pages (RFC 8288).
 *
 * @param path the path of the list
 * @param page number of the page, from 1
 * @param perPage most entries on a page
 */
record Listing(String path, int page, int perPage) {

    /** How many entries a page has when nothing is said, and at most. */
    static final int USUAL = 25;

    static final int MOST = 100;

    static Listing asked(Asked asked, String path) {
        return new Listing(
                path, asked.page(), asked.number(Asking.PER_PAGE, 1, MOST).orElse(USUAL));
    }

    int offset() {
        return (page - 1) * perPage;
    }

    Answer answer(Asked asked, Site site, List<?> items, long total) {
        int last = (int) Math.max(1, (total + perPage - 1) / perPage);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", total);
        document.put("page", page);
        document.put("perPage", perPage);
        document.put("pages", last);
        document.put("items", items);
        List<String> links = new ArrayList<>();
        links.add(link(asked, site, 1, "first"));
        if (page > 1) {
            links.add(link(asked, site, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(asked, site, page + 1, "next"));
        }
        links.add(link(asked, site, last, "last"));
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(document)))
                .with("X-Total-Count", Long.toString(total))
                .with("Link", String.join(", ", links));
    }

    private String link(Asked asked, Site site, int number, String relation) {
        List<String> pairs = new ArrayList<>();
        for (String name : asked.parameters().names()) {
            if (!name.equals(Asking.PAGE)) {
                asked.text(name).ifPresent(value -> pairs.add(encoded(name) + "=" + encoded(value)));
            }
        }
        if (number > 1) {
            pairs.add(Asking.PAGE + "=" + number);
        }
        String query = pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
        return "<" + site.absolute(path) + query + ">; rel=\"" + relation + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
