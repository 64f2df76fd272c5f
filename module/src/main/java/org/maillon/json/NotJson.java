package org.maillon.json;

import org.maillon.language.Sentence;

/** What somebody sent is not the JSON we take; the sentence tells them why. */
public final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** Says why; no stack trace is kept, because it is an answer and not a bug. */
    public NotJson(Sentence sentence) {
        super(sentence.key() + " " + sentence.arguments(), null, false, false);
        this.sentence = sentence;
    }

    /** Why, in words for the person or client who sent it. */
    public Sentence sentence() {
        return sentence;
    }
}
