package org.maillon.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.taxonomy.Limits;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** One term of a vocabulary as a form and back. */
final class TermForm {

    private TermForm() {}

    /** A term that can be kept, or everything that is wrong with it. */
    record Read(Optional<Term> term, List<Problem> problems) {}

    /** The form of a term. */
    static Form of(Term term) {
        Form.Builder form = new Form.Builder()
                .add("label.fr", term.label().fr())
                .add("label.en", term.label().en())
                .add("code", term.code());
        term.parent().ifPresent(parent -> form.add("parent", parent));
        for (Language language : Language.values()) {
            List<String> names = term.synonyms().getOrDefault(language, List.of());
            form.add("synonyms." + language.tag(), String.join("\n", names));
        }
        form.add("notations", notations(term));
        term.validFrom().ifPresent(day -> form.add("validFrom", day.toString()));
        term.validTo().ifPresent(day -> form.add("validTo", day.toString()));
        term.note().ifPresent(note -> form.add("note.fr", note.fr()).add("note.en", note.en()));
        return form.build();
    }

    /** Codes in other classifications, one a line: {@code insee 9220}. */
    private static String notations(Term term) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(term.notations())
                .forEach((system, codes) -> codes.forEach(code -> lines.add(system + " " + code)));
        return String.join("\n", lines);
    }

    /** Reads a term that is new in a vocabulary. */
    static Read create(Form form, Vocabulary vocabulary) {
        FormReading typed = new FormReading(form);
        String chosen = VocabularyForm.code(typed, form);
        if (vocabulary.term(chosen).isPresent()) {
            typed.fault("code", "vocabulary.problem.code-taken", chosen);
        }
        return read(typed, form, chosen, vocabulary);
    }

    /** Reads what was changed about one that exists; its code stays. */
    static Read change(Form form, Vocabulary vocabulary, Term term) {
        return read(new FormReading(form), form, term.code(), vocabulary);
    }

    private static Read read(FormReading typed, Form form, String code, Vocabulary vocabulary) {
        String fr = typed.neededLine("label.fr", Limits.NAME);
        String en = typed.neededLine("label.en", Limits.NAME);
        Optional<String> parent = Optional.of(form.text("parent")).filter(text -> !text.isBlank());
        parent.filter(above -> !mayBeParent(above, code, vocabulary))
                .ifPresent(above -> typed.fault("parent", "vocabulary.problem.parent"));
        Map<Language, List<String>> synonyms = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> names = typed.lines("synonyms." + language.tag(), Limits.NAMES, Limits.NAME);
            if (!names.isEmpty()) {
                synonyms.put(language, names);
            }
        }
        Map<String, List<String>> notations = notations(typed);
        Optional<LocalDate> from = typed.day("validFrom");
        Optional<LocalDate> to = typed.day("validTo");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            typed.fault("validTo", "problem.ends-before-it-starts");
        }
        Optional<Labels> note = VocabularyForm.bothOrNeither(typed, "note", Limits.NOTE);
        if (!typed.problems().isEmpty()) {
            return new Read(Optional.empty(), List.copyOf(typed.problems()));
        }
        return new Read(
                Optional.of(new Term(code, parent, new Labels(fr, en), synonyms, notations, from, to, note)),
                List.of());
    }

    /** A term never stands under itself, nor under one that stands under it. */
    static boolean mayBeParent(String above, String code, Vocabulary vocabulary) {
        return vocabulary.terms().stream().anyMatch(term -> term.code().equals(above))
                && !vocabulary.withDescendants(code).contains(above);
    }

    private static Map<String, List<String>> notations(FormReading typed) {
        Map<String, List<String>> notations = new LinkedHashMap<>();
        for (String line : typed.lines("notations", Limits.NAMES, Limits.NAME)) {
            int space = line.indexOf(' ');
            if (space < 0) {
                typed.fault("notations", "vocabulary.problem.notation", line);
                return notations;
            }
            notations
                    .computeIfAbsent(line.substring(0, space), any -> new ArrayList<>())
                    .add(line.substring(space + 1));
        }
        return notations;
    }
}
