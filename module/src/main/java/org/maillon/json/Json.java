package org.maillon.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillon.language.Sentence;

/**
 * JSON as we take it and as we write it. Reading is strict and bounded: a name that stands twice, anything after the
 * end, bytes that are not UTF-8 or a document that is too large or too deep are refused, because each of them is read
 * differently by different programs. A tree is made of maps, lists, strings, numbers, booleans and nulls.
 */
public final class Json {

    /** How deep trees may be nested. */
    public static final int DEEPEST = 50;

    /** The longest document, in bytes. */
    public static final int LONGEST = 4 * 1024 * 1024;

    private static final int LONGEST_STRING = 2 * 1024 * 1024;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Keeping every name a client ever sent in the virtual machine's table would be a gift to attackers.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxDocumentLength(LONGEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private static final ObjectReader READER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(Object.class);

    private Json() {}

    /**
     * The object in UTF-8 bytes.
     *
     * @throws NotJson when there is none, or none that we take
     */
    public static Map<String, Object> object(byte[] bytes) {
        return object(decoded(bytes));
    }

    /**
     * Any tree in UTF-8 bytes.
     *
     * @throws NotJson when there is none, or none that we take
     */
    public static @Nullable Object tree(byte[] bytes) {
        return tree(decoded(bytes));
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw tooMuch();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new NotJson(Sentence.of("json.not-utf-8"));
        }
    }

    /**
     * The object in a text.
     *
     * @throws NotJson when there is none, or none that we take
     */
    public static Map<String, Object> object(String text) {
        if (!(tree(text) instanceof Map<?, ?> map)) {
            throw new NotJson(Sentence.of("json.not-an-object"));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, value) -> object.put((String) name, value));
        return object;
    }

    /**
     * Any tree in a text, such as a list.
     *
     * @throws NotJson when there is none, or none that we take
     */
    public static @Nullable Object tree(String text) {
        if (text.length() > LONGEST) {
            throw tooMuch();
        }
        try {
            Object tree = READER.readValue(text);
            checkWhole(tree);
            return tree;
        } catch (StreamConstraintsException beyond) {
            throw tooMuch();
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    private static NotJson tooMuch() {
        return new NotJson(Sentence.of("json.too-much", DEEPEST));
    }

    private static NotJson malformed(JacksonException malformed) {
        JsonLocation place = malformed.getLocation();
        String line = place == null ? "1" : Integer.toString(place.getLineNr());
        String column = place == null ? "1" : Integer.toString(place.getColumnNr());
        boolean twice = malformed.getOriginalMessage().startsWith("Duplicate field");
        return new NotJson(Sentence.of(twice ? "json.name-twice" : "json.malformed", line, column));
    }

    /** JSON can name half a character ("\ud83d" alone), which no store and no page can carry. */
    private static void checkWhole(@Nullable Object tree) {
        if (tree instanceof String text && !isWhole(text)) {
            throw new NotJson(Sentence.of("json.half-character"));
        }
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                checkWhole(name);
                checkWhole(value);
            });
        }
        if (tree instanceof List<?> list) {
            list.forEach(Json::checkWhole);
        }
    }

    static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /**
     * A tree in UTF-8, without spaces, always the same bytes for the same tree: maps in their own order, maps that have
     * none by name.
     *
     * @throws IllegalArgumentException when the tree holds something JSON cannot say or we would not read again
     */
    public static byte[] bytes(@Nullable Object tree) {
        return JsonWriting.bytes(tree);
    }

    /**
     * The same as text.
     *
     * @throws IllegalArgumentException as {@link #bytes}
     */
    public static String text(@Nullable Object tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }
}
