package org.maillon.partner.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Messages;

/**
 * A reference to an uploaded picture with its alternative text.
 *
 * @param credited whether it names its author
 */
public record ImageType(boolean credited) implements FieldType<Image> {

    private static final TextType ID = TextType.shaped(64, "[0-9a-f]{64}", "problem.not-a-picture");
    private static final TextType ALTERNATIVE = TextType.line(1, 300);
    private static final TextType CREDIT = TextType.line(1, 200);

    @Override
    public String name() {
        return credited ? "credited-image" : "image";
    }

    @Override
    public Class<Image> valueType() {
        return Image.class;
    }

    @Override
    public Optional<Image> parse(Object plain, String path, Reading reading) {
        if (!(plain instanceof Map<?, ?> parts)) {
            reading.fault(path, "problem.not-an-object");
            return Optional.empty();
        }
        Optional<String> id = part(parts, "media", ID, path, reading);
        Optional<String> alternative = part(parts, "alt", ALTERNATIVE, path, reading);
        Optional<String> credit = credited ? part(parts, "credit", CREDIT, path, reading) : Optional.empty();
        boolean decorative = Boolean.TRUE.equals(parts.get("decorative")) || "true".equals(parts.get("decorative"));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (alternative.isEmpty() && !decorative && !reading.desk().trusted()) {
            reading.fault(path + ".alt", "problem.alternative-missing");
        }
        return Optional.of(new Image(id.get(), decorative ? Optional.empty() : alternative, credit));
    }

    private static Optional<String> part(Map<?, ?> parts, String key, TextType type, String path, Reading reading) {
        Object part = parts.get(key);
        return part == null ? Optional.empty() : type.parse(part, path + "." + key, reading);
    }

    @Override
    public Object plain(Image value) {
        return Trees.of(
                "media",
                value.mediaId(),
                "alt",
                value.alternative().orElse(""),
                "decorative",
                value.alternative().isEmpty(),
                "credit",
                value.credit().orElse(""));
    }

    @Override
    public Optional<Object> fromForm(Form form, String path) {
        if (form.text(path + ".media").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Trees.of(
                "media",
                form.text(path + ".media"),
                "alt",
                form.text(path + ".alt"),
                "decorative",
                "true".equals(form.text(path + ".decorative")),
                "credit",
                form.text(path + ".credit")));
    }

    @Override
    public void toForm(Image value, String path, Form.Builder form) {
        form.add(path + ".media", value.mediaId());
        value.alternative().ifPresent(alternative -> form.add(path + ".alt", alternative));
        value.credit().ifPresent(credit -> form.add(path + ".credit", credit));
        if (value.alternative().isEmpty()) {
            form.add(path + ".decorative", "true");
        }
    }

    @Override
    public Optional<Object> published(Image value, Showing showing) {
        return showing.pictures().describe(value.mediaId()).map(picture -> {
            Map<String, Object> tree = new LinkedHashMap<>(picture);
            tree.put("alt", value.alternative().orElse(""));
            value.credit().ifPresent(credit -> tree.put("credit", credit));
            return tree;
        });
    }

    @Override
    public List<String> inWords(Image value, Showing showing) {
        Messages messages = Messages.in(showing.language());
        return List.of(value.alternative()
                .map(alternative -> messages.say("image.with-alternative", alternative))
                .orElseGet(() -> messages.say("image.decorative")));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> text = Trees.of("type", "string");
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of("media", ID.schema(), "alt", text, "decorative", Trees.of("type", "boolean"), "credit", text),
                "required",
                List.of("media"));
    }

    @Override
    public Map<String, Object> publishedSchema() {
        Map<String, Object> text = Trees.of("type", "string");
        Map<String, Object> size = Trees.of("type", "integer", "minimum", 1);
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of("url", text, "alt", text, "width", size, "height", size, "credit", text),
                "required",
                List.of("url", "alt"));
    }
}
