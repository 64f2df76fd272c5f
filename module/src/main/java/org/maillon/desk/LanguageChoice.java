package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.maillon.language.Language;

/** Follows the language switch: remembers the choice and comes back to the same address without the parameter. */
@Provider
@PreMatching
public class LanguageChoice implements ContainerRequestFilter {

    private static final int ONE_YEAR = 365 * 24 * 3600;

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        Optional<Language> chosen = Optional.ofNullable(
                        request.getUriInfo().getQueryParameters().getFirst(DeskLanguage.PARAMETER))
                .flatMap(Language::of);
        chosen.ifPresent(language -> request.abortWith(remember(language, request)));
    }

    private Response remember(Language language, ContainerRequestContext request) {
        URI same = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam(DeskLanguage.PARAMETER)
                .build();
        NewCookie cookie = new NewCookie.Builder(DeskLanguage.COOKIE)
                .value(language.tag())
                .path(servletRequest.getContextPath() + "/desk")
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .secure(servletRequest.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(same).cookie(cookie).build();
    }
}
