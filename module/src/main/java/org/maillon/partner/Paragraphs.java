package org.maillon.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maillon.partner.field.RichText;

/**
 * Rich text for somebody who writes it without an editor for it: paragraphs between empty lines. What they leave as it is
 * keeps its links and lists.
 */
public final class Paragraphs {

    private static final Pattern NESTING = Pattern.compile("<(/?)(?:ul|ol|blockquote)>");
    private static final Pattern BETWEEN = Pattern.compile("\\n[ \\t\\u00a0]*\\n\\s*");

    private Paragraphs() {}

    /** The text as paragraphs between empty lines. */
    public static String of(String html) {
        return blocks(html).stream().map(Paragraphs::words).collect(Collectors.joining("\n\n"));
    }

    /**
     * The HTML of what was typed over the paragraphs of some HTML; it has still to be cleaned.
     *
     * @param before the HTML that the paragraphs were made of
     */
    public static String html(String typed, String before) {
        List<String> known = new ArrayList<>(blocks(before));
        List<String> blocks = new ArrayList<>();
        for (String paragraph : BETWEEN.split(typed.replace("\r", "").strip(), -1)) {
            if (!paragraph.isBlank()) {
                blocks.add(taken(paragraph, known));
            }
        }
        return String.join("\n", blocks);
    }

    private static String taken(String paragraph, List<String> known) {
        for (String block : known) {
            if (plain(words(block)).equals(plain(paragraph))) {
                known.remove(block);
                return block;
            }
        }
        return "<p>" + escaped(paragraph.strip()).replaceAll("\\s*\\n\\s*", "<br>") + "</p>";
    }

    /** The blocks at the top, each with everything in it; cleaned HTML has them on lines of their own. */
    private static List<String> blocks(String html) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int depth = 0;
        for (String line : html.split("\n", -1)) {
            block.append(block.isEmpty() ? "" : "\n").append(line);
            Matcher tag = NESTING.matcher(line);
            while (tag.find()) {
                depth += tag.group(1).isEmpty() ? 1 : -1;
            }
            if (depth == 0) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString());
        }
        return blocks.stream().filter(one -> !words(one).isEmpty()).toList();
    }

    private static String words(String block) {
        return new RichText(block).text();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
