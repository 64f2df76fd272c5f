package org.maillon.partner.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Labels;

/**
 * One of a fixed list.
 *
 * @param name the kind of list, as templates and documentation know it
 * @param options what may be chosen, by code, in reading order
 * @param publishLabels whether the public reads the label beside the code
 */
public record ChoiceType(String name, Map<String, Labels> options, boolean publishLabels) implements FieldType<String> {

    public ChoiceType {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    @Override
    public Class<String> valueType() {
        return String.class;
    }

    @Override
    public Optional<String> parse(Object plain, String path, Reading reading) {
        Object source = plain instanceof Map<?, ?> map && map.get("code") != null ? map.get("code") : plain;
        Optional<String> code = TextType.string(source, path, reading);
        if (code.isPresent()
                && !options.containsKey(code.get())
                && !reading.desk().trusted()) {
            reading.fault(path, "problem.not-a-choice", code.get());
            return Optional.empty();
        }
        return code;
    }

    @Override
    public Object plain(String value) {
        return value;
    }

    @Override
    public Optional<Object> published(String value, Showing showing) {
        Labels labels = options.get(value);
        if (!publishLabels || labels == null) {
            return Optional.of(value);
        }
        return Optional.of(Trees.of("code", value, "label", Trees.of("fr", labels.fr(), "en", labels.en())));
    }

    @Override
    public List<String> inWords(String value, Showing showing) {
        Labels labels = options.get(value);
        return List.of(labels == null ? value : labels.in(showing.language()));
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "string", "enum", List.copyOf(options.keySet()));
    }

    @Override
    public Map<String, Object> publishedSchema() {
        if (!publishLabels) {
            return schema();
        }
        Map<String, Object> text = Trees.of("type", "string");
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of(
                        "code",
                        schema(),
                        "label",
                        Trees.of("type", "object", "properties", Trees.of("fr", text, "en", text))),
                "required",
                List.of("code", "label"));
    }
}
