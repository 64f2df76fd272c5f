package org.maillon.partner.field;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plain text without markup, trimmed and in Unicode normal form C.
 *
 * @param shortest fewest characters (code points)
 * @param longest most characters
 * @param multiline whether it may hold line breaks
 * @param pattern what the whole text must look like, if it must
 */
public record TextType(int shortest, int longest, boolean multiline, Optional<Shape> pattern)
        implements FieldType<String> {

    /** A required shape and the message that explains it. */
    public record Shape(Pattern pattern, String messageKey) {}

    // Control characters except tab and line feed, and surrogates that stand alone: no store or page can carry them.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}");

    /** One line of text. */
    public static TextType line(int shortest, int longest) {
        return new TextType(shortest, longest, false, Optional.empty());
    }

    /** Several lines of text. */
    public static TextType lines(int longest) {
        return new TextType(1, longest, true, Optional.empty());
    }

    /** One line that must look like something. */
    public static TextType shaped(int longest, String regex, String messageKey) {
        return new TextType(1, longest, false, Optional.of(new Shape(Pattern.compile(regex), messageKey)));
    }

    @Override
    public String name() {
        return multiline ? "text" : "line";
    }

    @Override
    public Class<String> valueType() {
        return String.class;
    }

    @Override
    public Optional<String> parse(Object plain, String path, Reading reading) {
        Optional<String> raw = string(plain, path, reading);
        if (raw.isEmpty() || reading.desk().trusted()) {
            return raw;
        }
        String text = raw.get();
        if (!multiline) {
            text = text.replaceAll("\\s*[\\n\\t]\\s*", " ");
        }
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            reading.fault(path, "problem.too-short", shortest, length);
            return Optional.empty();
        }
        if (length > longest) {
            reading.fault(path, "problem.too-long", longest, length);
            return Optional.empty();
        }
        if (pattern.isPresent() && !pattern.get().pattern().matcher(text).matches()) {
            reading.fault(path, pattern.get().messageKey());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A string of any kind of field: trimmed, normalised, refused when it cannot be stored. */
    static Optional<String> string(Object plain, String path, Reading reading) {
        if (!(plain instanceof String text)) {
            reading.fault(path, "problem.not-text");
            return Optional.empty();
        }
        if (reading.desk().trusted()) {
            return Optional.of(text);
        }
        String tidy = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
        if (UNSTORABLE.matcher(tidy).find()) {
            reading.fault(path, "problem.unstorable-character");
            return Optional.empty();
        }
        return tidy.isEmpty() ? Optional.empty() : Optional.of(tidy);
    }

    @Override
    public Object plain(String value) {
        return value;
    }

    @Override
    public List<String> inWords(String value, Showing showing) {
        return value.lines().toList();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = Trees.of("type", "string", "minLength", shortest, "maxLength", longest);
        if (pattern.isEmpty()) {
            return schema;
        }
        return Trees.of(
                "type",
                "string",
                "minLength",
                shortest,
                "maxLength",
                longest,
                "pattern",
                "^" + pattern.get().pattern().pattern() + "$");
    }
}
