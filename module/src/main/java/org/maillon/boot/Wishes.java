package org.maillon.boot;

import io.undertow.util.HeaderValues;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillon.http.Negotiation;
import org.maillon.http.Operation;

/** What clients say they can read, understood once for each way of saying it: browsers have a handful. */
final class Wishes {

    /** Whoever invents a new wording for each request does not fill the memory with it. */
    private static final int WORDINGS = 500;

    private static final int LONGEST_WORDING = 400;

    private final Map<String, Boolean> zipped = new ConcurrentHashMap<>();
    private final Map<String, Boolean> accepted = new ConcurrentHashMap<>();

    boolean zipped(@Nullable HeaderValues acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        String wording = joined(acceptEncoding);
        Boolean known = zipped.get(wording);
        return known == null ? noted(zipped, wording, Negotiation.acceptsGzip(Optional.of(wording))) : known;
    }

    /** Whether the kept form is what is wanted; any other form is the door's to make. */
    boolean accept(HeaderValues accept, Sendable sendable) {
        if (!sendable.isChosenByType()) {
            return true;
        }
        String wording = joined(accept);
        Boolean known = accepted.get(wording);
        return known == null ? noted(accepted, wording, wantsJson(Optional.of(wording))) : known;
    }

    /** Another type that is asked for by name is the door's to make. */
    private static boolean wantsJson(Optional<String> accept) {
        return Negotiation.accepts(accept, Operation.JSON)
                && !Negotiation.asksFor(accept, Operation.JSON_API, Operation.JSON);
    }

    private static String joined(HeaderValues values) {
        return values.size() == 1 ? values.getFirst() : String.join(",", values);
    }

    private static boolean noted(Map<String, Boolean> wordings, String wording, boolean verdict) {
        if (wording.length() <= LONGEST_WORDING) {
            if (wordings.size() >= WORDINGS) {
                wordings.clear();
            }
            wordings.put(wording, verdict);
        }
        return verdict;
    }
}
