package org.maillon.partner;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;

class PartnerTypeTest {

    private final PartnerType type = PartnerType.with(TestVocabularies.taxonomy());
    private final Showing showing = new Showing(TestVocabularies.taxonomy(), Language.FR, id -> Optional.empty());

    private Values read(Map<String, Object> plain) {
        Reading reading = TestVocabularies.reading();
        Values values = type.read(plain, reading);
        then(reading.problems()).isEmpty();
        return values;
    }

    @Test
    void what_is_kept_reads_back_the_same() {
        Values values = read(TestVocabularies.complete());

        Values again = type.read(type.fields().plain(values), Reading.ofStored(TestVocabularies.taxonomy()));

        then(again).isEqualTo(values);
    }

    @Test
    void a_form_that_shows_a_partner_gives_the_same_partner_when_it_is_sent() {
        Values values = read(TestVocabularies.complete());
        Form.Builder form = new Form.Builder();
        type.fields().toForm(values, "", form);

        Values sent = read(type.fields().fromForm(form.build(), ""));

        then(sent.with(PartnerType.WIDGET_VISIBLE, true)).isEqualTo(values.with(PartnerType.WIDGET_VISIBLE, true));
    }

    @Test
    void every_kind_of_field_that_a_reader_meets_has_its_labels() {
        for (Field<?> field : type.fields().list()) {
            hasLabels(field);
            if (field.type() instanceof ItemsType items) {
                items.fields().list().forEach(PartnerTypeTest::hasLabels);
            }
        }
        for (Section section : Section.values()) {
            Messages.in(Language.FR).say(section.label());
            Messages.in(Language.EN).say(section.label());
        }
    }

    private static void hasLabels(Field<?> field) {
        then(Messages.in(Language.FR).say(field.label())).isNotBlank();
        then(Messages.in(Language.EN).say(field.label())).isNotBlank();
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("name", "x", "problem.too-short"),
                Arguments.of("name", 12, "problem.not-text"),
                Arguments.of("name", "a\u0000b", "problem.unstorable-character"),
                Arguments.of("name", "a\ud800b", "problem.unstorable-character"),
                Arguments.of("slug", "Ré seau", "problem.not-a-slug"),
                Arguments.of("language", "klingon", "problem.not-a-choice"),
                Arguments.of("foundingDate", "2001-02-30", "problem.impossible-date"),
                Arguments.of("foundingDate", "2090", "problem.date-in-future"),
                Arguments.of("education", List.of("nothing"), "problem.unknown-term"),
                Arguments.of(
                        "partner-level", List.of("partenaire-national", "laureat-local"), "problem.too-many-terms"),
                Arguments.of("supports", "2021", "problem.not-a-list"),
                Arguments.of("supports", List.of("2021"), "problem.not-an-object"),
                Arguments.of("supports", List.of(Map.of("year", 1900)), "problem.out-of-range"),
                Arguments.of("supports", List.of(Map.of("year", 2028)), "problem.out-of-range"),
                Arguments.of(
                        "supports",
                        List.of(Map.of("period", Map.of("start", "2022", "end", "2021"))),
                        "problem.ends-before-it-starts"),
                Arguments.of(
                        "supports", List.of(Map.of("amount", Map.of("value", "beaucoup"))), "problem.not-an-amount"),
                Arguments.of(
                        "supports", List.of(Map.of("amount", Map.of("value", "1.005"))), "problem.too-many-decimals"),
                Arguments.of("supports", List.of(Map.of("unknown", "x")), "problem.unknown-field"),
                Arguments.of("emails", List.of(Map.of("address", "nobody@nowhere")), "problem.not-a-mail-address"),
                Arguments.of("websites", List.of(Map.of("url", "javascript:alert(1)")), "problem.not-a-web-address"),
                Arguments.of(
                        "websites",
                        List.of(Map.of("url", "https://linkedin.com@evil.example/")),
                        "problem.not-a-web-address"),
                Arguments.of(
                        "socials",
                        List.of(Map.of("network", "linkedin", "url", "https://notlinkedin.com/x")),
                        "problem.look-alike-host"),
                Arguments.of(
                        "socials",
                        List.of(Map.of("network", "linkedin", "url", "https://linkedin.com.evil.example/x")),
                        "problem.look-alike-host"),
                Arguments.of("phones", List.of(Map.of("phone", "call me")), "problem.not-a-phone-number"),
                Arguments.of(
                        "addresses",
                        List.of(Map.of("postalCode", "5900", "country", "FR")),
                        "problem.not-a-french-postal-code"),
                Arguments.of(
                        "addresses", List.of(Map.of("geo", Map.of("lat", 91, "lon", 0))), "problem.not-coordinates"),
                Arguments.of("logo", Map.of("media", "../../etc/passwd"), "problem.not-a-picture"),
                Arguments.of("publishFrom", "2026-03-29T02:30", "problem.hour-does-not-exist"),
                Arguments.of("state", "published", "problem.unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void says_what_is_wrong_and_keeps_nothing_of_it(String key, Object value, String problem) {
        Map<String, Object> plain = TestVocabularies.complete();
        plain.put(key, value);
        Reading reading = TestVocabularies.reading();

        type.read(plain, reading);

        then(reading.problems()).extracting(found -> found.sentence().key()).contains(problem);
        then(reading.problems()).allSatisfy(found -> then(found.path()).startsWith(key));
        then(Messages.in(Language.FR).say(reading.problems().get(0).sentence())).isNotBlank();
    }

    @Test
    void accepts_accounts_on_subdomains_and_federated_networks() {
        Map<String, Object> plain = TestVocabularies.complete();
        plain.put(
                "socials",
                List.of(
                        Map.of("network", "linkedin", "url", "https://fr.linkedin.com/company/rex"),
                        Map.of("network", "mastodon", "url", "https://social.rex.example/@rex"),
                        Map.of("network", "youtube")));

        then(read(plain).get(PartnerType.SOCIALS).orElseThrow().list()).hasSize(3);
    }

    @Test
    void a_national_partner_needs_more_than_a_laureate() {
        Map<String, Object> plain = TestVocabularies.complete();
        plain.remove("foundationOpinion");
        List<Problem> national = type.missing(read(plain), RequiredAt.PUBLICATION);
        plain.put("partner-level", List.of("laureat-local"));
        List<Problem> laureate = type.missing(read(plain), RequiredAt.PUBLICATION);

        then(national).extracting(Problem::path).containsExactly("foundationOpinion");
        then(laureate).isEmpty();
    }

    @Test
    void names_the_item_in_which_something_is_missing() {
        Map<String, Object> plain = TestVocabularies.complete();
        UUID id = UUID.randomUUID();
        plain.put("supports", List.of(Map.of("id", id.toString(), "signatureDate", "2021-06")));

        then(type.missing(read(plain), RequiredAt.REVIEW))
                .extracting(Problem::path)
                .containsExactly("supports." + id + ".year");
    }

    @Test
    void only_the_partnership_itself_needs_a_signed_convention() {
        Map<String, Object> plain = TestVocabularies.complete();
        UUID partnership = UUID.randomUUID();
        plain.put(
                "supports",
                List.of(
                        Map.of(
                                "id",
                                partnership.toString(),
                                "year",
                                2021,
                                "programme",
                                List.of("partenariats-nationaux")),
                        Map.of("year", 2018, "programme", List.of("prix"))));

        then(type.missing(read(plain), RequiredAt.PUBLICATION))
                .extracting(Problem::path)
                .containsExactly("supports." + partnership + ".signatureDate");
    }

    @Test
    void the_public_document_holds_nothing_internal() {
        Values values = read(TestVocabularies.complete());

        String published = PublicDocument.of(UUID.randomUUID(), values, type, showing)
                .tree()
                .toString();

        then(published).contains("REX – Réseau des exemples", "Un avis", "2021-06", "REX sur LinkedIn");
        then(published).doesNotContain("secret-interne", "30000");
    }

    @Test
    void the_public_document_keeps_a_link_without_target_as_its_label() {
        Map<String, Object> tree = PublicDocument.of(
                        UUID.randomUUID(), read(TestVocabularies.complete()), type, showing)
                .tree();

        then(String.valueOf(tree.get("websites")))
                .contains("Voir site Internet")
                .doesNotContain("url");
    }

    @Test
    void what_is_visible_of_a_partner_is_what_the_public_may_read_and_nothing_else() {
        Map<String, Object> plain = new LinkedHashMap<>(TestVocabularies.complete());
        plain.put("internalNotes", "Entre nous");
        plain.put(
                "supports",
                List.of(
                        Map.of("year", 2021, "amount", Map.of("value", "12345", "currency", "EUR")),
                        Map.of(
                                "year",
                                2022,
                                "amount",
                                Map.of("value", "6789", "currency", "EUR", "visibility", "public"))));
        Values values = read(plain);

        Values visible = type.fields().visible(values, showing);

        String words = type.fields().plain(visible).toString();
        then(type.fields().plain(values).toString()).contains("Entre nous", "12345", "6789");
        then(words).doesNotContain("Entre nous", "12345").contains("2021", "2022", "6789");
        then(type.fields().published(visible, showing))
                .as("the public reads the same of both")
                .isEqualTo(type.fields().published(values, showing));
        then(type.fields().visible(visible, showing)).isEqualTo(visible);
    }
}
