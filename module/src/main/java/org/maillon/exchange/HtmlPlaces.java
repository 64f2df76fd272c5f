package org.maillon.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.maillon.exchange.Inline.Place;
import org.maillon.exchange.Inline.Text;

/** Knows on which line of its source a part of an HTML page stands. */
final class HtmlPlaces {

    private static final String LINE_BREAK = "\n";

    private final String source;
    private final int[] starts;

    HtmlPlaces(String source) {
        this.source = source;
        int[] found = new int
                [(int) source.chars().filter(character -> character == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < source.length(); i++) {
            if (source.charAt(i) == '\n') {
                found[line++] = i + 1;
            }
        }
        this.starts = found;
    }

    private Place place(int from, int to) {
        int found = Arrays.binarySearch(starts, Math.max(0, from));
        int line = found >= 0 ? found : -found - 2;
        int lineEnd = line + 1 < starts.length ? starts[line + 1] - 1 : source.length();
        int end = Math.max(from, Math.min(to, lineEnd));
        return new Place(line + 1, from - starts[line], end - starts[line]);
    }

    /** Where a node begins, to the end of the node or of the line. */
    Place of(Node node) {
        int from = Math.max(0, node.sourceRange().startPos());
        int to = node instanceof Element element
                ? element.endSourceRange().endPos()
                : node.sourceRange().endPos();
        return place(from, Math.max(from, to));
    }

    /** The text of a node, one part for each line of the source. */
    List<Text> texts(TextNode node, boolean strong, boolean slanted) {
        String text = node.getWholeText();
        int from = Math.max(0, node.sourceRange().startPos());
        int to = Math.max(from, node.sourceRange().endPos());
        String[] parts = text.split("\n", -1);
        Place first = place(from, to);
        Place last = place(to, to);
        if (parts.length == 1 || last.line() - first.line() != parts.length - 1) {
            return List.of(new Text(text.replace('\n', ' '), strong, slanted, first));
        }
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int lineFrom = i == 0 ? from : starts[first.line() - 1 + i];
            String part = i + 1 < parts.length ? parts[i] + " " : parts[i];
            if (!part.isEmpty()) {
                texts.add(new Text(part, strong, slanted, place(lineFrom, to)));
            }
        }
        return texts;
    }

    /** What a link says, line by line. */
    List<List<Text>> labels(Element link, boolean strong, boolean slanted) {
        List<List<Text>> lines = new ArrayList<>();
        List<Text> line = new ArrayList<>();
        for (Text text : label(link, strong, slanted)) {
            if (text.text().equals(LINE_BREAK)) {
                lines.add(List.copyOf(line));
                line.clear();
            } else {
                line.add(text);
            }
        }
        lines.add(List.copyOf(line));
        lines.removeIf(words -> Characters.isBlank(Inline.text(words)));
        return lines.isEmpty() ? List.of(List.of()) : lines;
    }

    /** What a link says: its words, or the words that stand for its picture. */
    private List<Text> label(Element link, boolean strong, boolean slanted) {
        List<Text> label = new ArrayList<>();
        link.forEachNode(node -> {
            if (node instanceof TextNode text) {
                label.addAll(texts(text, strong, slanted));
            } else if (node instanceof Element element && element.nameIs("br")) {
                label.add(new Text(LINE_BREAK, of(element)));
            } else if (node instanceof Element element && element.nameIs("img")) {
                label.add(new Text(element.attr("alt"), strong, slanted, of(link)));
            } else if (node instanceof Element element && element.isBlock()) {
                label.add(new Text(" ", strong, slanted, of(link)));
            }
        });
        if (Characters.isBlank(Inline.text(label))) {
            String spoken = link.hasAttr("aria-label") ? link.attr("aria-label") : link.attr("title");
            return List.of(new Text(spoken, strong, slanted, of(link)));
        }
        return label;
    }

    /** From the first part to the last one on its line. */
    Place span(List<Inline> parts) {
        Place first = parts.get(0).place();
        int to = first.to();
        for (Inline part : parts) {
            if (part.place().line() == first.line()) {
                to = Math.max(to, part.place().to());
            }
        }
        return new Place(first.line(), first.from(), to);
    }
}
