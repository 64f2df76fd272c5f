package org.maillon.partner.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.language.Language;

/**
 * A date known to the year, the month or the day, and never made more precise than it was given: "Juin 2021" stays a
 * month. Written as in ISO 8601: {@code 2021}, {@code 2021-06}, {@code 2021-06-05}.
 *
 * @param year 1000 to 9999
 * @param month 1 to 12, if known
 * @param day 1 to 31, if known; only together with the month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    /** @throws DateTimeException when there is no such day */
    public PartialDate {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("Year out of range: " + year);
        }
        if (day.isPresent() && month.isEmpty()) {
            throw new DateTimeException("A day needs its month");
        }
        if (month.isPresent()) {
            LocalDate.of(year, month.getAsInt(), day.orElse(1));
        }
    }

    /** How precisely a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY;

        /** The name in interfaces. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A year. */
    public static PartialDate of(int year) {
        return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A month of a year. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty());
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), OptionalInt.of(day.getMonthValue()), OptionalInt.of(day.getDayOfMonth()));
    }

    /** The date written in ISO 8601, or nothing when it is no such date. */
    public static Optional<PartialDate> parse(String iso) {
        Matcher matcher = ISO.matcher(iso.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** How precisely the date is known. */
    public Precision precision() {
        if (day.isPresent()) {
            return Precision.DAY;
        }
        return month.isPresent() ? Precision.MONTH : Precision.YEAR;
    }

    /** The first day the date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day the date can mean. */
    public LocalDate latest() {
        if (day.isPresent()) {
            return earliest();
        }
        return YearMonth.of(year, month.orElse(12)).atEndOfMonth();
    }

    /** ISO 8601, as precise as the date is. */
    public String iso() {
        return switch (precision()) {
            case YEAR -> "%04d".formatted(year);
            case MONTH -> "%04d-%02d".formatted(year, month.orElseThrow());
            case DAY -> "%04d-%02d-%02d".formatted(year, month.orElseThrow(), day.orElseThrow());
        };
    }

    /** The date in words: "juin 2021", "1er juin 2021", "1 June 2021". */
    public String in(Language language) {
        if (precision() == Precision.YEAR) {
            return Integer.toString(year);
        }
        String monthName = Month.of(month.orElseThrow()).getDisplayName(TextStyle.FULL, language.locale());
        if (precision() == Precision.MONTH) {
            return monthName + " " + year;
        }
        return inWords(earliest(), language);
    }

    /** A day in words; French says "1er" for the first of a month. */
    public static String inWords(LocalDate date, Language language) {
        String written = date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()));
        return language == Language.FR && date.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }

    /** What interfaces say of the date: value, precision and label in both languages. */
    public Map<String, Object> published() {
        return Trees.of(
                "value",
                iso(),
                "precision",
                precision().code(),
                "label",
                Trees.of("fr", in(Language.FR), "en", in(Language.EN)));
    }

    @Override
    public int compareTo(PartialDate other) {
        int order = earliest().compareTo(other.earliest());
        return order != 0 ? order : precision().compareTo(other.precision());
    }

    @Override
    public String toString() {
        return iso();
    }
}
