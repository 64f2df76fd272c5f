package org.maillon.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tests' own browser: found, installed, or asked for. The whole PATH is one folder; apt-get is a script in it. */
@DisabledOnOs(OS.WINDOWS)
class ChromiumTest {

    @TempDir
    Path path;

    private Chromium chromium(boolean root) {
        return new Chromium(Map.of("PATH", path.toString()), root);
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(path.resolve(name), "#!/bin/sh\n" + body + "\n");
        then(file.toFile().setExecutable(true)).isTrue();
    }

    private void aptGet(String body) throws IOException {
        program("apt-get", "echo \"$DEBIAN_FRONTEND $*\" >> " + path.resolve("calls") + "\n" + body);
    }

    @Test
    void where_one_is_nothing_is_installed() throws IOException {
        program("chromium", "exit 0");
        aptGet("exit 0");

        Path found = chromium(true).find();

        then(found).isEqualTo(path.resolve("chromium"));
        then(path.resolve("calls")).doesNotExist();
    }

    @Test
    void where_none_is_the_system_s_own_is_installed_without_a_question() throws IOException {
        Path chromium = path.resolve("chromium");
        aptGet("[ \"$1\" = update ] || { echo '#!/bin/sh' > " + chromium + "; chmod +x " + chromium + "; }");

        Path found = chromium(true).find();

        then(found).isEqualTo(chromium);
        then(path.resolve("calls"))
                .hasContent("noninteractive update\nnoninteractive install -y --no-install-recommends chromium");
    }

    @Test
    void whatever_hinders_is_named_with_what_to_do() throws IOException {
        assertThatThrownBy(() -> chromium(true).find())
                .hasMessageContaining("there is no apt-get")
                .hasMessageContaining("CHROME_PATH");

        aptGet("[ \"$1\" = update ]");
        assertThatThrownBy(() -> chromium(true).find()).hasMessageContaining("apt-get install failed, see ");

        aptGet("exit 0");
        assertThatThrownBy(() -> chromium(true).find()).hasMessageContaining("the package brought none");
    }

    @Test
    void whoever_is_not_root_is_told_so_and_nothing_is_tried() throws IOException {
        aptGet("exit 0");

        assertThatThrownBy(() -> chromium(false).find()).hasMessageContaining("only root may install packages");
        then(path.resolve("calls")).doesNotExist();
    }
}
