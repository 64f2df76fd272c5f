package org.maillon.desk;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillon.exchange.JsoupRichTexts;
import org.maillon.exchange.LibPhones;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.TestVocabularies;
import org.maillon.partner.field.ChoiceType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.TermsType;
import org.maillon.partner.field.TextType;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/** What a form shows comes back as the same content: nobody loses a field by opening a page and saving it. */
class FormRoundTripTest {

    private static final Taxonomy TAXONOMY = TestVocabularies.taxonomy();
    private static final PartnerType TYPE = PartnerType.with(TAXONOMY);
    private static final String PICTURE = "0123456789abcdef".repeat(4);

    private final FormDesk desk = new FormDesk();

    @Test
    void a_page_with_every_field_filled_in_comes_back_the_same() {
        Values full = read(full(TYPE.fields().list()));

        Values again = read(desk.content(posted(desk.form(full, TYPE)), TYPE, full));

        then(full.keys())
                .containsExactlyInAnyOrderElementsOf(
                        TYPE.fields().list().stream().map(Field::key).toList());
        then(again).isEqualTo(full);
    }

    @Test
    void a_page_with_a_name_alone_comes_back_the_same() {
        Values bare = read(Map.of("name", "Réseau", "language", "fr"));

        Values again = read(desk.content(posted(desk.form(bare, TYPE)), TYPE, bare));

        then(again).isEqualTo(bare);
    }

    @Test
    void line_ends_of_a_browser_change_nothing() {
        Values full = read(full(TYPE.fields().list()));
        Map<String, List<String>> entries = new LinkedHashMap<>();
        desk.form(full, TYPE)
                .entries()
                .forEach((name, values) -> entries.put(
                        name,
                        values.stream()
                                .map(value -> value.replace("\n", "\r\n"))
                                .toList()));

        Values again = read(desk.content(posted(new Form(entries)), TYPE, full));

        then(again).isEqualTo(full);
    }

    @Test
    void terms_keep_their_order_whatever_the_order_of_the_boxes() {
        Values ordered =
                read(Map.of("name", "Réseau", "language", "fr", "education", List.of("ateliers", "decrypter-l-ess")));
        Form boxes = desk.form(ordered, TYPE);
        Map<String, List<String>> entries = new LinkedHashMap<>(boxes.entries());
        entries.put("education", List.of("decrypter-l-ess", "ateliers"));

        Values again = read(desk.content(new Form(entries), TYPE, ordered));

        then(again).isEqualTo(ordered);
    }

    @Test
    void a_text_without_tags_becomes_paragraphs() {
        String typed = "Une phrase.\r\nUne autre & la suite : 3 < 4.\r\n\r\nUn autre paragraphe.";

        Values read = read(desk.content(
                new Form(Map.of("name", List.of("Réseau"), "language", List.of("fr"), "context", List.of(typed))),
                TYPE,
                Values.NONE));

        then(read.get(PartnerType.CONTEXT).orElseThrow().html())
                .isEqualTo("<p>Une phrase.<br>Une autre &amp; la suite : 3 &lt; 4.</p>\n<p>Un autre paragraphe.</p>");
    }

    /** What a browser sends of the form: the inputs as they are drawn, days written day/month/year. */
    private static Form posted(Form form) {
        FormView view =
                new FormView(TYPE, TAXONOMY, form, List.of(), Language.FR, TestVocabularies.TODAY, Gallery.EMPTY, "");
        Map<String, List<String>> entries = new LinkedHashMap<>(form.entries());
        view.sections().stream().flatMap(section -> section.fields().stream()).forEach(field -> write(field, entries));
        return new Form(entries);
    }

    private static void write(FieldView field, Map<String, List<String>> entries) {
        field.items().forEach(item -> item.fields().forEach(part -> write(part, entries)));
        boolean isOneInput = List.of("date", "date-time", "line", "text", "number", "link", "email", "phone")
                .contains(field.kind());
        if (isOneInput) {
            // An empty input is sent too, as an empty text.
            entries.put(field.path(), List.of(field.shown()));
        }
    }

    /** A value for each field, of every kind there is. */
    private static Map<String, Object> full(List<Field<?>> fields) {
        Map<String, Object> content = new LinkedHashMap<>();
        fields.forEach(field -> content.put(field.key(), value(field)));
        return content;
    }

    private static Object value(Field<?> field) {
        if (field.type() instanceof ItemsType items) {
            List<Object> two = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("id", UUID.nameUUIDFromBytes(new byte[] {(byte) i}).toString());
                item.putAll(full(items.fields().list()));
                two.add(item);
            }
            return two;
        }
        if (field.type() instanceof TermsType terms) {
            return List.of(TAXONOMY.vocabulary(terms.vocabulary())
                    .orElseThrow()
                    .terms()
                    .get(0)
                    .code());
        }
        if (field.type() instanceof ChoiceType choice) {
            return "network".equals(choice.name()) ? "linkedin" : "country".equals(choice.name()) ? "FR" : "en";
        }
        if (field.type() instanceof TextType text) {
            return text(field.key(), text);
        }
        return switch (field.type().name()) {
            case "rich-text" ->
                "<h3>Titre</h3>\n<p>Un <strong>texte</strong> &amp; un <a href=\"https://exemple.fr/\">lien</a>."
                        + "</p>\n<ul>\n<li>un\n<ul>\n<li>deux</li>\n</ul></li>\n</ul>";
            case "partial-date" -> "2021-06";
            case "period" -> Map.of("start", "2021", "end", "2023-05-17");
            case "money" -> Map.of("value", "45000.50", "currency", "EUR", "visibility", "public");
            case "coordinates" -> Map.of("lat", "50.63297", "lon", "3.05858");
            case "date" -> "2026-04-05";
            case "date-time" -> "publishTo".equals(field.key()) ? "2027-01-02T08:05" : "2026-03-27T09:30";
            case "number" -> 2021;
            case "flag" -> false;
            case "email" -> "bonjour@exemple.fr";
            case "phone" -> "03 20 00 00 00";
            case "link" ->
                field.equals(PartnerType.SOCIAL_URL)
                        ? "https://www.linkedin.com/company/exemple"
                        : "https://exemple.fr/page?a=1&b=2";
            case "image" -> Map.of("media", PICTURE, "alt", "", "decorative", true, "credit", "");
            case "credited-image" -> Map.of("media", PICTURE, "alt", "Une place", "decorative", false, "credit", "© X");
            default -> throw new IllegalStateException("No value for " + field);
        };
    }

    private static String text(String key, TextType text) {
        return switch (key) {
            case "slug" -> "reseau-exemple";
            case "postalCode" -> "01000";
            case "cedex" -> "CEDEX 2";
            case "summary" -> "Une phrase de plus de trente caractères.\nUne autre « phrase ».";
            default -> text.multiline() ? "Une ligne.\nUne autre." : "L’« exemple » <b>";
        };
    }

    private static Values read(Map<String, ?> plain) {
        Reading reading = Reading.of(new Desk());
        Values values = TYPE.read(plain, reading);
        then(reading.problems()).isEmpty();
        return values;
    }

    private record Desk() implements Reading.Desk {

        @Override
        public LocalDate today() {
            return TestVocabularies.TODAY;
        }

        @Override
        public Taxonomy taxonomy() {
            return TAXONOMY;
        }

        @Override
        public String clean(String html) {
            return new JsoupRichTexts().clean(html);
        }

        @Override
        public Optional<Phone> phone(String typed, String region) {
            return new LibPhones().read(typed, region);
        }
    }
}
