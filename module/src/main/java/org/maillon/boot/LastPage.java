package org.maillon.boot;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.maillon.http.Answer;
import org.maillon.http.Negotiation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.language.Language;

/**
 * What is answered when no door has an answer of its own: an address that leads nowhere, or a mistake of ours. Without
 * the name of the server, of a class or of a line; what happened is in the log under the reference. It stands on its
 * own, without templates or styles, because it must still work when they do not.
 */
@WebServlet("/WEB-INF/last-page")
public class LastPage extends HttpServlet {

    /** The request attribute with the {@link Problem} to be told, when somebody knows it better than this page. */
    static final String PROBLEM = "org.maillon.boot.problem";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(LastPage.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    transient Site site;

    private static final Pattern GUEST = Pattern.compile("/guest/(?:still-valid/)?[^/]+");

    private record Words(String fr, String en) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(PROBLEM) instanceof Problem problem) {
            Language language = Negotiation.language(Answer.joined(request, "Accept-Language"));
            problem.answer(site, language).send(request, response);
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : "";
        // A method that nobody knows (501) is a mistake of the sender's.
        String reference = status < 500 || status == 501 ? "" : log(request, uri);
        boolean program = uri.startsWith(request.getContextPath() + "/api/");
        byte[] body = (program ? problem(status, reference) : page(status, reference, request.getContextPath()))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static String log(HttpServletRequest request, String uri) {
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().withUpperCase().formatHex(random);
        String message = "Reference " + reference + ", " + request.getMethod() + " " + withoutSecret(uri);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LOG.log(System.Logger.Level.ERROR, message, thrown);
        } else {
            LOG.log(System.Logger.Level.ERROR, message);
        }
        return reference;
    }

    /** The address of a guest lets in whoever knows it: it is not written to a log that others read. */
    static String withoutSecret(String uri) {
        return GUEST.matcher(uri).replaceFirst("/guest/…");
    }

    private static String problem(int status, String reference) {
        return "{\"type\":\"about:blank\",\"title\":\"" + words(status).en() + "\",\"status\":" + status
                + (reference.isEmpty() ? "" : ",\"instance\":\"urn:maillon:reference:" + reference + "\"") + "}";
    }

    private static String page(int status, String reference, String contextPath) {
        Words words = words(status);
        String shown = reference.isEmpty() ? "" : "<p>Référence / Reference: <code>" + reference + "</code></p>";
        return "<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">"
                + "<title>" + words.fr() + " – Maillon</title></head><body><main>"
                + "<h1>" + words.fr() + "</h1><p lang=\"en\">" + words.en() + "</p>" + shown
                + "<p><a href=\"" + contextPath + "/\">Annuaire des partenaires <span lang=\"en\">"
                + "(partner directory)</span></a></p></main></body></html>\n";
    }

    private static Words words(int status) {
        return switch (status) {
            case 400 -> new Words("Cette demande n’est pas claire", "This request is not clear");
            case 401 -> new Words("Connectez-vous d’abord", "Sign in first");
            case 403 -> new Words("Cette page ne vous est pas ouverte", "This page is not open to you");
            case 404 -> new Words("Cette page n’existe pas", "This page does not exist");
            case 405, 501 -> new Words("Cette adresse ne s’ouvre pas ainsi", "This address does not work that way");
            case 413 -> new Words("C’est trop lourd", "This is too large");
            case 429 -> new Words("Trop de demandes, attendez un peu", "Too many requests, wait a little");
            case 503 -> new Words("Le site redémarre, réessayez dans un instant", "Restarting, try again in a moment");
            default ->
                status < 500
                        ? new Words("Cette demande ne peut pas être servie", "This request cannot be served")
                        : new Words(
                                "Quelque chose n’a pas fonctionné de notre côté", "Something went wrong on our side");
        };
    }
}
