package org.maillon.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How two spellings of the same words are recognised as the same: without accents, case, ligatures or punctuation. */
public final class Plainly {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plainly() {}

    /** The words of a text in small letters without accents, with single spaces: "L’ÉDUCATION" becomes "l education". */
    public static String words(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD)
                // The apostrophe that some keyboards write is a letter to Unicode.
                .replace('\u02BC', '\'')
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE");
        String bare = MARKS.matcher(decomposed).replaceAll("");
        return NOT_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
