package org.maillon.partner.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A repeated part with fields of its own.
 *
 * @param fields the fields of one item
 * @param atMost most items
 * @param rule what must hold between the fields of one item
 * @param decoration what the public tree of an item gains beside its fields
 */
public record ItemsType(Fields fields, int atMost, Rule rule, Decoration decoration) implements FieldType<Items> {

    /** Items without a rule between their fields. */
    public static ItemsType of(int atMost, Field<?>... fields) {
        return new ItemsType(new Fields(List.of(fields)), atMost, (item, path, reading) -> {}, (item, tree) -> {});
    }

    /** The same items with a rule. */
    public ItemsType ruled(Rule other) {
        return new ItemsType(fields, atMost, other, decoration);
    }

    /** The same items with something derived in their public tree. */
    public ItemsType decorated(Decoration other) {
        return new ItemsType(fields, atMost, rule, other);
    }

    /** What must hold between the fields of one item. */
    @FunctionalInterface
    public interface Rule {
        /** Notes the faults of an item at a path. */
        void check(Values item, String path, Reading reading);
    }

    /** What the public reads of an item beside its fields. */
    @FunctionalInterface
    public interface Decoration {
        /** Adds to the public tree of an item. */
        void add(Values item, Map<String, Object> tree);
    }

    @Override
    public String name() {
        return "items";
    }

    @Override
    public Class<Items> valueType() {
        return Items.class;
    }

    @Override
    public Optional<Items> parse(Object plain, String path, Reading reading) {
        if (!(plain instanceof List<?> list)) {
            reading.fault(path, "problem.not-a-list");
            return Optional.empty();
        }
        if (!reading.desk().trusted() && list.size() > atMost) {
            reading.fault(path, "problem.too-many-items", atMost, list.size());
            return Optional.empty();
        }
        List<Items.Item> items = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            parseItem(list.get(i), i, path, ids, reading).ifPresent(items::add);
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new Items(items));
    }

    private Optional<Items.Item> parseItem(Object plain, int index, String path, Set<UUID> ids, Reading reading) {
        if (!(plain instanceof Map<?, ?> tree)) {
            reading.fault(path + "." + index, "problem.not-an-object");
            return Optional.empty();
        }
        // What the form calls the item, so that faults are shown at its inputs even before it has an id.
        String name = tree.get("id") instanceof String given ? given : Integer.toString(index);
        String prefix = path + "." + name + ".";
        Values values = fields.parse(tree, prefix, reading);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (!reading.desk().trusted()) {
            rule.check(values, prefix, reading);
        }
        UUID id = id(name);
        return Optional.of(new Items.Item(ids.add(id) ? id : fresh(ids), values));
    }

    private static UUID id(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException notAnId) {
            return UUID.randomUUID();
        }
    }

    private static UUID fresh(Set<UUID> ids) {
        UUID id = UUID.randomUUID();
        ids.add(id);
        return id;
    }

    @Override
    public Object plain(Items value) {
        return value.list().stream().<Object>map(this::plain).toList();
    }

    private Map<String, Object> plain(Items.Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", item.id().toString());
        tree.putAll(fields.plain(item.values()));
        return tree;
    }

    /** The ids stand under the field's own name, in order; each item's inputs under {@code NAME.ID.FIELD}. */
    @Override
    public Optional<Object> fromForm(Form form, String path) {
        List<Object> items = new ArrayList<>();
        for (String id : form.all(path)) {
            Map<String, Object> values = fields.fromForm(form, path + "." + id + ".");
            if (!values.isEmpty()) {
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("id", id);
                item.putAll(values);
                items.add(item);
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    @Override
    public void toForm(Items value, String path, Form.Builder form) {
        for (Items.Item item : value.list()) {
            form.add(path, item.id().toString());
            fields.toForm(item.values(), path + "." + item.id() + ".", form);
        }
    }

    @Override
    public Optional<Object> published(Items value, Showing showing) {
        List<Object> items = new ArrayList<>();
        for (Items.Item item : value.list()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", item.id().toString());
            Map<String, Object> shown = fields.published(item.values(), showing);
            if (!shown.isEmpty()) {
                tree.putAll(shown);
                decoration.add(item.values(), tree);
                items.add(tree);
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    @Override
    public Items visible(Items value, Showing showing) {
        List<Items.Item> items = new ArrayList<>();
        for (Items.Item item : value.list()) {
            Values values = fields.visible(item.values(), showing);
            if (!values.isEmpty()) {
                items.add(new Items.Item(item.id(), values));
            }
        }
        return new Items(items);
    }

    @Override
    public List<String> inWords(Items value, Showing showing) {
        return value.list().stream()
                .map(item -> inWords(item.values(), showing))
                .toList();
    }

    /** One item on one line: its filled-in fields, separated. */
    public String inWords(Values item, Showing showing) {
        List<String> words = new ArrayList<>();
        for (Field<?> field : fields.list()) {
            words.addAll(Fields.inWords(field, item, showing));
        }
        return String.join(" · ", words);
    }

    @Override
    public Map<String, Object> schema() {
        return schema(fields.schemaProperties());
    }

    @Override
    public Map<String, Object> publishedSchema() {
        return schema(fields.publishedSchemaProperties());
    }

    private Map<String, Object> schema(Map<String, Object> fieldSchemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", Trees.of("type", "string", "format", "uuid"));
        properties.putAll(fieldSchemas);
        return Trees.of(
                "type", "array", "maxItems", atMost, "items", Trees.of("type", "object", "properties", properties));
    }
}
