package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.language.Plainly;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Finds the partner pages an editor looks for. */
@ApplicationScoped
public class FindPartners {

    @Inject
    Acting acting;

    @Inject
    Partners partners;

    @Inject
    Vocabularies vocabularies;

    /** The pages that match; a broad term finds its narrower ones, and accents do not matter. */
    @Transactional
    public Partners.Listing execute(Partners.Query query) {
        acting.with(Permission.SEE);
        return partners.list(new Partners.Query(
                query.view(),
                Plainly.words(query.words()),
                broadened(query.terms()),
                query.year(),
                query.person(),
                query.sort(),
                query.descending(),
                query.offset(),
                query.limit(),
                query.states(),
                query.tasks()));
    }

    /** The years one can filter by. */
    @Transactional
    public List<Integer> years() {
        acting.with(Permission.SEE);
        return partners.years();
    }

    /** The people one can filter by. */
    @Transactional
    public List<Person> people() {
        acting.with(Permission.SEE);
        return partners.people();
    }

    /** The people who take the next step of some page. */
    @Transactional
    public List<Person> assigned() {
        acting.with(Permission.SEE);
        return partners.assigned();
    }

    private Map<String, List<String>> broadened(Map<String, List<String>> terms) {
        Taxonomy taxonomy = vocabularies.all();
        Map<String, List<String>> broadened = new LinkedHashMap<>();
        terms.forEach((vocabulary, codes) -> {
            Set<String> all = new LinkedHashSet<>(codes);
            taxonomy.vocabulary(vocabulary)
                    .ifPresent(known -> codes.forEach(code -> all.addAll(known.withDescendants(code))));
            broadened.put(vocabulary, List.copyOf(all));
        });
        return broadened;
    }
}
