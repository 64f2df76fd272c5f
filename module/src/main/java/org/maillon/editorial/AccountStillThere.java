package org.maillon.editorial;

import org.maillon.language.Sentence;

/** The account is still there: whoever signs in with it could approve what they wrote under the pseudonym. */
public final class AccountStillThere extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.account-still-there";

    /** Names the account that has to go first. */
    public AccountStillThere(String account) {
        super(Kind.CONFLICT, Sentence.of(KEY, account));
    }
}
