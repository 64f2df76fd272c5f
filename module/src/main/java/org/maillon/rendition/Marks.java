package org.maillon.rendition;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.maillon.language.Messages;

/** The signs of a change: seen as a colour and a line, heard as words where they begin and end. */
final class Marks {

    private final Messages messages;

    /** Marks that are announced in the language of the page. */
    Marks(Messages messages) {
        this.messages = messages;
    }

    /** What a sign says. */
    enum Kind {
        /** The newer page has it. */
        INSERTION("ins"),
        /** The older page had it. */
        DELETION("del");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        static Kind of(Element mark) {
            return mark.normalName().equals(INSERTION.tag) ? INSERTION : DELETION;
        }

        private String code() {
            return this == INSERTION ? "insertion" : "deletion";
        }
    }

    /** An empty sign. */
    Element mark(Kind kind) {
        return new Element(kind.tag);
    }

    /** Whether an element is a sign; no text of a partner has these, the cleaning leaves none. */
    static boolean isMark(Element element) {
        return element.normalName().equals("ins") || element.normalName().equals("del");
    }

    /** Says for the ear that a change begins. */
    void begin(Element mark) {
        mark.appendChild(spoken("diff." + Kind.of(mark).code() + "-begins"));
    }

    /** Says for the ear that it ends. */
    void end(Element mark, Kind kind) {
        mark.appendChild(spoken("diff." + kind.code() + "-ends"));
    }

    private Element spoken(String key) {
        return new Element("span").addClass("visually-hidden").text(" " + messages.say(key) + " ");
    }

    /** Marks running text as a whole. */
    void wrap(Element phrase, Kind kind) {
        if (isEmpty(phrase)) {
            return;
        }
        List<Node> content = List.copyOf(phrase.childNodes());
        Element mark = mark(kind);
        begin(mark);
        content.forEach(mark::appendChild);
        end(mark, kind);
        phrase.appendChild(mark);
    }

    private static boolean isEmpty(Element phrase) {
        return phrase.childNodes().stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
    }
}
