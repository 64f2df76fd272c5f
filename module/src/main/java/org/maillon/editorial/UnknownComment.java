package org.maillon.editorial;

import org.maillon.language.Sentence;

/** There is no such thread, or no such place to comment on. */
public final class UnknownComment extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key of a thread that is not there. */
    public static final String KEY = "refusal.unknown-comment";

    /** The message key of a place that is not there. */
    public static final String KEY_PLACE = "refusal.unknown-place";

    private UnknownComment(Kind kind, String key) {
        super(kind, Sentence.of(key));
    }

    /** There is no such thread. */
    public static UnknownComment thread() {
        return new UnknownComment(Kind.UNKNOWN, KEY);
    }

    /** There is no such field, or no such item in the working copy. */
    public static UnknownComment place() {
        return new UnknownComment(Kind.INVALID, KEY_PLACE);
    }
}
