package org.maillon.actions;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The day of those who are written to begins at its hour in Paris, summer and winter. */
class MorningTest {

    private static Morning at(String instant, int hour) {
        Morning morning = new Morning();
        morning.clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        morning.hour = hour;
        return morning;
    }

    @Test
    void before_the_hour_it_is_still_the_day_before() {
        Morning late = at("2026-05-03T05:59:59Z", 8);
        Morning early = at("2026-05-03T06:00:00Z", 8);

        then(late.hasCome()).isFalse();
        then(late.day()).isEqualTo(LocalDate.of(2026, 5, 2));
        then(late.begin()).isEqualTo(Instant.parse("2026-05-02T06:00:00Z"));
        then(early.hasCome()).isTrue();
        then(early.day()).isEqualTo(LocalDate.of(2026, 5, 3));
        then(early.begin()).isEqualTo(Instant.parse("2026-05-03T06:00:00Z"));
    }

    @Test
    void midnight_in_paris_begins_no_day_and_the_hour_follows_the_clocks_of_the_season() {
        then(at("2026-05-02T22:00:01Z", 8).day()).isEqualTo(LocalDate.of(2026, 5, 2));
        then(at("2026-01-15T07:00:00Z", 8).begin()).isEqualTo(Instant.parse("2026-01-15T07:00:00Z"));
        then(at("2026-03-29T06:00:00Z", 8).begin()).isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }

    @Test
    void another_hour_can_be_set_and_an_impossible_one_is_the_next_possible() {
        then(at("2026-05-03T15:30:00Z", 17).begin()).isEqualTo(Instant.parse("2026-05-03T15:00:00Z"));
        then(at("2026-05-03T20:59:00Z", 99).day()).isEqualTo(LocalDate.of(2026, 5, 2));
        then(at("2026-05-03T21:00:00Z", 99).day()).isEqualTo(LocalDate.of(2026, 5, 3));
    }
}
