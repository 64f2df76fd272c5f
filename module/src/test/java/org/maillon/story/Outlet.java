package org.maillon.story;

import java.text.Normalizer;
import java.util.List;

/**
 * A place where a partner arrives, and everything that can be read there.
 *
 * @param name what it is called in a failure
 * @param text all its words and addresses, spaces and apostrophes made alike
 */
record Outlet(String name, String text) {

    static Outlet of(String name, String raw) {
        return new Outlet(name, plain(raw));
    }

    /** What does not stand there. */
    List<String> lacks(List<String> expected) {
        return expected.stream().filter(words -> !text.contains(plain(words))).toList();
    }

    /** Typography is the business of each place: kinds of spaces and apostrophes are no difference of content. */
    private static String plain(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replaceAll(" ?([;:!?»])", "$1")
                .replaceAll("« ?", "«");
    }
}
