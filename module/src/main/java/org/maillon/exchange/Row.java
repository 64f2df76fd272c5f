package org.maillon.exchange;

import java.util.List;
import org.maillon.exchange.Inline.Place;

/**
 * One line of a page as a reader sees it, whatever marks made it so.
 *
 * @param kind what sort of line it is
 * @param level rank of a heading from 1; otherwise how many lists it stands in
 * @param ordered whether the list of an item is numbered
 * @param quoted whether it stands in a quotation
 * @param joined whether it goes on with the paragraph or item of the line before
 * @param afterBlank whether something parts it from the line before
 * @param inlines what it says
 * @param place where it stands
 */
record Row(
        Kind kind,
        int level,
        boolean ordered,
        boolean quoted,
        boolean joined,
        boolean afterBlank,
        List<Inline> inlines,
        Place place) {

    /** What sort of line a row is. */
    enum Kind {
        HEADING,
        TEXT,
        ITEM
    }

    /** Its words, on one line. */
    String text() {
        return Characters.line(Inline.text(inlines));
    }

    int line() {
        return place.line();
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    boolean isItem() {
        return kind == Kind.ITEM;
    }

    /** The same row saying something else. */
    Row saying(List<Inline> others) {
        Place where = others.isEmpty() || others.get(0).place().line() != place.line()
                ? place
                : new Place(place.line(), others.get(0).place().from(), place.to());
        return new Row(kind, level, ordered, quoted, joined, afterBlank, others, where);
    }
}
