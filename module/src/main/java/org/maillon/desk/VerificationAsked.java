package org.maillon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.editorial.GuestToken;
import org.maillon.http.Site;
import org.maillon.partner.field.Form;

/**
 * A request of somebody at a partner whose address is written as it should be.
 *
 * @param token the secret in the address
 * @param place what is asked for below it; empty for the page itself
 */
record VerificationAsked(HttpServletRequest request, GuestToken token, String place) implements LinkAsked {

    /** Where the addresses begin. */
    static final String FOLDER = "/guest/still-valid/";

    /** Where the public page is, as it is. */
    static final String PAGE = "page";

    /** Where it is confirmed that everything is still valid. */
    static final String CONFIRM = "confirm";

    /** Where a change is proposed. */
    static final String PROPOSE = "propose";

    /** Where a form says which revision was read. */
    static final String SEEN = "seen";

    private static final Pattern ADDRESS =
            Pattern.compile(FOLDER + "([^/]+)(?:/(" + PAGE + "|" + CONFIRM + "|" + PROPOSE + "))?/?");

    /** The request, if its address is one of those. */
    static Optional<VerificationAsked> of(HttpServletRequest request) {
        Matcher address = LinkAsked.matched(ADDRESS, request);
        if (!address.matches()) {
            return Optional.empty();
        }
        String place = Optional.ofNullable(address.group(2)).orElse("");
        return GuestToken.of(address.group(1)).map(token -> new VerificationAsked(request, token, place));
    }

    @Override
    public boolean isForm() {
        return place.equals(CONFIRM) || place.equals(PROPOSE);
    }

    @Override
    public String address() {
        return Site.stillValid(token.secret());
    }

    /** The number of the revision that was read; no revision's when it is not said. */
    int seen() {
        String number = Optional.ofNullable(request.getParameter(SEEN)).orElse("");
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }

    /** What was typed. */
    Form form() {
        Form.Builder form = new Form.Builder();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                form.add(name, value);
            }
        });
        return form.build();
    }
}
