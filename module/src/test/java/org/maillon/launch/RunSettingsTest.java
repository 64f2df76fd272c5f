package org.maillon.launch;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSettingsTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @Test
    void what_nobody_asks_for_has_a_value_that_works() throws RunRefused {
        RunSettings settings = RunSettings.from(Map.of(), FOLDER);

        then(settings.address()).hasToString("http://localhost:8080/maillon/");
        then(settings.data()).isEqualTo(FOLDER.resolve("maillon-data"));
        then(Integer.parseInt(settings.forwarded().getOrDefault("maillon.http.threads", "none")))
                .isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Test
    void what_somebody_asks_for_reaches_the_server() throws RunRefused {
        RunSettings settings = RunSettings.from(
                Map.of("maillon.http.threads", "3", "maillon.context", "partenaires", "java.version", "17"), FOLDER);

        then(settings.forwarded())
                .containsEntry("maillon.http.threads", "3")
                .containsEntry("maillon.context", "/partenaires")
                .doesNotContainKey("java.version");
    }

    @ParameterizedTest
    @CsvSource({
        "maillon.http.port, 0, from 1 to 65535",
        "maillon.http.port, 65536, from 1 to 65535",
        "maillon.management.port, many, from 1 to 65535",
        "maillon.http.threads, 0, from 1 to 256",
        "maillon.http.threads, 257, from 1 to 256",
        "maillon.http.threads, '', from 1 to 256",
        "maillon.context, a b, a path such as /maillon"
    })
    void what_cannot_be_is_refused_with_its_name_and_what_would_do(String name, String value, String sentence) {
        thenThrownBy(() -> RunSettings.from(Map.of(name, value), FOLDER))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining(name)
                .hasMessageContaining(sentence)
                .hasMessageContaining("“" + value + "”");
    }
}
