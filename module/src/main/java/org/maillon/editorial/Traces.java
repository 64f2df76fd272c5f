package org.maillon.editorial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.partner.field.Phone;

/** Finds a person's name, mail address and phone number in what people wrote, however they wrote it, and takes it out. */
public final class Traces {

    private static final String BETWEEN_WORDS = "[\\s.,'_-]{1,3}";
    private static final String BETWEEN_DIGITS = "[\\s.()/-]{0,3}";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LINK = Pattern.compile("(?s)(<a\\b[^>]*>)(.*?)</a>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Pattern pattern;

    private Traces(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What a person would be found by. */
    public static Traces of(PersonalData data) {
        String any = Stream.of(
                        data.mails().stream().map(Traces::mail),
                        data.phones().stream().map(Traces::phone),
                        data.names().stream().flatMap(Traces::name))
                .flatMap(one -> one)
                .collect(Collectors.joining("|"));
        return new Traces(any.isEmpty() ? NOTHING : Pattern.compile(any));
    }

    /** The words of a name in small letters without accents. */
    static List<String> words(String name) {
        return Arrays.stream(Folded.of(name, false).plain().split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String mail(String mail) {
        return "(?<![\\w.+-])" + Pattern.quote(mail.toLowerCase(Locale.ROOT)) + "(?![\\w-])";
    }

    /** First name first or last, because lists are often sorted by the other one. */
    private static Stream<String> name(String name) {
        List<String> words = words(name);
        List<String> turned = new ArrayList<>(words.subList(words.size() - 1, words.size()));
        turned.addAll(words.subList(0, words.size() - 1));
        return Stream.of(words, turned)
                .map(order -> "(?<![\\p{L}\\p{N}])"
                        + order.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN_WORDS))
                        + "(?![\\p{L}\\p{N}])");
    }

    /** With the prefix of its country, with the zero of home, or with neither. */
    private static String phone(Phone phone) {
        String all = digits(phone.number());
        String home = digits(phone.display());
        boolean hasZero = home.startsWith("0") && all.endsWith(home.substring(1));
        String own = hasZero ? home.substring(1) : all;
        String prefix = all.substring(0, all.length() - own.length());
        String abroad = "(?:\\+|00)" + BETWEEN_DIGITS + apart(prefix) + BETWEEN_DIGITS + "(?:0" + BETWEEN_DIGITS + ")?";
        return "(?<![\\p{N}+])(?:" + (hasZero ? abroad + "|0" + BETWEEN_DIGITS : "\\+|00") + ")?" + apart(own)
                + "(?!\\p{N})";
    }

    private static String apart(String digits) {
        return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN_DIGITS));
    }

    private static String digits(String number) {
        return number.replaceAll("\\P{N}", "");
    }

    /** Whether a text without markup tells something of the person. */
    public boolean isIn(String text) {
        return pattern.matcher(Folded.of(text, false).plain()).find();
    }

    /** A text without what it tells of the person. */
    public String without(String text, String mark) {
        return without(text, mark, false);
    }

    /** HTML without what it tells of the person; a link to their address or number is a link no more. */
    public String withoutInMarkup(String html, String mark) {
        String unlinked = LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(
                        ATTRIBUTE.matcher(link.group(1)).results().anyMatch(value -> isIn(value.group()))
                                ? link.group(2)
                                : link.group()));
        return without(unlinked, mark, true);
    }

    private String without(String text, String mark, boolean isMarkup) {
        Folded folded = Folded.of(text, isMarkup);
        Matcher found = pattern.matcher(folded.plain());
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (found.find()) {
            int start = folded.start(found.start());
            int end = folded.end(found.end());
            rest.append(text, from, start).append(mark);
            if (isMarkup) {
                // Tags stay in pairs.
                TAG.matcher(text.substring(start, end)).results().forEach(tag -> rest.append(tag.group()));
            }
            from = end;
        }
        return from == 0 ? text : rest.append(text, from, text.length()).toString();
    }
}
