package org.maillon.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.maillon.exchange.Inline.Link;
import org.maillon.exchange.Inline.Place;
import org.maillon.exchange.Inline.Text;

/**
 * Finds links and emphasis in a paragraph of plain or Markdown text. Pages that people paste are seldom faultless
 * Markdown: what cannot be understood stays as it is written.
 */
final class InlineParser {

    private static final Pattern AUTOLINK =
            Pattern.compile("<((?:https?://|mailto:)[^\\s<>]{1,2000}|[^\\s<>@:]{1,64}@[^\\s<>@]{1,255})>");
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s{0,9}/?>");
    private static final Pattern TITLE = Pattern.compile("\\s+(\"[^\"]{0,500}\"|'[^']{0,500}'|\\([^()]{0,500}\\))\\s*");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int LONGEST_TARGET = 2100;

    private final String text;
    private final IntFunction<Place> places;
    private final Map<String, String> references;
    private final int[] closing;
    private final List<Inline> found = new ArrayList<>();
    private final Emphasis emphasis = new Emphasis(found);
    private final StringBuilder plain = new StringBuilder();
    private int plainFrom;

    private InlineParser(String text, IntFunction<Place> places, Map<String, String> references) {
        this.text = text;
        this.places = places;
        this.references = references;
        this.closing = matchBrackets(text);
    }

    /**
     * What a text says.
     *
     * @param text some lines of a paragraph
     * @param places where a character of the text stands on the page, as a place of one character
     * @param references addresses given elsewhere on the page, by name
     */
    static List<Inline> parse(String text, IntFunction<Place> places, Map<String, String> references) {
        InlineParser parser = new InlineParser(text, places, references);
        parser.parse();
        return parser.found;
    }

    private static int[] matchBrackets(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, -1);
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '[') {
                open[depth++] = i;
            } else if (character == ']' && depth > 0) {
                closing[open[--depth]] = i;
            }
        }
        return closing;
    }

    private void parse() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        flush(text.length());
    }

    /** Reads what begins at a character. @return the character after it */
    private int step(int at) {
        char character = text.charAt(at);
        if (character == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
            return literal(at, at + 1, at + 2);
        }
        if (character == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            return at + 1;
        }
        if (character == '!' && at + 1 < text.length() && text.charAt(at + 1) == '[') {
            return image(at);
        }
        return switch (character) {
            case '[' -> link(at);
            case '<' -> angle(at);
            case '*', '_' -> stars(at);
            case '`' -> literal(at, at + 1, at + 1);
            case '\n' -> newLine(at);
            default -> literal(at, at, at + 1);
        };
    }

    private int literal(int at, int from, int to) {
        if (plain.isEmpty()) {
            plainFrom = at;
        }
        plain.append(text, from, to);
        return to;
    }

    private int newLine(int at) {
        flush(at);
        // A text of its own, so that rows can be parted here again.
        found.add(new Text("\n", place(at, at + 1)));
        return at + 1;
    }

    private void flush(int to) {
        if (!plain.isEmpty()) {
            found.add(new Text(Parser.unescapeEntities(plain.toString(), false), place(plainFrom, to)));
            plain.setLength(0);
        }
    }

    private Place place(int from, int to) {
        Place first = places.apply(from);
        Place last = places.apply(Math.max(from, to - 1));
        return last.line() == first.line()
                ? new Place(first.line(), first.from(), last.to())
                : new Place(first.line(), first.from(), Math.max(first.to(), first.from() + 1));
    }

    private int stars(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        flush(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        emphasis.meet(text.substring(at, end), before, after, place(at, end));
        return end;
    }

    private int angle(int at) {
        Matcher matcher = AUTOLINK.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            String address = matcher.group(1);
            flush(at);
            String href = address.contains("@") && !address.contains(":") ? "mailto:" + address : address;
            Text label = new Text(address, place(at + 1, matcher.end() - 1));
            found.add(new Link(
                    List.of(label),
                    href,
                    place(at, matcher.end()),
                    label.place().to()));
            return matcher.end();
        }
        Matcher lineBreak = LINE_BREAK.matcher(text).region(at, text.length());
        if (lineBreak.lookingAt()) {
            flush(at);
            found.add(new Inline.Break(place(at, lineBreak.end())));
            return lineBreak.end();
        }
        return literal(at, at, at + 1);
    }

    /** A picture stays as the words that stand for it. */
    private int image(int at) {
        int close = closing[at + 1];
        Target target = close < 0 ? Target.NONE : target(close + 1);
        if (target.end() < 0) {
            return literal(at, at, at + 1);
        }
        literal(at, at + 2, close);
        return target.end();
    }

    private int link(int at) {
        int close = closing[at];
        if (close < 0) {
            return literal(at, at, at + 1);
        }
        Target target = target(close + 1);
        if (target.end() < 0) {
            target = reference(at, close);
        }
        if (target.end() < 0) {
            return literal(at, at, at + 1);
        }
        flush(at);
        found.add(new Link(
                label(at + 1, close),
                target.address(),
                place(at, target.end()),
                places.apply(close).from()));
        return target.end();
    }

    private List<Text> label(int from, int to) {
        String inside = text.substring(from, to).replaceAll("!?\\[([^\\[\\]]{0,500})\\]\\([^()\\s]{0,2000}\\)", "$1");
        List<Inline> parts = parse(inside.replace('[', '(').replace(']', ')'), at -> place(from, to), Map.of());
        List<Text> label = new ArrayList<>();
        for (Inline part : parts) {
            if (part instanceof Text words) {
                label.add(
                        new Text(words.text().replace('\n', ' '), words.strong(), words.emphasised(), place(from, to)));
            }
        }
        return label;
    }

    /** Where a link leads, and the character after it; before the first character when there is none. */
    private record Target(String address, int end) {
        static final Target NONE = new Target("", -1);
    }

    private Target target(int open) {
        if (open >= text.length() || text.charAt(open) != '(') {
            return Target.NONE;
        }
        int limit = Math.min(text.length(), open + LONGEST_TARGET);
        int depth = 0;
        for (int i = open; i < limit; i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return new Target(address(text.substring(open + 1, i)), i + 1);
            }
        }
        return Target.NONE;
    }

    private static String address(String inside) {
        String address = inside.strip();
        Matcher title = TITLE.matcher(address);
        int end = address.length();
        while (title.find()) {
            if (title.end() == address.length()) {
                end = title.start();
            }
        }
        address = address.substring(0, end).strip();
        if (address.startsWith("<") && address.endsWith(">")) {
            address = address.substring(1, address.length() - 1);
        }
        return Parser.unescapeEntities(address.replaceAll("\\\\([\\p{Punct}])", "$1"), true);
    }

    private Target reference(int open, int close) {
        int end = close + 1;
        String name = text.substring(open + 1, close);
        if (end < text.length() && text.charAt(end) == '[' && closing[end] > 0) {
            String given = text.substring(end + 1, closing[end]);
            name = given.isBlank() ? name : given;
            end = closing[end] + 1;
        }
        String address = references.get(referenceName(name));
        return address == null ? Target.NONE : new Target(address, end);
    }

    /** A name of an address as it is compared. */
    static String referenceName(String name) {
        return name.length() > 200 ? "" : Characters.line(name).toLowerCase(java.util.Locale.ROOT);
    }
}
