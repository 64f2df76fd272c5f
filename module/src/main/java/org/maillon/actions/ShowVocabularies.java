package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabularies;

/** Shows the vocabularies to the editors. */
@ApplicationScoped
public class ShowVocabularies {

    @Inject
    Acting acting;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Partners partners;

    /** All of them. */
    @Transactional
    public Taxonomy execute() {
        acting.with(Permission.SEE);
        return vocabularies.all();
    }

    /** The version of one, to be handed to {@link ChangeVocabulary}. */
    @Transactional
    public long version(String code) {
        acting.with(Permission.SEE);
        return vocabularies.version(code);
    }

    /** How many pages carry each of its terms or a narrower one: as many as the list shows that is filtered by it. */
    @Transactional
    public Map<String, Integer> usage(String code) {
        acting.with(Permission.SEE);
        Map<String, Set<UUID>> carriers = partners.carriers(code);
        Map<String, Integer> usage = new LinkedHashMap<>();
        vocabularies
                .all()
                .vocabulary(code)
                .ifPresent(vocabulary -> Stream.concat(Stream.of(vocabulary.root()), vocabulary.terms().stream())
                        .map(Term::code)
                        .forEach(term -> usage.put(term, count(vocabulary.withDescendants(term), carriers))));
        return usage;
    }

    private static int count(Set<String> terms, Map<String, Set<UUID>> carriers) {
        Set<UUID> all = new HashSet<>();
        terms.forEach(term -> all.addAll(carriers.getOrDefault(term, Set.of())));
        return all.size();
    }

    /** How many pages carry some term of each vocabulary. */
    @Transactional
    public Map<String, Long> usageByVocabulary() {
        acting.with(Permission.SEE);
        return partners.carriersByVocabulary();
    }
}
