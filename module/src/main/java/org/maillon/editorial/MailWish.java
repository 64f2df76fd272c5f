package org.maillon.editorial;

import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Language;

/**
 * How somebody wants to be told by mail.
 *
 * @param mail how often
 * @param language in which language
 */
public record MailWish(Often mail, Language language) {

    /** What holds while somebody has said nothing. */
    public static final MailWish USUAL = new MailWish(Often.NOW, Language.FR);

    /** How often mail is wanted. */
    public enum Often {
        /** A mail for each thing, at once. */
        NOW,
        /** One mail a day with what is unread. */
        DAILY,
        /** None: the desk tells it. */
        NEVER;

        /** The name in forms and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The wish with this code. */
        public static Optional<Often> of(String code) {
            for (Often often : values()) {
                if (often.code().equals(code)) {
                    return Optional.of(often);
                }
            }
            return Optional.empty();
        }
    }
}
