package org.maillon.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** A door anybody may come through, to read only: it knows no session, sets no cookie and changes nothing. */
public abstract class PublicDoor extends HttpServlet {

    /** The methods a public door knows. */
    public static final String METHODS = "GET, HEAD, OPTIONS";

    private static final System.Logger LOG = System.getLogger(PublicDoor.class.getName());

    /** Answers that are ready. */
    @Inject
    protected transient KeptAnswers ready;

    /** The answer to a {@code GET} or {@code HEAD}. */
    protected abstract Answer answer(HttpServletRequest request) throws IOException;

    /** The answer to a method that would change something. */
    protected abstract Answer methodRefused(HttpServletRequest request);

    /**
     * The answer when we failed.
     *
     * @param reference what to look for in the log
     */
    protected abstract Answer failed(HttpServletRequest request, String reference);

    /** The answer to {@code OPTIONS}. */
    protected Answer options(HttpServletRequest request) {
        return Answer.empty(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = safely(request);
        answer.send(request, response);
        ready.learn(request, response);
    }

    private Answer safely(HttpServletRequest request) {
        try {
            return switch (request.getMethod()) {
                case "GET", "HEAD" -> answer(request);
                case "OPTIONS" -> options(request).with("Allow", METHODS);
                default -> methodRefused(request).with("Allow", METHODS).with("Cache-Control", "no-store");
            };
        } catch (IOException | RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(System.Logger.Level.ERROR, "A public request failed, reference " + reference, failure);
            return failed(request, reference).with("Cache-Control", "no-store");
        }
    }

    /** The path below the module, decoded by the container, always beginning with a slash. */
    protected static String path(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.startsWith("/") ? path : "/" + path;
    }

    /** The query as it was sent. */
    protected static Optional<String> query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString());
    }
}
