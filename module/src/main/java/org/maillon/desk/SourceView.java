package org.maillon.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillon.partner.PageReader;

/**
 * The text of an imported page with what was recognised in it, line by line.
 *
 * @param lines every line
 */
public record SourceView(List<Line> lines) {

    /**
     * A line of the source.
     *
     * @param number from 1
     * @param segments its text in pieces, in order
     * @param isUnrecognised whether it became nothing
     */
    public record Line(int number, List<Segment> segments, boolean isUnrecognised) {}

    /**
     * A piece of a line.
     *
     * @param text the characters
     * @param field what the field is called that it became, or empty
     * @param key the field, or empty
     */
    public record Segment(String text, String field, String key) {}

    /**
     * The source of a page that was read.
     *
     * @param labels what the fields are called, by key
     */
    static SourceView of(PageReader.Page page, Map<String, String> labels) {
        Map<Integer, List<PageReader.Span>> spans =
                page.recognised().stream().collect(Collectors.groupingBy(PageReader.Span::line));
        Set<Integer> unrecognised = new HashSet<>();
        page.unrecognised().forEach(line -> unrecognised.add(line.line()));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            int number = i + 1;
            lines.add(new Line(
                    number,
                    segments(page.lines().get(i), spans.getOrDefault(number, List.of()), labels),
                    unrecognised.contains(number)));
        }
        return new SourceView(lines);
    }

    private static List<Segment> segments(String line, List<PageReader.Span> spans, Map<String, String> labels) {
        List<PageReader.Span> ordered = spans.stream()
                .sorted(Comparator.comparingInt(PageReader.Span::from).thenComparing(span -> -span.to()))
                .toList();
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (PageReader.Span span : ordered) {
            int from = Math.max(at, Math.min(span.from(), line.length()));
            int to = Math.min(span.to(), line.length());
            // A part of a line that became two fields is shown with the first of them.
            if (to <= from) {
                continue;
            }
            if (from > at) {
                segments.add(new Segment(line.substring(at, from), "", ""));
            }
            String key = key(span.path());
            segments.add(new Segment(line.substring(from, to), labels.getOrDefault(key, key), key));
            at = to;
        }
        if (at < line.length()) {
            segments.add(new Segment(line.substring(at), "", ""));
        }
        return segments;
    }

    private static String key(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
