package org.maillon.editorial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillon.editorial.Freshness.Contact;
import org.maillon.editorial.Freshness.Contract;
import org.maillon.editorial.Freshness.Standing;
import org.maillon.language.Language;

class FreshnessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    private static Freshness due(LocalDate day, int months) {
        Contact contact = new Contact("Hélène Marchand", Optional.of("helene@rtes.example"));
        return Freshness.unknown(new UUID(1, 1)).agreed(new Contract(contact, Language.FR, months, day));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 1, 2025-02-28",
        "2024-01-31, 1, 2024-02-29",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2023-02-28, 12, 2024-02-28",
        "2025-08-31, 6, 2026-02-28",
        "2025-12-31, 6, 2026-06-30",
        "2026-05-15, 60, 2031-05-15"
    })
    void the_next_due_day_is_the_same_day_of_its_month_or_the_last_one(
            LocalDate verified, int months, LocalDate expected) {
        Freshness after = due(DUE, months).verified(verified);

        then(after.verifiedOn()).contains(verified);
        then(after.contract().orElseThrow().dueOn()).isEqualTo(expected);
    }

    @Test
    void a_short_month_does_not_make_later_due_days_earlier() {
        Freshness once = due(DUE, 1).verified(LocalDate.of(2025, 1, 31));

        Freshness again = once.verified(LocalDate.of(2025, 3, 31));

        then(again.contract().orElseThrow().dueOn()).isEqualTo(LocalDate.of(2025, 4, 30));
    }

    @Test
    void it_is_asked_for_before_the_day_and_overdue_only_after_it() {
        Freshness page = due(DUE, 12);

        then(page.standing(DUE.minusDays(22), 21)).isEqualTo(Standing.FRESH);
        then(page.standing(DUE.minusDays(21), 21)).isEqualTo(Standing.SOON);
        then(page.standing(DUE, 21)).isEqualTo(Standing.SOON);
        then(page.standing(DUE.plusDays(1), 21)).isEqualTo(Standing.OVERDUE);
        then(Freshness.unknown(new UUID(1, 1)).standing(DUE, 21)).isEqualTo(Standing.WITHOUT);
    }

    @Test
    void ending_the_contract_forgets_the_contact_and_keeps_the_last_word() {
        Freshness verified = due(DUE, 12).verified(DUE).proposed(Instant.EPOCH);

        Freshness ended = verified.ended();

        then(ended.contract()).isEmpty();
        then(ended.verifiedOn()).contains(DUE);
        then(ended.toString()).doesNotContain("helene", "Hélène");
    }

    @Test
    void a_word_answers_what_was_proposed_before() {
        Freshness proposed = due(DUE, 12).proposed(Instant.EPOCH);

        Freshness verified = proposed.verified(DUE);

        then(proposed.proposedAt()).isPresent();
        then(verified.proposedAt()).isEmpty();
    }

    @Test
    void there_is_no_period_shorter_than_a_month_or_longer_than_five_years() {
        assertThatThrownBy(() -> due(DUE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> due(DUE, 61)).isInstanceOf(IllegalArgumentException.class);
        then(due(DUE, 60).contract().orElseThrow().months()).isEqualTo(60);
    }
}
