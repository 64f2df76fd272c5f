package org.maillon.exchange;

import java.util.ArrayList;
import java.util.List;
import org.maillon.exchange.Inline.Link;
import org.maillon.exchange.Inline.Place;
import org.maillon.exchange.Inline.Text;

/** Pairs the stars and underscores that emphasise words; the ones without a partner stay as they are written. */
final class Emphasis {

    // Nobody nests emphasis; this many open at once is an attack or a table drawn with stars.
    private static final int MOST_OPEN = 12;

    private record Opener(int index, char mark, int length) {}

    private final List<Inline> found;
    private final List<Opener> open = new ArrayList<>();

    Emphasis(List<Inline> found) {
        this.found = found;
    }

    /** Takes a run of marks with the characters around it. */
    void meet(String marks, char before, char after, Place place) {
        char mark = marks.charAt(0);
        boolean underscore = mark == '_';
        boolean mayClose = !Character.isWhitespace(before) && !(underscore && Character.isLetterOrDigit(after));
        boolean mayOpen = !Character.isWhitespace(after) && !(underscore && Character.isLetterOrDigit(before));
        String left = marks;
        if (mayClose) {
            left = close(marks);
        }
        if (left.isEmpty()) {
            return;
        }
        // One text for each run of marks: taken out again when its partner is met.
        found.add(new Text(left, place));
        if (mayOpen && open.size() < MOST_OPEN) {
            open.add(new Opener(found.size() - 1, mark, left.length()));
        }
    }

    private String close(String marks) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Opener opener = open.get(i);
            if (opener.mark() == marks.charAt(0)) {
                int length = Math.min(opener.length(), marks.length());
                style(opener, length);
                while (open.size() > i) {
                    open.remove(open.size() - 1);
                }
                String left = marks.substring(length);
                return left.isEmpty() || open.isEmpty() ? left : close(left);
            }
        }
        return marks;
    }

    private void style(Opener opener, int length) {
        boolean strong = length >= 2;
        boolean slanted = length != 2;
        for (int i = opener.index() + 1; i < found.size(); i++) {
            found.set(i, styled(found.get(i), strong, slanted));
        }
        Text marks = (Text) found.get(opener.index());
        found.set(
                opener.index(),
                new Text(
                        marks.text().substring(0, marks.text().length() - length),
                        marks.strong(),
                        marks.emphasised(),
                        marks.place()));
    }

    private static Inline styled(Inline inline, boolean strong, boolean slanted) {
        if (inline instanceof Text text) {
            return styled(text, strong, slanted);
        }
        if (inline instanceof Link link) {
            List<Text> label = link.label().stream()
                    .map(text -> styled(text, strong, slanted))
                    .toList();
            return new Link(label, link.href(), link.place(), link.labelTo());
        }
        return inline;
    }

    private static Text styled(Text text, boolean strong, boolean slanted) {
        return new Text(text.text(), text.strong() || strong, text.emphasised() || slanted, text.place());
    }
}
