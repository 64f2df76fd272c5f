package org.maillon.desk;

/**
 * What somebody filled in on the page of a step.
 *
 * @param version the version they were looking at; −1 when the form did not say, which is never up to date
 * @param comment their message
 * @param date {@code keep}, {@code today} or nothing
 */
record Typed(long version, String comment, String date) {

    private static final long NONE = -1;

    /** The version in a form; nothing a browser sends is an error, it is only never up to date. */
    static long version(String text) {
        try {
            return Math.max(NONE, Long.parseLong(text.strip()));
        } catch (NumberFormatException noVersion) {
            return NONE;
        }
    }
}
