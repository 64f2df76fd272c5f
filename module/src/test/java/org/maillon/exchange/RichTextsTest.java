package org.maillon.exchange;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillon.partner.RichTexts;

/** Rich text is cleaned to a fixed point: nothing outside the permitted shapes comes out, and cleaning it again changes nothing. */
class RichTextsTest {

    private static final Set<String> TAGS =
            Set.of("p", "h3", "h4", "ul", "ol", "li", "a", "strong", "em", "blockquote", "br");
    private static final List<String> SCHEMES = List.of("https://", "http://", "mailto:", "tel:");
    private static final int DOCUMENTS = 2000;

    // What a generated document is put together from: permitted and forbidden, whole and broken.
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<h1>",
            "</h1>",
            "<h3>",
            "</h3>",
            "<h6>",
            "<ul>",
            "</ul>",
            "<ol>",
            "</ol>",
            "<li>",
            "</li>",
            "<blockquote>",
            "</blockquote>",
            "<br>",
            "<br/>",
            "<strong>",
            "</strong>",
            "<b>",
            "</b>",
            "<em>",
            "</em>",
            "<i>",
            "</i>",
            "<div>",
            "</div>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>",
            "<span style='x'>",
            "</span>",
            "<a href=\"https://a.example/?b=1&c=2\">",
            "<a href='javascript:alert(1)'>",
            "<a href=\"java&#115;cript:x\">",
            "<a href=\" jAvA\tscript:alert(1)\">",
            "<a href='data:text/html,x'>",
            "<a href='mailto:a@b.example'>",
            "<a href='tel:+33100000000'>",
            "<a href='#'>",
            "<a>",
            "<a href='https://u@evil.example'>",
            "<a href=\"https://a.example/&quot;onclick=x\">",
            "</a>",
            "<script>alert(1)</script>",
            "<script>",
            "</script>",
            "<style>p{}</style>",
            "<svg><a xlink:href='javascript:x'>",
            "</svg>",
            "<math><mi>",
            "</math>",
            "<img src=x onerror=alert(1)>",
            "<iframe srcdoc='<p>x'>",
            "</iframe>",
            "<noscript><p>",
            "</noscript>",
            "<template><p>",
            "</template>",
            "<textarea><p>",
            "</textarea>",
            "<select><option>",
            "</select>",
            "<form><input>",
            "</form>",
            "<!-- ",
            " -->",
            "<![CDATA[",
            "]]>",
            "<?x ?>",
            "<dl><dt>",
            "<dd>",
            "</dl>",
            "<p onclick=x style='y' id=z>",
            "<plaintext",
            "mot",
            " deux  mots ",
            "\n",
            "\t",
            "\u00a0",
            "\u202f",
            "\u00ad",
            "\u0000",
            "\ud83d",
            "\udcde",
            "📞",
            "e\u0301",
            "&amp;",
            "&lt;b&gt;",
            "&nbsp;",
            "&#0;",
            "&#x1F600;",
            "&notanentity;",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]",
            "« Oui »",
            "-",
            "1.",
            "<p><p>",
            "<li><li>",
            "<ul><ul>");

    private final RichTexts richTexts = new JsoupRichTexts();

    @Test
    void cleaning_what_was_cleaned_changes_nothing_whatever_comes_in() {
        Random random = new Random(20261126);

        for (int document = 0; document < DOCUMENTS; document++) {
            String html = generated(random);
            String once = richTexts.clean(html);

            then(richTexts.clean(once)).as("cleaned twice: %s", html).isEqualTo(once);
            onlyPermitted(html, once);
        }
    }

    private static String generated(Random random) {
        StringBuilder html = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            html.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return html.toString();
    }

    private static void onlyPermitted(String html, String cleaned) {
        Element body = Jsoup.parseBodyFragment(cleaned).body();
        for (Element element : body.select("*")) {
            if (element.nameIs("body")) {
                continue;
            }
            then(TAGS).as("tags of %s", html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                then(element.normalName() + " " + attribute.getKey())
                        .as("attributes of %s", html)
                        .isEqualTo("a href");
                then(SCHEMES)
                        .as("address %s in %s", attribute.getValue(), html)
                        .anyMatch(attribute.getValue()::startsWith);
            }
        }
        then(cleaned).as("hidden characters in %s", html).doesNotContainPattern("[\\x00-\\x08\\x0b\\x0e-\\x1f]");
        then(cleaned.chars().filter(unit -> Character.isSurrogate((char) unit)).count())
                .as("halves of characters in %s", html)
                .isEqualTo(2
                        * cleaned.codePoints()
                                .filter(Character::isSupplementaryCodePoint)
                                .count());
    }

    @TestFactory
    Stream<DynamicTest> keeps_and_drops() {
        return Stream.of(
                        List.of(
                                "<p>Un <b>mot</b> et <i>un autre</i>.</p>",
                                "<p>Un <strong>mot</strong> et <em>un autre</em>.</p>"),
                        List.of("<h1>Titre</h1><h5>Sous-titre</h5>", "<h3>Titre</h3>\n<h4>Sous-titre</h4>"),
                        List.of("texte nu", "<p>texte nu</p>"),
                        List.of("<p>a</p><script>alert(1)</script><p>b</p>", "<p>a</p>\n<p>b</p>"),
                        List.of("<p><a href=\"javascript:alert(1)\">le dossier</a></p>", "<p>le dossier</p>"),
                        List.of("<p><a href=\"&#106;ava&#9;script:alert(1)\">le dossier</a></p>", "<p>le dossier</p>"),
                        List.of("<p><a href=\"#\">le dossier</a></p>", "<p>le dossier</p>"),
                        List.of(
                                "<p><a href=\"https://a.example/b\" onclick=\"x\">le dossier</a></p>",
                                "<p><a href=\"https://a.example/b\">le dossier</a></p>"),
                        List.of("<p>1 < 2 & 3</p>", "<p>1 &lt; 2 &amp; 3</p>"),
                        List.of("<p> </p><p>&nbsp;</p><p><br></p>", ""),
                        List.of(
                                "<ul><li>a<ul><li>b</li></ul></li></ul>",
                                "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>"))
                .map(pair -> DynamicTest.dynamicTest(
                        pair.get(0), () -> then(richTexts.clean(pair.get(0))).isEqualTo(pair.get(1))));
    }

    @Test
    void a_very_deep_or_very_long_text_comes_to_an_end() {
        String deep = "<ul><li>".repeat(5000) + "fond";
        String wide = "<p>ligne</p>".repeat(20_000);

        then(richTexts.clean(deep)).contains("fond");
        then(richTexts.clean(wide)).hasSizeGreaterThan(200_000);
    }
}
