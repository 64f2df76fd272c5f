package org.maillon.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.maillon.exchange.RichTree.Block;
import org.maillon.exchange.RichTree.Run;
import org.maillon.exchange.RichTree.Style;

/** Takes from parsed HTML what a partner page may keep; everything it does not know becomes its text or nothing. */
final class RichTreeReader {

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "head",
            "title",
            "textarea",
            "select",
            "option",
            "datalist",
            "audio",
            "video",
            "canvas",
            "map",
            "noembed",
            "noframes",
            "xmp",
            "plaintext",
            "listing",
            "frameset",
            "applet");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "address",
            "figure",
            "figcaption",
            "pre",
            "table",
            "caption",
            "tr",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "hr",
            "center",
            "hgroup",
            "search",
            "dialog",
            "li",
            "body");
    // Nobody reads a list in a list in a list; beyond this, depth is an attack.
    private static final int DEEPEST = 12;

    private final Deque<List<Block>> open = new ArrayDeque<>();
    private final List<Run> runs = new ArrayList<>();
    private String tag = "p";
    private int depth;

    private RichTreeReader() {
        open.push(new ArrayList<>());
    }

    /** The blocks of an element. */
    static List<Block> read(Element element) {
        RichTreeReader reader = new RichTreeReader();
        reader.children(element, Style.PLAIN);
        reader.flush();
        return reader.open.pop();
    }

    private void children(Element element, Style style) {
        for (Node child : element.childNodes()) {
            visit(child, style);
        }
    }

    private void visit(Node node, Style style) {
        if (node instanceof TextNode text) {
            runs.add(new Run(Characters.storable(text.getWholeText()), style));
        } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
            visit(element, style);
        }
    }

    private void visit(Element element, Style style) {
        switch (element.normalName()) {
            case "br" -> runs.add(Run.BREAK);
            case "strong", "b" -> children(element, style.stressed());
            case "em", "i" -> children(element, style.slanted());
            case "a" -> children(element, linked(element, style));
            case "h1", "h2", "h3" -> block(element, style, "h3");
            case "h4", "h5", "h6" -> block(element, style, "h4");
            case "ul", "menu", "dir" -> list(element, style, false);
            case "ol" -> list(element, style, true);
            case "blockquote" -> quote(element, style);
            case "td", "th" -> cell(element, style);
            default -> other(element, style);
        }
    }

    private static Style linked(Element link, Style style) {
        LinkTarget target = LinkTarget.of(link.attr("href"));
        return target.isSafe() ? style.linked(target.address()) : style.linked("");
    }

    private void other(Element element, Style style) {
        if (BLOCKS.contains(element.normalName())) {
            block(element, style, tag);
        } else {
            children(element, style);
        }
    }

    private void block(Element element, Style style, String blockTag) {
        flush();
        String before = tag;
        tag = blockTag;
        children(element, style);
        flush();
        tag = before;
    }

    private void cell(Element element, Style style) {
        runs.add(new Run(" ", Style.PLAIN));
        children(element, style);
        runs.add(new Run(" ", Style.PLAIN));
    }

    private void quote(Element element, Style style) {
        List<Block> quoted = nested(() -> children(element, style));
        if (depth >= DEEPEST) {
            top().addAll(quoted);
        } else if (!quoted.isEmpty()) {
            top().add(new RichTree.Quote(List.copyOf(quoted)));
        }
    }

    private void list(Element list, Style style, boolean ordered) {
        flush();
        List<List<Block>> items = new ArrayList<>();
        for (Node child : list.childNodes()) {
            boolean isItem = child instanceof Element element && element.nameIs("li");
            List<Block> blocks = nested(() -> item(child, isItem, style));
            if (blocks.isEmpty()) {
                continue;
            }
            if (isItem || items.isEmpty()) {
                items.add(blocks);
            } else {
                // A list directly in a list, as many editors write it, belongs to the item before it.
                items.get(items.size() - 1).addAll(blocks);
            }
        }
        if (depth >= DEEPEST) {
            items.forEach(top()::addAll);
        } else if (!items.isEmpty()) {
            top().add(new RichTree.Listing(ordered, List.copyOf(items)));
        }
    }

    private void item(Node child, boolean isItem, Style style) {
        if (isItem) {
            children((Element) child, style);
        } else {
            visit(child, style);
        }
    }

    private List<Block> nested(Runnable reading) {
        flush();
        String before = tag;
        tag = "p";
        depth++;
        open.push(new ArrayList<>());
        reading.run();
        flush();
        depth--;
        tag = before;
        return open.pop();
    }

    private List<Block> top() {
        return open.element();
    }

    private void flush() {
        List<Run> block = new ArrayList<>();
        String blockTag = depth > 0 ? "p" : tag;
        List<Run> tidied = RichTree.tidy(runs);
        for (int i = 0; i < tidied.size(); i++) {
            Run run = tidied.get(i);
            boolean twoBreaks =
                    run.isBreak() && i + 1 < tidied.size() && tidied.get(i + 1).isBreak();
            if (twoBreaks) {
                add(blockTag, block);
                block = new ArrayList<>();
            } else {
                block.add(run.isBreak() && !"p".equals(blockTag) ? new Run(" ", Style.PLAIN) : run);
            }
        }
        add(blockTag, block);
        runs.clear();
    }

    private void add(String blockTag, List<Run> block) {
        List<Run> trimmed = new ArrayList<>(block);
        Predicate<Run> blank = run -> run.isBreak() || Characters.isBlank(run.text());
        while (!trimmed.isEmpty() && trimmed.get(0).isBreak()) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isBreak()) {
            trimmed.remove(trimmed.size() - 1);
        }
        if (!trimmed.stream().allMatch(blank)) {
            top().add(new RichTree.Text(blockTag, RichTree.tidy(trimmed)));
        }
    }
}
