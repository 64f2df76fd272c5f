package org.maillon.rendition;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A stretch of running text as two revisions have it, word by word: its links, emphasis and dates stay what they are,
 * what is new stands in {@code ins} and what is gone in {@code del}.
 */
final class MarkedPhrase {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    /** A word, a space, or an element without words such as a picture, and the elements it stands in, outermost first. */
    private record Token(Node node, List<Element> around) {

        /** Equal for what a visitor cannot tell apart: the same word in the same kind of elements. */
        String look() {
            StringBuilder look = new StringBuilder();
            around.forEach(element -> look.append(element.tagName()).append(element.attributes()));
            return look.append('>').append(isSpace() ? " " : node.outerHtml()).toString();
        }

        boolean isSpace() {
            return node instanceof TextNode text && text.isBlank();
        }
    }

    /** A stretch that differs: from and to, without to, in the older and in the newer tokens. */
    private record Gap(int oldFrom, int oldTo, int newFrom, int newTo) {

        boolean replaces() {
            return oldFrom < oldTo && newFrom < newTo;
        }
    }

    private final Marks marks;
    private final Element target;

    /** The elements that words are written into at present, outermost first. */
    private final List<Element> open = new ArrayList<>();

    /** The copies that are being written, by what they are copies of. */
    private final Map<Element, Element> stack = new HashMap<>();

    private MarkedPhrase(Element target, Marks marks) {
        this.target = target;
        this.marks = marks;
    }

    /** Marks in the newer element what differs from the older one. */
    static void mark(Element older, Element newer, Marks marks) {
        List<Token> before = tokens(older);
        List<Token> after = tokens(newer);
        newer.empty();
        new MarkedPhrase(newer, marks).write(before, after);
    }

    private static List<Token> tokens(Element element) {
        List<Token> tokens = new ArrayList<>();
        read(element, List.of(), tokens);
        return tokens;
    }

    private static void read(Element element, List<Element> around, List<Token> tokens) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                Matcher word = WORDS.matcher(text.getWholeText());
                while (word.find()) {
                    tokens.add(new Token(new TextNode(word.group()), around));
                }
            } else if (child instanceof Element inner) {
                if (inner.childNodeSize() == 0 || inner.normalName().equals("svg")) {
                    tokens.add(new Token(inner.clone(), around));
                } else {
                    List<Element> deeper = new ArrayList<>(around);
                    deeper.add(inner);
                    read(inner, List.copyOf(deeper), tokens);
                }
            }
        }
    }

    private void write(List<Token> before, List<Token> after) {
        List<Gap> gaps = gaps(before, after);
        Map<Element, Element> same = sameElements(before, after, gaps);
        int at = 0;
        for (Gap gap : gaps) {
            after.subList(at, gap.newFrom()).forEach(token -> put(token, token.around()));
            put(before.subList(gap.oldFrom(), gap.oldTo()), same, Marks.Kind.DELETION);
            put(after.subList(gap.newFrom(), gap.newTo()), Map.of(), Marks.Kind.INSERTION);
            at = gap.newTo();
        }
        after.subList(at, after.size()).forEach(token -> put(token, token.around()));
    }

    private static List<Gap> gaps(List<Token> before, List<Token> after) {
        List<Gap> gaps = new ArrayList<>();
        List<String> was = before.stream().map(Token::look).toList();
        List<String> is = after.stream().map(Token::look).toList();
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                int oldFrom = delta.getSource().getPosition();
                int newFrom = delta.getTarget().getPosition();
                Gap gap = new Gap(
                        oldFrom,
                        oldFrom + delta.getSource().size(),
                        newFrom,
                        newFrom + delta.getTarget().size());
                add(gap, gaps, after);
            }
        }
        return gaps;
    }

    /** Two replaced words with a space between them are one change, or the page would flicker word by word. */
    private static void add(Gap gap, List<Gap> gaps, List<Token> after) {
        int last = gaps.size() - 1;
        if (last >= 0) {
            Gap previous = gaps.get(last);
            if (previous.replaces()
                    && gap.replaces()
                    && gap.newFrom() - previous.newTo() == 1
                    && after.get(previous.newTo()).isSpace()) {
                gaps.set(last, new Gap(previous.oldFrom(), gap.oldTo(), previous.newFrom(), gap.newTo()));
                return;
            }
        }
        gaps.add(gap);
    }

    /** Which newer element an older one became, so that a word that is gone is shown in the link it was gone from. */
    private static Map<Element, Element> sameElements(List<Token> before, List<Token> after, List<Gap> gaps) {
        Map<Element, Element> same = new HashMap<>();
        int oldAt = 0;
        int newAt = 0;
        List<Gap> withEnd = new ArrayList<>(gaps);
        withEnd.add(new Gap(before.size(), before.size(), after.size(), after.size()));
        for (Gap gap : withEnd) {
            for (; newAt < gap.newFrom(); oldAt++, newAt++) {
                List<Element> was = before.get(oldAt).around();
                List<Element> is = after.get(newAt).around();
                for (int i = 0; i < was.size(); i++) {
                    same.put(was.get(i), is.get(i));
                }
            }
            oldAt = gap.oldTo();
            newAt = gap.newTo();
        }
        return same;
    }

    private void put(List<Token> tokens, Map<Element, Element> same, Marks.Kind kind) {
        if (tokens.isEmpty()) {
            return;
        }
        List<List<Element>> places = tokens.stream()
                .map(token -> token.around().stream()
                        .map(element -> same.getOrDefault(element, element))
                        .toList())
                .toList();
        int shared = shared(places);
        Element mark = marks.mark(kind);
        for (int i = 0; i < tokens.size(); i++) {
            List<Element> path = new ArrayList<>(places.get(i));
            path.add(shared, mark);
            put(tokens.get(i), path);
        }
        marks.end(copy(mark), kind);
    }

    /** How many elements all of these stand in. */
    private static int shared(List<List<Element>> places) {
        List<Element> first = places.get(0);
        int shared = first.size();
        for (List<Element> place : places) {
            int common = 0;
            while (common < Math.min(shared, place.size()) && place.get(common).equals(first.get(common))) {
                common++;
            }
            shared = common;
        }
        return shared;
    }

    /** Writes a token into the elements given, those that are still open going on. */
    private void put(Token token, List<Element> path) {
        int kept = 0;
        while (kept < Math.min(open.size(), path.size()) && open.get(kept).equals(path.get(kept))) {
            kept++;
        }
        open.subList(kept, open.size()).clear();
        Element place = kept == 0 ? target : copy(open.get(kept - 1));
        for (Element element : path.subList(kept, path.size())) {
            Element copy = element.shallowClone();
            if (Marks.isMark(element)) {
                marks.begin(copy);
            }
            place.appendChild(copy);
            stack.put(element, copy);
            open.add(element);
            place = copy;
        }
        place.appendChild(token.node());
    }

    private Element copy(Element element) {
        Element copy = stack.get(element);
        if (copy == null) {
            throw new IllegalStateException("An open element has been written");
        }
        return copy;
    }
}
