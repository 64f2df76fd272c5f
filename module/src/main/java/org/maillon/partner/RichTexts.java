package org.maillon.partner;

/** Reduces HTML to what a page may keep. */
public interface RichTexts {

    /**
     * The HTML with only paragraphs, headings from level 3, nested lists, links, emphasis and quotes left, safe to
     * show. Cleaning what came out changes nothing.
     */
    String clean(String html);
}
