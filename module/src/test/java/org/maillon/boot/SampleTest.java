package org.maillon.boot;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillon.exchange.JsoupRichTexts;
import org.maillon.exchange.LibPhones;
import org.maillon.exchange.PartnerPageReader;
import org.maillon.json.Json;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Values;
import org.maillon.store.ShippedVocabularies;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Taxonomy;

/** The pages a fresh demonstration is filled with: each must be complete enough for the state it is shown in. */
class SampleTest {

    private static final Taxonomy TAXONOMY = new Taxonomy(new ShippedVocabularies().all());
    private static final PartnerType TYPE = PartnerType.with(TAXONOMY);

    @TestFactory
    Stream<DynamicTest> every_page_is_read_and_complete_enough_for_its_state() {
        if (!(Json.tree(text("states.json")) instanceof List<?> stories)) {
            throw new IllegalStateException("states.json is a list");
        }
        return stories.stream()
                .map(story -> (Map<?, ?>) story)
                .filter(story -> !"to-import".equals(story.get("state")))
                .map(story -> DynamicTest.dynamicTest(
                        story.get("file") + " (" + story.get("state") + ")",
                        () -> check(String.valueOf(story.get("file")), required(String.valueOf(story.get("state"))))));
    }

    @Test
    void the_page_left_to_import_has_faults_to_put_right() {
        PageReader.Page page = read("a-importer.txt");

        then(page.faults()).extracting(PageReader.Fault::kind).contains(PageReader.FaultKind.LINK_WITHOUT_TARGET);
    }

    private static RequiredAt required(String state) {
        return switch (state) {
            case "draft" -> RequiredAt.DRAFT;
            case "in-review", "changes-requested", "approved" -> RequiredAt.REVIEW;
            default -> RequiredAt.PUBLICATION;
        };
    }

    private static void check(String file, RequiredAt required) {
        PageReader.Page page = read(file);
        Reading reading = Reading.of(new Desk());

        Values values = TYPE.read(page.content(), reading);

        then(reading.problems())
                .extracting(SampleTest::said)
                .as("what is wrong")
                .isEmpty();
        // The address is given when the draft is made.
        then(TYPE.missing(values.with(PartnerType.SLUG, "sample"), required))
                .extracting(SampleTest::said)
                .as("what is missing for %s", required)
                .isEmpty();
        then(page.unrecognised()).as("what was not recognised").isEmpty();
    }

    private static PageReader.Page read(String file) {
        return new PartnerPageReader().read(text(file), PageReader.Format.TEXT, TAXONOMY);
    }

    private static String said(Problem problem) {
        return problem.path() + ": " + problem.sentence();
    }

    private static String text(String file) {
        try (InputStream stream = FirstContent.class.getResourceAsStream("/org/maillon/boot/sample/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The sample has no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static final class Desk implements Reading.Desk {

        private final JsoupRichTexts richTexts = new JsoupRichTexts();
        private final LibPhones phones = new LibPhones();

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 5, 3);
        }

        @Override
        public Taxonomy taxonomy() {
            return TAXONOMY;
        }

        @Override
        public String clean(String html) {
            return richTexts.clean(html);
        }

        @Override
        public Optional<Phone> phone(String typed, String region) {
            return phones.read(typed, region);
        }
    }
}
