package org.maillon.desk;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.maillon.http.Provenance;
import org.maillon.http.Site;
import org.maillon.language.Sentence;

/**
 * Sends away what a page of another site would have this browser do here, before anything of it is read or kept. The
 * token in our own forms says the same; this holds even where a token has leaked.
 */
@Provider
@PreMatching
@Priority(0)
public class ForeignForms implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    Site site;

    @Inject
    ErrorPages errors;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && Provenance.isForeign(servletRequest, site)) {
            request.abortWith(errors.page(Response.Status.FORBIDDEN.getStatusCode(), Sentence.of("error.foreign")));
        }
    }
}
