package org.maillon.exchange;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillon.json.Json;
import org.maillon.partner.PageReader;
import org.maillon.partner.PageReader.Format;
import org.maillon.partner.PageReader.Page;
import org.maillon.store.ShippedVocabularies;
import org.maillon.taxonomy.Taxonomy;

/** Every page of the fixtures is read as a careful person reads it: nothing is missed, nothing is made up. */
class PartnerPagesTest {

    private static final Path PAGES = Path.of("..", "test-fixtures", "partner-pages");
    private static final Taxonomy TAXONOMY = new Taxonomy(new ShippedVocabularies().all());

    // What pages are made of, and what they should not be made of.
    private static final List<String> PIECES = List.of(
            "# ",
            "## ",
            "**",
            "- ",
            "1. ",
            "> ",
            "| ",
            "---",
            "===",
            "Le projet soutenu",
            "Infos de contact",
            "Soutiens",
            "Promotion ESS",
            "Éducation",
            "Partenaire national",
            "2021",
            "Juin 2021",
            "31/02/2021",
            "12 500 €",
            "Mis à jour le",
            "Période :",
            "[Facebook](#)",
            "[site](javascript:alert(1))",
            "[",
            "](",
            ")",
            "<p>",
            "</p>",
            "<h1>",
            "<li>",
            "<ul>",
            "<a href='https://a.example'>",
            "</a>",
            "<br>",
            "<table><tr><td>",
            "75 rue Gambetta",
            "59000 Lille",
            "France",
            "a@b.example",
            "a@@b",
            "01 99 00 12 34",
            "\u0000",
            "\ud83d",
            "e\u0301",
            "\u00a0",
            "&nbsp;",
            "&#106;",
            "📞",
            "RTES - Réseau",
            "mot");

    private final PageReader reader = new PartnerPageReader();

    @TestFactory
    Stream<DynamicTest> reads() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> reads(page)));
    }

    private void reads(Path file) throws IOException {
        String name = file.getFileName().toString();
        Map<String, Object> expectation =
                Json.object(Files.readAllBytes(PAGES.resolve(name.replaceFirst("\\.[a-z]+$", ".expected.json"))));
        Format format = name.endsWith(".html") ? Format.HTML : Format.TEXT;

        Page page = reader.read(Files.readString(file, StandardCharsets.UTF_8), format, TAXONOMY);

        then(PageFacts.found(page)).containsExactlyInAnyOrderElementsOf(PageFacts.expected(expectation, TAXONOMY));
    }

    @TestFactory
    Stream<DynamicTest> marks_only_what_stands_on_the_page() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> marks(page)));
    }

    private void marks(Path file) throws IOException {
        String source = Files.readString(file, StandardCharsets.UTF_8);
        Format format = Format.of(source);

        Page page = reader.read(source, format, TAXONOMY);

        page.recognised().forEach(span -> {
            String line = page.lines().get(span.line() - 1);
            then(span.to()).as("end of %s on line %d", span.path(), span.line()).isLessThanOrEqualTo(line.length());
            then(line.substring(span.from(), span.to())).isNotBlank();
        });
        then(page.recognised().stream().map(PageReader.Span::path).map(path -> path.replaceFirst("\\..*", "")))
                .as("fields of the marks")
                .allMatch(page.content()::containsKey);
    }

    @Test
    void whatever_is_pasted_is_read_to_its_end() {
        Random random = new Random(20261126);

        for (int page = 0; page < 200; page++) {
            StringBuilder source = new StringBuilder();
            for (int piece = random.nextInt(60); piece >= 0; piece--) {
                source.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "\n" : " ");
            }
            Format format = random.nextBoolean() ? Format.TEXT : Format.HTML;

            Page read = reader.read(source.toString(), format, TAXONOMY);

            then(read.content()).as("fields of %s", source).containsKey("language");
            then(read.recognised())
                    .as("marks of %s", source)
                    .allMatch(span ->
                            span.to() <= read.lines().get(span.line() - 1).length());
        }
    }

    @Test
    void a_line_of_thousands_of_marks_is_no_trouble() {
        for (String mark : List.of("*", "- ", "[", "](", "|-", "<b>", "_ ", "> ", "1. ", "\\", "&", "@", "\ud83d")) {
            Page page = reader.read("Le Lavoir\n\n" + mark.repeat(4000), Format.TEXT, TAXONOMY);

            then(page.content()).containsEntry("name", "Le Lavoir");
        }
    }

    @Test
    void a_hundred_thousand_letters_without_a_space_are_read_in_the_time_of_a_page() {
        for (String piece : List.of("x", "é", "[a](b)", "|a", "(A", "a@a.", "<a>", "# ")) {
            String source = "Le Lavoir\n\nLE PROJET SOUTENU\n\n"
                    + piece.repeat(12_000 / piece.length()).repeat(8);

            // It was minutes before, so a slow machine is no excuse.
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                thenReadOrTooLong(source, Format.TEXT);
                thenReadOrTooLong(source, Format.HTML);
            });
        }
    }

    private void thenReadOrTooLong(String source, Format format) {
        try {
            then(reader.read(source, format, TAXONOMY).content()).containsKey("language");
        } catch (PageReader.TooLong tooLong) {
            then(tooLong.characters()).isPositive();
        }
    }

    @Test
    void a_mail_address_and_letters_with_full_stops_are_no_trouble_among_the_contacts() {
        for (String piece : List.of("A.", "a.b.c.", "a-")) {
            String source = "Le Lavoir\n\nInfos de contact\n\n" + piece.repeat(20_000) + "\nbonjour@lavoir.example";

            Page page = reader.read(source, Format.TEXT, TAXONOMY);

            then(page.content().toString()).contains("bonjour@lavoir.example");
        }
    }

    @Test
    void a_page_of_more_lines_than_any_partner_has_is_refused() {
        thenThrownBy(() -> reader.read("a\n".repeat(3001), Format.TEXT, TAXONOMY))
                .isInstanceOfSatisfying(
                        PageReader.TooLong.class,
                        tooLong -> then(tooLong.lines()).isEqualTo(3000));
        thenThrownBy(() -> reader.read("<ul>" + "<li>a</li>".repeat(3001), Format.HTML, TAXONOMY))
                .isInstanceOf(PageReader.TooLong.class);
        thenThrownBy(() -> reader.read("Nom\n\n" + "mot ".repeat(51_000), Format.TEXT, TAXONOMY))
                .isInstanceOf(PageReader.TooLong.class);
    }

    @Test
    void every_page_has_its_expectation() throws IOException {
        List<Path> pages = pages();

        then(pages).hasSizeGreaterThanOrEqualTo(35);
        then(pages)
                .allSatisfy(page -> then(PAGES.resolve(
                                page.getFileName().toString().replaceFirst("\\.[a-z]+$", ".expected.json")))
                        .exists());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
