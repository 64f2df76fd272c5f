package org.maillon.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillon.partner.PublishedPartners;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/**
 * How many partners one would find with each term, the rest of the question unchanged; narrower terms count for the
 * broader ones, and everything for the vocabulary itself.
 *
 * @param counts numbers above 0 by term, by vocabulary, in reading order
 */
public record Facets(Map<String, Map<String, Integer>> counts) {

    /** The numbers beside the filters for somebody who asks this. */
    public static Facets of(PublishedPartners partners, Taxonomy taxonomy, Asking asking) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Vocabulary vocabulary : taxonomy.attachedTo(Attachment.PARTNER)) {
            PublishedPartners.Query others =
                    asking.withoutAny(vocabulary.code()).query(taxonomy);
            Map<String, Integer> numbers = count(vocabulary, partners.carried(vocabulary.code(), others));
            if (!numbers.isEmpty()) {
                counts.put(vocabulary.code(), numbers);
            }
        }
        return new Facets(Collections.unmodifiableMap(counts));
    }

    private static Map<String, Integer> count(Vocabulary vocabulary, List<List<String>> carried) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (!carried.isEmpty()) {
            numbers.put(vocabulary.code(), carried.size());
        }
        vocabulary.terms().forEach(term -> numbers.put(term.code(), 0));
        for (List<String> codes : carried) {
            withBroader(vocabulary, codes).forEach(code -> numbers.computeIfPresent(code, (any, sum) -> sum + 1));
        }
        numbers.values().removeIf(sum -> sum == 0);
        return Collections.unmodifiableMap(numbers);
    }

    private static Set<String> withBroader(Vocabulary vocabulary, List<String> codes) {
        Set<String> broader = new LinkedHashSet<>();
        codes.forEach(code -> vocabulary.path(code).stream().map(Term::code).forEach(broader::add));
        broader.remove(vocabulary.code());
        return broader;
    }

    /** How many partners one would find with a term. */
    public int of(String vocabulary, String term) {
        return counts.getOrDefault(vocabulary, Map.of()).getOrDefault(term, 0);
    }
}
