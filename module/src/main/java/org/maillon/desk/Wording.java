package org.maillon.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What changed in a text, word by word, as HTML that is safe to show: every word is escaped, insertions and deletions
 * are marked for the eye and announced for the ear.
 */
final class Wording {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    // Comparing texts costs more than their product in the worst case; beyond this, all is shown as replaced.
    private static final int MOST_TOKENS = 12_000;

    private final String insertionBegins;
    private final String insertionEnds;
    private final String deletionBegins;
    private final String deletionEnds;

    /**
     * How changes are announced to those who hear the page.
     *
     * @param inserted said before and after an insertion
     * @param deleted said before and after a deletion
     */
    Wording(Words inserted, Words deleted) {
        this.insertionBegins = hidden(inserted.begins());
        this.insertionEnds = hidden(inserted.ends());
        this.deletionBegins = hidden(deleted.begins());
        this.deletionEnds = hidden(deleted.ends());
    }

    /** What is said at both ends of a change. */
    record Words(String begins, String ends) {}

    /** A piece of text: a word, a space, or the beginning of a block such as a list item. */
    private record Token(String text, String block, int depth) {

        static Token word(String text) {
            return new Token(text, "", 0);
        }

        boolean beginsBlock() {
            return !block.isEmpty();
        }
    }

    /** A token and whether it is new, gone or still there. */
    private record Piece(Token token, char change) {}

    private static final char SAME = ' ';
    private static final char ADDED = '+';
    private static final char REMOVED = '-';

    /** Plain text of one or several lines with its changes. */
    String ofText(String before, String after) {
        StringBuilder html = new StringBuilder();
        inline(pieces(words(before).toList(), words(after).toList()), html);
        return html.toString();
    }

    /** Rich text with its changes, in paragraphs, headings and lists as it will be read. */
    String ofRichText(String before, String after) {
        return blocks(pieces(richTokens(before), richTokens(after)));
    }

    /** Whether two rich texts say the same in the same blocks, so that only emphasis can differ. */
    static boolean sameWords(String before, String after) {
        return richTokens(before).equals(richTokens(after));
    }

    private static List<Piece> pieces(List<Token> before, List<Token> after) {
        List<Piece> pieces = new ArrayList<>();
        if (before.size() + after.size() > MOST_TOKENS) {
            before.forEach(token -> pieces.add(new Piece(token, REMOVED)));
            after.forEach(token -> pieces.add(new Piece(token, ADDED)));
            return pieces;
        }
        int position = 0;
        for (AbstractDelta<Token> delta : DiffUtils.diff(before, after).getDeltas()) {
            Chunk<Token> source = delta.getSource();
            before.subList(position, source.getPosition()).forEach(token -> pieces.add(new Piece(token, SAME)));
            source.getLines().forEach(token -> pieces.add(new Piece(token, REMOVED)));
            delta.getTarget().getLines().forEach(token -> pieces.add(new Piece(token, ADDED)));
            position = source.getPosition() + source.size();
        }
        before.subList(position, before.size()).forEach(token -> pieces.add(new Piece(token, SAME)));
        return joined(pieces);
    }

    /** A single space between two changed words belongs to the change, or the page would flicker word by word. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = at;
            while (end < pieces.size() && belongsToChange(pieces, at, end)) {
                end++;
            }
            if (end == at) {
                result.add(pieces.get(at));
                at++;
                continue;
            }
            List<Piece> run = pieces.subList(at, end);
            run.stream().filter(piece -> piece.change() != ADDED).forEach(piece -> result.add(as(piece, REMOVED)));
            run.stream().filter(piece -> piece.change() != REMOVED).forEach(piece -> result.add(as(piece, ADDED)));
            at = end;
        }
        return result;
    }

    private static Piece as(Piece piece, char change) {
        return new Piece(piece.token(), change);
    }

    private static boolean belongsToChange(List<Piece> pieces, int start, int at) {
        Piece piece = pieces.get(at);
        if (piece.token().beginsBlock()) {
            return false;
        }
        if (piece.change() != SAME) {
            return true;
        }
        boolean between = at > start
                && at + 1 < pieces.size()
                && piece.token().text().isBlank()
                && pieces.get(at + 1).change() != SAME
                && !pieces.get(at + 1).token().beginsBlock();
        // Only where something was replaced: joining two pure insertions would show the space between as replaced.
        return between && replaces(pieces, start, at) && replaces(pieces, at + 1, end(pieces, at + 1));
    }

    private static int end(List<Piece> pieces, int from) {
        int end = from;
        while (end < pieces.size() && pieces.get(end).change() != SAME) {
            end++;
        }
        return end;
    }

    private static boolean replaces(List<Piece> pieces, int from, int to) {
        List<Piece> run = pieces.subList(from, to);
        return run.stream().anyMatch(piece -> piece.change() == ADDED)
                && run.stream().anyMatch(piece -> piece.change() == REMOVED);
    }

    private static Stream<Token> words(String text) {
        List<Token> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(Token.word(matcher.group()));
        }
        return words.stream();
    }

    private static List<Token> richTokens(String html) {
        List<Token> tokens = new ArrayList<>();
        read(Jsoup.parseBodyFragment(html).body(), 0, tokens);
        return tokens;
    }

    private static void read(Node node, int depth, List<Token> tokens) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                words(text.text())
                        .filter(token -> !isSpaceBetweenBlocks(token, tokens))
                        .forEach(tokens::add);
            } else if (child instanceof Element element) {
                readElement(element, depth, tokens);
            }
        }
    }

    private static boolean isSpaceBetweenBlocks(Token token, List<Token> tokens) {
        return token.text().isBlank()
                && (tokens.isEmpty() || tokens.get(tokens.size() - 1).beginsBlock());
    }

    private static void readElement(Element element, int depth, List<Token> tokens) {
        switch (element.normalName()) {
            case "ul", "ol" -> read(element, depth + 1, tokens);
            case "li" -> {
                tokens.add(new Token("", "li", Math.max(1, depth)));
                read(element, depth, tokens);
            }
            case "p", "h3", "h4", "blockquote" -> {
                boolean insideItem = !tokens.isEmpty()
                        && "li".equals(tokens.get(tokens.size() - 1).block());
                if (!insideItem && !"blockquote".equals(element.normalName())) {
                    tokens.add(new Token("", blockOf(element), depth));
                }
                read(element, depth, tokens);
            }
            case "br" -> tokens.add(Token.word("\n"));
            case "a" -> {
                read(element, depth, tokens);
                String address = element.attr("href");
                if (!address.isEmpty()) {
                    tokens.add(Token.word(" "));
                    tokens.add(Token.word("[" + address + "]"));
                }
            }
            default -> read(element, depth, tokens);
        }
    }

    private static String blockOf(Element element) {
        return element.closest("blockquote") == null ? element.normalName() : "blockquote";
    }

    private String blocks(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        List<Piece> open = new ArrayList<>();
        Token block = new Token("", "p", 0);
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!piece.token().beginsBlock()) {
                open.add(piece);
            } else if (stands(pieces, i)) {
                depth = close(block, open, depth, html);
                block = piece.token();
            } else {
                open.add(new Piece(Token.word(" "), SAME));
            }
        }
        depth = close(block, open, depth, html);
        endLists(depth, 0, html);
        return html.toString();
    }

    /** A block that is gone is shown where it stood; one that was joined with the block before it is not. */
    private static boolean stands(List<Piece> pieces, int at) {
        return pieces.get(at).change() != REMOVED
                || at + 1 == pieces.size()
                || pieces.get(at + 1).change() == REMOVED;
    }

    /** Writes a block that is complete, in the list it stands in; gives how deep in lists we are afterwards. */
    private int close(Token block, List<Piece> content, int depth, StringBuilder html) {
        if (content.stream().allMatch(piece -> piece.token().text().isBlank())) {
            content.clear();
            return depth;
        }
        int wanted = "li".equals(block.block()) ? block.depth() : 0;
        endLists(depth, wanted, html);
        if (wanted > 0 && depth >= wanted) {
            html.append("</li>");
        }
        for (int level = Math.min(depth, wanted); level < wanted; level++) {
            // A list may begin two levels deep; each level needs an item to stand in.
            html.append(level + 1 < wanted ? "<ul><li>" : "<ul>");
        }
        String tag = tag(block);
        html.append('<').append(tag).append('>');
        inline(content, html);
        if (wanted == 0) {
            html.append("</").append(tag).append('>');
        }
        content.clear();
        return wanted;
    }

    private static void endLists(int depth, int wanted, StringBuilder html) {
        for (int level = depth; level > wanted; level--) {
            html.append("</li></ul>");
        }
    }

    /** The page around has headings down to the field's own, which is an h3. */
    private static String tag(Token block) {
        return switch (block.block()) {
            case "h3" -> "h4";
            case "h4" -> "h5";
            case "li" -> "li";
            case "blockquote" -> "blockquote";
            default -> "p";
        };
    }

    private void inline(List<Piece> pieces, StringBuilder html) {
        int at = 0;
        while (at < pieces.size()) {
            char change = pieces.get(at).change();
            StringBuilder text = new StringBuilder();
            while (at < pieces.size() && pieces.get(at).change() == change) {
                text.append(pieces.get(at).token().text());
                at++;
            }
            html.append(marked(change, text.toString()));
        }
    }

    private String marked(char change, String text) {
        String escaped = escape(text).replace("\n", "<br>");
        return switch (change) {
            case ADDED -> "<ins>" + insertionBegins + escaped + insertionEnds + "</ins>";
            case REMOVED -> "<del>" + deletionBegins + escaped + deletionEnds + "</del>";
            default -> escaped;
        };
    }

    private static String hidden(String words) {
        return "<span class=\"visually-hidden\"> " + escape(words) + " </span>";
    }

    /** The text as HTML shows it, in content and in quoted attributes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
