package org.maillon.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Whose page made a browser send a request. A browser sends a session or a password along by itself, so that whatever
 * changes something must not be led here by a page of somebody else.
 */
public final class Provenance {

    private static final String OURS = "same-origin";
    private static final String NO_PAGE = "none";

    private Provenance() {}

    /**
     * Whether a page of another site made the request. {@code Sec-Fetch-Site} is the browser's own judgement and does not
     * depend on how a proxy in front of us names this site; browsers that do not send it are known by {@code Origin}.
     * Programs send neither, and nobody leads them anywhere.
     */
    public static boolean isForeign(HttpServletRequest request, Site site) {
        String fetched =
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse(NO_PAGE);
        if (fetched.equals(OURS)) {
            return false;
        }
        if (!fetched.equals(NO_PAGE)) {
            return true;
        }
        String own = site.base().getScheme() + "://" + site.authority();
        String asked = request.getScheme() + "://"
                + Optional.ofNullable(request.getHeader("Host")).orElse("");
        return Optional.ofNullable(request.getHeader("Origin"))
                .filter(origin -> !origin.equals(own) && !origin.equals(asked))
                .isPresent();
    }

    /**
     * The same for the forms of a page that passes on no referrer: browsers send them with {@code Origin: null}, also to
     * where they came from. Such a page must have its proof in the form itself and not in what a browser sends along.
     */
    public static boolean isForeignWithoutReferrer(HttpServletRequest request, Site site) {
        boolean isJudged =
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).isPresent();
        boolean isNameless = "null".equals(request.getHeader("Origin"));
        return isForeign(request, site) && (isJudged || !isNameless);
    }
}
