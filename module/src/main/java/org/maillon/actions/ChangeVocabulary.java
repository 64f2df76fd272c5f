package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.StaleVocabulary;
import org.maillon.editorial.TermInUse;
import org.maillon.editorial.VocabularyInvalid;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Publications;
import org.maillon.taxonomy.Limits;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.taxonomy.Vocabulary;

/** Adds a vocabulary or changes one, and with it the taxonomy field that partner pages have. */
@ApplicationScoped
public class ChangeVocabulary {

    @Inject
    Acting acting;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Partners partners;

    @Inject
    Publications publications;

    @Inject
    Ledger ledger;

    @Inject
    Event<RefreshRenditions.Outdated> outdated;

    /**
     * The vocabulary as it was kept.
     *
     * @param version the version the change started from; 0 adds a vocabulary
     */
    @Transactional
    public Vocabulary execute(Vocabulary vocabulary, long version) {
        Editor editor = acting.with(Permission.MANAGE_TERMS);
        if (PartnerType.isReserved(vocabulary.code())) {
            throw new VocabularyInvalid(Sentence.of("vocabulary.code-reserved", vocabulary.code()));
        }
        Limits.exceeded(vocabulary).ifPresent(why -> {
            throw new VocabularyInvalid(why);
        });
        Optional<Vocabulary> before = vocabularies.all().vocabulary(vocabulary.code());
        before.ifPresent(existing -> checkNothingUsedIsLost(existing, vocabulary));
        if (!vocabularies.save(vocabulary, version)) {
            throw new StaleVocabulary();
        }
        publications.outdate(vocabulary.code());
        outdated.fire(new RefreshRenditions.Outdated());
        ledger.note(
                editor,
                before.isPresent() ? "change-vocabulary" : "add-vocabulary",
                vocabulary.label().fr(),
                before.flatMap(existing -> TermChanges.between(existing, vocabulary)));
        return vocabulary;
    }

    private void checkNothingUsedIsLost(Vocabulary before, Vocabulary after) {
        Map<String, Long> usage = partners.usage(before.code());
        boolean losesRoot =
                before.attachment().rootAllowed() && !after.attachment().rootAllowed();
        if (losesRoot && usage.getOrDefault(before.code(), 0L) > 0) {
            throw new TermInUse(before.label().fr());
        }
        for (Term term : before.terms()) {
            if (after.term(term.code()).isEmpty() && usage.getOrDefault(term.code(), 0L) > 0) {
                throw new TermInUse(term.label().fr());
            }
        }
    }
}
