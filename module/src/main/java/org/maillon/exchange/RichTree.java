package org.maillon.exchange;

import java.util.ArrayList;
import java.util.List;

/** Rich text as the few shapes a partner page may have; whatever is written from it is clean by construction. */
final class RichTree {

    private RichTree() {}

    /** How a stretch of text is written; {@code href} is empty where there is no link. */
    record Style(String href, boolean strong, boolean emphasised) {

        static final Style PLAIN = new Style("", false, false);

        Style linked(String target) {
            return new Style(target, strong, emphasised);
        }

        Style stressed() {
            return new Style(href, true, emphasised);
        }

        Style slanted() {
            return new Style(href, strong, true);
        }
    }

    /** A stretch of text in one style. */
    record Run(String text, Style style) {

        /** A line break within a block; no text holds this character, because it cannot be stored. */
        static final Run BREAK = new Run("\u0001", Style.PLAIN);

        boolean isBreak() {
            return equals(BREAK);
        }
    }

    /** A paragraph or heading, a list, or a quotation. */
    sealed interface Block {}

    /** Runs in a paragraph or heading. */
    record Text(String tag, List<Run> runs) implements Block {}

    /** A list whose items hold blocks. */
    record Listing(boolean ordered, List<List<Block>> items) implements Block {}

    /** A quotation. */
    record Quote(List<Block> blocks) implements Block {}

    /**
     * The runs with single spaces, none at the edges, and neighbours of one style joined: the one way to write them.
     */
    static List<Run> tidy(List<Run> runs) {
        List<Run> joined = join(runs);
        List<Run> spaced = space(joined);
        while (!spaced.equals(joined)) {
            joined = join(spaced);
            spaced = space(joined);
        }
        return spaced;
    }

    private static List<Run> join(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Style style = Style.PLAIN;
        for (Run run : runs) {
            Style own = run.text().isBlank() ? Style.PLAIN : run.style();
            boolean goesOn = !run.isBreak() && own.equals(style);
            if (!goesOn) {
                close(text, style, joined);
            }
            if (run.isBreak()) {
                joined.add(run);
                style = Style.PLAIN;
            } else {
                style = own;
                text.append(run.text());
            }
        }
        close(text, style, joined);
        return joined;
    }

    private static void close(StringBuilder text, Style style, List<Run> joined) {
        if (!text.isEmpty()) {
            joined.add(new Run(text.toString().replaceAll("[ \\t\\n\\r\\f]+", " "), style));
            text.setLength(0);
        }
    }

    private static List<Run> space(List<Run> runs) {
        List<Run> spaced = new ArrayList<>();
        boolean spaceBefore = true;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.isBreak()) {
                spaced.add(run);
                spaceBefore = true;
                continue;
            }
            String text = spaceBefore && run.text().startsWith(" ") ? run.text().substring(1) : run.text();
            boolean atEnd = i + 1 == runs.size() || runs.get(i + 1).isBreak();
            if (atEnd && text.endsWith(" ")) {
                text = text.substring(0, text.length() - 1);
            }
            if (!text.isEmpty()) {
                spaced.add(new Run(text, run.style()));
                spaceBefore = text.endsWith(" ");
            }
        }
        return spaced;
    }
}
