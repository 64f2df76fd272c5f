package org.maillon.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.exchange.Inline.Place;
import org.maillon.exchange.Inline.Text;

/** Takes plain text apart into rows, with or without the marks of Markdown. */
final class TextRows {

    private static final Pattern QUOTE = Pattern.compile("\\s{0,3}>\\s?");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})(?:\\s+|(?<=##)(?=\\p{L}))(.*)");
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(=+|-{2,})\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");
    private static final Pattern ITEM =
            Pattern.compile("(\\s*)([-*•‣◦▪●○·–—]|\\+(?!\\s*\\d)|\\d{1,3}[.)]|[a-z]\\))(\\s+)(?=\\S)(.*)");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s{0,3}\\[([^\\[\\]]{1,200})\\]:\\s*<?(\\S{1,2000}?)>?(?:\\s+[\"'(].*)?");
    // In a quotation a long dash names who is quoted.
    private static final Set<String> ATTRIBUTION = Set.of("–", "—");
    private static final Pattern TABLE = Pattern.compile("\\s{0,3}\\|(.*)\\|\\s*");
    private static final Pattern TABLE_RULE =
            Pattern.compile("\\s{0,3}\\|?(?:\\s*:?-{2,}:?\\s*\\|)+(?:\\s*:?-{2,}:?\\s*)?");
    private static final int LONGEST_TABLE_RULE = 300;
    private static final int DEEPEST = 8;

    /** A line before its words are read. */
    private record Raw(
            Row.Kind kind,
            int level,
            boolean ordered,
            boolean quoted,
            boolean joined,
            boolean afterBlank,
            int line,
            int from,
            int to) {}

    private final List<String> lines;
    private final List<Raw> raws = new ArrayList<>();
    private final Map<String, String> references = new HashMap<>();
    private final List<Integer> indents = new ArrayList<>();
    private boolean blank = true;
    private boolean quotedBefore;

    private TextRows(List<String> lines) {
        this.lines = lines;
    }

    /** The rows of a text. */
    static Source read(String source) {
        List<String> lines = Source.lines(Source.tidy(source));
        TextRows rows = new TextRows(lines);
        for (int i = 0; i < lines.size(); i++) {
            rows.line(i + 1, lines.get(i));
        }
        return new Source(lines, rows.rows(), Set.of(), Optional.empty());
    }

    private void line(int number, String line) {
        int from = 0;
        boolean quoted = false;
        Matcher quote = QUOTE.matcher(line).region(from, line.length());
        while (quote.lookingAt()) {
            quoted = true;
            from = quote.end();
            quote.region(from, line.length());
        }
        if (quoted != quotedBefore) {
            blank = true;
            quotedBefore = quoted;
        }
        String rest = line.substring(from);
        if (Characters.isBlank(rest)) {
            blank = true;
        } else if (!isMark(rest)) {
            words(number, rest, from, quoted);
        }
    }

    /** Lines that are marks and say nothing. */
    private boolean isMark(String rest) {
        Matcher underline = UNDERLINE.matcher(rest);
        if (underline.matches() && underlines(underline.group(1).charAt(0) == '=' ? 1 : 2)) {
            return true;
        }
        if (isRule(rest)
                || FENCE.matcher(rest).matches()
                || (rest.length() <= LONGEST_TABLE_RULE
                        && TABLE_RULE.matcher(rest).matches())) {
            blank = true;
            indents.clear();
            return true;
        }
        Matcher reference = REFERENCE.matcher(rest);
        if (reference.matches()) {
            references.putIfAbsent(InlineParser.referenceName(reference.group(1)), reference.group(2));
            return true;
        }
        return rest.strip().matches("=+");
    }

    /** A line of nothing but stars, dashes or strokes parts what stands above from what stands below. */
    private static boolean isRule(String rest) {
        String marks = rest.replaceAll("\\s", "");
        return marks.length() >= 3
                && "-*_".indexOf(marks.charAt(0)) >= 0
                && marks.chars().allMatch(mark -> mark == marks.charAt(0));
    }

    private boolean underlines(int rank) {
        if (blank || raws.isEmpty()) {
            return false;
        }
        Raw last = raws.get(raws.size() - 1);
        if (last.kind() != Row.Kind.TEXT || last.level() > 0) {
            return false;
        }
        raws.set(
                raws.size() - 1,
                new Raw(
                        Row.Kind.HEADING,
                        rank,
                        false,
                        last.quoted(),
                        false,
                        true,
                        last.line(),
                        last.from(),
                        last.to()));
        blank = true;
        return true;
    }

    private void words(int number, String rest, int offset, boolean quoted) {
        Matcher heading = HEADING.matcher(rest);
        Matcher item = ITEM.matcher(rest);
        Matcher table = TABLE.matcher(rest);
        if (heading.matches()) {
            String title = heading.group(2).replaceFirst("(?<!\\s)\\s++#++\\s*+$", "");
            indents.clear();
            int from = offset + heading.start(2);
            add(Row.Kind.HEADING, heading.group(1).length(), false, quoted, number, from, from + title.length());
            blank = true;
        } else if (item.matches() && !(quoted && ATTRIBUTION.contains(item.group(2)))) {
            boolean ordered = Character.isLetterOrDigit(item.group(2).charAt(0));
            int level = level(width(item.group(1)));
            add(
                    Row.Kind.ITEM,
                    level,
                    ordered,
                    quoted,
                    number,
                    offset + item.start(4),
                    offset + rest.stripTrailing().length());
            blank = false;
        } else if (table.matches() && !table.group(1).isBlank()) {
            // One row of a table is one line; its cells are parted by bars.
            indents.clear();
            blank = true;
            add(Row.Kind.TEXT, 0, false, quoted, number, offset + table.start(1), offset + table.end(1));
        } else {
            text(number, rest, offset, quoted);
            blank = false;
        }
    }

    private void text(int number, String rest, int offset, boolean quoted) {
        int from = rest.length() - rest.stripLeading().length();
        boolean inItem = !indents.isEmpty();
        int level = 0;
        if (inItem && blank) {
            int indent = width(rest.substring(0, from));
            while (level < indents.size() && indent >= indents.get(level) + 2) {
                level++;
            }
            while (indents.size() > level) {
                indents.remove(indents.size() - 1);
            }
        } else if (inItem) {
            level = indents.size();
        }
        add(Row.Kind.TEXT, level, false, quoted, number, offset + from, offset + rest.length());
    }

    private int level(int indent) {
        while (!indents.isEmpty() && indents.get(indents.size() - 1) > indent) {
            indents.remove(indents.size() - 1);
        }
        int last = indents.isEmpty() ? -2 : indents.get(indents.size() - 1);
        if (indents.isEmpty() || (indent >= last + 2 && indents.size() < DEEPEST)) {
            indents.add(indent);
        }
        return indents.size();
    }

    private static int width(String indent) {
        int width = 0;
        for (int i = 0; i < indent.length(); i++) {
            width += indent.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }

    private void add(Row.Kind kind, int level, boolean ordered, boolean quoted, int line, int from, int to) {
        boolean joined = kind == Row.Kind.TEXT && !blank;
        raws.add(new Raw(kind, level, ordered, quoted, joined, blank, line, from, to));
    }

    /** Reads the words of each paragraph at once, because a link may go on on the next line. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int at = 0;
        while (at < raws.size()) {
            int end = at + 1;
            while (end < raws.size() && raws.get(end).joined()) {
                end++;
            }
            paragraph(raws.subList(at, end), rows);
            at = end;
        }
        return rows;
    }

    private void paragraph(List<Raw> parts, List<Row> rows) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            Raw raw = parts.get(i);
            starts[i] = text.length();
            text.append(lines.get(raw.line() - 1), raw.from(), raw.to()).append('\n');
        }
        text.setLength(text.length() - 1);
        List<Inline> inlines = InlineParser.parse(text.toString(), index -> place(index, starts, parts), references);
        int from = 0;
        int part = 0;
        for (int i = 0; i <= inlines.size(); i++) {
            boolean end = i == inlines.size()
                    || (inlines.get(i) instanceof Text newLine && newLine.text().equals("\n"));
            if (end) {
                part = row(parts, part, inlines.subList(from, i), i < inlines.size(), rows);
                from = i + 1;
            }
        }
    }

    private int row(List<Raw> parts, int part, List<Inline> words, boolean goesOn, List<Row> rows) {
        List<Inline> said = new ArrayList<>(words);
        int own = words.isEmpty()
                ? part
                : Math.max(part, words.get(0).place().line() - parts.get(0).line());
        Raw raw = parts.get(Math.min(own, parts.size() - 1));
        String line = lines.get(raw.line() - 1);
        Place place = new Place(raw.line(), raw.from(), raw.to());
        if (goesOn && (line.endsWith("  ") || line.endsWith("\\")) && !line.endsWith("\\\\")) {
            said.add(new Inline.Break(place));
        }
        if (!Characters.isBlank(Inline.text(said)) || !Inline.links(said).isEmpty()) {
            rows.add(new Row(
                    raw.kind(),
                    raw.level(),
                    raw.ordered(),
                    raw.quoted(),
                    raw.joined(),
                    raw.afterBlank(),
                    List.copyOf(said),
                    place));
        }
        return part + 1;
    }

    private static Place place(int index, int[] starts, List<Raw> parts) {
        int found = Arrays.binarySearch(starts, index);
        int part = found >= 0 ? found : -found - 2;
        Raw raw = parts.get(part);
        int column = Math.min(raw.from() + index - starts[part], raw.to());
        return new Place(raw.line(), column, column + 1);
    }
}
