package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;

/**
 * A way for somebody at a partner to say, once and without an account, that the public page still holds or what should change
 * in it.
 *
 * @param id never changes
 * @param partner the page
 * @param dueOn the due day that it reminds of; none when a colleague made it by hand
 * @param contact whom it is for
 * @param language in which they are spoken to first
 * @param by who made it
 * @param madeAt when
 * @param expiresAt when it ends by itself
 * @param openedAt when it was last opened, if it was
 * @param closing what ended it before, if something did
 */
public record VerificationLink(
        UUID id,
        UUID partner,
        Optional<LocalDate> dueOn,
        Freshness.Contact contact,
        Language language,
        Person by,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> openedAt,
        Optional<Closing> closing) {

    /** How the id of somebody at a partner begins who acts by such a link; no account is called so. */
    public static final String CONTACT = "contact:";

    /** For how many days a link may be good at most. */
    public static final int MOST_DAYS = 180;

    /** What ended a link, by whom, and when. */
    public record Closing(State how, Person by, Instant at) {}

    /** Where a link stands. */
    public enum State {
        /** It can be answered. */
        OPEN,
        /** The partner said by it that the page holds. */
        CONFIRMED,
        /** The partner proposed a change by it. */
        PROPOSED,
        /** The answer came in another way. */
        SETTLED,
        /** A colleague closed it. */
        REVOKED,
        /** Its time is over. */
        EXPIRED;

        /** The name in the database and for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called. */
        public Sentence label() {
            return Sentence.of("freshness.link." + code());
        }

        /** The state with this code. */
        public static Optional<State> of(String code) {
            for (State state : values()) {
                if (state.code().equals(code)) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }
    }

    /** Where it stands at a moment. */
    public State state(Instant now) {
        return closing.map(Closing::how).orElse(now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED);
    }

    /**
     * The contact as somebody who acts: without any role, and the same in every link of the page, so that whoever proposed a
     * change is known as its author.
     */
    public Editor actor() {
        String name = Messages.in(language).say("freshness.contact", contact.name());
        return new Editor(CONTACT + partner, name, Set.of());
    }
}
