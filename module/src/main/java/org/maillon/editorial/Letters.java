package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mail that is to go out, and what became of it. */
public interface Letters {

    /**
     * A mail that is to go out.
     *
     * @param id names it in its Message-ID, the same at every attempt
     * @param person account it goes to
     * @param digestOf the day it sums up, if it is a digest
     * @param attempts how often it was tried, this time included
     * @param notifications what it tells
     * @param question the link by which somebody at a partner is to answer, if it is a letter to them
     * @param guest the link of the guest it invites, if it is an invitation
     */
    record Letter(
            UUID id,
            String person,
            Optional<LocalDate> digestOf,
            int attempts,
            List<Notification> notifications,
            Optional<UUID> question,
            Optional<UUID> guest) {

        /** A letter to an account, or to somebody at a partner. */
        public Letter(
                UUID id,
                String person,
                Optional<LocalDate> digestOf,
                int attempts,
                List<Notification> notifications,
                Optional<UUID> question) {
            this(id, person, digestOf, attempts, notifications, question, Optional.empty());
        }
    }

    /**
     * A mail that was given up.
     *
     * @param fault what the mail server said last
     */
    record Dead(UUID id, String person, Instant madeAt, int attempts, String fault) {}

    /** Writes a mail for one thing. */
    void add(UUID letter, String person, Instant now);

    /**
     * Writes a letter to somebody at a partner; its secret is made when it is sent.
     *
     * @param name how whoever gets it is called
     */
    void ask(UUID letter, UUID question, String name, Instant now);

    /**
     * Writes an invitation to a guest; its secret is made when it is sent.
     *
     * @param name how whoever gets it is called
     */
    void invite(UUID letter, UUID guest, String name, Instant now);

    /** Writes the digest of a day for everybody who wants one and has unread things older than an hour of that day. */
    int digest(LocalDate day, Instant before, Instant notBefore, Instant now);

    /** Takes the next mail that is due; until the hour given nobody else takes it. */
    Optional<Letter> take(Instant now, Instant heldUntil);

    /** Remembers that it was sent. */
    void sent(UUID letter);

    /** Puts off a mail that was not taken; without an hour for good, until somebody looks. */
    void putOff(UUID letter, String fault, Optional<Instant> until);

    /** How the mail stands. */
    Outbox.Standing standing();

    /** What was given up, newest first. */
    List<Dead> dead(int limit);

    /** Forgets mail that went out before a moment. */
    int purge(Instant before);

    /** Lets everything that was given up be tried again. */
    void revive(Instant now);
}
