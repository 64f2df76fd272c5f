package org.maillon.management;

import java.util.Map;
import org.maillon.http.Problem;

/** Why a request is not served, known before any action is asked. */
final class NotServed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** Says why; no stack trace is kept, because it is an answer and not a bug. */
    NotServed(Problem problem) {
        this(problem, Map.of());
    }

    NotServed(Problem problem, Map<String, String> headers) {
        super(problem.kind().code(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
