package org.maillon.management;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;

/** Finds what was sent and nobody knows, by the schema of the content: a misspelt member must not vanish in silence. */
final class UnknownMembers {

    private UnknownMembers() {}

    /** Every member of a content that the content type does not have. */
    static List<Fault> of(Map<?, ?> content, PartnerType type) {
        List<Fault> faults = new ArrayList<>();
        find(content, type.schema(), Refused.CONTENT, faults);
        return List.copyOf(faults);
    }

    private static void find(Object tree, Map<?, ?> schema, String pointer, List<Fault> faults) {
        if (tree instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) {
                Object entry = list.get(i);
                if (entry != null) {
                    find(entry, items, pointer + "/" + i, faults);
                }
            }
        }
        if (!(tree instanceof Map<?, ?> map) || !(schema.get("properties") instanceof Map<?, ?> known)) {
            return;
        }
        // Joined once: whoever sends a hundred thousand names must not make us write the known ones as often.
        String all = known.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        map.forEach((name, value) -> {
            String place = pointer + "/" + Pointer.escape((String) name);
            if (!known.containsKey(name)) {
                faults.add(new Fault(place, Sentence.of("management.problem.unknown-member", name, all)));
            } else if (value != null && known.get(name) instanceof Map<?, ?> below) {
                find(value, below, place, faults);
            }
        });
    }
}
