package org.maillon.testing;

import static org.assertj.core.api.BDDAssertions.then;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the question asked of every page can be answered with no: on a page with a fault, alone or around a frame. */
class AxeBrowserIT {

    private static final String SOUND =
            "<!doctype html><html lang=fr><title>Page</title><main><h1>Titre</h1><p>Texte</p>%s</main></html>";

    @Test
    void a_sound_page_has_no_finding() {
        try (Visitor visitor = Visitor.of(RunningServer.shared(), Look.OFFICE)) {
            visitor.page().setContent(SOUND.formatted(""));

            then(Axe.findings(visitor.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<iframe title=Cadre srcdoc='<!doctype html><html lang=fr><title>Cadre</title>'></iframe>"})
    void a_picture_without_words_and_a_text_too_pale_are_found(String frame) {
        try (Visitor visitor = Visitor.of(RunningServer.shared(), Look.OFFICE)) {
            visitor.page()
                    .setContent(SOUND.formatted(
                            "<img src='data:,'><p style='color:#999;background:#fff'>Pâle</p>" + frame));

            then(Axe.findings(visitor.page()))
                    .anyMatch(finding -> finding.startsWith("image-alt: <img"))
                    .anyMatch(finding -> finding.startsWith("color-contrast: <p"));
        }
    }
}
