package org.maillon.partner.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a content type or of an item, in their order: reads, writes and shows all of them at once.
 *
 * @param list every field; keys are unique
 */
public record Fields(List<Field<?>> list) {

    public Fields {
        list = List.copyOf(list);
        long keys = list.stream().map(Field::key).distinct().count();
        if (keys != list.size()) {
            throw new IllegalArgumentException("Two fields share a key: " + list);
        }
    }

    /** The field with this key. */
    public Optional<Field<?>> field(String key) {
        for (Field<?> field : list) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * The values in a plain tree; unknown keys are faults, because a client that misspells a field must learn of it.
     *
     * @param prefix path of the tree, ending in a dot, or empty at the top
     */
    public Values parse(Map<?, ?> plain, String prefix, Reading reading) {
        for (Object key : plain.keySet()) {
            if (!reading.desk().trusted()
                    && !isItemId(key, prefix)
                    && field(String.valueOf(key)).isEmpty()) {
                reading.fault(prefix + key, "problem.unknown-field", String.valueOf(key));
            }
        }
        Values values = Values.NONE;
        for (Field<?> field : list) {
            Object entry = plain.get(field.key());
            if (entry != null) {
                values = parse(field, entry, prefix, reading, values);
            }
        }
        return values;
    }

    /** Items carry an id beside their fields; a page does not, its id is nobody's to send. */
    private static boolean isItemId(Object key, String prefix) {
        return "id".equals(key) && !prefix.isEmpty();
    }

    private static <T> Values parse(Field<T> field, Object entry, String prefix, Reading reading, Values values) {
        Optional<T> value = field.type().parse(entry, prefix + field.key(), reading);
        return value.map(present -> values.with(field, present)).orElse(values);
    }

    /** The plain tree of the filled-in fields. */
    public Map<String, Object> plain(Values values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Field<?> field : list) {
            plain(field, values).ifPresent(tree -> plain.put(field.key(), tree));
        }
        return plain;
    }

    private static <T> Optional<Object> plain(Field<T> field, Values values) {
        return values.get(field).map(field.type()::plain);
    }

    /** The plain tree of what was typed into a form. */
    public Map<String, Object> fromForm(Form form, String prefix) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Field<?> field : list) {
            field.type().fromForm(form, prefix + field.key()).ifPresent(tree -> plain.put(field.key(), tree));
        }
        return plain;
    }

    /** Fills a form with the values. */
    public void toForm(Values values, String prefix, Form.Builder form) {
        for (Field<?> field : list) {
            toForm(field, values, prefix, form);
        }
    }

    private static <T> void toForm(Field<T> field, Values values, String prefix, Form.Builder form) {
        values.get(field).ifPresent(value -> field.type().toForm(value, prefix + field.key(), form));
    }

    /** What the public may read of the values. */
    public Map<String, Object> published(Values values, Showing showing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Field<?> field : list) {
            if (field.isPublic()) {
                published(field, values, showing).ifPresent(value -> tree.put(field.key(), value));
            }
        }
        return tree;
    }

    private static <T> Optional<Object> published(Field<T> field, Values values, Showing showing) {
        return values.get(field).flatMap(value -> field.type().published(value, showing));
    }

    /** The same values without whatever the public may not read, for people from outside who see them as values. */
    public Values visible(Values values, Showing showing) {
        Values visible = Values.NONE;
        for (Field<?> field : list) {
            if (field.isPublic()) {
                visible = visible(field, values, showing, visible);
            }
        }
        return visible;
    }

    private static <T> Values visible(Field<T> field, Values from, Showing showing, Values into) {
        return into.with(
                field,
                from.get(field)
                        .filter(value -> field.type().published(value, showing).isPresent())
                        .map(value -> field.type().visible(value, showing)));
    }

    /** Some values with a few fields as others have them, filled in or empty. */
    public Values taking(Set<String> keys, Values from, Values into) {
        Values taken = into;
        for (Field<?> field : list) {
            if (keys.contains(field.key())) {
                taken = taking(field, from, taken);
            }
        }
        return taken;
    }

    private static <T> Values taking(Field<T> field, Values from, Values into) {
        return into.with(field, from.get(field));
    }

    /** The value of a field in words, no line when it is empty. */
    public static <T> List<String> inWords(Field<T> field, Values values, Showing showing) {
        return values.get(field)
                .map(value -> field.type().inWords(value, showing))
                .orElse(List.of());
    }

    /** The JSON Schema properties of the plain tree. */
    public Map<String, Object> schemaProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        list.forEach(field -> properties.put(field.key(), field.type().schema()));
        return properties;
    }

    /** The JSON Schema properties of the public tree. */
    public Map<String, Object> publishedSchemaProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        list.stream()
                .filter(Field::isPublic)
                .forEach(field -> properties.put(field.key(), field.type().publishedSchema()));
        return properties;
    }
}
