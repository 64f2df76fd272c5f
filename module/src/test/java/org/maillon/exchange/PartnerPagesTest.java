package org.maillon.exchange;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
