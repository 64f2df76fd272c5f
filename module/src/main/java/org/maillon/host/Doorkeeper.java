package org.maillon.host;

import java.time.Duration;
import java.util.List;
import org.maillon.editorial.Editor;

/** Lets a person in, or says why not, and makes guessing slow. */
public interface Doorkeeper {

    /**
     * Looks at a name and a password.
     *
     * @param id what was typed as the name
     * @param password what was typed as the password
     * @param address where the request comes from
     */
    Answer answer(String id, String password, String address);

    /** The accounts that the sign-in page offers in one click: those of a demonstration, else none. */
    List<Editor> offered();

    /** What the doorkeeper says. */
    sealed interface Answer {}

    /** Come in. */
    record Welcome(Editor editor) implements Answer {}

    /** The name or the password is wrong; which of them is nobody's business. */
    record Stranger() implements Answer {}

    /** Too many wrong passwords from there for this account. */
    record Wait(Duration remaining) implements Answer {}
}
