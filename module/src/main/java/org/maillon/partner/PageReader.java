package org.maillon.partner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.maillon.language.Sentence;
import org.maillon.taxonomy.Taxonomy;

/** Reads an existing partner page and finds the fields in it; what it does not recognise it says, and invents nothing. */
public interface PageReader {

    /** How a page is written. */
    enum Format {
        /** Plain text, with or without the marks of Markdown: both are read the same way. */
        TEXT,
        /** HTML, a whole page or a part of one. */
        HTML;

        private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype html|html|body)\\b");
        private static final Pattern PART =
                Pattern.compile("(?i)<(?:p|div|h[1-6]|ul|ol|dl|table|article|section|main)\\b[^<>]{0,2000}>");
        private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+\\S");

        /**
         * The format a text seems to be in: HTML when it is a page or has the tags of one. Text with the headings of
         * Markdown may have some tags in it and is text all the same.
         */
        public static Format of(String source) {
            boolean isPage = PAGE.matcher(source).find();
            boolean isPart =
                    PART.matcher(source).find() && !HEADING.matcher(source).find();
            return isPage || isPart ? HTML : TEXT;
        }
    }

    /** A page has more text than any page about a partner; markup does not count. */
    final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int characters;
        private final int lines;

        /** Says how much is read at most. */
        public TooLong(int characters, int lines) {
            super("More than " + characters + " characters or " + lines + "  lines and links");
            this.characters = characters;
            this.lines = lines;
        }

        /** How many characters of text are read. */
        public int characters() {
            return characters;
        }

        /** How many lines, list items, paragraphs and links are read. */
        public int lines() {
            return lines;
        }
    }

    /**
     * What was read.
     *
     * @param lines the source as lines of text, as shown beside the result; line numbers count from 1
     * @param content the recognised fields as a plain tree, ready for {@link PartnerType#read}
     * @param recognised which parts of the lines became which field
     * @param unrecognised lines that became nothing
     * @param faults faults of the page, with what was done about them
     */
    record Page(
            List<String> lines,
            Map<String, Object> content,
            List<Span> recognised,
            List<Unrecognised> unrecognised,
            List<Fault> faults) {}

    /**
     * A part of a line that became a field.
     *
     * @param line number of the line, from 1
     * @param from first character, from 0
     * @param to after the last character
     * @param path key of the field
     */
    record Span(int line, int from, int to, String path) {}

    /** A line that became nothing. */
    record Unrecognised(int line, String text) {}

    /** Something wrong on the page. */
    record Fault(FaultKind kind, int line, String text, Sentence message) {}

    /** What can be wrong on a page. */
    enum FaultKind {
        /** A link whose target is lost: kept as its label. */
        LINK_WITHOUT_TARGET,
        /** Two links without anything between them: kept as two. */
        GLUED_LINKS,
        /** The rest of a broken list item that looks like an item of its own: joined again. */
        FALSE_LIST_ITEM,
        /** A title written in capitals, which screen readers may spell out. */
        CAPITALS_AS_TITLE,
        /** A link text that says nothing by itself. */
        GENERIC_LINK_TEXT,
        /** A link named by a network only, not by whose account it is. */
        NETWORK_ONLY_LINK_TEXT,
        /** An acronym that the page never explains. */
        UNEXPLAINED_ACRONYM,
        /** A date that does not exist: not stored. */
        IMPOSSIBLE_DATE,
        /** A mail address that is none: not stored. */
        INVALID_EMAIL,
        /** A link of a kind that can run code or reads files: not stored. */
        FORBIDDEN_LINK_SCHEME,
        /** An address that only looks like one of a network: not stored. */
        LOOK_ALIKE_HOST;

        /** The name in interfaces: {@code glued-links}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads a page. */
    Page read(String source, Format format, Taxonomy taxonomy);
}
