package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.maillon.editorial.Refusal;
import org.maillon.host.KeptForm;

/**
 * Answers everything that no other mapper knows: an address that leads nowhere, and what nobody foresaw. The reader gets
 * a reference; what happened is in the log under that reference, and nowhere else.
 */
@Provider
public class UnexpectedPage implements ExceptionMapper<Throwable> {

    private static final int DEEPEST = 20;

    @Inject
    ErrorPages pages;

    @Inject
    Incidents incidents;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return answer(known.getResponse());
        }
        // A transaction wraps what an action threw.
        Throwable cause = thrown;
        for (int depth = 0; depth < DEEPEST && cause != null; depth++) {
            if (cause instanceof Refusal refusal) {
                return pages.page(ErrorPages.status(refusal.kind()), refusal.sentence());
            }
            cause = cause.getCause();
        }
        return log(thrown);
    }

    private Response answer(Response given) {
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        Response page = pages.page(status);
        String allowed = given.getHeaderString("Allow");
        return allowed == null
                ? page
                : Response.fromResponse(page).header("Allow", allowed).build();
    }

    /** What was typed is given back when it is known; nothing of it was kept. */
    private Response log(Throwable thrown) {
        String reference = incidents.log(thrown);
        return request.getAttribute(KeptForm.ATTRIBUTE) instanceof KeptForm kept
                ? pages.unexpected(reference, kept)
                : pages.unexpected(reference);
    }
}
