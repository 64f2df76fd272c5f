package org.maillon.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillon.language.Messages;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/**
 * The terms an editor can choose from; a chosen one is there even if it is offered no more, so that it can be seen and
 * taken away.
 *
 * @param vocabulary the vocabulary, if it exists here
 * @param chosen codes of the terms that are chosen
 * @param messages the editor's language
 * @param today the day on which a term must be valid to be offered
 */
record TermOptions(Optional<Vocabulary> vocabulary, List<String> chosen, Messages messages, LocalDate today) {

    /** The terms, narrower ones after the broader. */
    List<FieldView.TermOption> list() {
        List<FieldView.TermOption> options = new ArrayList<>();
        vocabulary.ifPresent(known -> {
            if (known.attachment().rootAllowed() || chosen.contains(known.code())) {
                String label = messages.say("terms.root", known.label().in(messages.language()));
                options.add(
                        new FieldView.TermOption(known.code(), label, "", 0, chosen.contains(known.code()), "", ""));
            }
            known.terms().stream()
                    .filter(term -> term.validOn(today) || chosen.contains(term.code()))
                    .map(term -> option(term, known))
                    .forEach(options::add);
        });
        chosen.stream()
                .filter(code -> !code.isBlank()
                        && options.stream().noneMatch(option -> option.code().equals(code)))
                .map(code -> new FieldView.TermOption(code, code, "", 0, true, "", messages.say("terms.unknown")))
                .forEach(options::add);
        return options;
    }

    private FieldView.TermOption option(Term term, Vocabulary known) {
        List<Term> steps = known.path(term.code());
        String trail = steps.size() < 2
                ? ""
                : steps.stream()
                        .map(step -> step.label().in(messages.language()))
                        .collect(Collectors.joining(" › "));
        String note = term.validOn(today)
                ? term.note().map(labels -> labels.in(messages.language())).orElse("")
                : messages.say("terms.expired");
        return new FieldView.TermOption(
                term.code(),
                term.label().in(messages.language()),
                trail,
                steps.size() - 1,
                chosen.contains(term.code()),
                String.join(" ", term.names()),
                note);
    }
}
