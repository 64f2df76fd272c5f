package org.maillon.boot;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser is told about every answer: what it may load and run, who may frame it, what it passes on. A door that
 * needs something stricter or wider sets its own header afterwards.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class AnswerHeaders implements Filter {

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

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            headers(asked.getRequestURI().substring(asked.getContextPath().length()))
                    .forEach(answer::setHeader);
            if (installation.production()) {
                answer.setHeader("Strict-Transport-Security", "max-age=" + TWO_YEARS);
            }
        }
        chain.doFilter(request, response);
    }

    private Map<String, String> headers(String path) {
        if (path.equals("/desk") || path.startsWith("/desk/")) {
            return Map.of(
                    "Content-Security-Policy", page("img-src 'self' data: blob:; frame-src 'self'", deskFramers),
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Cache-Control", "no-store",
                    "X-Robots-Tag", "noindex");
        }
        if (path.startsWith("/api/") || path.startsWith("/media/") || path.startsWith("/assets/")) {
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

    private static String page(String more, String framers) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " + more
                + "; form-action 'self'; base-uri 'none'; frame-ancestors " + framers;
    }
}
