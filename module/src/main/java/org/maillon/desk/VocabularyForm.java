package org.maillon.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.maillon.language.Labels;
import org.maillon.language.Plainly;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Limits;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** What a vocabulary is called and what partner pages do with it, as a form and back. */
final class VocabularyForm {

    private VocabularyForm() {}

    /** A vocabulary that can be kept, or everything that is wrong with it. */
    record Read(Optional<Vocabulary> vocabulary, List<Problem> problems) {}

    /** The form of a vocabulary. */
    static Form of(Vocabulary vocabulary) {
        Attachment attachment = vocabulary.attachment();
        Form.Builder form = new Form.Builder()
                .add("label.fr", vocabulary.label().fr())
                .add("label.en", vocabulary.label().en())
                .add("code", vocabulary.code())
                .add("requiredAt", code(attachment.requiredAt()))
                .add("sensitivity", code(attachment.sensitivity()))
                .add("position", Integer.toString(attachment.position()));
        vocabulary
                .description()
                .ifPresent(description ->
                        form.add("description.fr", description.fr()).add("description.en", description.en()));
        attachment.atMost().ifPresent(most -> form.add("atMost", Integer.toString(most)));
        if (attachment.rootAllowed()) {
            form.add("rootAllowed", "on");
        }
        return form.build();
    }

    /** The form of a vocabulary that is not there yet: the last among the fields, several terms, never needed. */
    static Form blank(Taxonomy taxonomy) {
        int last = taxonomy.vocabularies().stream()
                .mapToInt(vocabulary -> vocabulary.attachment().position())
                .max()
                .orElse(0);
        return new Form.Builder()
                .add("requiredAt", code(RequiredAt.NEVER))
                .add("sensitivity", code(Sensitivity.STEWARD))
                .add("position", Integer.toString(Math.min(Limits.LAST_POSITION, last + 1)))
                .build();
    }

    /** Reads a vocabulary that is new. */
    static Read create(Form form, Taxonomy taxonomy) {
        FormReading typed = new FormReading(form);
        Optional<Labels> label = label(typed);
        String chosen = code(typed, form);
        if (taxonomy.vocabulary(chosen).isPresent()) {
            typed.fault("code", "vocabulary.problem.code-taken", chosen);
        } else if (PartnerType.isReserved(chosen)) {
            typed.fault("code", "vocabulary.problem.code-reserved", chosen);
        }
        return read(typed, form, label, chosen, Attachment.PARTNER, List.of());
    }

    /** Reads what was changed about one that exists; its code and its terms stay. */
    static Read change(Form form, Vocabulary vocabulary) {
        FormReading typed = new FormReading(form);
        Optional<Labels> label = label(typed);
        return read(
                typed, form, label, vocabulary.code(), vocabulary.attachment().contentType(), vocabulary.terms());
    }

    private static Read read(
            FormReading typed, Form form, Optional<Labels> label, String code, String contentType, List<Term> terms) {
        Optional<Labels> description = bothOrNeither(typed, "description", Limits.DESCRIPTION);
        OptionalInt atMost = number(typed, form, "atMost", Limits.TERMS_ON_A_PAGE);
        OptionalInt position = number(typed, form, "position", Limits.LAST_POSITION);
        Optional<RequiredAt> requiredAt = constant(typed, form, "requiredAt", RequiredAt.values());
        Optional<Sensitivity> sensitivity = constant(typed, form, "sensitivity", Sensitivity.values());
        if (!typed.problems().isEmpty()) {
            return new Read(Optional.empty(), List.copyOf(typed.problems()));
        }
        Attachment attachment = new Attachment(
                contentType,
                atMost,
                requiredAt.orElseThrow(),
                typed.isTicked("rootAllowed"),
                sensitivity.orElseThrow(),
                position.orElse(Limits.LAST_POSITION));
        return new Read(
                Optional.of(new Vocabulary(code, label.orElseThrow(), description, attachment, terms)), List.of());
    }

    private static Optional<Labels> label(FormReading typed) {
        String fr = typed.neededLine("label.fr", Limits.LABEL);
        String en = typed.neededLine("label.en", Limits.LABEL);
        return fr.isEmpty() || en.isEmpty() ? Optional.empty() : Optional.of(new Labels(fr, en));
    }

    /** A text in both languages, or none; one language alone would leave half of the people without. */
    static Optional<Labels> bothOrNeither(FormReading typed, String name, int longest) {
        String fr = typed.text(name + ".fr", longest);
        String en = typed.text(name + ".en", longest);
        if (fr.isEmpty() != en.isEmpty()) {
            typed.fault(name + (fr.isEmpty() ? ".fr" : ".en"), "vocabulary.problem.both-languages");
        }
        return fr.isEmpty() || en.isEmpty() ? Optional.empty() : Optional.of(new Labels(fr, en));
    }

    /** The code that was typed, or else the one that the French label suggests. */
    static String code(FormReading typed, Form form) {
        String code = typed.line("code", Term.LONGEST_CODE);
        String label = form.text("label.fr");
        String chosen = code.isEmpty() ? suggested(label) : code;
        if (chosen.isEmpty() && !label.isBlank()) {
            typed.fault("code", "vocabulary.problem.code-needed");
        } else if (!chosen.isEmpty() && !Term.CODE.matcher(chosen).matches()) {
            typed.fault("code", "vocabulary.problem.code", chosen);
        }
        return chosen;
    }

    /** The code that a label suggests; empty when the label has no letters we know. */
    static String suggested(String label) {
        String ascii = Plainly.words(label).replaceAll("[^a-z0-9 ]", "").strip().replaceAll(" +", "-");
        return ascii.substring(0, Math.min(ascii.length(), Term.LONGEST_CODE)).replaceAll("-$", "");
    }

    private static OptionalInt number(FormReading typed, Form form, String name, int most) {
        String text = form.text(name).strip();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            typed.fault(name, "vocabulary.problem.number", most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static <E extends Enum<E>> Optional<E> constant(FormReading typed, Form form, String name, E[] constants) {
        for (E constant : constants) {
            if (code(constant).equals(form.text(name))) {
                return Optional.of(constant);
            }
        }
        typed.fault(name, "vocabulary.problem.choose");
        return Optional.empty();
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
