package org.maillon.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.PartialDate;
import org.maillon.partner.field.PartialPeriod;
import org.maillon.partner.field.Trees;

/** The supports of a page: a block with one to a line, and facts scattered over the page. */
final class SupportsDraft {

    static final String KEY = PartnerType.SUPPORTS.key();
    private static final Pattern YEAR = Pattern.compile("(?:19[89]\\d|20\\d\\d|2100)");
    private static final Pattern PARTS = Pattern.compile("\\s+\\p{Pd}\\s+|\\s*[;|•·]\\s*|\\s*:\\s+|,\\s+(?!\\d)");
    private static final int MOST = 50;

    private final PageDraft draft;
    private final TermNames terms;
    private final List<Map<String, Object>> listed = new ArrayList<>();
    private final List<Map<String, Object>> scattered = new ArrayList<>();

    SupportsDraft(PageDraft draft, TermNames terms) {
        this.draft = draft;
        this.terms = terms;
    }

    /** The year that a text is, alone. */
    static OptionalInt year(String text) {
        String bare = text.strip();
        return YEAR.matcher(bare).matches() ? OptionalInt.of(Integer.parseInt(bare)) : OptionalInt.empty();
    }

    /** Takes a year alone on its line: the year of the support that other facts of the page are about. */
    void meetYear(int year) {
        Map<String, Object> current = current();
        if (current.containsKey("year")) {
            if (scattered.stream().anyMatch(support -> Integer.valueOf(year).equals(support.get("year")))) {
                return;
            }
            current = new LinkedHashMap<>();
            scattered.add(current);
        }
        current.put("year", year);
    }

    private Map<String, Object> current() {
        if (scattered.isEmpty()) {
            scattered.add(new LinkedHashMap<>());
        }
        return scattered.get(scattered.size() - 1);
    }

    /** Takes the value under a title. @return whether it was understood */
    boolean meet(Titles.Kind kind, Row row, String text) {
        return switch (kind) {
            case SIGNATURE -> meetSignature(row, text);
            case PERIOD -> meetPeriod(row, text);
            case AMOUNT -> set("amount", MoneyWords.read(text));
            case PROGRAMME ->
                set(
                        "programme",
                        terms.named(PartnerType.PROGRAMME_VOCABULARY, text).map(List::of));
            default -> false;
        };
    }

    private boolean set(String key, Optional<?> value) {
        if (value.isEmpty() || current().containsKey(key)) {
            return false;
        }
        current().put(key, value.get());
        return true;
    }

    private boolean meetSignature(Row row, String text) {
        DateWords.Found found = DateWords.read(text);
        if (found.isDate() && found.date().isEmpty()) {
            draft.fault(FaultKind.IMPOSSIBLE_DATE, row.line(), text);
            return true;
        }
        if (!found.isDate()) {
            // "depuis 2019", "2019-2021": not the day of a signature, but the time that was agreed upon.
            return meetPeriod(row, text);
        }
        return set("signatureDate", found.date().map(PartialDate::iso));
    }

    private boolean meetPeriod(Row row, String text) {
        PeriodWords.Found found = PeriodWords.read(text);
        if (found.isPeriod() && found.period().isEmpty()) {
            draft.fault(FaultKind.IMPOSSIBLE_DATE, row.line(), text);
            return true;
        }
        return set("period", found.period().map(SupportsDraft::plain));
    }

    static Map<String, Object> plain(PartialPeriod period) {
        return Trees.of(
                "start", period.start().map(PartialDate::iso).orElse(""),
                "end", period.end().map(PartialDate::iso).orElse(""));
    }

    /** Takes a line of the block of supports: year – programme – amount. @return whether all of it was understood */
    boolean meetLine(Row row) {
        Map<String, Object> support = new LinkedHashMap<>();
        boolean understood = true;
        for (String part : PARTS.split(row.text())) {
            understood &= part.isBlank() || meetPart(support, row, part.strip());
        }
        if (!support.isEmpty() && listed.size() < MOST) {
            listed.add(support);
        }
        return understood && !support.isEmpty();
    }

    private boolean meetPart(Map<String, Object> support, Row row, String part) {
        OptionalInt year = year(part);
        if (year.isPresent()) {
            return support.putIfAbsent("year", year.getAsInt()) == null;
        }
        Optional<Map<String, Object>> amount = MoneyWords.read(part);
        if (amount.isPresent()) {
            return support.putIfAbsent("amount", amount.get()) == null;
        }
        PeriodWords.Found period = PeriodWords.read(part);
        DateWords.Found date = DateWords.read(part.replaceFirst("(?iu)^(?:convention )?signée? ", ""));
        boolean impossible = (period.isPeriod() && period.period().isEmpty())
                || (date.isDate() && date.date().isEmpty());
        if (impossible) {
            draft.fault(FaultKind.IMPOSSIBLE_DATE, row.line(), part);
            return true;
        }
        if (period.period().isPresent()) {
            return support.putIfAbsent("period", plain(period.period().get())) == null;
        }
        if (date.date().isPresent()) {
            return support.putIfAbsent("signatureDate", date.date().get().iso()) == null;
        }
        return programme(support, part);
    }

    private boolean programme(Map<String, Object> support, String part) {
        Optional<String> programme = terms.named(PartnerType.PROGRAMME_VOCABULARY, part);
        if (programme.isPresent()) {
            return support.putIfAbsent("programme", List.of(programme.get())) == null;
        }
        // "Prix de l’inspiration (2021)": the year may stand in parentheses behind the programme.
        Matcher inside = Pattern.compile("(.*)\\((" + YEAR.pattern() + ")\\)").matcher(part);
        if (inside.matches() && support.putIfAbsent("year", Integer.parseInt(inside.group(2))) == null) {
            return inside.group(1).isBlank()
                    || programme(support, inside.group(1).strip());
        }
        return false;
    }

    /** Puts the supports into the draft; scattered facts go to the listed support of their year. */
    void close() {
        for (Map<String, Object> facts : scattered) {
            Optional<Map<String, Object>> same = listed.stream()
                    .filter(support -> facts.containsKey("year")
                            ? facts.get("year").equals(support.get("year"))
                            : listed.size() == 1)
                    .findFirst();
            if (same.isPresent()) {
                facts.forEach(same.get()::putIfAbsent);
            } else if (!facts.isEmpty()) {
                listed.add(facts);
            }
        }
        listed.stream().limit(MOST).forEach(support -> draft.add(KEY, support));
    }
}
