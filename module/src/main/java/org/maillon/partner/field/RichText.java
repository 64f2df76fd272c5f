package org.maillon.partner.field;

import java.util.regex.Pattern;

/**
 * Text with headings from level 3, paragraphs, lists, quotes, links and emphasis, as clean HTML.
 *
 * @param html HTML that has been through {@link Reading.Desk#clean}
 */
public record RichText(String html) {

    private static final Pattern BLOCK_END = Pattern.compile("</(p|h3|h4|li|blockquote)>|<br>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** The words alone, one block a line. */
    public String text() {
        String lines = BLOCK_END.matcher(html).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&nbsp;", "\u00a0")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("(?m)^[ \\t]+|[ \\t]+$", "")
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }
}
