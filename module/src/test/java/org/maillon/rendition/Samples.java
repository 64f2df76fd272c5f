package org.maillon.rendition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.http.Assets;
import org.maillon.http.Site;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** Partners as tests publish them: through the same reading and the same public document as an editor's. */
public final class Samples {

    public static final Site SITE = Site.at("https://fondation.example/maillon/", "Fondation Horizons communs");
    public static final Assets ASSETS = Assets.of(Map.of(
            "maillon.js", new Assets.Asset("maillon-ABCDEFGH.js", Optional.of("sha384-abc+/def=")),
            "public.css", new Assets.Asset("public-ABCDEFGH.css", Optional.empty()),
            "embed.js", new Assets.Asset("embed-ABCDEFGH.js", Optional.empty())));
    public static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    public static final String PICTURE = "ab".repeat(32);
    public static final Taxonomy TAXONOMY = taxonomy();
    public static final PartnerType TYPE = PartnerType.with(TAXONOMY);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    private record Desk(Taxonomy taxonomy) implements Reading.Desk {
        @Override
        public LocalDate today() {
            return LocalDate.of(2025, 3, 12);
        }

        @Override
        public String clean(String html) {
            return html;
        }

        @Override
        public Optional<Phone> phone(String typed, String region) {
            return Optional.of(new Phone("+33199001234", "01 99 00 12 34"));
        }
    }

    /** The values of a file beside the tests. */
    public static Map<String, Object> content(String file) {
        try (InputStream source = Samples.class.getResourceAsStream(file)) {
            if (source == null) {
                throw new IllegalArgumentException("No sample " + file);
            }
            return new ObjectMapper().readerForMapOf(Object.class).readValue(source);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Values values(Map<String, Object> content) {
        Reading reading = Reading.of(new Desk(TAXONOMY));
        Values values = TYPE.read(content, reading);
        List<Problem> problems = reading.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The sample is faulty: " + problems);
        }
        return values;
    }

    public static PublicDocument document(Map<String, Object> content) {
        Showing.Pictures pictures =
                id -> Optional.of(Map.of("url", "/media/" + id + "/logo.png", "width", 320, "height", 160));
        return PublicDocument.of(ID, values(content), TYPE, new Showing(TAXONOMY, Language.FR, pictures));
    }

    /** The partner as a publication on 12 March 2025 would make it. */
    public static PublishedPartner published(Map<String, Object> content) {
        return published(content, Optional.empty());
    }

    /** The same of a page that was verified on a day. */
    public static PublishedPartner published(Map<String, Object> content, Optional<LocalDate> verifiedOn) {
        Values values = values(content);
        PublicDocument document = document(content).verified(verifiedOn);
        OptionalInt year = new Tree(document.tree())
                .trees("supports").stream()
                        .flatMap(support -> support.number("year").stream())
                        .mapToInt(Integer::intValue)
                        .max();
        return new PublishedPartner(
                ID,
                3,
                Instant.parse("2025-03-12T09:30:00Z"),
                document,
                values.get(PartnerType.NAME).orElseThrow(),
                values.get(PartnerType.ACRONYM),
                values.get(PartnerType.UPDATED_ON).orElse(LocalDate.of(2025, 3, 12)),
                year,
                PublicDocument.termCodes(values, TYPE),
                "",
                Optional.empty(),
                values.get(PartnerType.WIDGET_VISIBLE).orElse(true));
    }

    private static Taxonomy taxonomy() {
        Stream<Vocabulary> shipped = Stream.of(
                        "partner-level", "ess-promotion", "education", "organisation-form", "theme", "axis")
                .map(Samples::vocabulary);
        Labels label = new Labels("Programme", "Programme");
        Vocabulary programmes = new Vocabulary(
                "programme",
                label,
                Optional.empty(),
                new Attachment("partner.supports", OptionalInt.of(1), RequiredAt.NEVER, false, Sensitivity.STANDARD, 9),
                List.of(new Term(
                        "savoirs-communs",
                        Optional.empty(),
                        new Labels("Savoirs communs", "Shared knowledge"),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        return new Taxonomy(Stream.concat(shipped, Stream.of(programmes)).toList());
    }

    private static Vocabulary vocabulary(String code) {
        try (InputStream source = Vocabulary.class.getResourceAsStream("vocabularies/" + code + ".json")) {
            JsonNode node = new ObjectMapper().readTree(source);
            List<Term> terms = new ArrayList<>();
            node.path("terms").forEach(term -> terms.add(term(term)));
            return new Vocabulary(
                    code,
                    labels(node.path("label")),
                    Optional.of(labels(node.path("description"))),
                    new Attachment(
                            node.path("contentType").asText(),
                            node.path("max").isNumber()
                                    ? OptionalInt.of(node.path("max").asInt())
                                    : OptionalInt.empty(),
                            RequiredAt.NEVER,
                            node.path("rootAllowed").asBoolean(),
                            Sensitivity.STANDARD,
                            node.path("position").asInt()),
                    terms);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Term term(JsonNode node) {
        Map<String, List<String>> notations = new HashMap<>();
        node.path("notations").properties().forEach(notation -> {
            List<String> codes = new ArrayList<>();
            notation.getValue().forEach(code -> codes.add(code.asText()));
            notations.put(notation.getKey(), codes);
        });
        return new Term(
                node.path("code").asText(),
                Optional.ofNullable(node.path("parent").textValue()),
                labels(node.path("label")),
                Map.of(),
                notations,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Labels labels(JsonNode node) {
        return new Labels(node.path("fr").asText(), node.path("en").asText());
    }

    /** Parses JSON that was written. */
    public static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
