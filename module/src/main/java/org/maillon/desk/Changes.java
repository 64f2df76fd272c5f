package org.maillon.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/** What a reviewer sees between two contents of a page: field by field, word by word, item by item. */
final class Changes {

    /** What happened to a field or to an item. */
    enum Kind {
        SAME,
        ADDED,
        CHANGED,
        REMOVED;

        /** The name in templates and message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One field with its changes.
     *
     * @param key the field
     * @param label what it is called
     * @param change code of its {@link Kind}
     * @param weight code of its sensitivity
     * @param html its text with changes marked, ready to be shown; empty for items
     * @param formattingOnly whether only emphasis differs
     * @param items its items, if it has any
     */
    public record FieldChange(
            String key,
            String label,
            String change,
            String weight,
            String html,
            boolean formattingOnly,
            List<ItemChange> items) {}

    /**
     * One item with its changes.
     *
     * @param position its place, from 1, in the new order; in the old one when it is gone
     * @param moved whether it changed its place among the others
     * @param parts its fields, without the unchanged empty ones
     */
    public record ItemChange(String change, int position, boolean moved, List<PartChange> parts) {}

    /** One field of an item with its changes. */
    public record PartChange(String label, String html) {}

    private final Showing showing;
    private final Wording wording;
    private final Messages messages;

    Changes(Showing showing) {
        this.showing = showing;
        this.messages = Messages.in(showing.language());
        this.wording = new Wording(
                new Wording.Words(messages.say("diff.insertion-begins"), messages.say("diff.insertion-ends")),
                new Wording.Words(messages.say("diff.deletion-begins"), messages.say("diff.deletion-ends")));
    }

    /** Every field that is filled in on one side, in the order of the form. */
    List<FieldChange> between(Values before, Values after, PartnerType type) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field<?> field : type.fields().list()) {
            if (before.get(field).isPresent() || after.get(field).isPresent()) {
                changes.add(change(field, before, after));
            }
        }
        return changes;
    }

    private FieldChange change(Field<?> field, Values before, Values after) {
        Kind kind = kind(before.get(field), after.get(field));
        boolean isRich = isRich(before, field) || isRich(after, field);
        return new FieldChange(
                field.key(),
                messages.say(field.label()),
                kind.code(),
                field.sensitivity().name().toLowerCase(Locale.ROOT),
                field.type() instanceof ItemsType ? "" : html(field, before, after),
                isRich && kind == Kind.CHANGED && Wording.sameWords(rich(before, field), rich(after, field)),
                field.type() instanceof ItemsType items ? items(field, items, before, after) : List.of());
    }

    /** One field as one text with its changes, items line by line; without changes where both values are the same. */
    String inOne(Field<?> field, Values before, Values after) {
        return html(field, before, after);
    }

    private static Kind kind(Optional<?> before, Optional<?> after) {
        if (before.equals(after)) {
            return Kind.SAME;
        }
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    private static boolean isRich(Values values, Field<?> field) {
        return values.get(field).filter(RichText.class::isInstance).isPresent();
    }

    private static String rich(Values values, Field<?> field) {
        return values.get(field)
                .filter(RichText.class::isInstance)
                .map(value -> ((RichText) value).html())
                .orElse("");
    }

    private String html(Field<?> field, Values before, Values after) {
        if (isRich(before, field) || isRich(after, field)) {
            return wording.ofRichText(rich(before, field), rich(after, field));
        }
        return wording.ofText(words(field, before), words(field, after));
    }

    private String words(Field<?> field, Values values) {
        return String.join("\n", Fields.inWords(field, values, showing));
    }

    private List<ItemChange> items(Field<?> field, ItemsType type, Values before, Values after) {
        Map<UUID, Values> old = byId(field, before);
        Map<UUID, Values> now = byId(field, after);
        Set<UUID> moved = moved(List.copyOf(old.keySet()), List.copyOf(now.keySet()));
        List<ItemChange> changes = new ArrayList<>();
        int position = 0;
        for (Map.Entry<UUID, Values> item : now.entrySet()) {
            position++;
            Values was = old.getOrDefault(item.getKey(), Values.NONE);
            Kind kind = old.containsKey(item.getKey()) ? kind(was, item.getValue()) : Kind.ADDED;
            changes.add(new ItemChange(
                    kind.code(), position, moved.contains(item.getKey()), parts(type, was, item.getValue())));
        }
        position = 0;
        for (Map.Entry<UUID, Values> item : old.entrySet()) {
            position++;
            if (!now.containsKey(item.getKey())) {
                changes.add(new ItemChange(
                        Kind.REMOVED.code(), position, false, parts(type, item.getValue(), Values.NONE)));
            }
        }
        return changes;
    }

    private static Kind kind(Values before, Values after) {
        return before.equals(after) ? Kind.SAME : Kind.CHANGED;
    }

    private List<PartChange> parts(ItemsType type, Values before, Values after) {
        List<PartChange> parts = new ArrayList<>();
        for (Field<?> part : type.fields().list()) {
            String html = html(part, before, after);
            if (!html.isEmpty()) {
                parts.add(new PartChange(messages.say(part.label()), html));
            }
        }
        return parts;
    }

    private static Map<UUID, Values> byId(Field<?> field, Values values) {
        Map<UUID, Values> byId = new LinkedHashMap<>();
        values.get(field)
                .filter(Items.class::isInstance)
                .ifPresent(items -> ((Items) items).list().forEach(item -> byId.put(item.id(), item.values())));
        return byId;
    }

    /**
     * The items that changed their place: all that are in both lists but not in the longest run that kept its order, so
     * that moving one item up does not call all others moved.
     */
    static Set<UUID> moved(List<UUID> before, List<UUID> after) {
        List<UUID> kept = after.stream().filter(before::contains).toList();
        int[] places = kept.stream().mapToInt(before::indexOf).toArray();
        int[] longest = new int[places.length];
        int[] previous = new int[places.length];
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            longest[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places[j] < places[i] && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || longest[i] > longest[last]) {
                last = i;
            }
        }
        Set<UUID> moved = new HashSet<>(kept);
        for (int i = last; i >= 0; i = previous[i]) {
            moved.remove(kept.get(i));
        }
        return moved;
    }
}
