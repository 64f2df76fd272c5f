package org.maillon.editorial;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text in small letters without accents and markup, which still knows where each of its letters came from. */
final class Folded {

    /** Markup inside a line; any other ends one. */
    private static final Pattern INLINE = Pattern.compile("</?(a|strong|em|b|i|u|s|span|sup|sub|code|mark)\\b.*");

    private static final int LONGEST_ENTITY = 10;

    private final StringBuilder plain = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Folded(int capacity) {
        this.starts = new int[capacity];
        this.ends = new int[capacity];
    }

    /**
     * Folds a text.
     *
     * @param isMarkup whether it is HTML, whose tags are looked through
     */
    static Folded of(String text, boolean isMarkup) {
        Folded folded = new Folded(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            int next = at + Character.charCount(text.codePointAt(at));
            if (isMarkup && sign == '<' && text.indexOf('>', at) > 0) {
                next = text.indexOf('>', at) + 1;
                if (!INLINE.matcher(text.substring(at, next)).matches()) {
                    folded.add("\n", at, next);
                }
            } else if (isMarkup && sign == '&' && isEntity(text, at)) {
                next = text.indexOf(';', at) + 1;
                folded.add(" ", at, next);
            } else {
                folded.add(letters(text.substring(at, next)), at, next);
            }
            at = next;
        }
        return folded;
    }

    private static boolean isEntity(String text, int at) {
        int end = text.indexOf(';', at);
        return end > 0 && end - at <= LONGEST_ENTITY;
    }

    private static String letters(String sign) {
        if (sign.isBlank() || Character.isSpaceChar(sign.codePointAt(0))) {
            return " ";
        }
        return Normalizer.normalize(sign, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('’', '\'')
                .replaceAll("[\\u2010-\\u2015]", "-");
    }

    private void add(String letters, int start, int end) {
        if (letters.isEmpty() && plain.length() > 0) {
            // An accent that stands alone belongs to the letter before.
            ends[plain.length() - 1] = end;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (plain.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[plain.length()] = start;
            ends[plain.length()] = end;
            plain.append(letters.charAt(i));
        }
    }

    String plain() {
        return plain.toString();
    }

    /** Where in the text the letter at a place of the plain one begins. */
    int start(int place) {
        return starts[place];
    }

    /** Where in the text the letter before a place of the plain one ends. */
    int end(int place) {
        return ends[place - 1];
    }
}
