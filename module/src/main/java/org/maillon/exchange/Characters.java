package org.maillon.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The characters that a page may hold, and the ones nobody sees. */
final class Characters {

    // Control characters except tab and line ends, lone surrogates, and what no XML or HTML may hold.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f]]|\\p{Cs}|[\\uFFFE\\uFFFF]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

    private Characters() {}

    /** The text in composed form without what cannot be stored. */
    static String storable(String text) {
        return Normalizer.normalize(UNSTORABLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Whether there is nothing to be seen. */
    static boolean isBlank(String text) {
        return INVISIBLE.matcher(text).matches();
    }

    /** The text on one line with single ordinary spaces, as labels, names and addresses are compared and kept. */
    static String line(String text) {
        return SPACES.matcher(storable(text)).replaceAll(" ").strip();
    }
}
