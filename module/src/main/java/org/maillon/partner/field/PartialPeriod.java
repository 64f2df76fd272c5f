package org.maillon.partner.field;

import java.util.Optional;

/**
 * A span of time whose ends are as precise as they are known; one end may be open.
 *
 * @param start when it begins, if known
 * @param end when it ends, if known
 */
public record PartialPeriod(Optional<PartialDate> start, Optional<PartialDate> end) {

    /** @throws IllegalArgumentException when both ends are open or the end lies wholly before the start */
    public PartialPeriod {
        if (start.isEmpty() && end.isEmpty()) {
            throw new IllegalArgumentException("A period without ends");
        }
        if (start.isPresent() && end.isPresent() && isBackwards(start.get(), end.get())) {
            throw new IllegalArgumentException("A period that ends before it starts: " + start + " " + end);
        }
    }

    /** Whether an end lies before a start at the coarser of the two precisions. */
    public static boolean isBackwards(PartialDate start, PartialDate end) {
        return end.latest().isBefore(start.earliest());
    }
}
