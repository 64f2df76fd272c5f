package org.maillon.rendition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;

/**
 * The published partner as the delivery API gives it: the public document, laid flat where a client would otherwise dig
 * for one value, with every address whole.
 */
final class DeliveryDocument {

    private DeliveryDocument() {}

    static Map<String, Object> of(Shown shown, Site site) {
        Tree tree = shown.tree();
        Map<String, Object> flat = new LinkedHashMap<>();
        tree.map().forEach((key, value) -> flat.put((String) key, value));
        flat.put("url", site.absolute(Site.page(shown.slug(), shown.ownLanguage())));
        flat.put("links", links(shown, site));
        flat.put("foundation", site.foundation());
        shown.year().ifPresent(year -> flat.put("year", year));
        shown.updatedOn().ifPresent(day -> flat.put("updatedOn", day.published()));
        shown.publishedAt().ifPresent(instant -> flat.put("publishedAt", instant.toString()));
        shown.level().ifPresent(level -> flat.put("level", term(PartnerType.LEVEL, level, site)));
        tree.tree("terms").ifPresent(terms -> flat.put("terms", terms(terms, site)));
        replace(flat, "phones", tree.trees("phones").stream().map(DeliveryDocument::phone));
        replace(
                flat,
                "addresses",
                tree.trees("addresses").stream().map(address -> address(address, shown.ownLanguage())));
        replace(flat, "socials", tree.trees("socials").stream().map(DeliveryDocument::social));
        replace(flat, "supports", tree.trees("supports").stream().map(support -> support(support, shown)));
        for (String picture : List.of("logo", "visual")) {
            tree.tree(picture).ifPresent(image -> flat.put(picture, picture(image, site)));
        }
        return flat;
    }

    private static Map<String, Object> links(Shown shown, Site site) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", site.absolute(Site.json(shown.slug())));
        Map<String, Object> pages = new LinkedHashMap<>();
        Map<String, Object> frames = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            pages.put(language.tag(), site.absolute(Site.page(shown.slug(), language)));
            frames.put(language.tag(), site.absolute(Site.frame(shown.slug(), language)));
        }
        links.put("page", pages);
        if (shown.widgetVisible()) {
            links.put("embed", frames);
        }
        return links;
    }

    private static void replace(Map<String, Object> flat, String key, Stream<?> items) {
        List<?> list = items.toList();
        if (!list.isEmpty()) {
            flat.put(key, list);
        }
    }

    private static Map<String, Object> copy(Tree tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.map().forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private static Map<String, Object> terms(Tree terms, Site site) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Object key : terms.map().keySet()) {
            String vocabulary = (String) key;
            all.put(
                    vocabulary,
                    terms.trees(vocabulary).stream()
                            .map(term -> term(vocabulary, term, site))
                            .toList());
        }
        return all;
    }

    private static Map<String, Object> term(String vocabulary, Tree term, Site site) {
        Map<String, Object> copy = copy(term);
        term.text("code")
                .ifPresent(code -> copy.put("url", site.absolute(Shown.directory(vocabulary, code, Language.FR))));
        return copy;
    }

    private static Map<String, Object> phone(Tree item) {
        Map<String, Object> copy = copy(item);
        item.tree("phone").ifPresent(phone -> {
            copy.remove("phone");
            copy.putAll(copy(phone));
        });
        return copy;
    }

    /** The lines are those of an envelope, so the country is one of them. */
    private static Map<String, Object> address(Tree address, Language language) {
        Map<String, Object> copy = copy(address);
        List<String> lines = new ArrayList<>(address.texts("lines"));
        address.tree("country")
                .flatMap(country -> country.label("label", language))
                .ifPresent(lines::add);
        copy.put("lines", List.copyOf(lines));
        return copy;
    }

    private static Map<String, Object> social(Tree account) {
        Map<String, Object> copy = copy(account);
        account.tree("network").flatMap(network -> network.text("code")).ifPresent(code -> copy.put("network", code));
        return copy;
    }

    private static Map<String, Object> support(Tree support, Shown shown) {
        Map<String, Object> copy = copy(support);
        Optional<Tree> programme = support.trees("programme").stream().findFirst();
        programme.ifPresent(term -> {
            copy.put("programme", term.label("label", shown.ownLanguage()).orElse(""));
            copy.put("programmeTerm", term.map());
        });
        return copy;
    }

    private static Map<String, Object> picture(Tree image, Site site) {
        Map<String, Object> copy = copy(image);
        image.text("url").ifPresent(url -> copy.put("url", Shown.picture(site, url)));
        return copy;
    }
}
