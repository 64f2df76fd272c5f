package org.maillon.boot;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.util.Map;
import org.maillon.http.Body;
import org.maillon.http.Kept;
import org.maillon.http.Operation;

/**
 * A kept answer in the terms of Undertow: names of fields looked up once, bytes outside the heap, so that sending copies
 * nothing.
 */
final class Sendable {

    /**
     * One form of the bytes.
     *
     * @param etag with its quotes
     * @param length as it stands in the field
     * @param whole the bytes, never read from directly
     */
    record Form(String etag, String length, boolean compressed, ByteBuffer whole) {

        static Form of(Body body, byte[] bytes, boolean compressed) {
            ByteBuffer whole = ByteBuffer.allocateDirect(bytes.length);
            whole.put(bytes).flip();
            return new Form(
                    body.etag(compressed), Integer.toString(bytes.length), compressed, whole.asReadOnlyBuffer());
        }

        ByteBuffer bytes() {
            return whole.duplicate();
        }
    }

    private final HttpString[] names;
    private final String[] values;
    private final String contentType;
    private final Form plain;
    private final Form zipped;

    private Sendable(HttpString[] names, String[] values, String contentType, Form plain, Form zipped) {
        this.names = names;
        this.values = values;
        this.contentType = contentType;
        this.plain = plain;
        this.zipped = zipped;
    }

    static Sendable of(Kept kept) {
        Map<String, String> fields = kept.fields().orElseThrow();
        Body body = kept.answer().body().orElseThrow();
        Form plain = Form.of(body, body.plain(), false);
        Form zipped = body.zipped().map(bytes -> Form.of(body, bytes, true)).orElse(plain);
        String type = fields.getOrDefault("Content-Type", body.contentType());
        String[] others = fields.keySet().stream()
                .filter(name -> !name.equals("Content-Type"))
                .toArray(String[]::new);
        HttpString[] names = new HttpString[others.length];
        String[] values = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            names[i] = HttpString.tryFromString(others[i]);
            values[i] = fields.getOrDefault(others[i], "");
        }
        return new Sendable(names, values, type, plain, zipped);
    }

    void addFields(HeaderMap answered) {
        for (int i = 0; i < names.length; i++) {
            answered.put(names[i], values[i]);
        }
    }

    String contentType() {
        return contentType;
    }

    Form plain() {
        return plain;
    }

    Form zipped() {
        return zipped;
    }

    /** Only programs say what they can read and mean it; a page is shown to whoever asks for its address. */
    boolean isChosenByType() {
        return contentType.startsWith(Operation.JSON);
    }
}
