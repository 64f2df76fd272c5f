package org.maillon.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes trees, and nothing that could not be read again. */
final class JsonWriting {

    private static final String WITHOUT_ORDER = "java.util.ImmutableCollections";

    private JsonWriting() {}

    static byte[] bytes(@Nullable Object tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            write(tree, generator, 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail", impossible);
        }
        if (out.size() > Json.LONGEST) {
            throw new IllegalArgumentException("Longer than we would read again: " + out.size() + " bytes");
        }
        return out.toByteArray();
    }

    private static void write(@Nullable Object tree, JsonGenerator out, int depth) throws IOException {
        if (tree == null) {
            out.writeNull();
        } else if (tree instanceof String text) {
            out.writeString(whole(text));
        } else if (tree instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (tree instanceof Number number) {
            write(number, out);
        } else if (tree instanceof List<?> list) {
            checkDepth(depth);
            out.writeStartArray();
            for (Object entry : list) {
                write(entry, out, depth + 1);
            }
            out.writeEndArray();
        } else if (tree instanceof Map<?, ?> map) {
            checkDepth(depth);
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : ordered(map).entrySet()) {
                if (!(entry.getKey() instanceof String name)) {
                    throw new IllegalArgumentException("A name that is not text: " + entry.getKey());
                }
                out.writeFieldName(whole(name));
                write(entry.getValue(), out, depth + 1);
            }
            out.writeEndObject();
        } else {
            throw new IllegalArgumentException("JSON has no " + tree.getClass());
        }
    }

    private static void write(Number number, JsonGenerator out) throws IOException {
        if (number instanceof Integer || number instanceof Long || number instanceof Short) {
            out.writeNumber(number.longValue());
        } else if (number instanceof BigInteger big) {
            out.writeNumber(big);
        } else if (number instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (number instanceof Double real && Double.isFinite(real)) {
            out.writeNumber(real);
        } else {
            throw new IllegalArgumentException("JSON has no number " + number + " of " + number.getClass());
        }
    }

    private static void checkDepth(int depth) {
        if (depth >= Json.DEEPEST) {
            throw new IllegalArgumentException("Deeper than we would read again");
        }
    }

    private static String whole(String text) {
        if (!Json.isWhole(text)) {
            throw new IllegalArgumentException("Text with half a character");
        }
        return text;
    }

    /** Map.of and HashMap come in another order each time the server starts; entity tags would change with it. */
    private static Map<?, ?> ordered(Map<?, ?> map) {
        boolean withoutOrder = (map instanceof HashMap && !(map instanceof LinkedHashMap))
                || map.getClass().getName().startsWith(WITHOUT_ORDER);
        return withoutOrder ? new TreeMap<>(map) : map;
    }
}
