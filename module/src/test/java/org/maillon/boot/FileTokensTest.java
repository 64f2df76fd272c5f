package org.maillon.boot;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of tokens: whom it lets in, what it refuses, and that a change counts at once. */
class FileTokensTest {

    private static final String TOKEN = "a-token-of-forty-characters-long-enough!";
    private static final String OTHER = "another-token-of-about-forty-characters!";

    @TempDir
    Path folder;

    private int written;

    /** Each change has another time than the one before, as it has outside a test. */
    private Path file(String... lines) throws IOException {
        Path file = folder.resolve("tokens");
        Files.write(file, List.of(lines));
        written++;
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(written)));
        return file;
    }

    private static FileTokens tokens(Path file, String now) {
        return new FileTokens(Optional.of(file.toString()), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static FileTokens tokens(Path file) {
        return tokens(file, "2026-11-26T10:00:00Z");
    }

    private static String line(String name, String account, String day, String token) {
        return name + " | " + account + " | " + day + " | " + hash(token);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_token_lets_its_account_in_until_the_end_of_its_last_day_in_paris() throws IOException {
        Path file = file("# programs", "", line("import", "editor", "2026-11-26", TOKEN));

        then(tokens(file).account(TOKEN)).contains("editor");
        then(tokens(file).account(OTHER)).isEmpty();
        then(tokens(file, "2026-11-26T22:59:59Z").account(TOKEN)).contains("editor");
        then(tokens(file, "2026-11-26T23:00:00Z").account(TOKEN)).isEmpty();
    }

    @Test
    void every_line_that_cannot_be_read_stops_the_start_and_is_named_without_its_hash() throws IOException {
        String good = line("import", "editor", "2027-01-01", TOKEN);
        Map<String, String> malformed = Map.of(
                "import | editor | 2027-01-01",
                "four parts",
                good + " | more",
                "four parts",
                " | editor | 2027-01-01 | " + hash(TOKEN),
                "name or the account",
                "import | | 2027-01-01 | " + hash(TOKEN),
                "name or the account",
                line("import", "editor", "1 January 2027", TOKEN),
                "2027-12-31",
                line("import", "editor", "2027-02-30", TOKEN),
                "2027-12-31",
                "import | editor | 2027-01-01 | " + TOKEN,
                "SHA-256",
                line("other", "editor", "2027-01-01", OTHER) + "0",
                "SHA-256");

        malformed.forEach((line, reason) -> {
            try {
                Path file = file(line("first", "editor", "2027-01-01", OTHER), line);
                thenThrownBy(() -> tokens(file).load())
                        .as(line)
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("line 2")
                        .hasMessageContaining(reason)
                        .hasMessageNotContaining(hash(TOKEN));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        });
        Path twice = file(good, line("import", "author", "2027-01-01", OTHER));
        thenThrownBy(() -> tokens(twice).load()).hasMessageContaining("there twice");
    }

    @Test
    void a_missing_file_stops_the_start() {
        FileTokens tokens = tokens(folder.resolve("nowhere"));

        thenThrownBy(tokens::load).isInstanceOf(StartRefused.class).hasMessageContaining("nowhere");
        then(tokens.account(TOKEN)).isEmpty();
    }

    @Test
    void a_change_of_the_file_counts_at_the_next_request() throws IOException {
        FileTokens tokens = tokens(file(line("import", "editor", "2027-01-01", TOKEN)));
        then(tokens.account(TOKEN)).contains("editor");

        file(line("import", "editor", "2027-01-01", OTHER));

        then(tokens.account(TOKEN)).as("the one that got about").isEmpty();
        then(tokens.account(OTHER)).contains("editor");
    }

    @Test
    void a_file_that_is_spoilt_or_taken_away_lets_nobody_in_until_it_is_mended() throws IOException {
        FileTokens tokens = tokens(file(line("import", "editor", "2027-01-01", TOKEN)));
        then(tokens.account(TOKEN)).contains("editor");

        Path file = file("import | editor");
        then(tokens.account(TOKEN)).isEmpty();
        Files.delete(file);
        then(tokens.account(TOKEN)).isEmpty();

        file(line("import", "editor", "2027-01-01", TOKEN));
        then(tokens.account(TOKEN)).contains("editor");
    }

    @Test
    void a_short_token_is_none_even_if_its_hash_is_there() throws IOException {
        Path file = file(line("import", "editor", "2027-01-01", "short"));

        then(tokens(file).account("short")).isEmpty();
        then(tokens(file).account("")).isEmpty();
    }
}
