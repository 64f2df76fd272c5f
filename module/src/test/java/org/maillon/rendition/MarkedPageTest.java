package org.maillon.rendition;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.language.Language;

/** The page of a partner with what changed in it, as its visitor would see it. */
class MarkedPageTest {

    private static final PublicRenditions RENDITIONS = PublicRenditions.of(Samples.SITE, Samples.ASSETS);
    private static final Map<String, Object> FULL = Samples.content("full.json");

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> content = new LinkedHashMap<>(FULL);
        content.put(key, value);
        return content;
    }

    private static Document changes(Map<String, Object> before, Map<String, Object> after) {
        return Jsoup.parse(RENDITIONS.changes(Samples.document(before), Samples.document(after), Language.FR));
    }

    private static String preview(Map<String, Object> content) {
        return words(Jsoup.parse(RENDITIONS.preview(Samples.document(content), Language.FR))
                .expectFirst("main"));
    }

    private static String words(Element main) {
        return main.text().replaceAll("\\s+", " ").strip();
    }

    /** What is left of the marked page when one believes the one kind of marks and not the other. */
    private static String read(Document marked, String gone) {
        Element main = marked.clone().expectFirst("main");
        main.select("ins > .visually-hidden:first-child, ins > .visually-hidden:last-child")
                .remove();
        main.select("del > .visually-hidden:first-child, del > .visually-hidden:last-child")
                .remove();
        main.select(gone).remove();
        return words(main);
    }

    private static String spoken(Element mark) {
        return mark.text().replaceAll("\\s+", " ").strip();
    }

    @Test
    void a_word_that_was_replaced_is_marked_where_it_stands_and_nothing_else_is() {
        Document marked = changes(
                with("context", "<p>Le réseau a <strong>vingt</strong> ans et trois salariées.</p>"),
                with("context", "<p>Le réseau a <strong>trente</strong> ans et trois salariées.</p>"));

        then(marked.select("main ins, main del")).hasSize(2);
        then(spoken(marked.expectFirst("main del"))).isEqualTo("début de retrait vingt fin de retrait");
        then(spoken(marked.expectFirst("main ins"))).isEqualTo("début d’ajout trente fin d’ajout");
        then(marked.select("section[aria-labelledby=context] ins")).hasSize(1);
        then(marked.select("strong:has(del) + strong:has(ins)")).hasSize(1);
        then(marked.expectFirst(".preview-banner").text()).contains("non public", "Voir le changement");
        then(marked.select(".preview-banner a[href=#change-1]")).hasSize(1);
        then(marked.select("del#change-1")).hasSize(1);
        then(marked.select("#change-2")).isEmpty();
    }

    @Test
    void an_address_behind_the_same_words_is_a_change() {
        Document marked = changes(
                with("context", "<p>Voir <a href=\"https://a.example/\">la fiche</a>.</p>"),
                with("context", "<p>Voir <a href=\"https://b.example/\">la fiche</a>.</p>"));

        then(marked.select("a[href=https://a.example/] del").text()).contains("la fiche");
        then(marked.select("a[href=https://b.example/] ins").text()).contains("la fiche");
    }

    @Test
    void an_item_that_was_added_to_a_list_leaves_the_others_alone() {
        Document marked = changes(
                with("context", "<ul><li>Rencontres en région</li><li>Guides pour élus</li></ul>"),
                with(
                        "context",
                        "<ul><li>Rencontres en région</li><li>Centre de ressources</li><li>Guides pour élus</li></ul>"));

        then(marked.select("main del")).isEmpty();
        then(marked.select("main ins")).hasSize(1);
        then(marked.select("main ul > li > ins").text()).contains("Centre de ressources");
    }

    @Test
    void a_section_that_is_gone_is_shown_where_it_stood_and_no_name_occurs_twice() {
        Map<String, Object> without = new LinkedHashMap<>(FULL);
        without.remove("context");

        Document marked = changes(FULL, without);

        Element gone = marked.select("main section").stream()
                .filter(section -> !section.select("del").isEmpty())
                .findFirst()
                .orElseThrow();
        then(gone.select("ins")).isEmpty();
        then(gone.nextElementSiblings().eachAttr("aria-labelledby")).startsWith("detail");
        then(marked.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void what_the_visitor_cannot_see_is_no_change_of_the_page() {
        Document marked = changes(with("internalNotes", "Un mot"), with("internalNotes", "Un autre"));

        then(marked.select("main ins, main del")).isEmpty();
        then(marked.expectFirst(".preview-banner").text()).contains("rien ne change pour le visiteur");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_marks_tell_both_pages_whatever_changed(long seed) {
        Random random = new Random(seed);
        Map<String, Object> before = shaken(random);

        for (int i = 0; i < 40; i++) {
            Map<String, Object> after = shaken(random);
            Document marked = changes(before, after);

            then(read(marked, "del")).as("the newer page, seed %s, %s", seed, i).isEqualTo(preview(after));
            then(sorted(read(marked, "ins")))
                    .as("the older page, seed %s, %s", seed, i)
                    .isEqualTo(sorted(preview(before)));
            then(marked.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            then(marked.select("[data-run]")).isEmpty();
            before = after;
        }
    }

    /** The words without their order: where a block is gone and another came, either may be shown first. */
    private static List<String> sorted(String text) {
        return Pattern.compile("\\s+").splitAsStream(text).sorted().toList();
    }

    /** The full sample with some of its texts written anew, by chance. */
    private static Map<String, Object> shaken(Random random) {
        Map<String, Object> content = new LinkedHashMap<>(FULL);
        for (String key : List.of("projectTitle", "context", "projectDetail", "organisation", "foundationOpinion")) {
            int what = random.nextInt(4);
            if (what == 0 && !key.equals("projectTitle")) {
                content.remove(key);
            } else if (what > 1) {
                content.put(key, text(random));
            }
        }
        for (String key : List.of("supports", "callsToAction", "emails", "websites")) {
            if (content.get(key) instanceof List<?> items && random.nextBoolean()) {
                List<Object> some = new ArrayList<>(items);
                some.removeIf(any -> random.nextInt(3) == 0);
                content.put(key, some);
            }
        }
        return content;
    }

    private static String text(Random random) {
        StringBuilder html = new StringBuilder();
        int blocks = 1 + random.nextInt(4);
        for (int i = 0; i < blocks; i++) {
            html.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "<h3>" + sentence(random) + "</h3><p>" + sentence(random) + "</p>";
                        case 1 ->
                            "<ul><li>" + sentence(random) + "</li><li>" + sentence(random) + "<ul><li>"
                                    + sentence(random) + "</li></ul></li></ul>";
                        case 2 -> "<blockquote><p>" + sentence(random) + "</p></blockquote>";
                        default -> "<p>" + sentence(random) + "</p>";
                    });
        }
        return html.toString();
    }

    private static String sentence(Random random) {
        List<String> words = List.of(
                "Le",
                "réseau",
                "l’",
                "économie",
                "<strong>solidaire</strong>",
                "de",
                "la",
                "Loire",
                "2021",
                "<a href=\"https://a.example/\">une fiche</a>",
                "<em>aide</em>",
                "élus",
                ",",
                "et");
        StringBuilder sentence = new StringBuilder("Ici");
        int length = 2 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            sentence.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return sentence.append('.').toString();
    }
}
