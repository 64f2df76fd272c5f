package org.maillon.exchange;

import java.util.ArrayList;
import java.util.List;
import org.maillon.exchange.Inline.Link;
import org.maillon.exchange.Inline.Text;

/** Writes rows as HTML; what comes out is cleaned before it is kept. */
final class SectionHtml {

    private final StringBuilder html = new StringBuilder();
    private final List<Boolean> lists = new ArrayList<>();
    private final int highest;
    private boolean paragraph;
    private boolean quote;

    private SectionHtml(int highest) {
        this.highest = highest;
    }

    /** The HTML of some rows. */
    static String write(List<Row> rows) {
        int highest =
                rows.stream().filter(Row::isHeading).mapToInt(Row::level).min().orElse(1);
        SectionHtml writer = new SectionHtml(highest);
        rows.forEach(writer::write);
        writer.closeAll();
        return writer.html.toString();
    }

    private void write(Row row) {
        if (row.quoted() != quote) {
            closeAll();
            html.append(row.quoted() ? "<blockquote>" : "");
            quote = row.quoted();
        }
        switch (row.kind()) {
            case HEADING -> heading(row);
            case ITEM -> item(row);
            case TEXT -> text(row);
        }
    }

    private void heading(Row row) {
        closeParagraph();
        closeLists(0);
        String tag = row.level() <= highest ? "h3" : "h4";
        html.append('<').append(tag).append('>');
        inlines(row.inlines());
        html.append("</").append(tag).append('>');
    }

    private void item(Row row) {
        closeParagraph();
        closeLists(row.level());
        if (lists.size() == row.level() && lists.get(row.level() - 1) != row.ordered()) {
            closeLists(row.level() - 1);
        }
        if (lists.size() == row.level()) {
            html.append("</li>");
        }
        while (lists.size() < row.level()) {
            lists.add(row.ordered());
            html.append(row.ordered() ? "<ol>" : "<ul>");
            if (lists.size() < row.level()) {
                html.append("<li>");
            }
        }
        html.append("<li>");
        inlines(row.inlines());
    }

    private void text(Row row) {
        if (row.joined() && (paragraph || !lists.isEmpty())) {
            html.append(' ');
        } else {
            closeParagraph();
            closeLists(row.level());
            html.append("<p>");
            paragraph = true;
        }
        inlines(row.inlines());
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            if (inline instanceof Text text) {
                text(text);
            } else if (inline instanceof Link link) {
                link(link);
            } else {
                html.append("<br>");
            }
        }
    }

    private void link(Link link) {
        LinkTarget target = link.target();
        boolean safe =
                target.isSafe() && LinkFaults.disguise(link.text(), target).isEmpty();
        if (safe) {
            html.append("<a href=\"")
                    .append(JsoupRichTexts.escaped(target.address()).replace("\"", "&quot;"))
                    .append("\">");
        }
        link.label().forEach(this::text);
        html.append(safe ? "</a>" : "");
    }

    private void text(Text text) {
        html.append(text.strong() ? "<strong>" : "").append(text.emphasised() ? "<em>" : "");
        html.append(JsoupRichTexts.escaped(text.text()));
        html.append(text.emphasised() ? "</em>" : "").append(text.strong() ? "</strong>" : "");
    }

    private void closeParagraph() {
        html.append(paragraph ? "</p>" : "");
        paragraph = false;
    }

    private void closeLists(int level) {
        while (lists.size() > level) {
            html.append("</li>").append(lists.remove(lists.size() - 1) ? "</ol>" : "</ul>");
        }
    }

    private void closeAll() {
        closeParagraph();
        closeLists(0);
        html.append(quote ? "</blockquote>" : "");
        quote = false;
    }
}
