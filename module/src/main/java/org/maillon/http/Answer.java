package org.maillon.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a public door answers; sending it takes care of conditions, compression and {@code HEAD}.
 *
 * @param status HTTP status
 * @param body the bytes, if there are any
 * @param headers further fields
 */
public record Answer(int status, Optional<Body> body, Map<String, String> headers) {

    /** For what changes with the next publication: fresh for a minute, shown a little longer while it is fetched anew. */
    public static final String A_MINUTE = "public, max-age=60, stale-while-revalidate=600";

    /** For what never changes under its address. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** The bytes. */
    public static Answer ok(Body body) {
        return new Answer(HttpServletResponse.SC_OK, Optional.of(body), Map.of("Cache-Control", A_MINUTE));
    }

    /** Other bytes than what was asked for, with the reason as status. */
    public static Answer of(int status, Body body) {
        return new Answer(status, Optional.of(body), Map.of("Cache-Control", A_MINUTE));
    }

    /** The way to the address where it is for good. */
    public static Answer moved(String address) {
        return new Answer(
                HttpServletResponse.SC_MOVED_PERMANENTLY,
                Optional.empty(),
                Map.of("Location", address, "Cache-Control", A_MINUTE));
    }

    /** Nothing but fields. */
    public static Answer empty(int status) {
        return new Answer(status, Optional.empty(), Map.of());
    }

    /** Nobody may keep it. */
    public Answer unkept() {
        return with("Cache-Control", "no-store");
    }

    /** The same with one field set. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, body, Collections.unmodifiableMap(more));
    }

    /** The same with several fields set. */
    public Answer with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new Answer(status, body, Collections.unmodifiableMap(more));
    }

    /** About how much memory it takes. */
    public long size() {
        return body.map(Body::size).orElse(0L);
    }

    /** Sends it as an answer to this request. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (body.isEmpty()) {
            response.setStatus(status);
            response.setContentLength(0);
            return;
        }
        Body bytes = body.get();
        boolean zipped = bytes.zipped().isPresent() && Negotiation.acceptsGzip(joined(request, "Accept-Encoding"));
        if (bytes.zipped().isPresent()) {
            String vary = headers.get("Vary");
            response.setHeader("Vary", vary == null ? "Accept-Encoding" : "Accept-Encoding, " + vary);
        }
        if (status == HttpServletResponse.SC_OK) {
            response.setHeader("ETag", bytes.etag(zipped));
            List<String> known = Collections.list(request.getHeaders("If-None-Match"));
            if (isReading(request) && Condition.isKnown(known, bytes.etag(zipped))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                // Sent now: to a HEAD a container would add that the document is empty.
                response.flushBuffer();
                return;
            }
        }
        response.setStatus(status);
        write(zipped ? bytes.zipped().orElseThrow() : bytes.plain(), zipped, bytes.contentType(), request, response);
    }

    /** Whatever else was done was done: that nothing is new would be no answer to it. */
    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static void write(
            byte[] bytes, boolean zipped, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    /** All fields of a name as one, as the protocol lets them be read. */
    public static Optional<String> joined(HttpServletRequest request, String name) {
        List<String> fields = Collections.list(request.getHeaders(name));
        return fields.isEmpty() ? Optional.empty() : Optional.of(String.join(",", fields));
    }
}
