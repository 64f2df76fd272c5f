package org.maillon.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.maillon.exchange.RichTree.Block;
import org.maillon.exchange.RichTree.Run;
import org.maillon.exchange.RichTree.Style;
import org.maillon.partner.RichTexts;

/**
 * Cleans the HTML that editors write or paste. What came in is never patched: a small tree of permitted shapes is taken
 * from it and written anew, so nothing that was not foreseen can come out.
 */
@ApplicationScoped
public class JsoupRichTexts implements RichTexts {

    private static final int DEEPEST = 200;
    // A browser may read the same marks a little differently than the tree they were written from (a quotation that
    // closes a list, say); what is kept must be what reading it again gives.
    private static final int MOST_PASSES = 8;

    @Override
    public String clean(String html) {
        String cleaned = once(html);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String again = once(cleaned);
            if (again.equals(cleaned)) {
                return cleaned;
            }
            cleaned = again;
        }
        throw new IllegalStateException("Cleaning does not come to an end");
    }

    private static String once(String html) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        StringBuilder out = new StringBuilder();
        write(RichTreeReader.read(document), out);
        return out.toString();
    }

    private static void write(List<Block> blocks, StringBuilder out) {
        for (Block block : blocks) {
            // One block a line: people read this in the form without script, and differences are taken by line.
            if (!out.isEmpty()) {
                out.append('\n');
            }
            write(block, out);
        }
    }

    private static void write(Block block, StringBuilder out) {
        if (block instanceof RichTree.Text text) {
            out.append('<').append(text.tag()).append('>');
            runs(text.runs(), out);
            out.append("</").append(text.tag()).append('>');
        } else if (block instanceof RichTree.Quote quote) {
            out.append("<blockquote>");
            write(quote.blocks(), out);
            out.append("\n</blockquote>");
        } else if (block instanceof RichTree.Listing list) {
            String tag = list.ordered() ? "ol" : "ul";
            out.append('<').append(tag).append('>');
            list.items().forEach(item -> item(item, out));
            out.append("\n</").append(tag).append('>');
        }
    }

    private static void item(List<Block> blocks, StringBuilder out) {
        out.append("\n<li>");
        List<Block> rest = blocks;
        if (blocks.get(0) instanceof RichTree.Text first) {
            runs(first.runs(), out);
            rest = blocks.subList(1, blocks.size());
        }
        write(rest, out);
        out.append("</li>");
    }

    private static void runs(List<Run> runs, StringBuilder out) {
        Style open = Style.PLAIN;
        for (Run run : runs) {
            if (!run.style().equals(open)) {
                close(open, out);
                open(run.style(), out);
                open = run.style();
            }
            out.append(run.isBreak() ? "<br>" : escaped(run.text()));
        }
        close(open, out);
    }

    private static void open(Style style, StringBuilder out) {
        if (!style.href().isEmpty()) {
            out.append("<a href=\"")
                    .append(escaped(style.href()).replace("\"", "&quot;"))
                    .append("\">");
        }
        out.append(style.strong() ? "<strong>" : "").append(style.emphasised() ? "<em>" : "");
    }

    private static void close(Style style, StringBuilder out) {
        out.append(style.emphasised() ? "</em>" : "").append(style.strong() ? "</strong>" : "");
        if (!style.href().isEmpty()) {
            out.append("</a>");
        }
    }

    /** Text as it is, but for the three characters that HTML reads as its own. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
