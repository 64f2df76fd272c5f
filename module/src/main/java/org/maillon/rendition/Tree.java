package org.maillon.rendition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Language;

/**
 * A plain tree that is read without surprises: what is absent or of another kind is simply not there.
 *
 * @param map the tree as JSON has it
 */
record Tree(Map<?, ?> map) {

    static final Tree NONE = new Tree(Map.of());

    Optional<Object> any(String key) {
        return Optional.ofNullable(map.get(key));
    }

    Optional<String> text(String key) {
        return map.get(key) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    Optional<Integer> number(String key) {
        return map.get(key) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    Optional<Tree> tree(String key) {
        return map.get(key) instanceof Map<?, ?> branch ? Optional.of(new Tree(branch)) : Optional.empty();
    }

    List<Tree> trees(String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(branch -> new Tree((Map<?, ?>) branch))
                        .toList()
                : List.of();
    }

    List<String> texts(String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** The HTML of a rich text. */
    Optional<String> html(String key) {
        return tree(key).flatMap(text -> text.text("html"));
    }

    /** A label in a language. */
    Optional<String> label(String key, Language language) {
        return tree(key).flatMap(label -> label.text(language.tag()));
    }
}
