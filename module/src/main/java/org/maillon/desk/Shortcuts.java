package org.maillon.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Whether this person wants single keys to do something; some people's hands or voices press them by accident. */
final class Shortcuts {

    static final String COOKIE = "maillon-desk-shortcuts";
    static final String OFF = "off";

    private Shortcuts() {}

    static boolean on(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return true;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return !cookie.getValue().equals(OFF);
            }
        }
        return true;
    }
}
