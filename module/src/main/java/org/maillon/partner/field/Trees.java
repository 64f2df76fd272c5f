package org.maillon.partner.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain trees with their keys in the order they were written, so that the same value always gives the same bytes. */
public final class Trees {

    private Trees() {}

    /** A map of alternating keys and values; entries whose value is an empty string or an empty list are left out. */
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (!"".equals(value) && !List.of().equals(value)) {
                tree.put((String) keysAndValues[i], value);
            }
        }
        return Collections.unmodifiableMap(tree);
    }
}
