package org.maillon.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.language.Labels;
import org.maillon.language.Plainly;
import org.maillon.partner.PageReader.FaultKind;

/** Finds acronyms that a page uses and never explains. */
final class AcronymFaults {

    private static final String LETTER_BEFORE = "(?<![\\p{L}\\p{N}@./_-])";
    private static final Pattern ACRONYM = Pattern.compile(
            LETTER_BEFORE
                    + "((?:\\p{Lu}\\.){2,8}\\p{Lu}?(?![\\p{L}\\p{N}])|\\p{Lu}[\\p{Lu}\\p{N}]{1,11}(?![\\p{L}\\p{N}@_]|\\.\\p{Ll}))");
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("\\(\\s{0,3}((?:\\p{Lu}\\.?){2,12}\\p{N}{0,2})\\s{0,3}\\)");
    private static final Pattern FOLLOWED = Pattern.compile(
            LETTER_BEFORE + "((?:\\p{Lu}\\.?){2,12})\\s{0,3}(?:\\(|,|:|–|—|-\\s|«)\\s{0,3}([^()\\n]{3,160})");
    // An address of mail is looked for from the beginning of a word only: from each of its letters would take for ever.
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)\\S+|(?<!\\S)\\S+@\\S+");
    private static final int MOST_LETTERS = 8;
    private static final int WINDOW = 160;

    private final PageDraft draft;
    private final Acronyms acronyms;

    AcronymFaults(PageDraft draft, Acronyms acronyms) {
        this.draft = draft;
        this.acronyms = acronyms;
    }

    /**
     * Reports each unexplained acronym once.
     *
     * @param title the title of the page, whose acronyms need no explanation
     * @param read rows in which acronyms are looked for, in any order
     */
    void find(String title, List<Row> read) {
        Set<String> explained = new HashSet<>(draft.source().explained());
        words(title).forEach(word -> explained.add(Acronyms.bare(word)));
        for (Row row : draft.source().rows()) {
            explain(row.text(), explained);
        }
        Map<Integer, List<String>> byLine = new TreeMap<>();
        for (Row row : read) {
            byLine.computeIfAbsent(row.line(), any -> new ArrayList<>()).add(row.text());
        }
        byLine.forEach((line, texts) -> texts.forEach(text -> report(line, text, explained)));
    }

    private void report(int line, String text, Set<String> known) {
        if (isShouted(text)) {
            return;
        }
        for (String written : words(text)) {
            String bare = Acronyms.bare(written);
            if (bare.chars().filter(Character::isLetter).count() <= MOST_LETTERS
                    && !acronyms.isNone(bare)
                    && known.add(bare)) {
                Optional<Labels> expansion = acronyms.expansion(bare);
                if (expansion.isPresent()) {
                    draft.faultAs(
                            "import.unexplained-acronym.known",
                            FaultKind.UNEXPLAINED_ACRONYM,
                            line,
                            bare,
                            expansion.get());
                } else {
                    draft.fault(FaultKind.UNEXPLAINED_ACRONYM, line, bare);
                }
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = ACRONYM.matcher(URL.matcher(text).replaceAll(" "));
        while (matcher.find()) {
            if (matcher.group().chars().filter(Character::isUpperCase).count() >= 2) {
                words.add(matcher.group(1));
            }
        }
        return words;
    }

    /** Whether a whole line of several words is in capitals: a title that shouts, not acronyms. */
    static boolean isShouted(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).count() >= 3
                && text.indexOf(' ') > 0;
    }

    private void explain(String text, Set<String> explained) {
        Matcher inside = IN_PARENTHESES.matcher(text);
        while (inside.find()) {
            String acronym = Acronyms.bare(inside.group(1));
            String before = text.substring(Math.max(0, inside.start() - WINDOW), inside.start());
            if (endsWithExpansion(acronym, before)) {
                explained.add(acronym);
            }
        }
        Matcher followed = FOLLOWED.matcher(text);
        int at = 0;
        while (at < text.length() && followed.find(at)) {
            String acronym = Acronyms.bare(followed.group(1));
            String mark = text.substring(followed.end(1), followed.start(2)).strip();
            if (isExpansion(acronym, followed.group(2), mark.equals("("))) {
                explained.add(acronym);
            }
            at = followed.end(1);
        }
    }

    private boolean endsWithExpansion(String acronym, String before) {
        if (isKnown(acronym, before)) {
            return true;
        }
        String[] words = Plainly.words(before).split(" ", -1);
        // The expansion is about as many words long as the acronym has letters, with small words between.
        int most = Math.min(words.length, acronym.length() * 3);
        for (int count = 2; count <= most; count++) {
            List<String> last = List.of(words).subList(words.length - count, words.length);
            if (spells(acronym, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExpansion(String acronym, String after, boolean inParentheses) {
        if (isKnown(acronym, after)) {
            return true;
        }
        List<String> words = List.of(Plainly.words(after).split(" ", -1));
        int most = inParentheses ? words.size() : Math.min(words.size(), acronym.length() * 2);
        return words.size() >= 2 && spells(acronym, words.subList(0, most));
    }

    private boolean isKnown(String acronym, String text) {
        return acronyms.expansion(acronym)
                .filter(labels -> Plainly.words(text).contains(Plainly.words(labels.fr()))
                        || Plainly.words(text).contains(Plainly.words(labels.en())))
                .isPresent();
    }

    /** Whether words can be shortened to an acronym: it begins with the first, and its letters begin words in order. */
    private static boolean spells(String acronym, List<String> words) {
        String letters = Plainly.words(acronym).replace(" ", "");
        if (letters.isEmpty() || words.get(0).isEmpty() || words.get(0).charAt(0) != letters.charAt(0)) {
            return false;
        }
        int found = 0;
        int initials = 0;
        for (String word : words) {
            if (found < letters.length() && !word.isEmpty() && word.charAt(0) == letters.charAt(found)) {
                initials++;
                found++;
                // "SCOP", "INSEE": a word may give more of its letters than the first.
                int inside = 1;
                while (found < letters.length()
                        && inside < word.length()
                        && word.charAt(inside) == letters.charAt(found)) {
                    inside++;
                    found++;
                }
            }
        }
        return found >= letters.length() && initials >= 2;
    }
}
