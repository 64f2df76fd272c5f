package org.maillon.partner;

import java.util.Arrays;

/**
 * The bytes of one rendition, as they go out.
 *
 * @param rendition which shape
 * @param bytes the body
 * @param etag strong entity tag without quotes, derived from the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go out as they are, thousands of times a second
public record Prepared(Rendition rendition, byte[] bytes, String etag) {

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
