package org.maillon.boot;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillon.editorial.Editor;
import org.maillon.host.AccountDirectory;

/** Programs with a token: who comes in, who has to wait, and whom somebody else's guessing does not lock out. */
class ProgramCredentialsTest {

    private static final String TOKEN = "Bearer a-token-of-forty-characters-long-enough!";
    private static final String SECOND = "Bearer another-token-of-about-forty-characters!";
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Editor EDITOR = new Editor("editor", "Nora Petit", Set.of());

    /** Somebody works here. */
    private static final class Directory implements AccountDirectory {

        @Override
        public Optional<Editor> find(String id) {
            return id.equals(EDITOR.id()) ? Optional.of(EDITOR) : Optional.empty();
        }

        @Override
        public Optional<Editor> recognise(String id, String password) {
            return Optional.empty();
        }
    }

    /** A clock that stands still until somebody turns it. */
    private static final class Turned extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    Path folder;

    private final Turned clock = new Turned();
    private final ProgramCredentials credentials = new ProgramCredentials();

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(file(), line("first", TOKEN) + line("second", SECOND));
        credentials.directory = new Directory();
        credentials.wrong = new WrongPasswords(clock);
        credentials.tokens = new FileTokens(Optional.of(file().toString()), clock);
        credentials.clock = clock;
    }

    private Path file() {
        return folder.resolve("tokens");
    }

    private static String line(String name, String field) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(field.substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8));
            return name + " | editor | 2027-01-01 | " + HexFormat.of().formatHex(hash) + "\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void guess(int times, String address) {
        for (int i = 0; i < times; i++) {
            then(credentials.answer("Bearer a-guess-of-about-forty-characters-no-" + i, address))
                    .isInstanceOf(ProgramCredentials.Unknown.class);
        }
    }

    @Test
    void after_five_wrong_tokens_an_address_waits_even_with_a_right_one_and_others_do_not() {
        guess(WrongPasswords.ALLOWED, "10.0.0.1");

        ProgramCredentials.Answer next = credentials.answer(TOKEN, "10.0.0.1");

        then(next).isEqualTo(new ProgramCredentials.Wait(WrongPasswords.WINDOW));
        then(credentials.answer(TOKEN, "10.0.0.2")).isEqualTo(new ProgramCredentials.Known(EDITOR));
        clock.now = NOW.plus(WrongPasswords.WINDOW);
        then(credentials.answer(TOKEN, "10.0.0.1")).isEqualTo(new ProgramCredentials.Known(EDITOR));
    }

    @Test
    void a_program_that_was_let_in_from_there_is_not_locked_out_by_guesses_but_its_token_still_ends_at_once()
            throws IOException {
        then(credentials.answer(TOKEN, "10.0.0.1")).isEqualTo(new ProgramCredentials.Known(EDITOR));
        guess(WrongPasswords.ALLOWED, "10.0.0.1");

        then(credentials.answer(TOKEN, "10.0.0.1")).isEqualTo(new ProgramCredentials.Known(EDITOR));

        then(credentials.answer(SECOND, "10.0.0.1")).isInstanceOf(ProgramCredentials.Wait.class);
        Files.writeString(file(), line("second", SECOND), StandardOpenOption.TRUNCATE_EXISTING);
        Files.setLastModifiedTime(file(), FileTime.from(NOW));
        then(credentials.answer(TOKEN, "10.0.0.1")).isNotInstanceOf(ProgramCredentials.Known.class);
    }

    @Test
    void what_is_too_short_to_be_a_token_is_refused_and_counts_as_no_guess() {
        for (int i = 0; i < 2 * WrongPasswords.ALLOWED; i++) {
            then(credentials.answer("Bearer x", "10.0.0.1")).isInstanceOf(ProgramCredentials.Unknown.class);
        }

        then(credentials.answer(TOKEN, "10.0.0.1")).isEqualTo(new ProgramCredentials.Known(EDITOR));
    }
}
