package org.maillon.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillon.exchange.Inline.Place;
import org.maillon.language.Sentence;
import org.maillon.partner.PageReader.Fault;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.PageReader.Page;
import org.maillon.partner.PageReader.Span;
import org.maillon.partner.PageReader.Unrecognised;

/** What has been read of a page so far: fields, where they stood, what was not understood and what is wrong. */
final class PageDraft {

    private final Source source;
    private final Map<String, Object> content = new LinkedHashMap<>();
    private final Set<Span> spans = new LinkedHashSet<>();
    private final Map<Integer, Unrecognised> unrecognised = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    PageDraft(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    /** Fills in a field; the first value found stays. */
    boolean put(String key, Object value) {
        return content.putIfAbsent(key, value) == null;
    }

    boolean has(String key) {
        return content.containsKey(key);
    }

    /** The text of a field; empty when it has none. */
    String text(String key) {
        return content.get(key) instanceof String text ? text : "";
    }

    /** Adds an item to a repeated field, unless the same is there already. */
    void add(String key, Object item) {
        @SuppressWarnings("unchecked") // only this method puts lists
        List<Object> items = (List<Object>) content.computeIfAbsent(key, any -> new ArrayList<>());
        if (!items.contains(item)) {
            items.add(item);
        }
    }

    /** How many items a repeated field has. */
    int count(String key) {
        return content.get(key) instanceof List<?> items ? items.size() : 0;
    }

    List<?> items(String key) {
        return content.get(key) instanceof List<?> items ? items : List.of();
    }

    void recognise(Place place, String key) {
        String written = source.written(place.line(), place.from(), place.to());
        int from = place.from() + written.length() - written.stripLeading().length();
        int to = Math.max(from, place.from() + written.stripTrailing().length());
        if (to > from) {
            spans.add(new Span(place.line(), from, to, key));
        }
    }

    void leave(Row row) {
        unrecognised.putIfAbsent(row.line(), new Unrecognised(row.line(), row.text()));
    }

    void leave(int line, String text) {
        if (!Characters.isBlank(text)) {
            unrecognised.putIfAbsent(line, new Unrecognised(line, text));
        }
    }

    void fault(FaultKind kind, int line, String text, Object... more) {
        faultAs("import." + kind.code(), kind, line, text, more);
    }

    /** Notes a fault with a sentence of its own. */
    void faultAs(String key, FaultKind kind, int line, String text, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(shortened(text));
        arguments.addAll(List.of(more));
        faults.add(new Fault(kind, line, text, new Sentence(key, arguments)));
    }

    /** Sentences quote the beginning of a long text; the whole stands in the fault. */
    private static String shortened(String text) {
        int most = 80;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).stripTrailing() + "…";
    }

    /** How many faults were found so far. */
    int faultCount() {
        return faults.size();
    }

    Page page() {
        return new Page(
                source.lines(),
                content,
                spans.stream()
                        .sorted(Comparator.comparingInt(Span::line).thenComparingInt(Span::from))
                        .toList(),
                unrecognised.values().stream()
                        .sorted(Comparator.comparingInt(Unrecognised::line))
                        .toList(),
                faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
    }
}
