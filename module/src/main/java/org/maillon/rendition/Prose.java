package org.maillon.rendition;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.maillon.http.Site;
import org.maillon.partner.field.RichText;

/** The rich texts of a partner as a page carries them: already clean, their links fit to lead away. */
final class Prose {

    private static final int A_SENTENCE_OR_TWO = 200;

    private Prose() {}

    /** For a page: links to other sites tell them nothing about the page they come from. */
    static String onPage(String html, Site site) {
        return links(html, site, false);
    }

    /** For a frame: the same, and links open in place of the page around, never inside the frame. */
    static String inFrame(String html, Site site) {
        return links(html, site, true);
    }

    private static String links(String html, Site site, boolean framed) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element link : document.select("a[href]")) {
            if (isElsewhere(link.attr("href"), site)) {
                link.attr("rel", "noopener");
            }
            if (framed) {
                link.attr("target", "_top");
            }
        }
        return document.body().html();
    }

    private static boolean isElsewhere(String href, Site site) {
        try {
            return Optional.ofNullable(new URI(href).getRawAuthority())
                    .filter(authority -> !authority.equalsIgnoreCase(site.authority()))
                    .isPresent();
        } catch (URISyntaxException odd) {
            return true;
        }
    }

    /** The words alone, on one line. */
    static String words(String html) {
        return new RichText(html).text().replaceAll("\\s+", " ").strip();
    }

    /** The words with their paragraphs as lines. */
    static String lines(String html) {
        return new RichText(html).text();
    }

    /** The first words, cut between two of them. */
    static String beginning(String words) {
        if (words.length() <= A_SENTENCE_OR_TWO) {
            return words;
        }
        String cut = words.substring(0, A_SENTENCE_OR_TWO);
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut).replaceAll("[\\p{P}\\s]+$", "") + "…";
    }
}
