package org.maillon.editorial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;

class LocalHourTest {

    private static Instant in(String hour, Optional<LocalHour.Turn> turn) {
        return new LocalHour(LocalDateTime.parse(hour), turn).in(PartnerType.ZONE);
    }

    @Test
    void an_ordinary_hour_is_that_of_paris() {
        then(in("2027-01-31T09:00", Optional.empty())).isEqualTo(Instant.parse("2027-01-31T08:00:00Z"));
        then(in("2027-07-31T09:00", Optional.empty())).isEqualTo(Instant.parse("2027-07-31T07:00:00Z"));
    }

    @Test
    void an_hour_that_the_clocks_skip_is_refused_with_the_next_one() {
        assertThatThrownBy(() -> in("2027-03-28T02:30", Optional.empty()))
                .isInstanceOfSatisfying(
                        NoSuchHour.class,
                        refused -> then(Messages.in(Language.EN).say(refused.sentence()))
                                .contains("2027-03-28 02:30", "2027-03-28 03:00"));
    }

    @Test
    void an_hour_that_exists_twice_asks_which() {
        assertThatThrownBy(() -> in("2027-10-31T02:30", Optional.empty()))
                .isInstanceOfSatisfying(
                        NoSuchHour.class, refused -> then(refused.isTwice()).isTrue());
        then(in("2027-10-31T02:30", Optional.of(LocalHour.Turn.FIRST)))
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        then(in("2027-10-31T02:30", Optional.of(LocalHour.Turn.SECOND)))
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }
}
