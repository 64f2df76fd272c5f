package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Text with structure, cleaned before it is kept.
 *
 * @param longest most characters of text, tags not counted
 */
public record RichTextType(int longest) implements FieldType<RichText> {

    // Markup may be several times as long as its text, but not without limit: cleaning costs time.
    private static final int MARKUP_FACTOR = 10;

    @Override
    public String name() {
        return "rich-text";
    }

    @Override
    public Class<RichText> valueType() {
        return RichText.class;
    }

    @Override
    public Optional<RichText> parse(Object plain, String path, Reading reading) {
        Object source = plain instanceof Map<?, ?> map && map.get("html") != null ? map.get("html") : plain;
        Optional<String> raw = TextType.string(source, path, reading);
        if (raw.isEmpty() || reading.desk().trusted()) {
            return raw.map(RichText::new);
        }
        if (raw.get().length() > longest * MARKUP_FACTOR) {
            reading.fault(path, "problem.too-long", longest, raw.get().length());
            return Optional.empty();
        }
        RichText clean = new RichText(reading.desk().clean(raw.get()));
        String text = clean.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            reading.fault(path, "problem.too-long", longest, length);
            return Optional.empty();
        }
        return Optional.of(clean);
    }

    @Override
    public Object plain(RichText value) {
        return value.html();
    }

    @Override
    public Optional<Object> published(RichText value, Showing showing) {
        return Optional.of(Trees.of("html", value.html()));
    }

    @Override
    public List<String> inWords(RichText value, Showing showing) {
        return value.text().lines().toList();
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "string", "contentMediaType", "text/html");
    }

    @Override
    public Map<String, Object> publishedSchema() {
        return Trees.of("type", "object", "properties", Trees.of("html", schema()), "required", List.of("html"));
    }
}
