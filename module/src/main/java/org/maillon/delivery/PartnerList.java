package org.maillon.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.http.Asking;
import org.maillon.http.Site;
import org.maillon.json.Json;

/**
 * One page of the list of partners, with the way to the other pages.
 *
 * @param asking what was asked for
 * @param selection the members of each partner
 * @param perPage how many partners a page has when nothing is said
 */
record PartnerList(Asking asking, Selection selection, int perPage, Site site) {

    /** The query that asks for this page; the same for everybody who asks for the same. */
    String query() {
        return query(asking);
    }

    private String query(Asking page) {
        String query = page.address(perPage);
        if (selection.isEverything()) {
            return query;
        }
        return query.isEmpty() ? "?" + selection.pair() : query + "&" + selection.pair();
    }

    private String address(int page) {
        return site.absolute(PartnersDoor.ROOT + query(asking.onPage(page)));
    }

    /** First, previous, next and last page, as far as there are any, and what the items are, as a header says it. */
    String links(long total) {
        List<String> links = new ArrayList<>();
        pages(total).forEach((relation, address) -> links.add(DeliveryDoor.link(address, relation, "")));
        links.add(ContentTypesDoor.describedBy(site));
        return DeliveryDoor.links(links);
    }

    /** The addresses of the other pages by their relation to this one. */
    private Map<String, String> pages(long total) {
        int last = asking.pages(total);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first", address(1));
        if (asking.page() > 1) {
            pages.put("prev", address(Math.min(asking.page() - 1, last)));
        }
        if (asking.page() < last) {
            pages.put("next", address(asking.page() + 1));
        }
        pages.put("last", address(last));
        return pages;
    }

    private Map<String, Object> head(long total) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("total", total);
        head.put("page", asking.page());
        head.put("perPage", asking.perPage());
        head.put("pages", asking.pages(total));
        return head;
    }

    /** The page as JSON:API writes it. */
    byte[] jsonApi(List<JsonApi.Flat> partners, long total) {
        Map<String, String> links = new LinkedHashMap<>(Map.of("self", address(asking.page())));
        links.putAll(pages(total));
        return new JsonApi(site).list(partners, links, head(total));
    }

    /** The page as bytes; the partners are those that were prepared at their publication, as they are. */
    byte[] document(List<byte[]> partners, long total) {
        String opening = Json.text(head(total));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(bytes(opening.substring(0, opening.length() - 1) + ",\"items\":["));
        for (int i = 0; i < partners.size(); i++) {
            document.writeBytes(bytes(i == 0 ? "" : ","));
            document.writeBytes(selection.of(partners.get(i)));
        }
        document.writeBytes(bytes("]}"));
        return document.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
