package org.maillon.rendition;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.Slug;
import org.maillon.partner.field.PartialDate;

/**
 * A partner as every shape shows it: the public document, and what stands beside it.
 *
 * @param slug its address
 * @param tree its content
 * @param contentLanguage BCP 47 tag of the language it is written in
 * @param year year of the newest support
 * @param updatedOn the day it says it was brought up to date
 * @param publishedAt when it went live; absent in a preview
 * @param widgetVisible whether it may be shown elsewhere
 */
record Shown(
        Slug slug,
        Tree tree,
        String contentLanguage,
        Optional<Integer> year,
        Optional<PartialDate> updatedOn,
        Optional<Instant> publishedAt,
        boolean widgetVisible) {

    static Shown of(PublishedPartner partner) {
        Tree tree = new Tree(partner.document().tree());
        return new Shown(
                partner.document().slug(),
                tree,
                tree.text("language").orElse(Language.FR.tag()),
                partner.year().isPresent() ? Optional.of(partner.year().getAsInt()) : Optional.empty(),
                Optional.of(PartialDate.of(partner.updatedOn())),
                Optional.of(partner.publishedAt()),
                partner.widgetVisible());
    }

    /** A page that is not published: what a publication would add is left out. */
    static Shown of(PublicDocument document) {
        Tree tree = new Tree(document.tree());
        return new Shown(
                document.slug(),
                tree,
                tree.text("language").orElse(Language.FR.tag()),
                tree.trees("supports").stream()
                        .flatMap(support -> support.number("year").stream())
                        .max(Comparator.naturalOrder()),
                tree.tree("updatedOn").flatMap(date -> date.text("value")).flatMap(PartialDate::parse),
                Optional.empty(),
                false);
    }

    /** The day on which somebody last said that it holds. */
    Optional<Tree> verifiedOn() {
        return tree.tree(PublicDocument.VERIFIED_ON);
    }

    /** The language its own words are meant in, of the two we speak. */
    Language ownLanguage() {
        return Language.of(contentLanguage).orElse(Language.FR);
    }

    String name() {
        return tree.text("name").orElse("");
    }

    /** The acronym, where it is not the name itself. */
    Optional<String> acronym() {
        return tree.text("acronym").filter(acronym -> !acronym.equals(name()));
    }

    /** The acronym and the name as one text: "RTES, Réseau des collectivités…". */
    String title() {
        return acronym().map(acronym -> acronym + ", " + name()).orElseGet(this::name);
    }

    /** What it is about in a sentence or two: the summary, else the beginning of the supported project. */
    Optional<String> description() {
        return tree.text("summary")
                .or(() -> tree.html("projectTitle").map(Prose::words).map(Prose::beginning));
    }

    /** Its terms by vocabulary, without its level. */
    Map<String, List<Tree>> terms() {
        Map<String, List<Tree>> terms = new LinkedHashMap<>();
        tree.tree("terms").orElse(Tree.NONE).map().forEach((code, list) -> {
            if (code instanceof String vocabulary && !vocabulary.equals(PartnerType.LEVEL)) {
                terms.put(vocabulary, tree.tree("terms").orElse(Tree.NONE).trees(vocabulary));
            }
        });
        return terms;
    }

    Optional<Tree> level() {
        return tree.tree("level");
    }

    /** The name of a vocabulary. */
    String vocabulary(String code, Language language) {
        return tree.tree("vocabularies").orElse(Tree.NONE).label(code, language).orElse(code);
    }

    /** The path of the directory with the partners that carry a term. */
    static String directory(String vocabulary, String term, Language language) {
        return Site.directory(language) + "?" + vocabulary + "=" + term;
    }

    /** The partner's pages in every language they can be read in, by tag; its own translations go before ours. */
    Map<String, String> alternates(Site site) {
        Map<String, String> alternates = new TreeMap<>();
        for (Language language : Language.values()) {
            alternates.put(language.tag(), site.absolute(Site.page(slug, language)));
        }
        for (Tree translation : tree.trees("translations")) {
            Optional<String> tag = translation.text("language");
            Optional<Slug> other = translation.text("slug").filter(Slug::isSlug).map(Slug::new);
            if (tag.isPresent() && other.isPresent() && !tag.get().equals(contentLanguage)) {
                Language chrome = Language.of(tag.get()).orElse(Language.FR);
                alternates.put(tag.get(), site.absolute(Site.page(other.get(), chrome)));
            }
        }
        return alternates;
    }

    /** The whole address of a picture. */
    static String picture(Site site, String url) {
        if (url.startsWith("https://") || url.startsWith("http://")) {
            return url;
        }
        boolean fromTheTopOfTheHost = !site.path().isEmpty() && url.startsWith(site.path() + "/");
        String path = fromTheTopOfTheHost ? url.substring(site.path().length()) : url;
        return site.absolute(path.startsWith("/") ? path : "/" + path);
    }
}
