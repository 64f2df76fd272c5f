package org.maillon.editorial;

import org.maillon.language.Sentence;

/**
 * A clear no to something a person asked for, with its reason in their language and what to do about it. Each kind is a
 * type of its own; the doors turn it into a page or a problem document with the status of its {@link Kind}.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Sentence sentence;

    /** What sort of no it is; the doors know the HTTP status of each. */
    public enum Kind {
        /** There is no such thing, or not for this person. */
        UNKNOWN,
        /** This person may not do it. */
        FORBIDDEN,
        /** It cannot be done as things stand now. */
        CONFLICT,
        /** What was sent cannot be taken as it is. */
        INVALID,
        /** What was sent is too much. */
        TOO_LARGE
    }

    /** A refusal with its sentence; no stack trace is kept, because it is an answer and not a bug. */
    protected Refusal(Kind kind, Sentence sentence) {
        super(sentence.key(), null, false, false);
        this.kind = kind;
        this.sentence = sentence;
    }

    /** What sort of no it is. */
    public Kind kind() {
        return kind;
    }

    /** Why, and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
