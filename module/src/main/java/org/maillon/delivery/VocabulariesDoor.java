package org.maillon.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.taxonomy.Vocabulary;

/** The vocabularies with their terms, for those who build filters of their own. */
@WebServlet({VocabulariesDoor.ROOT, VocabulariesDoor.ROOT + "/*"})
public class VocabulariesDoor extends DeliveryDoor {

    static final String ROOT = "/api/vocabularies";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Vocabularies vocabularies;

    @Override
    Answer read(HttpServletRequest request) {
        Optional<Problem> fault = fault(request, List.of());
        if (fault.isPresent()) {
            return problem(request, fault.get());
        }
        Taxonomy taxonomy = vocabularies.all();
        String code = path(request).substring(ROOT.length()).replaceFirst("^/", "");
        if (code.isEmpty()) {
            List<Map<String, Object>> items =
                    taxonomy.vocabularies().stream().map(this::tree).toList();
            return Answer.ok(Body.of(JSON, Json.bytes(Map.of("items", items)))).with("Surrogate-Key", "vocabularies");
        }
        return taxonomy.vocabulary(code)
                .map(vocabulary ->
                        Answer.ok(Body.of(JSON, Json.bytes(tree(vocabulary)))).with("Surrogate-Key", "vocabularies"))
                .orElseGet(() -> problem(request, Problem.of(Problem.Kind.NOT_FOUND)));
    }

    private Map<String, Object> tree(Vocabulary vocabulary) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", vocabulary.code());
        tree.put("label", vocabulary.label().tree());
        vocabulary.description().ifPresent(description -> tree.put("description", description.tree()));
        tree.put("attachedTo", vocabulary.attachment().contentType());
        tree.put("rootAllowed", vocabulary.attachment().rootAllowed());
        vocabulary.attachment().atMost().ifPresent(most -> tree.put("atMost", most));
        tree.put("url", site.absolute(ROOT + "/" + vocabulary.code()));
        tree.put(
                "terms",
                vocabulary.terms().stream().map(term -> tree(vocabulary, term)).toList());
        return tree;
    }

    private Map<String, Object> tree(Vocabulary vocabulary, Term term) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", term.code());
        term.parent().ifPresent(parent -> tree.put("parent", parent));
        tree.put("label", term.label().tree());
        Map<String, Object> synonyms = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            List<String> known = term.synonyms().getOrDefault(language, List.of());
            if (!known.isEmpty()) {
                synonyms.put(language.tag(), known);
            }
        }
        if (!synonyms.isEmpty()) {
            tree.put("synonyms", synonyms);
        }
        if (!term.notations().isEmpty()) {
            tree.put("notations", new java.util.TreeMap<>(term.notations()));
        }
        term.validFrom().ifPresent(day -> tree.put("validFrom", day.toString()));
        term.validTo().ifPresent(day -> tree.put("validTo", day.toString()));
        tree.put("url", site.absolute(Site.directory(Language.FR) + "?" + vocabulary.code() + "=" + term.code()));
        return tree;
    }
}
