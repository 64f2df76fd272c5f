package org.maillon.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page taken apart into rows.
 *
 * @param lines the source, line by line, for showing
 * @param rows what a reader sees
 * @param explained acronyms that the markup itself explains
 * @param language the language the page declares, if it does
 */
record Source(List<String> lines, List<Row> rows, Set<String> explained, Optional<String> language) {

    /** The text with one kind of line end and without byte-order mark. */
    static String tidy(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The lines of a tidy text. */
    static List<String> lines(String tidy) {
        List<String> lines = new ArrayList<>(tidy.lines().toList());
        if (lines.isEmpty()) {
            lines.add("");
        }
        return List.copyOf(lines);
    }

    /** A part of a line as it is written. */
    String written(int line, int from, int to) {
        if (line < 1 || line > lines.size()) {
            return "";
        }
        String text = lines.get(line - 1);
        int end = Math.min(Math.max(to, 0), text.length());
        return text.substring(Math.min(Math.max(from, 0), end), end);
    }
}
