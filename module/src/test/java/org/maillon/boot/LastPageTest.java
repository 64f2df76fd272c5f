package org.maillon.boot;

import static org.assertj.core.api.BDDAssertions.then;

import org.junit.jupiter.api.Test;

class LastPageTest {

    @Test
    void the_secret_of_a_guest_is_not_written_to_the_log() {
        String secret = "A".repeat(43);

        then(LastPage.withoutSecret("/maillon/guest/" + secret + "/page")).isEqualTo("/maillon/guest/…/page");
        then(LastPage.withoutSecret("/guest/" + secret)).isEqualTo("/guest/…");
        then(LastPage.withoutSecret("/maillon/guest/still-valid/" + secret + "/page"))
                .isEqualTo("/maillon/guest/…/page");
        then(LastPage.withoutSecret("/guest/still-valid/" + secret)).isEqualTo("/guest/…");
        then(LastPage.withoutSecret("/maillon/partners/rtes")).isEqualTo("/maillon/partners/rtes");
    }
}
