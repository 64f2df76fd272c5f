package org.maillon.editorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.ImageType;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.RichTextType;
import org.maillon.partner.field.TermsType;
import org.maillon.partner.field.TextType;

/**
 * Takes a person's data out of what a page says, field by field: of a text only the words go, of a contact detail the
 * whole item. The address of the page stays, for it is known outside; whoever erases is told of it.
 *
 * @param traces what the person is found by
 * @param type the fields of a page
 * @param mark what stands afterwards where something was erased
 */
public record ContentErasure(Traces traces, PartnerType type, String mark) {

    /** The mark in the language of a page. */
    public static String mark(String language) {
        return language.startsWith("en") ? "[data erased]" : "[donnée effacée]";
    }

    /** What a revision says, as it is kept, without the person. */
    public Map<String, Object> erased(Map<String, ?> content) {
        return erased(content, Optional.of(type.fields()));
    }

    private Map<String, Object> erased(Map<String, ?> tree, Optional<Fields> fields) {
        Map<String, Object> rest = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            Optional<Field<?>> field = fields.flatMap(known -> known.field(key));
            Optional<Object> left = key.equals("id") || value == null ? Optional.ofNullable(value) : left(field, value);
            left.ifPresent(some -> rest.put(key, some));
        });
        return rest;
    }

    /** What is left of a value; a field that no version knows any more is looked through as words. */
    private Optional<Object> left(Optional<Field<?>> field, Object value) {
        if (field.isEmpty()) {
            return Optional.of(words(value));
        }
        Object type = field.get().type();
        if (type instanceof ItemsType items && value instanceof List<?> list) {
            List<Object> kept = items(items, list);
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
        }
        if (type instanceof RichTextType) {
            return Optional.of(markup(value));
        }
        boolean isFree = type instanceof TextType text && text.pattern().isEmpty();
        return Optional.of(isFree || type instanceof ImageType ? words(value) : value);
    }

    private List<Object> items(ItemsType type, List<?> list) {
        List<Object> kept = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> tree) {
                Map<String, Object> named = named(tree);
                if (!isInDetail(type, named)) {
                    kept.add(erased(named, Optional.of(type.fields())));
                }
            } else {
                kept.add(item);
            }
        }
        return kept;
    }

    /** Whether a part that is no text tells of the person: a phone number, a mail address, a link. */
    private boolean isInDetail(ItemsType type, Map<String, Object> item) {
        return type.fields().list().stream()
                .filter(part -> !(part.type() instanceof TextType) && !(part.type() instanceof TermsType))
                .anyMatch(part -> item.containsKey(part.key()) && isInAny(item.get(part.key())));
    }

    private boolean isInAny(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(this::isInAny);
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(this::isInAny);
        }
        return value instanceof String text && traces.isIn(text);
    }

    private Object markup(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> rest = new LinkedHashMap<>();
            named(map).forEach((key, some) -> rest.put(key, markup(some)));
            return rest;
        }
        return value instanceof String html ? traces.withoutInMarkup(html, mark) : value;
    }

    private Object words(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> rest = new LinkedHashMap<>();
            named(map).forEach((key, some) -> rest.put(key, key.equals("media") ? some : words(some)));
            return rest;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::words).toList();
        }
        return value instanceof String text ? traces.without(text, mark) : value;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put((String) key, value));
        return named;
    }
}
