package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.maillon.host.CurrentEditor;
import org.maillon.host.KeptForm;
import org.maillon.language.Sentence;

/**
 * Answers a form that does not carry this session's token: an old page, or somebody else's page. Nothing is done; what
 * was typed is given back, and only the person can send it again.
 */
@Provider
public class ForgeryPage implements ExceptionMapper<CsrfValidationException> {

    private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();

    @Inject
    ErrorPages errors;

    @Inject
    SignInPages pages;

    @Inject
    CurrentEditor editor;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(CsrfValidationException missing) {
        Optional<KeptForm> kept = request.getAttribute(KeptForm.ATTRIBUTE) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
        if (editor.find().isEmpty()) {
            return pages.signIn(new SignInPages.Attempt("", Optional.empty(), kept, "sign-in.ended"), FORBIDDEN);
        }
        return kept.map(form -> pages.resume(form, FORBIDDEN))
                .orElseGet(() -> errors.page(FORBIDDEN, Sentence.of("error.token")));
    }
}
