package org.maillon.partner;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.language.Language;
import org.maillon.partner.field.PartialDate;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2021, year, 2021, 2021",
        "2021-06, month, juin 2021, June 2021",
        "2021-06-05, day, 5 juin 2021, 5 June 2021",
        "2021-06-01, day, 1er juin 2021, 1 June 2021",
        "2021-06-11, day, 11 juin 2021, 11 June 2021"
    })
    void keeps_the_precision_it_was_given(String iso, String precision, String french, String english) {
        PartialDate date = PartialDate.parse(iso).orElseThrow();

        then(date.iso()).isEqualTo(iso);
        then(date.precision().code()).isEqualTo(precision);
        then(date.in(Language.FR)).isEqualTo(french);
        then(date.in(Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-02-29", "2021-13", "2021-00", "21", "2021-6", "0999", "2021-06-05T00:00", "juin 2021", ""})
    void knows_what_is_no_date(String text) {
        then(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void a_month_means_any_of_its_days() {
        PartialDate june = PartialDate.of(2021, 6);

        then(june.earliest()).isEqualTo(LocalDate.of(2021, 6, 1));
        then(june.latest()).isEqualTo(LocalDate.of(2021, 6, 30));
    }
}
