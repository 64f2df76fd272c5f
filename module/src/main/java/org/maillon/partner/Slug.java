package org.maillon.partner;

import java.util.regex.Pattern;
import org.maillon.language.Plainly;

/**
 * The part of a public address that names a partner: {@code rtes} in {@code /partners/rtes}.
 *
 * @param value 1 to 80 small letters, digits and single hyphens
 */
public record Slug(String value) {

    /** The most characters. */
    public static final int LONGEST = 80;

    /** What one looks like. */
    public static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /** Whether a text is a slug. */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && PATTERN.matcher(text).matches();
    }

    /** The slug a name suggests: the words without accents, cut at a word; "partenaire" when nothing is left. */
    public static Slug suggestedBy(String name) {
        String ascii = Plainly.words(name)
                .replaceAll("[^a-z0-9 ]", "")
                .replaceAll(" +", "-")
                .replaceAll("^-|-$", "");
        if (ascii.length() > LONGEST) {
            String cut = ascii.substring(0, LONGEST);
            ascii = cut.contains("-") ? cut.substring(0, cut.lastIndexOf('-')) : cut;
        }
        return new Slug(ascii.isEmpty() ? "partenaire" : ascii);
    }

    @Override
    public String toString() {
        return value;
    }
}
