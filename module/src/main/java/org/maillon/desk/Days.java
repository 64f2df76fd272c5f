package org.maillon.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a day stands in an input: the way people here write it, which {@link Tidy} reads again. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}:\\d{2}))?");

    private Days() {}

    /** "2023-04-05" as "05/04/2023", "2023-04-05T14:30" as "05/04/2023 14:30"; anything else as it was typed. */
    static String shown(String typed) {
        Matcher iso = ISO.matcher(typed);
        if (!iso.matches()) {
            return typed;
        }
        String day = iso.group(3) + "/" + iso.group(2) + "/" + iso.group(1);
        return iso.group(4) == null ? day : day + " " + iso.group(4);
    }
}
