package org.maillon.editorial;

import org.maillon.language.Language;

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
}
