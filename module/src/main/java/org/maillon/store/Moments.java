package org.maillon.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as both databases keep them: to the microsecond, within the years they know. */
final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Moments() {}

    /** The instant that will be read when this one is written. */
    static Instant kept(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return FIRST;
        }
        return instant.isAfter(LAST) ? LAST : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The value of a column. */
    static OffsetDateTime column(Instant instant) {
        return kept(instant).atOffset(ZoneOffset.UTC);
    }
}
