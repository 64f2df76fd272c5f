package org.maillon.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.field.PartialDate;

/** Understands dates as French and English pages write them, and never more precisely than they are written. */
final class DateWords {

    /**
     * What a text turned out to be.
     *
     * @param date the date, if there is one
     * @param isDate whether it is written as a date; one that does not exist is written and has no value
     */
    record Found(Optional<PartialDate> date, boolean isDate) {
        static final Found NOTHING = new Found(Optional.empty(), false);
    }

    private static final Map<String, Integer> MONTHS = months();
    private static final String ORDINAL = "(?:er|e|st|nd|rd|th)?";
    private static final Pattern LEAD =
            Pattern.compile("(?:le|en|au|du|on|in|the|since|signed|signee|date|a|de|of)\\s+");
    private static final Pattern WEEKDAY = Pattern.compile("(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tue|wed|thu|fri|sat|sun)\\.?),?\\s+");
    private static final Pattern TIME =
            Pattern.compile(",?\\s+(?:a|at|-)?\\s*\\d{1,2}\\s?[:h]\\s?(?:\\d{2})?(?:\\s?[ap]m)?$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})\\s?[-/.]\\s?(\\d{4})");
    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("(\\d{1,2})" + ORDINAL + "[\\s-]+(?:of\\s+)?([a-z]+)\\.?,?[\\s-]+(\\d{4})");
    private static final Pattern ENGLISH_DAY =
            Pattern.compile("([a-z]+)\\.?\\s+(\\d{1,2})" + ORDINAL + ",?\\s+(\\d{4})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("([a-z]+)\\.?,?\\s+(?:of\\s+|de\\s+)?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final int LONGEST = 80;

    private DateWords() {}

    private static Map<String, Integer> months() {
        List<String> names = List.of(
                "janvier janv jan january",
                "fevrier fevr fev february feb",
                "mars mar march",
                "avril avr april apr",
                "mai may",
                "juin june jun",
                "juillet juil july jul",
                "aout aou august aug",
                "septembre sept sep september",
                "octobre oct october",
                "novembre nov november",
                "decembre dec december");
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** The text in small letters without accents, spaces of any width as one. */
    static String folded(String text) {
        String decomposed = Normalizer.normalize(Characters.line(text), Normalizer.Form.NFKD);
        return decomposed.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replaceAll("\\p{Pd}", "-");
    }

    /** The date that a text is, as a whole. */
    static Found read(String text) {
        if (text.length() > LONGEST) {
            return Found.NOTHING;
        }
        String bare = folded(text).replaceAll("^[\\s:]+|[\\s.,;]+$", "");
        bare = TIME.matcher(bare).replaceFirst("");
        Matcher lead = LEAD.matcher(bare);
        while (lead.lookingAt()) {
            bare = bare.substring(lead.end());
            lead.reset(bare);
        }
        Matcher weekday = WEEKDAY.matcher(bare);
        return shape(weekday.lookingAt() ? bare.substring(weekday.end()) : bare);
    }

    private static Found shape(String bare) {
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3) == null ? "" : iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(bare);
        if (dayFirst.matches()) {
            String year = dayFirst.group(3).length() == 2 ? "20" + dayFirst.group(3) : dayFirst.group(3);
            return date(year, dayFirst.group(2), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(bare);
        if (monthFirst.matches()) {
            return date(monthFirst.group(2), monthFirst.group(1), "");
        }
        Matcher day = DAY_IN_WORDS.matcher(bare);
        if (day.matches()) {
            return inWords(day.group(3), day.group(2), day.group(1));
        }
        Matcher english = ENGLISH_DAY.matcher(bare);
        if (english.matches()) {
            return inWords(english.group(3), english.group(1), english.group(2));
        }
        Matcher month = MONTH_IN_WORDS.matcher(bare);
        if (month.matches()) {
            return inWords(month.group(2), month.group(1), "");
        }
        return YEAR.matcher(bare).matches() ? date(bare, "", "") : Found.NOTHING;
    }

    private static Found inWords(String year, String monthName, String day) {
        Integer month = MONTHS.get(monthName);
        return month == null ? Found.NOTHING : date(year, Integer.toString(month), day);
    }

    private static Found date(String year, String month, String day) {
        try {
            return new Found(Optional.of(new PartialDate(Integer.parseInt(year), number(month), number(day))), true);
        } catch (DateTimeException impossible) {
            return new Found(Optional.empty(), true);
        }
    }

    private static OptionalInt number(String digits) {
        return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
