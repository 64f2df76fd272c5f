package org.maillon.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.field.PartialDate;
import org.maillon.partner.field.PartialPeriod;

/** Understands spans of time: "2021-2023", "depuis 2019", "de juin 2021 à mai 2022", "until 2024". */
final class PeriodWords {

    /**
     * What a text turned out to be.
     *
     * @param period the period, if there is one
     * @param isPeriod whether it is written as one; a period that runs backwards is written and has no value
     */
    record Found(Optional<PartialPeriod> period, boolean isPeriod) {
        static final Found NOTHING = new Found(Optional.empty(), false);
    }

    private static final Pattern SINCE = Pattern.compile("(?:depuis|a partir de|a compter de|since|from)\\s+(.+)");
    private static final Pattern UNTIL = Pattern.compile("(?:jusqu.?(?:en|a|au)|until|till|up to)\\s+(.+)");
    private static final Pattern LEAD =
            Pattern.compile("^(?:de|du|d.|from|between|entre|depuis|since)\\s*(?=[a-z0-9])");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s+(?:a|au|et|to|and|until|till|jusqu.?(?:en|a|au)|-|/|>|→)\\s+|(?<=\\d{4})\\s?[-/]\\s?(?=\\d{4})");
    private static final Pattern OPEN_END =
            Pattern.compile("aujourd.?hui|ce jour|en cours|present|today|now|the present|ongoing|\\.{3}|…");

    private PeriodWords() {}

    /** The period that a text is, as a whole. */
    static Found read(String text) {
        String bare = DateWords.folded(text).replaceAll("[\\s.,;]+$", "");
        if (bare.length() > 100) {
            return Found.NOTHING;
        }
        Matcher between = BETWEEN.matcher(bare);
        while (between.find()) {
            String first = LEAD.matcher(bare.substring(0, between.start())).replaceFirst("");
            Found found = ends(first, bare.substring(between.end()));
            if (found.isPeriod()) {
                return found;
            }
        }
        Matcher since = SINCE.matcher(bare);
        if (since.matches()) {
            return open(since.group(1), true);
        }
        Matcher until = UNTIL.matcher(bare);
        return until.matches() ? open(until.group(1), false) : Found.NOTHING;
    }

    private static Found open(String end, boolean starts) {
        DateWords.Found date = DateWords.read(end);
        Optional<PartialPeriod> period = date.date()
                .map(day -> starts
                        ? new PartialPeriod(Optional.of(day), Optional.empty())
                        : new PartialPeriod(Optional.empty(), Optional.of(day)));
        return new Found(period, date.isDate());
    }

    private static Found ends(String first, String second) {
        if (OPEN_END.matcher(second).matches()) {
            return open(first, true);
        }
        DateWords.Found end = DateWords.read(second);
        DateWords.Found start = DateWords.read(first);
        if (!start.isDate() && end.date().isPresent()) {
            // "de janvier à juin 2021", "du 3 au 5 mai 2021": the year, or month and year, are said once.
            String[] words = second.split("\\s+", -1);
            String year = words[words.length - 1];
            start = DateWords.read(first + " " + year);
            if (!start.isDate() && words.length > 1) {
                start = DateWords.read(first + " " + words[words.length - 2] + " " + year);
            }
        }
        if (!start.isDate() || !end.isDate()) {
            return Found.NOTHING;
        }
        Optional<PartialDate> from = start.date();
        Optional<PartialDate> to = end.date();
        boolean sound = from.isPresent() && to.isPresent() && !PartialPeriod.isBackwards(from.get(), to.get());
        return new Found(sound ? Optional.of(new PartialPeriod(from, to)) : Optional.empty(), true);
    }
}
