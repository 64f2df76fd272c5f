package org.maillon.embed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.http.Asking;
import org.maillon.http.Facets;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Sort;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/**
 * The directory as one visitor asked for it.
 *
 * @param asking what was asked for
 * @param faults what could not be understood of it
 * @param listing what was found
 * @param facets how many one would find with each term
 * @param years the years one may choose from
 */
record Directory(
        Asking asking,
        List<Asking.Fault> faults,
        Taxonomy taxonomy,
        PublishedPartners.Listing listing,
        Facets facets,
        List<Integer> years,
        Site site,
        Language language) {

    private static final int AROUND = 2;

    /** Whether the list is shorter than the page that was asked for. */
    boolean isBeyond() {
        return asking.page() > asking.pages(listing.total());
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("words", asking.words());
        model.put("total", listing.total());
        model.put("everything", asking.isEverything());
        model.put("beyond", isBeyond());
        model.put(
                "cards",
                listing.entries().stream()
                        .map(entry -> Card.of(entry, site, language))
                        .toList());
        model.put("facets", filters());
        model.put("years", years.stream().map(year -> Integer.toString(year)).toList());
        model.put(
                "year",
                asking.year().isPresent() ? Integer.toString(asking.year().getAsInt()) : "");
        model.put("sorts", Stream.of(Sort.values()).map(Asking::code).toList());
        model.put("sort", Asking.code(asking.sort()));
        model.put("chosen", chosen());
        model.put("unknown", faults.stream().map(Asking.Fault::value).toList());
        model.put("first", address(asking.onPage(1)));
        model.put("page", asking.page());
        model.put("pages", asking.pages(listing.total()));
        model.put("numbers", numbers());
        model.put("from", (asking.page() - 1) * asking.perPage() + 1);
        model.put(
                "to", (asking.page() - 1) * asking.perPage() + listing.entries().size());
        model.put("canonical", site.absolute(path(language)));
        model.put("json", site.absolute("/api/partners" + asking.onPage(1).address(asking.perPage())));
        Map<String, Object> languages = new LinkedHashMap<>();
        Map<String, Object> alternates = new LinkedHashMap<>();
        for (Language other : Language.values()) {
            languages.put(other.tag(), site.local(path(other)));
            alternates.put(other.tag(), site.absolute(path(other)));
        }
        model.put("languages", languages);
        model.put("alternates", alternates);
        return model;
    }

    private String path(Language other) {
        return Site.directory(other) + asking.address(asking.perPage());
    }

    private String address(Asking other) {
        return site.local(Site.directory(language) + other.address(asking.perPage()));
    }

    /** The terms one can choose, and those that are chosen even if nothing carries them any more. */
    private List<Map<String, Object>> filters() {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Vocabulary vocabulary : taxonomy.attachedTo(Attachment.PARTNER)) {
            List<Map<String, Object>> choices = new ArrayList<>();
            for (Term term : vocabulary.terms()) {
                if (facets.of(vocabulary.code(), term.code()) > 0 || isChosen(vocabulary.code(), term.code())) {
                    choices.add(choice(vocabulary, term));
                }
            }
            boolean whole = vocabulary.attachment().rootAllowed()
                    && (facets.of(vocabulary.code(), vocabulary.code()) > 0
                            || isChosen(vocabulary.code(), vocabulary.code()));
            if (whole) {
                choices.add(0, choice(vocabulary, vocabulary.root()));
            }
            if (!choices.isEmpty()) {
                shown.add(Map.of(
                        "code", vocabulary.code(),
                        "label", vocabulary.label().in(language),
                        "choices", choices,
                        "open", asking.terms().containsKey(vocabulary.code())));
            }
        }
        return shown;
    }

    private boolean isChosen(String vocabulary, String term) {
        return asking.terms().getOrDefault(vocabulary, List.of()).contains(term);
    }

    private Map<String, Object> choice(Vocabulary vocabulary, Term term) {
        boolean root = term.code().equals(vocabulary.code());
        return Map.of(
                "code", term.code(),
                "label", term.label().in(language),
                "root", root,
                "depth", root ? 0 : vocabulary.depth(term.code()),
                "count", facets.of(vocabulary.code(), term.code()),
                "checked", isChosen(vocabulary.code(), term.code()));
    }

    /** What the list is narrowed down by, each with the address without it. */
    private List<Map<String, Object>> chosen() {
        List<Map<String, Object>> chosen = new ArrayList<>();
        if (!asking.words().isEmpty()) {
            chosen.add(chosen(asking.words(), "words", asking.withoutWords()));
        }
        asking.terms()
                .forEach((code, terms) -> taxonomy.vocabulary(code).ifPresent(vocabulary -> {
                    for (String term : terms) {
                        vocabulary
                                .term(term)
                                .ifPresent(one -> chosen.add(
                                        chosen(one.label().in(language), "term", asking.without(code, term))));
                    }
                }));
        asking.year().ifPresent(year -> chosen.add(chosen(Integer.toString(year), "year", asking.withoutYear())));
        return chosen;
    }

    private Map<String, Object> chosen(String label, String kind, Asking without) {
        return Map.of("label", label, "kind", kind, "url", address(without));
    }

    /** The pages around this one, the first and the last; a gap where some are left out. */
    private List<Map<String, Object>> numbers() {
        int last = asking.pages(listing.total());
        List<Map<String, Object>> numbers = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - asking.page()) <= AROUND) {
                numbers.add(
                        Map.of("number", number, "url", address(asking.onPage(number)), "gap", number > before + 1));
                before = number;
            }
        }
        return numbers;
    }
}
