package org.maillon.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.editorial.GuestToken;
import org.maillon.language.Language;

/** A request of somebody outside whose address is written as it should be. */
interface LinkAsked {

    HttpServletRequest request();

    /** The secret in the address. */
    GuestToken token();

    /** Whether something is sent to this address. */
    boolean isForm();

    /** The path of the page that the link leads to, with the secret. */
    String address();

    /** The path of a request, taken apart. */
    static Matcher matched(Pattern pattern, HttpServletRequest request) {
        return pattern.matcher(request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse(""));
    }

    /** Whether it changes nothing. */
    default boolean isReading() {
        return request().getMethod().equals("GET") || request().getMethod().equals("HEAD");
    }

    /** The language that was asked for in the address. */
    default Optional<Language> language() {
        return Optional.ofNullable(request().getParameter("lang")).flatMap(Language::of);
    }

    /** Who asks from where, without the secret. */
    default String mark() {
        return token().hash() + " " + request().getRemoteAddr();
    }
}
