package org.maillon.http;

import org.maillon.language.Language;
import org.maillon.partner.Slug;

/**
 * What somebody copies to show a partner on a page of their own.
 *
 * @param address for editors of a site: the address of the public page
 * @param element for web teams: the custom element, with the script under an address that never changes its content
 * @param frame for places where no script may be added: a frame of its own
 */
public record Snippets(String address, String element, String frame) {

    private static final String SCRIPT = "maillon.js";

    /**
     * The snippets of a published partner.
     *
     * @param title what the partner is called; readers see it until the partner has loaded, and if it never does
     * @param language in which the page around is written
     */
    public static Snippets of(Site site, Assets assets, Slug slug, String title, Language language) {
        String page = site.absolute(Site.page(slug, language));
        Assets.Asset script = assets.asset(SCRIPT);
        String integrity =
                script.integrity().map(value -> " integrity=\"" + value + "\"").orElse("");
        String element = "<script type=\"module\" src=\"" + site.absolute(Assets.FOLDER + script.file()) + "\""
                + integrity + " crossorigin=\"anonymous\"></script>\n"
                + "<maillon-partner src=\"" + site.absolute(Site.json(slug)) + "\" lang=\"" + language.tag() + "\">"
                + "<a href=\"" + page + "\">" + escaped(title) + "</a></maillon-partner>";
        // A share of the width, as an attribute: a number would be too wide for a telephone, and hosts drop styles.
        // HTML asks authors for a number here, but also tells browsers to read a share.
        String frame = "<iframe src=\"" + site.absolute(Site.frame(slug, language)) + "\" title=\"" + escaped(title)
                + "\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>";
        return new Snippets(page, element, frame);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
