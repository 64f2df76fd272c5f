package org.maillon.editorial;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Sensitivity;

/** How much care an actual difference takes: of repeated parts, only what differs in them counts. */
final class Weights {

    private final ReviewPolicy policy;

    Weights(ReviewPolicy policy) {
        this.policy = policy;
    }

    /** The fields that differ, in the order of the form, each with the care its change takes. */
    Map<String, Sensitivity> between(Values before, Values after, PartnerType type) {
        Map<String, Sensitivity> weights = new LinkedHashMap<>();
        for (Field<?> field : type.fields().list()) {
            if (!before.get(field).equals(after.get(field))) {
                weights.put(field.key(), weight(field, before, after));
            }
        }
        return weights;
    }

    private Sensitivity weight(Field<?> field, Values before, Values after) {
        Sensitivity weight = policy.weight(field);
        if (field.type() instanceof ItemsType type) {
            Map<UUID, Values> old = items(before.get(field));
            Map<UUID, Values> now = items(after.get(field));
            Set<UUID> ids = new HashSet<>(old.keySet());
            ids.addAll(now.keySet());
            for (Field<?> part : type.fields().list()) {
                boolean differs = ids.stream()
                        .anyMatch(id -> !old.getOrDefault(id, Values.NONE)
                                .get(part)
                                .equals(now.getOrDefault(id, Values.NONE).get(part)));
                Sensitivity own = policy.weight(field, part).orElse(weight);
                if (differs && own.compareTo(weight) > 0) {
                    weight = own;
                }
            }
        }
        return weight;
    }

    private static Map<UUID, Values> items(Optional<?> value) {
        Map<UUID, Values> byId = new LinkedHashMap<>();
        value.map(Items.class::cast)
                .ifPresent(items -> items.list().forEach(item -> byId.put(item.id(), item.values())));
        return byId;
    }
}
