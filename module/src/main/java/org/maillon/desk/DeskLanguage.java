package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Language;

/** The language this person reads: the one they chose, else the one their browser asks for, else French. */
@RequestScoped
public class DeskLanguage {

    /** The cookie that remembers the choice; the desk only, never the public pages. */
    public static final String COOKIE = "maillon-desk-language";

    /** The parameter of the two links that change it. */
    public static final String PARAMETER = "lang";

    @Inject
    HttpServletRequest request;

    /** The language. */
    public Language get() {
        return chosen().or(this::asked).orElse(Language.FR);
    }

    private Optional<Language> chosen() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return Language.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private Optional<Language> asked() {
        // Without the header, the container answers with the machine's own language, which nobody asked for.
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            Optional<Language> spoken = Language.of(wanted.getLanguage());
            if (spoken.isPresent()) {
                return spoken;
            }
        }
        return Optional.empty();
    }
}
