package org.maillon.desk;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maillon.language.Language;
import org.maillon.language.Plainly;
import org.maillon.partner.field.DateTimeType;
import org.maillon.partner.field.DateType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.LinkType;
import org.maillon.partner.field.NumberType;
import org.maillon.partner.field.PartialDateType;
import org.maillon.partner.field.PeriodType;
import org.maillon.partner.field.RichTextType;

/**
 * Understands what people type: "5 avril 2023", "05/04/2023", "juin", "www.exemple.fr". What they typed is still what
 * the form shows again; this is only how it is read.
 */
final class Tidy {

    private static final String SPACES = "[\\s\\u00a0\\u202f]+";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})(.*)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(\\p{L}+)\\.?\\s+(\\d{4})(.*)");
    private static final Pattern TIME = Pattern.compile("\\D*?(\\d{1,2})\\s*[:hH]\\s*(\\d{2})?");
    private static final Pattern BARE_HOST =
            Pattern.compile("(?i)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*\\.)+\\p{L}{2,}(?:[/?#:]\\S*)?");
    private static final Pattern TAG = Pattern.compile("<[/\\p{Alpha}!]");
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\h*\n\\s*");
    private static final Map<String, Integer> MONTHS = months();

    private Tidy() {}

    /** The form with dates, numbers and addresses written as the fields expect them. */
    static Form form(Form typed, Fields fields) {
        Map<String, List<String>> tidy = new LinkedHashMap<>(typed.entries());
        fields.list().forEach(field -> tidy(field, field.key(), tidy));
        return new Form(tidy);
    }

    private static void tidy(Field<?> field, String path, Map<String, List<String>> form) {
        if (field.type() instanceof ItemsType items) {
            for (String id : form.getOrDefault(path, List.of())) {
                items.fields().list().forEach(part -> tidy(part, path + "." + id + "." + part.key(), form));
            }
        } else if (field.type() instanceof DateType) {
            replace(form, path, Tidy::date);
        } else if (field.type() instanceof DateTimeType) {
            replace(form, path, Tidy::dateTime);
        } else if (field.type() instanceof NumberType) {
            replace(form, path, text -> text.replaceAll(SPACES, ""));
        } else if (field.type() instanceof RichTextType) {
            replace(form, path, Tidy::paragraphs);
        } else if (field.type() instanceof LinkType) {
            replace(form, path, Tidy::address);
        } else if (field.type() instanceof PartialDateType) {
            partialDate(form, path);
        } else if (field.type() instanceof PeriodType) {
            partialDate(form, path + ".start");
            partialDate(form, path + ".end");
        }
    }

    private static void partialDate(Map<String, List<String>> form, String path) {
        replace(form, path + ".month", text -> month(text).map(Object::toString).orElse(text));
        replace(form, path + ".day", text -> text.replaceAll("(?i)er$", ""));
    }

    private static void replace(Map<String, List<String>> form, String name, UnaryOperator<String> change) {
        form.computeIfPresent(
                name,
                (any, values) -> values.stream().map(String::strip).map(change).toList());
    }

    /** A day as ISO 8601 writes it; the day comes before the month in both our languages. */
    static String date(String text) {
        return day(text)
                .filter(found -> found[1].isBlank())
                .map(found -> found[0])
                .orElse(text);
    }

    /** A local date and time as ISO 8601 writes them. */
    static String dateTime(String text) {
        Optional<String[]> day = day(text);
        if (day.isEmpty()) {
            return text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(\\d)", "$1T$2");
        }
        Matcher time = TIME.matcher(day.get()[1].strip());
        if (!time.matches()) {
            return text;
        }
        String minutes = time.group(2) == null ? "00" : time.group(2);
        return day.get()[0] + "T" + twoDigits(time.group(1)) + ":" + minutes;
    }

    /** The day at the beginning of a text, and what follows it. */
    private static Optional<String[]> day(String text) {
        Matcher digits = DAY_FIRST.matcher(text);
        if (digits.matches()) {
            return Optional.of(new String[] {
                digits.group(3) + "-" + twoDigits(digits.group(2)) + "-" + twoDigits(digits.group(1)), digits.group(4)
            });
        }
        Matcher words = IN_WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        return month(words.group(2)).map(month -> new String[] {
            words.group(3) + "-" + twoDigits(Integer.toString(month)) + "-" + twoDigits(words.group(1)), words.group(4)
        });
    }

    private static Optional<Integer> month(String text) {
        return Optional.ofNullable(MONTHS.get(Plainly.words(text)));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            for (Language language : Language.values()) {
                Locale locale = language.locale();
                months.put(Plainly.words(month.getDisplayName(TextStyle.FULL, locale)), month.getValue());
                months.put(Plainly.words(month.getDisplayName(TextStyle.SHORT, locale)), month.getValue());
            }
        }
        return Map.copyOf(months);
    }

    /** Text without any tag, as people write it without the editor: blank lines part paragraphs, others stay lines. */
    static String paragraphs(String text) {
        if (text.isBlank() || TAG.matcher(text).find()) {
            return text;
        }
        return BLANK_LINES
                .splitAsStream(text.replace("\r\n", "\n").replace('\r', '\n').strip())
                .map(paragraph -> paragraph.strip().replace("<", "&lt;").replace("\n", "<br>"))
                .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** People leave out the beginning of a web address; nobody means an insecure one by that. */
    private static String address(String text) {
        return BARE_HOST.matcher(text).matches() ? "https://" + text : text;
    }
}
