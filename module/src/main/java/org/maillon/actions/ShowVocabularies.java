package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.taxonomy.Taxonomy;
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

    /** How many pages carry each of its terms. */
    @Transactional
    public Map<String, Long> usage(String code) {
        acting.with(Permission.SEE);
        return partners.usage(code);
    }
}
