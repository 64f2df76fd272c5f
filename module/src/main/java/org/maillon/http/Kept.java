package org.maillon.http;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillon.partner.PublicChange;

/** One answer that is ready, with the fields it goes out with and whom it shows. */
public final class Kept {

    /** What belongs to one sending and not to the answer. */
    private static final Set<String> OF_ONE_SENDING = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "date",
            "etag",
            "keep-alive",
            "set-cookie",
            "transfer-encoding");

    private final Answer answer;
    private final Predicate<PublicChange> changedBy;
    private final long until;
    private volatile @Nullable Map<String, String> fields;
    private volatile @Nullable Object form;

    Kept(KeptAnswers.Made made) {
        this.answer = made.answer();
        this.changedBy = made.changedBy();
        this.until = made.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    }

    /** What is sent. */
    public Answer answer() {
        return answer;
    }

    boolean isTrueAt(long millis) {
        return millis < until;
    }

    boolean isChangedBy(PublicChange change) {
        return changedBy.test(change);
    }

    /** The fields of every answer of this address come from here and from nothing that the request says. */
    void learn(HttpServletResponse response) {
        if (fields != null
                || response.getStatus() != HttpServletResponse.SC_OK
                || !isOurs(response.getHeader("ETag"))
                || response.getHeader("Set-Cookie") != null) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            // HTTP/2 tells the status as a field, beginning with a colon.
            if (!name.startsWith(":") && !OF_ONE_SENDING.contains(name.toLowerCase(Locale.ROOT))) {
                all.put(name, String.join(", ", response.getHeaders(name)));
            }
        }
        all.put("Content-Type", response.getContentType());
        fields = Collections.unmodifiableMap(all);
    }

    private boolean isOurs(@Nullable String etag) {
        Body body = answer.body().orElseThrow();
        return body.etag(false).equals(etag) || body.etag(true).equals(etag);
    }

    /** All fields but those of one sending; nothing before the answer was sent once. */
    public Optional<Map<String, String>> fields() {
        return Optional.ofNullable(fields);
    }

    /**
     * The answer in the form a server sends fastest, made once.
     *
     * @param making makes it from the answer and its fields
     */
    public <F> F as(Class<F> type, Function<Kept, F> making) {
        Object made = form;
        if (!type.isInstance(made)) {
            made = making.apply(this);
            form = made;
        }
        return type.cast(made);
    }
}
