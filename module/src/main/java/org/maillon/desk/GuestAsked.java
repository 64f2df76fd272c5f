package org.maillon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.editorial.GuestToken;

/**
 * A guest's request whose address is written as it should be.
 *
 * @param token the secret in the address
 * @param place what is asked for below it; empty for the page itself
 * @param id of the picture or the thread, if one is named
 */
record GuestAsked(HttpServletRequest request, GuestToken token, String place, String id) implements LinkAsked {

    /** Where the addresses of guests begin. */
    static final String FOLDER = "/guest/";

    /** Where the page as visitors would see it is. */
    static final String PAGE = "page";

    /** Where it is with what changes in it. */
    static final String CHANGES = "changes";

    /** Where its pictures are. */
    static final String MEDIA = "media";

    /** Where comments are sent to. */
    static final String COMMENTS = "comments";

    /** Where the opinion is sent to. */
    static final String ANSWER = "answer";

    private static final Pattern ADDRESS =
            Pattern.compile(FOLDER + "([^/]+)(?:/(" + PAGE + "|" + CHANGES + "|" + COMMENTS + "|" + ANSWER + "|(?:"
                    + MEDIA + "(?=/[0-9a-f]{64}/?$)|" + COMMENTS + "(?=/[0-9a-f-]{36}/?$))/([0-9a-f-]+)))?/?");

    /** The request, if its address is one of a guest's. */
    static Optional<GuestAsked> of(HttpServletRequest request) {
        Matcher address = LinkAsked.matched(ADDRESS, request);
        if (!address.matches()) {
            return Optional.empty();
        }
        String rest = Optional.ofNullable(address.group(2)).orElse("");
        int slash = rest.indexOf('/');
        String place = slash < 0 ? rest : rest.substring(0, slash);
        String id = slash < 0 ? "" : rest.substring(slash + 1);
        return GuestToken.of(address.group(1)).map(token -> new GuestAsked(request, token, place, id));
    }

    @Override
    public boolean isForm() {
        return place.equals(COMMENTS) || place.equals(ANSWER);
    }

    @Override
    public String address() {
        return FOLDER + token.secret();
    }

    /** The thread that is named; one that nobody has when it is no id. */
    UUID thread() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }

    /** What was typed, or empty. */
    String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
