package org.maillon.editorial;

import org.maillon.language.Sentence;

/** Somebody was given a step that they cannot take. */
public final class NotAssignable extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.not-assignable";

    /** The message key of an account that nobody has. */
    public static final String KEY_UNKNOWN = "refusal.not-assignable.unknown";

    private NotAssignable(Sentence sentence) {
        super(Kind.INVALID, sentence);
    }

    /** Names who, and why they cannot take it. */
    public static NotAssignable because(String name, Sentence why) {
        return new NotAssignable(Sentence.of(KEY, name, why));
    }

    /** Nobody has this account. */
    public static NotAssignable unknown(String account) {
        return new NotAssignable(Sentence.of(KEY_UNKNOWN, account));
    }
}
