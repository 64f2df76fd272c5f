package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser is told about every answer: what it may load and run, who may frame it, what it passes on. A door that
 * needs something stricter or wider sets its own header afterwards. It is said before anything else happens to a request,
 * so that the way to the sign-in page and every error carry it too. The few answers a server gives without asking us, such
 * as to {@code /WEB-INF/}, get the strictest ones from its own settings ({@code server.cli}).
 */
@ApplicationScoped
public class AnswerHeaders {

    private static final Pattern EMBED = Pattern.compile("(?:/en)?/partners/[^/]+/embed");
    private static final int TWO_YEARS = 2 * 365 * 24 * 3600;

    @Inject
    Installation installation;

    @Inject
    @ConfigProperty(name = "maillon.desk.frame-ancestors", defaultValue = "'self'")
    String deskFramers;

    @Inject
    @ConfigProperty(name = "maillon.embed.frame-ancestors", defaultValue = "*")
    String embedFramers;

    /** Says it. */
    public void write(HttpServletRequest request, HttpServletResponse response) {
        // The page of an error is another address; what counts is the door that was asked.
        String asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        int context = Math.min(asked.length(), request.getContextPath().length());
        // In the same order on every server: answers to the public must not differ by where they come from.
        new TreeMap<>(headers(asked.substring(context))).forEach(response::setHeader);
        if (installation.production()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + TWO_YEARS);
        }
    }

    private Map<String, String> headers(String path) {
        if (isIn(path, "/desk")) {
            return Map.of(
                    "Content-Security-Policy", page("img-src 'self' data: blob:; frame-src 'self'", deskFramers),
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Cache-Control", "no-store",
                    "X-Robots-Tag", "noindex");
        }
        if (isIn(path, "/api/manage")) {
            return Map.of(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Cache-Control", "no-store");
        }
        if (isIn(path, "/guest")) {
            // The secret of a guest is in the address: it is passed on to nobody, kept by nobody and found by nobody.
            return Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), payment=()",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store",
                    "X-Robots-Tag",
                    "noindex, nofollow");
        }
        if (isIn(path, "/api") || isIn(path, "/media") || isIn(path, "/assets")) {
            return Map.of(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Resource-Policy", "cross-origin");
        }
        boolean embed = EMBED.matcher(path).matches();
        return Map.of(
                "Content-Security-Policy", page("img-src 'self' data:", embed ? embedFramers : "'none'"),
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "strict-origin-when-cross-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }

    private static boolean isIn(String path, String door) {
        return path.equals(door) || path.startsWith(door + "/");
    }

    private static String page(String more, String framers) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " + more
                + "; form-action 'self'; base-uri 'none'; frame-ancestors " + framers;
    }
}
