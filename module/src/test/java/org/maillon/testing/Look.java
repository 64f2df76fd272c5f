package org.maillon.testing;

/**
 * How somebody looks at a page.
 *
 * @param width of the window, in CSS pixels
 * @param dark whether the system is set to dark
 * @param language first language of the browser
 * @param script whether scripts run
 */
public record Look(int width, boolean dark, String language, boolean script) {

    /** A desk at the office, in French. */
    public static final Look OFFICE = new Look(1280, false, "fr", true);

    /** A telephone, in French. */
    public static final Look TELEPHONE = new Look(360, false, "fr", true);

    /** The same without script. */
    public Look withoutScript() {
        return new Look(width, dark, language, false);
    }

    /** The same in another language. */
    public Look in(String otherLanguage) {
        return new Look(width, dark, otherLanguage, script);
    }

    /** The same on a system set to dark. */
    public Look inTheDark() {
        return new Look(width, true, language, script);
    }

    /** How pictures of it are named. */
    public String code() {
        return width + "-" + (dark ? "dark" : "light") + "-" + language + (script ? "" : "-noscript");
    }
}
