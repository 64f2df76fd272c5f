package org.maillon.launch;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.maillon.host.Account;

class HashPasswordTest {

    private static final String PASSWORD = "un mot de passé 😀";

    @Test
    void a_hash_fits_into_the_file_of_accounts() {
        String line = "zoe | editor, reviewer | Zoé Durand | " + HashPassword.hash(PASSWORD.toCharArray());

        Account account = Account.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .get(0);

        then(account.passwordHash()).startsWith("PBKDF2WithHmacSHA512:210000:");
        then(line).doesNotContain(PASSWORD);
    }

    @Test
    void the_same_password_has_another_hash_each_time_and_each_recognises_it() throws Exception {
        String one = HashPassword.hash(PASSWORD.toCharArray());
        String other = HashPassword.hash(PASSWORD.toCharArray());

        then(one).isNotEqualTo(other);
        for (String hash : new String[] {one, other}) {
            String[] parts = hash.split(":", -1);
            byte[] expected = SecretKeyFactory.getInstance(parts[0])
                    .generateSecret(new PBEKeySpec(
                            PASSWORD.toCharArray(),
                            Base64.getDecoder().decode(parts[2]),
                            Integer.parseInt(parts[1]),
                            256))
                    .getEncoded();
            then(Base64.getDecoder().decode(parts[3])).isEqualTo(expected);
        }
    }
}
