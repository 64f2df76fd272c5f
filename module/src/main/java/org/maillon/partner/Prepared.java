package org.maillon.partner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of one rendition, as they go out.
 *
 * @param rendition which shape
 * @param bytes the body
 * @param zipped the same, compressed with gzip; so it is kept, and so most clients take it
 * @param etag strong entity tag of the body without quotes, derived from the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go out as they are, thousands of times a second
public record Prepared(Rendition rendition, byte[] bytes, byte[] zipped, String etag) {

    /** A rendition just made. */
    public static Prepared of(Rendition rendition, byte[] bytes, String etag) {
        return new Prepared(rendition, bytes, zip(bytes), etag);
    }

    /** The bytes compressed with gzip. */
    public static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail to be written", impossible);
        }
        return zipped.toByteArray();
    }

    /**
     * A rendition that was kept.
     *
     * @throws UncheckedIOException when these are not bytes that were compressed
     */
    public static Prepared unzipped(Rendition rendition, byte[] zipped, String etag) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new Prepared(rendition, gzip.readAllBytes(), zipped, etag);
        } catch (IOException broken) {
            throw new UncheckedIOException("Kept bytes of " + rendition + " cannot be read", broken);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prepared prepared
                && prepared.rendition == rendition
                && prepared.etag.equals(etag)
                && Arrays.equals(prepared.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return etag.hashCode();
    }

    @Override
    public String toString() {
        return rendition + " " + etag + " " + bytes.length + " bytes";
    }
}
