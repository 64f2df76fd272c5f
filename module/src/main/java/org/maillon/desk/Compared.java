package org.maillon.desk;

import org.maillon.editorial.UnknownRevision;

/**
 * Two revisions of a page that are looked at side by side.
 *
 * @param older number of the one that came first, 0 for an empty page
 * @param newer number of the other one, at least 1
 */
record Compared(int older, int newer) {

    /** In the order in which they came, however they were chosen; {@link UnknownRevision} when neither is one. */
    static Compared of(int one, int other) {
        int newer = Math.max(one, other);
        if (newer < 1) {
            throw new UnknownRevision(newer);
        }
        return new Compared(Math.max(0, Math.min(one, other)), newer);
    }
}
