package org.maillon.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.ChangeVocabulary;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.StaleVocabulary;
import org.maillon.editorial.UnknownVocabulary;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** Vocabularies, and with them the taxonomy fields of partner pages. */
@ApplicationScoped
public class VocabulariesResource implements Resource {

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    ChangeVocabulary changeVocabulary;

    @Inject
    Site site;

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(VocabulariesApi.LIST, this::list),
                new Route(VocabulariesApi.READ, asked -> answer(200, find(asked).code())),
                new Route(VocabulariesApi.SAVE, this::save),
                new Route(VocabulariesApi.ADD_TERM, this::addTerm),
                new Route(VocabulariesApi.READ_TERM, this::readTerm),
                new Route(VocabulariesApi.SAVE_TERM, this::saveTerm),
                new Route(VocabulariesApi.DELETE_TERM, this::deleteTerm));
    }

    private Answer list(Asked asked) {
        List<Object> items = showVocabularies.execute().vocabularies().stream()
                .<Object>map(vocabulary -> tree(vocabulary, showVocabularies.version(vocabulary.code()), Map.of()))
                .toList();
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(Map.of("items", items))));
    }

    private Vocabulary find(Asked asked) {
        String code = asked.variable("code");
        return showVocabularies.execute().vocabulary(code).orElseThrow(() -> new UnknownVocabulary(code));
    }

    private static Term find(Vocabulary vocabulary, Asked asked) {
        String code = asked.variable("term");
        return vocabulary.terms().stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownVocabulary(vocabulary.code() + " › " + code));
    }

    private Answer answer(int status, String code) {
        Vocabulary vocabulary =
                showVocabularies.execute().vocabulary(code).orElseThrow(() -> new UnknownVocabulary(code));
        long version = showVocabularies.version(code);
        return PartnerTree.tagged(status, Json.bytes(tree(vocabulary, version, showVocabularies.usage(code))), version);
    }

    private Answer save(Asked asked) throws IOException {
        String code = asked.variable("code");
        boolean isNew = Answer.joined(asked.request(), "If-None-Match")
                .filter(tag -> tag.strip().equals("*"))
                .isPresent();
        if (!isNew) {
            find(asked);
            asked.knownVersions();
        }
        Vocabulary sent = VocabularyReading.vocabulary(asked.members(), code);
        keep(sent, isNew ? 0 : asked.knownVersion(showVocabularies.version(code)));
        return isNew
                ? answer(201, code).with("Location", site.absolute(VocabulariesApi.ALL + "/" + code))
                : answer(200, code);
    }

    private void keep(Vocabulary vocabulary, long version) {
        try {
            changeVocabulary.execute(vocabulary, version);
        } catch (StaleVocabulary stale) {
            long present = showVocabularies.version(vocabulary.code());
            throw new NotServed(Problem.of(
                            Problem.Kind.STALE_VERSION,
                            Sentence.of("problem.type.stale-version.vocabulary", Long.toString(present)))
                    .with("refusal", Refused.name(stale))
                    .with("version", present));
        }
    }

    private Answer addTerm(Asked asked) throws IOException {
        Vocabulary vocabulary = find(asked);
        asked.knownVersions();
        Members members = asked.members();
        Optional<Term> term = VocabularyReading.term(members, Optional.empty());
        term.filter(given -> vocabulary.term(given.code()).isPresent())
                .ifPresent(given -> members.fault("code", "vocabulary.problem.code-taken", given.code()));
        members.check();
        keepWith(asked, vocabulary, members, term.orElseThrow());
        String code = term.orElseThrow().code();
        return answer(201, vocabulary.code())
                .with("Location", site.absolute(VocabulariesApi.ALL + "/" + vocabulary.code() + "/terms/" + code));
    }

    private void keepWith(Asked asked, Vocabulary vocabulary, Members members, Term term) {
        Vocabulary changed = VocabularyReading.tree(members, () -> vocabulary.with(term));
        keep(changed, asked.knownVersion(showVocabularies.version(vocabulary.code())));
    }

    private Answer readTerm(Asked asked) {
        Vocabulary vocabulary = find(asked);
        Term term = find(vocabulary, asked);
        Map<String, Object> tree = tree(term, showVocabularies.usage(vocabulary.code()));
        return PartnerTree.tagged(200, Json.bytes(tree), showVocabularies.version(vocabulary.code()));
    }

    private Answer saveTerm(Asked asked) throws IOException {
        Vocabulary vocabulary = find(asked);
        Term before = find(vocabulary, asked);
        asked.knownVersions();
        Members members = asked.members();
        Optional<Term> term = VocabularyReading.term(members, Optional.of(before.code()));
        members.check();
        keepWith(asked, vocabulary, members, term.orElseThrow());
        return answer(200, vocabulary.code());
    }

    private Answer deleteTerm(Asked asked) {
        Vocabulary vocabulary = find(asked);
        Term term = find(vocabulary, asked);
        asked.knownVersions();
        Vocabulary without = VocabularyReading.tree(new Members(Map.of(), ""), () -> vocabulary.without(term.code()));
        keep(without, asked.knownVersion(showVocabularies.version(vocabulary.code())));
        return answer(200, vocabulary.code());
    }

    private static Map<String, Object> tree(Vocabulary vocabulary, long version, Map<String, Integer> usage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", vocabulary.code());
        tree.put("version", version);
        tree.put("label", vocabulary.label().tree());
        vocabulary.description().ifPresent(description -> tree.put("description", description.tree()));
        tree.put("attachedTo", vocabulary.attachment().contentType());
        vocabulary.attachment().atMost().ifPresent(most -> tree.put("atMost", most));
        tree.put("requiredAt", VocabularyReading.code(vocabulary.attachment().requiredAt()));
        tree.put("rootAllowed", vocabulary.attachment().rootAllowed());
        tree.put("sensitivity", VocabularyReading.code(vocabulary.attachment().sensitivity()));
        tree.put("position", vocabulary.attachment().position());
        tree.put(
                "terms",
                vocabulary.terms().stream().map(term -> tree(term, usage)).toList());
        return tree;
    }

    private static Map<String, Object> tree(Term term, Map<String, Integer> usage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", term.code());
        term.parent().ifPresent(parent -> tree.put("parent", parent));
        tree.put("label", term.label().tree());
        Map<String, Object> synonyms = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Optional.ofNullable(term.synonyms().get(language)).ifPresent(names -> synonyms.put(language.tag(), names));
        }
        if (!synonyms.isEmpty()) {
            tree.put("synonyms", synonyms);
        }
        if (!term.notations().isEmpty()) {
            tree.put("notations", term.notations());
        }
        term.validFrom().ifPresent(day -> tree.put("validFrom", day.toString()));
        term.validTo().ifPresent(day -> tree.put("validTo", day.toString()));
        term.note().ifPresent(note -> tree.put("note", note.tree()));
        Optional.ofNullable(usage.get(term.code())).ifPresent(pages -> tree.put("pages", pages));
        return tree;
    }
}
