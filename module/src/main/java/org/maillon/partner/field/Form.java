package org.maillon.partner.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of an HTML form as a person typed them, before anybody judged them; whatever goes wrong later, this is
 * what the page shows again.
 *
 * @param entries every name with its values in order
 */
public record Form(Map<String, List<String>> entries) {

    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        entries.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        entries = Collections.unmodifiableMap(copy);
    }

    /** The text under a name, empty when there is none. */
    public String text(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All values under a name: checked boxes, or the ids of items in their order. */
    public List<String> all(String name) {
        return entries.getOrDefault(name, List.of());
    }

    /** A form under construction. */
    public static final class Builder {
        private final Map<String, List<String>> entries = new LinkedHashMap<>();

        /** Adds one value under a name. */
        public Builder add(String name, String value) {
            entries.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            return this;
        }

        /** The finished form. */
        public Form build() {
            return new Form(entries);
        }
    }
}
