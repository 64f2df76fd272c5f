package org.maillon.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.ItemsType;

/**
 * A button beside the repeated items of a form: it adds, removes or moves one and shows the form again, without keeping
 * anything, so that lists can be edited without script.
 *
 * @param kind what happens
 * @param field key of the field that holds the items
 * @param item id of the item, empty when one is added
 */
record FormStep(Kind kind, String field, String item) {

    /** What a button does with an item. */
    enum Kind {
        ADD,
        REMOVE,
        UP,
        DOWN
    }

    /**
     * The form afterwards.
     *
     * @param form everything that was typed, with the items in their new order
     * @param item the item to go on with; empty when none is left
     * @param position its place, from 1; 0 when none is left
     */
    record Outcome(Form form, String item, int position) {}

    /** The step a button stands for: {@code add:supports}, {@code up:supports:ID}; nothing for any other button. */
    static Optional<FormStep> of(String button) {
        String[] parts = button.split(":", 3);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return Optional.empty();
        }
        String item = parts.length == 3 ? parts[2] : "";
        return switch (parts[0]) {
            case "add" -> Optional.of(new FormStep(Kind.ADD, parts[1], ""));
            case "remove" -> Optional.of(new FormStep(Kind.REMOVE, parts[1], item));
            case "up" -> Optional.of(new FormStep(Kind.UP, parts[1], item));
            case "down" -> Optional.of(new FormStep(Kind.DOWN, parts[1], item));
            default -> Optional.empty();
        };
    }

    /** Does it to a form; a step that makes no sense there leaves the form as it is. */
    Outcome applyTo(Form form, Fields fields) {
        Optional<ItemsType> type = fields.field(field)
                .map(Field::type)
                .filter(ItemsType.class::isInstance)
                .map(ItemsType.class::cast);
        List<String> ids = new ArrayList<>(form.all(field));
        if (type.isEmpty() || (kind != Kind.ADD && !ids.contains(item))) {
            return new Outcome(form, "", 0);
        }
        return switch (kind) {
            case ADD -> add(form, ids, type.get().atMost());
            case REMOVE -> remove(form, ids);
            case UP -> move(form, ids, -1);
            case DOWN -> move(form, ids, 1);
        };
    }

    private Outcome add(Form form, List<String> ids, int atMost) {
        if (ids.size() >= atMost) {
            return new Outcome(form, "", 0);
        }
        String fresh = UUID.randomUUID().toString();
        ids.add(fresh);
        return new Outcome(with(form, ids), fresh, ids.size());
    }

    private Outcome remove(Form form, List<String> ids) {
        int place = ids.indexOf(item);
        ids.remove(place);
        Map<String, List<String>> kept = new LinkedHashMap<>(form.entries());
        kept.keySet().removeIf(name -> name.startsWith(field + "." + item + "."));
        Form smaller = with(new Form(kept), ids);
        if (ids.isEmpty()) {
            return new Outcome(smaller, "", 0);
        }
        int next = Math.min(place, ids.size() - 1);
        return new Outcome(smaller, ids.get(next), next + 1);
    }

    private Outcome move(Form form, List<String> ids, int by) {
        int place = ids.indexOf(item);
        int target = Math.max(0, Math.min(ids.size() - 1, place + by));
        Collections.swap(ids, place, target);
        return new Outcome(with(form, ids), item, target + 1);
    }

    private Form with(Form form, List<String> ids) {
        Map<String, List<String>> entries = new LinkedHashMap<>(form.entries());
        entries.put(field, ids);
        return new Form(entries);
    }
}
