package org.maillon.editorial;

import static org.assertj.core.api.BDDAssertions.then;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestTokenTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void a_token_has_256_random_bits_and_reads_back_from_its_address() {
        Set<String> secrets = new HashSet<>();

        for (int i = 0; i < 1000; i++) {
            GuestToken token = GuestToken.fresh(random);
            then(Base64.getUrlDecoder().decode(token.secret())).hasSize(32);
            then(GuestToken.of(token.secret())).contains(token);
            secrets.add(token.secret());
        }

        then(secrets).hasSize(1000);
    }

    @Test
    void what_is_kept_is_its_sha_256_and_nothing_that_prints_it_tells_it() {
        GuestToken token = GuestToken.of("A".repeat(43)).orElseThrow();

        then(token.hash()).isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
        then(token.toString()).doesNotContain("AAAA");
        then("" + java.util.Optional.of(token)).doesNotContain("AAAA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "../../../../../../../../../../etc/x",
                "é"
            })
    void what_is_not_written_as_a_token_is_none(String text) {
        then(GuestToken.of(text)).isEmpty();
        then(GuestToken.of("A".repeat(43) + text).isPresent()).isEqualTo(text.isEmpty());
    }
}
