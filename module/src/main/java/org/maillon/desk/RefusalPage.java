package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.maillon.editorial.Refusal;

/** Says no with the reason, where the form that was sent cannot say it itself. */
@Provider
public class RefusalPage implements ExceptionMapper<Refusal> {

    @Inject
    ErrorPages pages;

    @Override
    public Response toResponse(Refusal refusal) {
        return pages.page(ErrorPages.status(refusal.kind()), refusal.sentence());
    }
}
