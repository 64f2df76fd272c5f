package org.maillon.embed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.field.RichText;

/** One partner in the directory: who it is, and enough to want to read on. */
final class Card {

    private static final int LONGEST = 220;

    private Card() {}

    static Map<String, Object> of(PublishedPartners.Entry entry, Site site, Language language) {
        Map<String, Object> document = entry.document();
        Map<String, Object> card = new HashMap<>();
        card.put("name", entry.name());
        card.put(
                "acronym",
                entry.acronym().filter(acronym -> !acronym.equals(entry.name())).orElse(""));
        card.put("url", site.local(Site.page(entry.slug(), language)));
        card.put("summary", summary(document));
        Object own = document.getOrDefault("language", language.tag());
        card.put("language", own.equals(language.tag()) ? "" : own);
        List<String> facts = new ArrayList<>();
        label(document.getOrDefault("level", ""), language).ifPresent(facts::add);
        entry.year().ifPresent(year -> facts.add(Integer.toString(year)));
        card.put("facts", facts);
        card.put("terms", terms(document, language));
        return card;
    }

    private static String summary(Map<String, Object> document) {
        if (document.get("summary") instanceof String summary) {
            return summary;
        }
        if (document.get("projectTitle") instanceof Map<?, ?> text && text.get("html") instanceof String html) {
            return beginning(new RichText(html).text().replaceAll("\\s+", " ").strip());
        }
        return "";
    }

    private static String beginning(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        String cut = words.substring(0, LONGEST);
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }

    /** Every term with the broader ones before it. */
    private static List<String> terms(Map<String, Object> document, Language language) {
        List<String> terms = new ArrayList<>();
        if (document.get("terms") instanceof Map<?, ?> vocabularies) {
            vocabularies.forEach((code, list) -> {
                if (!PartnerType.LEVEL.equals(code) && list instanceof List<?> carried) {
                    carried.forEach(term -> label(term, language).ifPresent(terms::add));
                }
            });
        }
        return terms;
    }

    private static Optional<String> label(Object term, Language language) {
        return term instanceof Map<?, ?> tree
                        && tree.get("label") instanceof Map<?, ?> labels
                        && labels.get(language.tag()) instanceof String label
                ? Optional.of(label)
                : Optional.empty();
    }
}
