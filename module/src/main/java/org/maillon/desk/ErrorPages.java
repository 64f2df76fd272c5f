package org.maillon.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.maillon.editorial.Refusal;
import org.maillon.host.CurrentEditor;
import org.maillon.host.KeptForm;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;

/** The pages that say why something did not work, and where to go from there. */
@ApplicationScoped
public class ErrorPages {

    private static final int TOO_LARGE = 413;
    private static final int INVALID = 422;

    @Inject
    Templates templates;

    @Inject
    DeskLanguage language;

    @Inject
    CurrentEditor editor;

    /** The HTTP status of a kind of refusal, for whoever answers a refusal with a page of their own. */
    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> Response.Status.NOT_FOUND.getStatusCode();
            case FORBIDDEN -> Response.Status.FORBIDDEN.getStatusCode();
            case CONFLICT -> Response.Status.CONFLICT.getStatusCode();
            case INVALID -> INVALID;
            case TOO_LARGE -> TOO_LARGE;
        };
    }

    /** The page for a status that has sentences of its own. */
    Response page(int status) {
        return page(status, Sentence.of("error." + known(status)));
    }

    /** The page for a status, with the particular reason. */
    Response page(int status, Sentence reason) {
        return page(status, Map.of("reason", reason));
    }

    /** The page for what nobody foresaw, with the reference under which it was logged. */
    Response unexpected(String reference) {
        return page(500, Map.of("reason", Sentence.of("error.500"), "reference", reference));
    }

    /** The same with what was typed, to be sent again. */
    Response unexpected(String reference, KeptForm kept) {
        return page(500, Map.of("reason", Sentence.of("error.500.kept"), "reference", reference, "kept", kept));
    }

    private Response page(int status, Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(own);
        values.put("status", status);
        values.put("title", Sentence.of("error." + known(status) + ".title"));
        values.put("signedIn", editor.find().isPresent());
        return Response.status(status)
                .type(Templates.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(templates.render("error.ftl", values))
                .build();
    }

    private String known(int status) {
        return Messages.in(language.get()).has("error." + status) ? "" + status : status < 500 ? "400" : "500";
    }
}
