package org.maillon.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.maillon.exchange.Inline.Link;
import org.maillon.exchange.Inline.Place;
import org.maillon.exchange.Inline.Text;

/** Takes an HTML page apart into rows; what surrounds the partner on a web page is left out. */
final class HtmlRows {

    private static final String CHROME =
            "head, nav, footer, aside, script, style, noscript, template, svg, math, iframe,"
                    + " object, embed, canvas, audio, video, select, input, button, textarea, dialog, [hidden],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "address",
            "figure",
            "figcaption",
            "pre",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
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
            "body",
            "html");
    private static final Pattern MARKER = Pattern.compile("[\\s\\p{Z}]*[-*•‣◦▪●○·–][\\s\\p{Z}]+(?=\\S)");
    private static final int DEEPEST = 200;
    private static final int DEEPEST_LIST = 8;

    private final HtmlPlaces places;
    private final IdentityHashMap<Element, Boolean> titledTables = new IdentityHashMap<>();
    private final HtmlTitles titles;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();
    private final List<Inline> words = new ArrayList<>();
    private int level;
    private boolean ordered;
    private boolean quoted;
    private boolean item;
    private boolean joined;
    private boolean listAfterList;

    private HtmlRows(HtmlPlaces places, HtmlTitles titles) {
        this.places = places;
        this.titles = titles;
    }

    /** Knows the titles of blocks, so that a table can be read as titles and values. */
    interface HtmlTitles {
        /** Whether a text opens a block. */
        boolean isTitle(String text);
    }

    /** The rows of a page. */
    static Source read(String source, HtmlTitles titles) {
        String tidy = Source.tidy(source);
        Document document =
                Parser.htmlParser().setMaxDepth(DEEPEST).setTrackPosition(true).parseInput(tidy, "");
        Optional<String> language =
                Optional.of(document.select("html").attr("lang")).filter(tag -> !tag.isBlank());
        HtmlRows rows = new HtmlRows(new HtmlPlaces(tidy), titles);
        rows.children(content(document), false, false);
        rows.flush();
        return new Source(Source.lines(tidy), List.copyOf(rows.rows), Set.copyOf(rows.explained), language);
    }

    private static Element content(Document document) {
        document.select(CHROME).remove();
        for (Element header : document.select("header")) {
            // A header with the partner's name in it is no chrome.
            if (header.selectFirst("h1") == null) {
                header.remove();
            }
        }
        Element main = document.selectFirst("main, [role=main]");
        if (main != null) {
            return main;
        }
        Elements articles = document.select("article");
        Element only = articles.size() == 1 ? articles.first() : null;
        boolean whole = only != null && (only.selectFirst("h1") != null || document.selectFirst("h1") == null);
        return whole && only != null ? only : document.body();
    }

    private void children(Element element, boolean strong, boolean slanted) {
        for (Node child : element.childNodes()) {
            visit(child, strong, slanted);
        }
    }

    private void visit(Node node, boolean strong, boolean slanted) {
        if (node instanceof TextNode text) {
            words.addAll(places.texts(text, strong, slanted));
        } else if (node instanceof Element element) {
            visit(element, strong, slanted);
        }
    }

    private void visit(Element element, boolean strong, boolean slanted) {
        String name = element.normalName();
        switch (name) {
            case "br" -> lineBreak(element);
            case "strong", "b" -> children(element, true, slanted);
            case "em", "i" -> children(element, strong, true);
            case "a" -> link(element, strong, slanted);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "ul", "ol", "menu" -> list(element, "ol".equals(name));
            case "li" -> item(element);
            case "blockquote" -> quote(element);
            case "tr" -> tableRow(element);
            case "abbr" -> abbreviation(element, strong, slanted);
            default -> {
                if (BLOCKS.contains(name)) {
                    flush();
                    children(element, strong, slanted);
                    flush();
                } else {
                    children(element, strong, slanted);
                }
            }
        }
    }

    private void abbreviation(Element element, boolean strong, boolean slanted) {
        if (!element.attr("title").isBlank()) {
            explained.add(Acronyms.bare(element.text()));
        }
        children(element, strong, slanted);
    }

    private void lineBreak(Element element) {
        boolean goesOn = !Characters.isBlank(Inline.text(words));
        if (goesOn) {
            words.add(new Inline.Break(places.of(element)));
            flush();
        }
        joined = goesOn;
    }

    private void link(Element element, boolean strong, boolean slanted) {
        if (element.selectFirst("h1, h2, h3, h4, h5, h6, ul, ol") != null) {
            children(element, strong, slanted);
            return;
        }
        List<List<Text>> lines = places.labels(element, strong, slanted);
        for (int i = 0; i < lines.size(); i++) {
            List<Text> label = lines.get(i);
            Place place = lines.size() == 1 ? places.of(element) : places.span(List.copyOf(label));
            int labelTo = label.isEmpty()
                    ? place.to()
                    : label.get(label.size() - 1).place().to();
            words.add(new Link(label, element.attr("href"), place, labelTo));
            if (i + 1 < lines.size()) {
                lineBreak(element);
            }
        }
    }

    private void heading(Element element, int rank) {
        flush();
        int before = level;
        children(element, false, false);
        level = rank;
        flush(Row.Kind.HEADING);
        level = before;
    }

    private void list(Element element, boolean numbered) {
        flush();
        boolean orderedBefore = ordered;
        boolean adjacent =
                level == 0 && !rows.isEmpty() && rows.get(rows.size() - 1).isItem();
        ordered = numbered;
        level = Math.min(level + 1, DEEPEST_LIST);
        int own = level;
        listAfterList = adjacent;
        children(element, false, false);
        flush();
        level = own - 1;
        ordered = orderedBefore;
        item = false;
    }

    private void item(Element element) {
        flush();
        item = true;
        children(element, false, false);
        flush();
        item = false;
    }

    private void quote(Element element) {
        flush();
        boolean before = quoted;
        quoted = true;
        children(element, false, false);
        flush();
        quoted = before;
    }

    private void tableRow(Element element) {
        flush();
        // Only the cells of this row: a search would go through every table inside them, again and again.
        List<Element> cells = element.children().stream()
                .filter(cell ->
                        cell.normalName().equals("th") || cell.normalName().equals("td"))
                .toList();
        boolean titled = cells.size() > 1 && isTitled(cells.get(0), element);
        for (int i = 0; i < cells.size(); i++) {
            if (titled) {
                flush();
            } else if (i > 0 && !Characters.isBlank(Inline.text(words))) {
                words.add(new Text(" – ", places.of(cells.get(i))));
            }
            children(cells.get(i), false, false);
        }
        flush();
    }

    /** Whether a row is a title and its value: so are most rows of its table then; a table of figures is none. */
    private boolean isTitled(Element first, Element row) {
        if (!titles.isTitle(first.text())) {
            return false;
        }
        Element table = row.closest("table");
        return table == null || titledTables.computeIfAbsent(table, this::isTitledTable);
    }

    private boolean isTitledTable(Element table) {
        Elements firsts = table.select("tr > :first-child");
        long titled =
                firsts.stream().filter(cell -> titles.isTitle(cell.text())).count();
        return titled * 2 >= firsts.size();
    }

    private void flush() {
        flush(item ? Row.Kind.ITEM : Row.Kind.TEXT);
    }

    private void flush(Row.Kind kind) {
        List<Inline> said = List.copyOf(words);
        words.clear();
        boolean goesOn = joined;
        joined = false;
        if (Characters.isBlank(Inline.text(said)) && Inline.links(said).isEmpty()) {
            return;
        }
        int first = 0;
        while (said.get(first) instanceof Text text && Characters.isBlank(text.text())) {
            first++;
        }
        List<Inline> kept = said.subList(first, said.size());
        if (kind == Row.Kind.TEXT && level == 0 && kept.get(0) instanceof Text text) {
            Matcher marker = MARKER.matcher(text.text());
            if (marker.lookingAt()) {
                // "- one<br>- two": a list that was typed and not made.
                rows.add(new Row(
                        Row.Kind.ITEM,
                        1,
                        false,
                        quoted,
                        false,
                        !goesOn,
                        Inline.after(kept, marker.end()),
                        places.span(kept)));
                return;
            }
        }
        rows.add(new Row(
                kind,
                // An item without a list is one all the same.
                kind == Row.Kind.ITEM ? Math.max(1, level) : level,
                ordered,
                quoted,
                goesOn && kind == Row.Kind.TEXT,
                kind != Row.Kind.ITEM || listAfterList,
                kept,
                places.span(kept)));
        listAfterList = false;
        if (kind == Row.Kind.ITEM) {
            item = false;
        }
    }
}
