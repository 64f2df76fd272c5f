package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownVocabulary;
import org.maillon.host.CurrentEditor;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** What the pages about vocabularies share: finding, asking for the permission, drawing. */
@RequestScoped
public class VocabularyPages {

    /** Status of a form that comes back because something in it is wrong. */
    private static final int INVALID = 422;

    /** Status of a form that comes back because somebody else was faster. */
    static final int CONFLICT = 409;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    CurrentEditor editor;

    @Inject
    DeskLanguage language;

    @Inject
    Models models;

    @Inject
    Clock clock;

    /** A term in the tree. */
    public record Node(
            Term term,
            String label,
            String otherLabel,
            List<String> synonyms,
            List<String> notations,
            int usage,
            boolean isOffered,
            List<Node> narrower) {}

    /** A term that another can stand under. */
    public record Choice(String value, String label) {}

    /**
     * How a form is shown.
     *
     * @param status of the answer
     * @param form what is in it
     * @param version of the vocabulary it changes
     * @param problems what has to be put right
     * @param refusal why it was not taken, if it was not
     */
    record Drawn(int status, Form form, long version, List<Problem> problems, Optional<Sentence> refusal) {

        static Drawn fresh(Form form, long version) {
            return new Drawn(200, form, version, List.of(), Optional.empty());
        }

        static Drawn invalid(Form form, long version, List<Problem> problems) {
            return new Drawn(INVALID, form, version, problems, Optional.empty());
        }

        /** The form again, now on top of what the other person did: sent once more, it is taken. */
        static Drawn refused(Form form, long version, Refusal refusal) {
            return new Drawn(CONFLICT, form, version, List.of(), Optional.of(refusal.sentence()));
        }
    }

    /** The version a form began with; what is no number began with none that exists. */
    static long version(Form form) {
        String text = form.text("version");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    Taxonomy taxonomy() {
        return showVocabularies.execute();
    }

    Vocabulary find(String code) {
        return taxonomy().vocabulary(code).orElseThrow(() -> new UnknownVocabulary(code));
    }

    Term find(Vocabulary vocabulary, String code) {
        return vocabulary.terms().stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownVocabulary(vocabulary.code() + " › " + code));
    }

    long version(String code) {
        return showVocabularies.version(code);
    }

    /** Pages that only lead to a change are closed to those who may not make it. */
    void checkMayChange() {
        if (!editor.get().may(Permission.MANAGE_TERMS)) {
            throw new NotPermitted(Permission.MANAGE_TERMS);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(PartnerType.ZONE));
    }

    Response draw(String template, Drawn drawn) {
        models.put("form_values", drawn.form());
        models.put("version", drawn.version());
        models.put("problems", drawn.problems());
        drawn.refusal().ifPresent(sentence -> models.put("refusal", sentence));
        return FormDesk.page(drawn.status(), template);
    }

    /** The terms of a vocabulary, each with the narrower ones. */
    List<Node> tree(Vocabulary vocabulary, Map<String, Integer> usage) {
        return nodes(vocabulary, Optional.empty(), usage);
    }

    private List<Node> nodes(Vocabulary vocabulary, Optional<String> parent, Map<String, Integer> usage) {
        return vocabulary.below(parent).stream()
                .map(term -> node(term, vocabulary, usage))
                .toList();
    }

    private Node node(Term term, Vocabulary vocabulary, Map<String, Integer> usage) {
        Language own = language.get();
        List<String> synonyms = term.synonyms().getOrDefault(own, List.of());
        List<String> notations = new ArrayList<>();
        new TreeMap<>(term.notations())
                .forEach((system, codes) -> notations.add(system + " " + String.join(", ", codes)));
        return new Node(
                term,
                term.label().in(own),
                term.label().in(own == Language.FR ? Language.EN : Language.FR),
                synonyms,
                notations,
                usage.getOrDefault(term.code(), 0),
                term.validOn(today()),
                nodes(vocabulary, Optional.of(term.code()), usage));
    }

    /** Every term that a term can stand under, with its path. */
    List<Choice> parents(Vocabulary vocabulary, Optional<Term> of) {
        return vocabulary.terms().stream()
                .filter(above -> of.map(term -> TermForm.mayBeParent(above.code(), term.code(), vocabulary))
                        .orElse(true))
                .map(above -> new Choice(above.code(), path(vocabulary, above.code())))
                .toList();
    }

    /** A term with those above it. */
    String path(Vocabulary vocabulary, String code) {
        return vocabulary.path(code).stream()
                .map(term -> term.label().in(language.get()))
                .collect(java.util.stream.Collectors.joining(" › "));
    }
}
