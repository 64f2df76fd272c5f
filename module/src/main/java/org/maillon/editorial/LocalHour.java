package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * A moment as people say it: a date and an hour where the foundation is. Once a year an hour does not exist, and once it
 * exists twice (the clocks change by the European directive 2000/84/EC).
 *
 * @param at date and hour
 * @param turn which of two is meant where the hour exists twice
 */
public record LocalHour(LocalDateTime at, Optional<Turn> turn) {

    /** Which of two hours of the same name. */
    public enum Turn {
        FIRST,
        SECOND
    }

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * The moment that is meant.
     *
     * @throws NoSuchHour when the hour does not exist, or exists twice and nobody said which
     */
    public Instant in(ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(at);
        if (change == null) {
            return at.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            throw NoSuchHour.skipped(HOUR.format(at), HOUR.format(change.getDateTimeAfter()));
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        Turn meant = turn.orElseThrow(() -> NoSuchHour.twice(HOUR.format(at)));
        return at.toInstant(offsets.get(meant == Turn.FIRST ? 0 : 1));
    }
}
