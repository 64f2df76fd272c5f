package org.maillon.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.maillon.language.Sha256;
import org.maillon.partner.Prepared;

/**
 * The bytes of an answer, plain and, where it is worth it, compressed.
 *
 * @param contentType what they are
 * @param plain as they are
 * @param zipped the same, compressed with gzip, when that makes them smaller
 * @param etag strong entity tag of the plain bytes, without quotes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go out as they are, thousands of times a second
public record Body(String contentType, byte[] plain, Optional<byte[]> zipped, String etag) {

    private static final int WORTH_ZIPPING = 600;
    private static final int TAG_BYTES = 15;

    /** A text or a drawing. */
    public static Body of(String contentType, byte[] bytes) {
        return of(contentType, bytes, tag(bytes));
    }

    /** A text whose tag is known. */
    public static Body of(String contentType, byte[] bytes, String etag) {
        return new Body(contentType, bytes, isText(contentType) ? zip(bytes) : Optional.empty(), etag);
    }

    /** What was prepared and compressed before. */
    public static Body of(String contentType, Prepared prepared) {
        byte[] plain = prepared.bytes();
        Optional<byte[]> zipped = plain.length < WORTH_ZIPPING ? Optional.empty() : smaller(prepared.zipped(), plain);
        return new Body(contentType, plain, zipped, prepared.etag());
    }

    /** A text. */
    public static Body of(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.contains("json")
                || contentType.contains("xml")
                || contentType.contains("javascript");
    }

    /** The strong tag of some bytes: different bytes, different tag. */
    public static String tag(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), TAG_BYTES));
    }

    private static Optional<byte[]> zip(byte[] bytes) {
        return bytes.length < WORTH_ZIPPING ? Optional.empty() : smaller(Prepared.zip(bytes), bytes);
    }

    private static Optional<byte[]> smaller(byte[] zipped, byte[] bytes) {
        return zipped.length < bytes.length ? Optional.of(zipped) : Optional.empty();
    }

    /** The tag of the bytes that go out: compressed bytes are other bytes. */
    public String etag(boolean compressed) {
        return '"' + etag + (compressed ? "-gz" : "") + '"';
    }

    /** About how much memory the bytes take. */
    public long size() {
        return (long) plain.length + zipped.map(bytes -> bytes.length).orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body
                && body.contentType.equals(contentType)
                && body.etag.equals(etag)
                && Arrays.equals(body.plain, plain);
    }

    @Override
    public int hashCode() {
        return etag.hashCode();
    }

    @Override
    public String toString() {
        return contentType + " " + etag + " " + plain.length + " bytes";
    }
}
