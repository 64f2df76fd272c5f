package org.maillon.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.host.DemonstrationAccounts;

class StartupChecksTest {

    private static final String HASH = "PBKDF2WithHmacSHA512:210000:c2FsdA==:aGFzaA==";
    private static final String OWN = "zoe | editor | Zoé | " + HASH;
    private static final String HTTPS = "https://www.example.org/maillon";

    @TempDir
    Path folder;

    /** Nobody signs in while the settings are looked at. */
    private static final class Unasked implements Pbkdf2PasswordHash {
        @Override
        public void initialize(Map<String, String> parameters) {
            throw new IllegalStateException("Nobody should ask");
        }

        @Override
        public String generate(char[] password) {
            throw new IllegalStateException("Nobody should ask");
        }

        @Override
        public boolean verify(char[] password, String hashed) {
            throw new IllegalStateException("Nobody should ask");
        }
    }

    private static void check(String mode, String accounts, Optional<String> baseUrl) {
        StartupChecks checks = new StartupChecks();
        checks.installation = new Installation(mode, baseUrl);
        checks.accounts = new FileAccounts(accounts, new Unasked());
        checks.tokens = new FileTokens(Optional.empty(), Clock.systemUTC());
        checks.policies = new FilePolicies(Optional.empty(), new DataFolder(Path.of("no-such-folder")));
        checks.run();
    }

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("accounts"), java.util.List.of(lines)).toString();
    }

    @Test
    void a_demonstration_starts_without_any_setting() {
        check("demonstration", FileAccounts.DEMONSTRATION, Optional.empty());
    }

    @Test
    void production_starts_with_its_own_accounts_and_a_safe_address() throws IOException {
        check("production", file("# ours", "", OWN), Optional.of(HTTPS));
    }

    @Test
    void production_refuses_accounts_whose_password_everybody_knows() throws IOException {
        String known = DemonstrationAccounts.all().get(0).passwordHash();
        String copied = file(OWN, "eve | administrator | Ève | " + known);

        assertThatThrownBy(() -> check("production", FileAccounts.DEMONSTRATION, Optional.of(HTTPS)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("maillon.accounts");
        assertThatThrownBy(() -> check("production", copied, Optional.of(HTTPS)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("password of the demonstration");
        check("demonstration", copied, Optional.empty());
    }

    @Test
    void production_needs_an_address_that_nobody_listens_to() throws IOException {
        String accounts = file(OWN);

        assertThatThrownBy(() -> check("production", accounts, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("maillon.base-url");
        assertThatThrownBy(() -> check("production", accounts, Optional.of("http://www.example.org/maillon")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.org",
                "ftp://www.example.org",
                "https://",
                "https://user:geheim@www.example.org",
                "https://www.example.org/?a=b",
                "https://www.example.org/#x",
                "javascript:alert(1)",
                "https://exa mple.org"
            })
    void an_address_that_is_none_is_refused_in_any_mode(String address) {
        assertThatThrownBy(() -> check("demonstration", FileAccounts.DEMONSTRATION, Optional.of(address)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("maillon.base-url must be an address such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "prod", "", "demo"})
    void a_mode_we_do_not_know_is_refused_rather_than_guessed(String mode) {
        assertThatThrownBy(() -> check(mode, FileAccounts.DEMONSTRATION, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("maillon.mode must be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "zoe | editor | Zoé ; line 1: it needs four parts",
                "Zoé | editor | Zoé | " + HASH + " ; line 1: the id may hold",
                "zoe | boss | Zoé | " + HASH + " ; line 1: there is no role “boss”",
                "zoe | editor | | " + HASH + " ; line 1: the name is missing",
                "zoe | editor | Zoé | secret ; line 1: the password hash is not one"
            })
    void a_line_that_cannot_be_read_is_named_with_its_fault(String line, String fault) throws IOException {
        String accounts = file(line);

        assertThatThrownBy(() -> check("demonstration", accounts, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(fault.strip())
                .message()
                .doesNotContain("secret");
    }

    @Test
    void an_account_that_is_there_twice_a_missing_file_and_an_empty_one_are_refused() throws IOException {
        String twice = file(OWN, OWN);
        assertThatThrownBy(() -> check("demonstration", twice, Optional.empty()))
                .hasMessageContaining("line 2: “zoe” is there twice");

        String empty = file("# nobody");
        assertThatThrownBy(() -> check("demonstration", empty, Optional.empty()))
                .hasMessageContaining("nobody could sign in");

        String missing = folder.resolve("missing").toString();
        assertThatThrownBy(() -> check("demonstration", missing, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void the_demonstration_has_somebody_for_every_part_of_the_workflow() {
        then(DemonstrationAccounts.all())
                .extracting(account -> account.editor().id())
                .contains("author", "editor", "reviewer", "publisher", "direction", "taxonomist", "admin");
    }
}
