package org.maillon.host;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address inside the desk, to which a person is brought back after signing in. Never an address of anywhere else:
 * whoever gets a colleague to follow a link to the sign-in page must not choose where it leads.
 *
 * @param value path and query within the module, such as {@code /desk/partners?state=draft}
 */
public record LocalPath(String value) {

    private static final int LONGEST = 2000;

    /** Printable ASCII as it stands in an address; no backslash, which browsers read as a slash, and no fragment. */
    private static final Pattern SHAPE =
            Pattern.compile("/desk(?:/[!-~&&[^\\\\#?\"<>]]*)?(?:\\?[!-~&&[^\\\\#\"<>]]*)?");

    /** Where everybody may go. */
    public static final LocalPath HOME = new LocalPath("/desk/partners");

    public LocalPath {
        if (!valid(value)) {
            throw new IllegalArgumentException("Not an address of the desk");
        }
    }

    /** The address, if it is one of the desk's pages a person can be brought back to. */
    public static Optional<LocalPath> of(String text) {
        return valid(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    private static boolean valid(String text) {
        return text.length() <= LONGEST
                && SHAPE.matcher(text).matches()
                && !text.contains("//")
                && !text.contains("/..")
                && !text.startsWith("/desk/sign-");
    }
}
