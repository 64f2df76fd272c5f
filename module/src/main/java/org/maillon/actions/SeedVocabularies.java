package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.maillon.editorial.Editor;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.taxonomy.Vocabulary;

/** Gives a fresh installation the vocabularies that ship with the product; afterwards they are the foundation's own. */
@ApplicationScoped
public class SeedVocabularies {

    @Inject
    Vocabularies vocabularies;

    @Inject
    Ledger ledger;

    /** Adds them all when there is none yet. */
    @Transactional
    public void execute(List<Vocabulary> shipped) {
        if (!vocabularies.all().vocabularies().isEmpty()) {
            return;
        }
        for (Vocabulary vocabulary : shipped) {
            vocabularies.save(vocabulary, 0);
            ledger.note(Editor.SYSTEM, "add-vocabulary", vocabulary.label().fr());
        }
    }
}
