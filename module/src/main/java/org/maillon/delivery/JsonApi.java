package org.maillon.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.partner.Slug;

/** Published partners as JSON:API 1.1 writes them, for clients that ask for its media type by name. */
record JsonApi(Site site) {

    static final String MEDIA_TYPE = Operation.JSON_API;

    private static final String TYPE = "partners";
    private static final Map<String, String> VERSION = Map.of("version", "1.1");

    /** One partner. */
    byte[] one(Flat partner) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("jsonapi", VERSION);
        document.put(
                "links", Map.of("self", address(partner) + partner.selection().address()));
        document.put("data", resource(partner));
        return Json.bytes(document);
    }

    /**
     * A page of the list.
     *
     * @param links the way to this page and the others; those that are not there are left out
     * @param meta how many there are
     */
    byte[] list(List<Flat> partners, Map<String, String> links, Map<String, Object> meta) {
        List<Object> data = new ArrayList<>();
        partners.forEach(partner -> data.add(resource(partner)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("jsonapi", VERSION);
        document.put("links", links);
        document.put("meta", meta);
        document.put("data", data);
        return Json.bytes(document);
    }

    /**
     * A partner as it was prepared.
     *
     * @param document its flat JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
    record Flat(String id, Slug slug, byte[] document, Selection selection) {}

    private Map<String, Object> resource(Flat partner) {
        Map<String, Object> attributes =
                new LinkedHashMap<>(Json.object(partner.selection().of(partner.document())));
        attributes.remove("id");
        Map<String, Object> links = new LinkedHashMap<>(Map.of("self", address(partner)));
        // Within attributes this name is the standard's own, and a link is one address.
        if (attributes.remove("links") instanceof Map<?, ?> others) {
            others.forEach((relation, address) -> add(links, String.valueOf(relation), address));
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", TYPE);
        resource.put("id", partner.id());
        resource.put("attributes", attributes);
        resource.put("links", links);
        return resource;
    }

    private static void add(Map<String, Object> links, String relation, Object address) {
        if (address instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, own) -> links.put(relation + "-" + language, own));
        } else {
            links.put(relation, address);
        }
    }

    private String address(Flat partner) {
        return site.absolute(Site.json(partner.slug()));
    }
}
