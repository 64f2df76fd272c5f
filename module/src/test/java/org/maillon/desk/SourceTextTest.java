package org.maillon.desk;

import static org.assertj.core.api.BDDAssertions.then;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The text of a file arrives in whichever of the usual encodings it was written, and what is no text is told apart. */
class SourceTextTest {

    private static final String TEXT = "Éducation – « L’œuvre » à 5 €\n";

    @Test
    void reads_the_encodings_in_which_pages_are_kept() {
        byte[] windows = TEXT.getBytes(Charset.forName("windows-1252"));
        byte[] marked = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        then(SourceText.of(TEXT.getBytes(StandardCharsets.UTF_8))).contains(TEXT);
        then(SourceText.of(marked)).contains(TEXT);
        then(SourceText.of(windows)).contains(TEXT);
        then(SourceText.of(wide)).contains(TEXT);
        then(SourceText.of("Été à Nîmes".getBytes(StandardCharsets.ISO_8859_1))).contains("Été à Nîmes");
    }

    @Test
    void tells_what_is_no_text() {
        byte[] pdf = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
        byte[] office = {'P', 'K', 3, 4, 20, 0};
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

        then(SourceText.of(pdf)).isEmpty();
        then(SourceText.kind(pdf)).isEqualTo("pdf");
        then(SourceText.of(office)).isEmpty();
        then(SourceText.kind(office)).isEqualTo("office");
        then(SourceText.of(picture)).isEmpty();
        then(SourceText.kind(picture)).isEqualTo("binary");
    }

    @Test
    void takes_out_of_a_pasted_text_what_nobody_can_see_and_no_page_can_hold() {
        String pasted = "Le\u0000 Lavoir\r\nà\u0007 Lille\rFrance\ud83d";

        String tidy = SourceText.tidy(pasted);

        then(tidy).isEqualTo("Le Lavoir\nà Lille\nFrance");
    }
}
