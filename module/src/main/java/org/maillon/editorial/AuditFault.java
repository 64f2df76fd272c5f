package org.maillon.editorial;

import java.util.Locale;
import org.maillon.language.Sentence;

/**
 * Where somebody laid hands on the audit log.
 *
 * @param kind what was done
 * @param from first line, by its place in the chain
 * @param to last line, by its place in the chain
 * @param belongsAt where the first line was written; only of lines that stand elsewhere now
 */
public record AuditFault(Kind kind, long from, long to, long belongsAt) {

    /** What can be done to a chain. */
    public enum Kind {
        /** The line does not say what was written. */
        CHANGED,
        /** There is no line, but there was. */
        REMOVED,
        /** There is a line, but there was none. */
        INSERTED,
        /** The line was written at another place. */
        MOVED,
        /** The line is not the one that was noted down. */
        NOT_THE_RECEIPT;

        /** The name for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What was done, with the lines. */
    public Sentence sentence() {
        boolean isOne = from == to;
        String key = "audit.fault." + kind.code() + (isOne ? "" : ".several");
        return Sentence.of(key, from, to, belongsAt);
    }
}
