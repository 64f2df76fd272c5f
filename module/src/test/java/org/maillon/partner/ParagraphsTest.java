package org.maillon.partner;

import static org.assertj.core.api.BDDAssertions.then;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static final String HTML =
            "<p>Un <a href=\"https://rtes.example/\">réseau</a> &amp; plus.</p>\n<ul>\n<li>Lille"
                    + "</li>\n<li>Nantes<ul>\n<li>Rezé</li>\n</ul></li>\n</ul>\n<p>Depuis <strong>2002</strong>.</p>";

    @Test
    void blocks_become_paragraphs_between_empty_lines() {
        then(Paragraphs.of(HTML)).isEqualTo("Un réseau & plus.\n\nLille\nNantes\nRezé\n\nDepuis 2002.");
    }

    @Test
    void what_is_left_as_it_is_stays_as_it_was() {
        then(Paragraphs.html(Paragraphs.of(HTML), HTML)).isEqualTo(HTML);
        then(Paragraphs.html(Paragraphs.of(HTML).replace("\n", "\r\n") + "\r\n", HTML))
                .isEqualTo(HTML);
        then(Paragraphs.html("", "")).isEmpty();
    }

    @Test
    void only_the_paragraph_that_was_changed_loses_its_links() {
        String typed = Paragraphs.of(HTML).replace("Depuis 2002.", "Depuis 2002 <b>et</b>\naujourd’hui.\n\nVenez !");

        then(Paragraphs.html(typed, HTML))
                .isEqualTo(HTML.replace(
                        "<p>Depuis <strong>2002</strong>.</p>",
                        "<p>Depuis 2002 &lt;b&gt;et&lt;/b&gt;<br>aujourd’hui.</p>\n<p>Venez !</p>"));
    }

    @Test
    void paragraphs_can_be_left_out_and_moved() {
        then(Paragraphs.html("Depuis 2002.\n\nUn réseau & plus.", HTML))
                .isEqualTo("<p>Depuis <strong>2002</strong>.</p>\n<p>Un <a href=\"https://rtes.example/\">réseau</a>"
                        + " &amp; plus.</p>");
    }
}
