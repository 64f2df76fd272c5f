package org.maillon.rendition;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/**
 * A page as its visitor sees it, with what is new since another revision and what is gone. Sections, lists and tables of
 * both pages are matched block by block, and only where running text meets running text is it compared word by word: what
 * comes out is a page, never broken markup.
 */
final class MarkedPage {

    /** What stands in running text; an element that holds nothing else is compared word by word. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "br", "cite", "code", "em", "i", "img", "q", "s", "small", "span", "strong", "sub",
            "sup", "svg", "time", "u", "use", "wbr");

    /** Of these, one stands where the other stood. */
    private static final Set<String> ALONE = Set.of("dl", "ul", "ol", "dt", "dd", "blockquote", "address");

    /** From how much in common two paragraphs are the same one, changed; 1 is all. */
    private static final double ALIKE = 0.35;

    private static final String RUN = "data-run";

    private final Marks marks;
    private final Messages messages;

    private MarkedPage(Language language) {
        this.messages = Messages.in(language);
        this.marks = new Marks(messages);
    }

    /**
     * The newer page with its changes.
     *
     * @param before the older page, rendered for a preview in the same language
     * @param after the newer page, rendered for a preview
     */
    static String between(String before, String after, Language language) {
        Document older = Jsoup.parse(before);
        Document newer = Jsoup.parse(after);
        older.outputSettings().prettyPrint(false);
        newer.outputSettings().prettyPrint(false);
        new MarkedPage(language).mark(older, newer);
        return newer.outerHtml();
    }

    private void mark(Document older, Document newer) {
        Element content = newer.expectFirst("main");
        compare(older.expectFirst("main"), content);
        content.select("[" + RUN + "]").forEach(Element::unwrap);
        legend(newer.expectFirst(".preview-banner"), number(content));
    }

    /** Gives each change a name one can go to; gives how many there are, a replacement being one. */
    private static int number(Element content) {
        int number = 0;
        boolean afterDeletion = false;
        for (Node node : content.nodeStream().toList()) {
            if (node instanceof Element element && Marks.isMark(element)) {
                boolean isDeletion = Marks.Kind.of(element) == Marks.Kind.DELETION;
                if (isDeletion || !afterDeletion) {
                    number++;
                    element.attr("id", "change-" + number);
                }
                afterDeletion = isDeletion;
            } else if (node instanceof TextNode text && !text.isBlank() && !isMarked(text)) {
                afterDeletion = false;
            }
        }
        return number;
    }

    private static boolean isMarked(Node node) {
        return node.parent() instanceof Element parent && (Marks.isMark(parent) || isMarked(parent));
    }

    private void legend(Element banner, int changes) {
        banner.attr("aria-label", messages.say("public.changes"));
        banner.empty();
        banner.appendElement("strong").text(messages.say("public.changes"));
        if (changes == 0) {
            banner.appendText(" — " + messages.say("public.changes.none"));
            return;
        }
        banner.appendText(" ");
        banner.appendElement("ins").text(messages.say("public.changes.added"));
        banner.appendText(" ");
        banner.appendElement("del").text(messages.say("public.changes.removed"));
        banner.appendText(" ");
        banner.appendElement("a").attr("href", "#change-1").text(messages.say("public.changes.first", changes));
    }

    private void compare(Element older, Element newer) {
        if (isPhrase(older) && isPhrase(newer)) {
            MarkedPhrase.mark(older, newer, marks);
        } else {
            compareBlocks(older, newer);
        }
    }

    private static boolean isPhrase(Element element) {
        return element.children().stream()
                .allMatch(child -> INLINE.contains(child.normalName())
                        && (child.normalName().equals("svg") || isPhrase(child)));
    }

    private void compareBlocks(Element older, Element newer) {
        List<Element> before = blocks(older);
        List<Element> after = blocks(newer);
        for (AbstractDelta<String> delta :
                DiffUtils.diff(looks(before), looks(after)).getDeltas()) {
            int oldFrom = delta.getSource().getPosition();
            int newFrom = delta.getTarget().getPosition();
            int newTo = newFrom + delta.getTarget().size();
            List<Element> kept =
                    pair(before.subList(oldFrom, oldFrom + delta.getSource().size()), after.subList(newFrom, newTo));
            if (newTo < after.size()) {
                kept.forEach(after.get(newTo)::before);
            } else {
                kept.forEach(newer::appendChild);
            }
        }
    }

    private static List<String> looks(List<Element> blocks) {
        return blocks.stream()
                .map(block -> block.outerHtml().replaceAll("\\s+", " "))
                .toList();
    }

    /** The blocks of an element; running text beside a block becomes one for the comparison. */
    private static List<Element> blocks(Element parent) {
        List<Element> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node child : List.copyOf(parent.childNodes())) {
            boolean isBlock =
                    child instanceof Element element && !(INLINE.contains(element.normalName()) && isPhrase(element));
            if (isBlock) {
                gather(run, blocks);
                blocks.add((Element) child);
            } else {
                run.add(child);
            }
        }
        gather(run, blocks);
        return blocks;
    }

    private static void gather(List<Node> run, List<Element> blocks) {
        boolean isEmpty = run.stream()
                .allMatch(node -> !(node instanceof Element) && !(node instanceof TextNode text && !text.isBlank()));
        if (!isEmpty) {
            Element holder = new Element("span").attr(RUN, "");
            run.get(0).before(holder);
            run.forEach(holder::appendChild);
            blocks.add(holder);
        }
        run.clear();
    }

    /**
     * Pairs what became what and marks the rest as new or gone, each in its place: what is gone before what came instead.
     * Gives what is gone after the last block.
     */
    private List<Element> pair(List<Element> old, List<Element> now) {
        int taken = 0;
        Optional<Element> came = Optional.empty();
        for (Element block : now) {
            int became = origin(old, taken, block);
            if (became < 0) {
                whole(block, Marks.Kind.INSERTION);
                came = came.or(() -> Optional.of(block));
                continue;
            }
            Element place = came.orElse(block);
            old.subList(taken, became).forEach(gone -> place.before(gone(gone)));
            compare(old.get(became), block);
            taken = became + 1;
            came = Optional.empty();
        }
        List<Element> rest =
                old.subList(taken, old.size()).stream().map(this::gone).toList();
        came.ifPresent(place -> rest.forEach(place::before));
        return came.isPresent() ? List.of() : rest;
    }

    /** Which of the older blocks, from a place on, this one was; -1 when it is new. */
    private static int origin(List<Element> old, int from, Element block) {
        for (int i = from; i < old.size(); i++) {
            Element candidate = old.get(i);
            if (kind(candidate).equals(kind(block)) && (hasName(block) || alike(candidate, block) >= ALIKE)) {
                return i;
            }
        }
        return -1;
    }

    /** Blocks of different kinds never became one another. */
    private static String kind(Element block) {
        return block.normalName() + " " + block.className() + " " + block.attr("aria-labelledby") + " " + block.id();
    }

    /** Whether its place in the page says which one it is, whatever it holds. */
    private static boolean hasName(Element block) {
        return ALONE.contains(block.normalName())
                || !block.className().isEmpty()
                || block.hasAttr("aria-labelledby")
                || !block.id().isEmpty();
    }

    /** The share of words that two blocks have in common, from 0 to 1 (Dice). */
    private static double alike(Element one, Element other) {
        Map<String, Integer> words = new HashMap<>();
        String[] first = one.text().split("\\s+");
        String[] second = other.text().split("\\s+");
        for (String word : first) {
            words.merge(word, 1, Integer::sum);
        }
        int common = 0;
        for (String word : second) {
            if (words.getOrDefault(word, 0) > 0) {
                words.merge(word, -1, Integer::sum);
                common++;
            }
        }
        return 2.0 * common / (first.length + second.length);
    }

    private Element gone(Element block) {
        Element copy = block.clone();
        whole(copy, Marks.Kind.DELETION);
        // What it is called is said by the newer page, where it still stands; two of a name would confuse both.
        copy.select("[id], [aria-labelledby]")
                .forEach(named -> named.removeAttr("id").removeAttr("aria-labelledby"));
        return copy;
    }

    private void whole(Element block, Marks.Kind kind) {
        if (isPhrase(block)) {
            marks.wrap(block, kind);
        } else {
            blocks(block).forEach(inner -> whole(inner, kind));
        }
    }
}
