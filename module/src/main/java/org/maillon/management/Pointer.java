package org.maillon.management;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the places that the content type names ({@code supports.ID.year}) into JSON Pointers (RFC 6901). */
final class Pointer {

    private Pointer() {}

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The pointer to a place.
     *
     * @param start pointer to the tree
     * @param tree the tree the place is in, which says where in its list an item stands
     * @param path the place as the content type names it
     */
    static String of(String start, Object tree, String path) {
        if (path.isEmpty()) {
            return start;
        }
        if (tree instanceof List<?> list) {
            return inList(start, list, path);
        }
        // A name that somebody invented may have full stops in it.
        if (tree instanceof Map<?, ?> map && map.containsKey(path)) {
            return start + "/" + escape(path);
        }
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Object below = tree instanceof Map<?, ?> map
                ? Optional.<Object>ofNullable(map.get(name)).orElse("")
                : "";
        return of(start + "/" + escape(name), below, dot < 0 ? "" : path.substring(dot + 1));
    }

    private static String inList(String start, List<?> list, String path) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> item && item.get("id") instanceof String id) {
                if (path.equals(id) || path.startsWith(id + ".")) {
                    return of(start + "/" + i, item, path.substring(Math.min(path.length(), id.length() + 1)));
                }
            }
        }
        int dot = path.indexOf('.');
        String index = dot < 0 ? path : path.substring(0, dot);
        Object item = index.matches("\\d{1,4}") && Integer.parseInt(index) < list.size()
                ? Optional.<Object>ofNullable(list.get(Integer.parseInt(index))).orElse("")
                : "";
        return of(start + "/" + escape(index), item, dot < 0 ? "" : path.substring(dot + 1));
    }
}
