package org.maillon.editorial;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;

/**
 * A way in for somebody from outside, without an account, to one revision of one page and for a time.
 *
 * @param id never changes
 * @param partner the page
 * @param revision number of the revision it shows, whatever becomes of the page
 * @param guest who it is for
 * @param right what they may do
 * @param language in which they are spoken to first
 * @param note what they are told with it, if anything
 * @param by who made it
 * @param madeAt when
 * @param expiresAt when it ends by itself
 * @param revocation who ended it, if somebody did
 * @param openedAt when it was last opened, if it was
 * @param opinion what the guest said last, if they did
 */
public record GuestLink(
        UUID id,
        UUID partner,
        int revision,
        Guest guest,
        GuestRight right,
        Language language,
        Optional<String> note,
        Person by,
        Instant madeAt,
        Instant expiresAt,
        Optional<Revocation> revocation,
        Optional<Instant> openedAt,
        Optional<GuestOpinion> opinion) {

    /** For how many days a link may be good at most. */
    public static final int MOST_DAYS = 90;

    /** For how many days it is good when nobody says otherwise. */
    public static final int USUAL_DAYS = 14;

    /**
     * Somebody from outside.
     *
     * @param name how they are called
     * @param mail where they are written to, if they are
     */
    public record Guest(String name, Optional<String> mail) {

        /** The longest name, in characters. */
        public static final int LONGEST_NAME = 120;
    }

    /** Who ended it, and when. */
    public record Revocation(Person by, Instant at) {}

    /** Where a link stands. */
    public enum State {
        /** It can be opened; nothing was answered yet. */
        OPEN,
        /** It can be opened, and the guest has given their opinion. */
        ANSWERED,
        /** Its time is over. */
        EXPIRED,
        /** Somebody ended it. */
        REVOKED;

        /** The name for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called. */
        public Sentence label() {
            return Sentence.of("guest.state." + code());
        }

        /** Whether the link no longer leads anywhere. */
        public boolean isOver() {
            return this == EXPIRED || this == REVOKED;
        }
    }

    /** Where it stands at a moment. */
    public State state(Instant now) {
        if (revocation.isPresent()) {
            return State.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return opinion.isPresent() ? State.ANSWERED : State.OPEN;
    }

    /** When a link ends that is made at a moment for some days. */
    public static Instant end(Instant madeAt, int days) {
        return madeAt.plus(Duration.ofDays(days));
    }

    /** The guest as they are remembered: as nobody's account, and as a guest by name. */
    public Person person() {
        return new Person(Person.GUEST + id, Messages.in(language).say("guest.name", guest.name()));
    }

    /** The guest as somebody who acts: without any role. */
    public Editor actor() {
        return new Editor(person().id(), person().displayName(), Set.of());
    }
}
