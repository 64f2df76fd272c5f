package org.maillon.editorial;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillon.partner.PartnerType;
import org.maillon.partner.TestVocabularies;
import org.maillon.partner.field.Phone;

/** A person is found however somebody wrote them down, and nobody else is. */
class TracesTest {

    private static final PersonalData ELENE = new PersonalData(
            Optional.empty(),
            Set.of("Hélène de La Brède"),
            Set.of("helene.brede@reseau.example"),
            Set.of(new Phone("+33199001234", "01 99 00 12 34")));
    private static final Traces TRACES = Traces.of(ELENE);

    @Test
    void a_person_is_found_in_every_way_of_writing() {
        List<String> written = List.of(
                "Hélène de La Brède",
                "HELENE DE LA BREDE",
                "Brède, Hélène de La",
                "voir (helene-de-la-brede)",
                "He\u0301lène\u00a0de\u202fLa Brède",
                "Helene.Brede@Reseau.example",
                "01 99 00 12 34",
                "0199001234",
                "01.99.00.12.34",
                "+33 1 99 00 12 34",
                "+33 (0)1 99 00 12 34",
                "0033199001234",
                "tel:+33199001234");

        then(written).allMatch(TRACES::isIn);
    }

    @Test
    void nobody_else_is_found() {
        List<String> others = List.of(
                "Hélène Marchand",
                "La Brède",
                "Michel-Hélène de La Brèdelle",
                "marie.helene.brede@reseau.example.fr",
                "xhelene.brede@reseau.example",
                "01 99 00 12 35",
                "901990012345");

        then(others).noneMatch(TRACES::isIn);
    }

    @Test
    void only_the_words_themselves_go_and_markup_stays_whole() {
        String html =
                "<p>Écrivez à <a href=\"mailto:helene.brede@reseau.example\">Hélène <strong>de La</strong> Brède</a>"
                        + " &amp; à son équipe.</p><p>Hélène Marchand répond.</p>";

        String rest = TRACES.withoutInMarkup(html, "[…]");

        then(rest).isEqualTo("<p>Écrivez à […]<strong></strong> &amp; à son équipe.</p><p>Hélène Marchand répond.</p>");
        then(TRACES.without("Appelez Hélène de La Brède au 01 99 00 12 34.", "[…]"))
                .isEqualTo("Appelez […] au […].");
    }

    @Test
    void of_a_contact_detail_the_whole_item_goes_and_of_a_text_only_the_words() {
        ContentErasure erasure =
                new ContentErasure(TRACES, PartnerType.with(TestVocabularies.taxonomy()), ContentErasure.mark("fr"));
        Map<String, Object> content = Map.of(
                "name",
                "Réseau Hélène de La Brède",
                "slug",
                "helene-de-la-brede",
                "emails",
                List.of(Map.of("id", "1", "address", "helene.brede@reseau.example")),
                "phones",
                List.of(
                        Map.of("id", "2", "phone", Map.of("number", "+33199001234", "display", "01 99 00 12 34")),
                        Map.of("id", "3", "phone", Map.of("number", "+33199009999", "display", "01 99 00 99 99"))),
                "websites",
                List.of(Map.of("id", "4", "label", "Hélène de La Brède", "url", "https://reseau.example/")),
                "formerField",
                "Selon Hélène de La Brède");

        Map<String, Object> rest = erasure.erased(content);

        then(rest)
                .containsEntry("name", "Réseau [donnée effacée]")
                .containsEntry("slug", "helene-de-la-brede")
                .containsEntry("formerField", "Selon [donnée effacée]")
                .doesNotContainKey("emails");
        then(String.valueOf(rest.get("phones"))).contains("+33199009999").doesNotContain("+33199001234");
        then(rest.get("websites"))
                .isEqualTo(List.of(Map.of("id", "4", "label", "[donnée effacée]", "url", "https://reseau.example/")));
    }

    @Test
    void one_word_alone_is_no_name_to_look_for() {
        then(PersonalData.isName("Hélène")).isFalse();
        then(PersonalData.isName("  ’ ")).isFalse();
        then(ELENE.alsoCalled(Set.of("Direction", "Helene Brede")).names())
                .containsExactly("Hélène de La Brède", "Helene Brede");
    }
}
