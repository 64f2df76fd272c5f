package org.maillon.desk;

import java.util.Set;

/**
 * What somebody filled in on the page of a step.
 *
 * @param version the version they were looking at; −1 when the form did not say, which is never up to date
 * @param comment their message
 * @param date {@code keep}, {@code today} or nothing
 * @param fields keys of the fields that were ticked
 */
record Typed(long version, String comment, String date, Set<String> fields) {

    /** A form that nobody has filled in yet. */
    static final Typed NOTHING = new Typed(-1, "", "", Set.of());

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
