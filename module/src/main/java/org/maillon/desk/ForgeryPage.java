package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.maillon.language.Sentence;

/** Answers a form that does not carry this session's token: an old page, or somebody else's page. */
@Provider
public class ForgeryPage implements ExceptionMapper<CsrfValidationException> {

    @Inject
    ErrorPages pages;

    @Override
    public Response toResponse(CsrfValidationException missing) {
        return pages.page(Response.Status.FORBIDDEN.getStatusCode(), Sentence.of("error.token"));
    }
}
