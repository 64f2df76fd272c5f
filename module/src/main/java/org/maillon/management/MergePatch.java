package org.maillon.management;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes to a JSON tree, written as the tree itself (RFC 7396): {@code null} takes away, lists replace lists. */
final class MergePatch {

    private MergePatch() {}

    /** The tree with the changes. */
    static Map<String, Object> apply(Map<?, ?> tree, Map<?, ?> patch) {
        Map<String, Object> changed = Members.map(tree);
        patch.forEach((name, value) -> {
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put((String) name, merged(changed.get(name), value));
            }
        });
        return changed;
    }

    private static Object merged(@Nullable Object before, Object value) {
        if (!(value instanceof Map<?, ?> patch)) {
            return value;
        }
        return apply(before instanceof Map<?, ?> tree ? tree : new LinkedHashMap<>(), patch);
    }
}
