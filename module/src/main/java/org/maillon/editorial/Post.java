package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.maillon.language.Language;
import org.maillon.partner.Slug;

/** Carries mail out of the house. */
public interface Post {

    /** The mail server did not take a letter; the message says why and holds nothing of the letter. */
    class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        public NotTaken(String why) {
            super(why);
        }
    }

    /** Whether there is a mail server. */
    boolean isOn();

    /**
     * Hands a letter to the mail server.
     *
     * @param name how the person is called
     * @param address their mail address
     * @throws NotTaken when the mail server did not take it
     */
    void send(Letters.Letter letter, String name, String address, Language language) throws NotTaken;

    /**
     * What somebody at a partner is asked.
     *
     * @param letter names the letter, the same at every attempt
     * @param name how they are called
     * @param address their mail address
     * @param language in which they are spoken to
     * @param partner name of the page
     * @param slug its public address
     * @param dueOn the day by which they are asked to answer
     * @param until when the link ends
     * @param token its secret, which is kept nowhere
     */
    record Question(
            UUID letter,
            String name,
            String address,
            Language language,
            String partner,
            Slug slug,
            Optional<LocalDate> dueOn,
            Instant until,
            GuestToken token) {}

    /**
     * Hands such a letter to the mail server.
     *
     * @throws NotTaken when the mail server did not take it
     */
    void ask(Question question) throws NotTaken;

    /**
     * What a guest is invited to.
     *
     * @param letter names the letter, the same at every attempt
     * @param link what they are let in to
     * @param address their mail address
     * @param partner name of the page
     * @param token the secret of the link, which is kept nowhere
     */
    record Invitation(UUID letter, GuestLink link, String address, String partner, GuestToken token) {}

    /**
     * Hands an invitation to the mail server.
     *
     * @throws NotTaken when the mail server did not take it
     */
    void invite(Invitation invitation) throws NotTaken;
}
