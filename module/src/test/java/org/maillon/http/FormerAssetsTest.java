package org.maillon.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormerAssetsTest {

    private static final byte[] SCRIPT = "export {};".getBytes(UTF_8);

    @TempDir
    Path data;

    @Test
    void what_one_version_kept_is_there_for_every_later_one() throws IOException {
        new FormerAssets(data).keep("maillon-ABCD2345.js", SCRIPT);

        FormerAssets later = new FormerAssets(data);

        then(later.read("maillon-ABCD2345.js"))
                .hasValueSatisfying(bytes -> then(bytes).isEqualTo(SCRIPT));
        then(later.read("maillon-ABCD2346.js")).isEmpty();
        try (Stream<Path> files = Files.list(data.resolve("assets"))) {
            then(files).containsExactly(data.resolve("assets/maillon-ABCD2345.js"));
        }
    }

    @Test
    void a_file_that_was_cut_short_is_written_again() throws IOException {
        FormerAssets assets = new FormerAssets(data);
        assets.keep("maillon-ABCD2345.js", SCRIPT);
        Files.writeString(data.resolve("assets/maillon-ABCD2345.js"), "ex");

        assets.keep("maillon-ABCD2345.js", SCRIPT);

        then(assets.read("maillon-ABCD2345.js"))
                .hasValueSatisfying(bytes -> then(bytes).isEqualTo(SCRIPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../accounts-ABCD2345.txt",
                "..-ABCD2345.js",
                "/etc/passwd",
                "sub/maillon-ABCD2345.js",
                "sub\\maillon-ABCD2345.js",
                "maillon.js",
                "maillon-ABCD2345.js.part",
                "maillon-ABCD2345.js\u0000",
                ""
            })
    void no_name_leads_out_of_the_folder_or_to_what_no_version_brought(String name) throws IOException {
        Files.createDirectories(data.resolve("assets/sub"));
        Files.writeString(data.resolve("accounts-ABCD2345.txt"), "secret");
        Files.writeString(data.resolve("assets/sub/maillon-ABCD2345.js"), "deeper");
        Files.writeString(data.resolve("assets/maillon.js"), "plain");
        Files.writeString(data.resolve("assets/maillon-ABCD2345.js.part"), "half");

        then(new FormerAssets(data).read(name)).isEmpty();
    }

    @Test
    void a_link_is_not_followed_and_a_giant_not_read() throws IOException {
        Path folder = Files.createDirectories(data.resolve("assets"));
        Files.createSymbolicLink(
                folder.resolve("maillon-ABCD2345.js"), Files.writeString(data.resolve("secret"), "secret"));
        Files.write(folder.resolve("maillon-ABCD2346.js"), new byte[(int) FormerAssets.LARGEST + 1]);

        FormerAssets assets = new FormerAssets(data);

        then(assets.read("maillon-ABCD2345.js")).isEmpty();
        then(assets.read("maillon-ABCD2346.js")).isEmpty();
    }
}
