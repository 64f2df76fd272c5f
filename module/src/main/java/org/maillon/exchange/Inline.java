package org.maillon.exchange;

import java.util.ArrayList;
import java.util.List;

/** A stretch of text or a link on a line of the page that is read. */
sealed interface Inline {

    /** Where something stands: a line, from 1, and its characters, from 0. */
    record Place(int line, int from, int to) {}

    /** Text in one style. */
    record Text(String text, boolean strong, boolean emphasised, Place place) implements Inline {

        Text(String text, Place place) {
            this(text, false, false, place);
        }
    }

    /**
     * A link.
     *
     * @param label what it says
     * @param href where it leads as written, entities resolved; empty when there is nothing
     * @param place all of it
     * @param labelTo column after its label, for showing where two links touch
     */
    record Link(List<Text> label, String href, Place place, int labelTo) implements Inline {

        String text() {
            return Characters.line(Inline.text(label));
        }

        LinkTarget target() {
            return LinkTarget.of(href);
        }
    }

    /** A line break that is meant. */
    record Break(Place place) implements Inline {}

    /** Where it stands. */
    Place place();

    /** The words of several, as written. */
    static String text(List<? extends Inline> inlines) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : inlines) {
            if (inline instanceof Text plain) {
                text.append(plain.text());
            } else if (inline instanceof Link link) {
                text.append(text(link.label()));
            } else {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** The links among several. */
    static List<Link> links(List<Inline> inlines) {
        List<Link> links = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Link link) {
                links.add(link);
            }
        }
        return links;
    }

    /** What is left of several after their first characters; a link that is cut through is kept whole. */
    static List<Inline> after(List<Inline> inlines, int characters) {
        List<Inline> rest = new ArrayList<>();
        int left = characters;
        for (Inline inline : inlines) {
            int length = text(List.of(inline)).length();
            if (left > 0 && left >= length) {
                left -= length;
            } else if (left > 0 && inline instanceof Text text) {
                rest.add(new Text(
                        text.text().substring(left),
                        text.strong(),
                        text.emphasised(),
                        new Place(
                                text.place().line(),
                                Math.min(
                                        text.place().from() + left, text.place().to()),
                                text.place().to())));
                left = 0;
            } else {
                rest.add(inline);
                left = 0;
            }
        }
        return rest;
    }
}
