package org.maillon.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Asking;
import org.maillon.http.Parameters;
import org.maillon.json.Json;
import org.maillon.partner.PublicSchema;

/**
 * The members of a partner that a client wants to read.
 *
 * @param fields names of the members, in the client's order; empty for all
 */
record Selection(List<String> fields) {

    static final String FIELDS = "fields";

    /** What was asked for, or what is wrong with it. */
    record Read(Selection selection, Optional<Asking.Fault> fault) {}

    static Read read(Parameters parameters) {
        List<String> asked = parameters.list(FIELDS);
        List<String> known = PublicSchema.members();
        Optional<Asking.Fault> fault = asked.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> new Asking.Fault(Asking.Trouble.INVALID, FIELDS, name, known));
        return new Read(new Selection(fault.isPresent() ? List.of() : asked), fault);
    }

    boolean isEverything() {
        return fields.isEmpty();
    }

    /** The query that asks for the same; empty, or beginning with a question mark. */
    String address() {
        return fields.isEmpty() ? "" : "?" + pair();
    }

    /** The same as one parameter. */
    String pair() {
        return FIELDS + "=" + String.join(",", fields);
    }

    /** The document with these members only. */
    byte[] of(byte[] document) {
        if (isEverything()) {
            return document;
        }
        Map<String, Object> whole = Json.object(document);
        Map<String, Object> part = new LinkedHashMap<>();
        fields.forEach(name -> Optional.ofNullable(whole.get(name)).ifPresent(value -> part.put(name, value)));
        return Json.bytes(part);
    }
}
