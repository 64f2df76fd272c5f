package org.maillon.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** What became of the terms of a vocabulary, for the audit log: in signs and labels, which every language reads. */
final class TermChanges {

    private static final int MOST = 20;

    private TermChanges() {}

    /** The changes, or nothing when the terms stayed as they were. */
    static Optional<String> between(Vocabulary before, Vocabulary after) {
        Stream<String> gone = before.terms().stream()
                .filter(term -> after.term(term.code()).isEmpty())
                .map(term -> "− " + name(term));
        Stream<String> others = after.terms().stream().flatMap(term -> change(before.term(term.code()), term).stream());
        List<String> all = new ArrayList<>(Stream.concat(gone, others).toList());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean cut = all.size() > MOST;
        return Optional.of(String.join(", ", all.subList(0, Math.min(MOST, all.size()))) + (cut ? "…" : ""));
    }

    private static Optional<String> change(Optional<Term> before, Term after) {
        if (before.isEmpty()) {
            return Optional.of("+ " + name(after));
        }
        if (before.get().equals(after)) {
            return Optional.empty();
        }
        boolean renamed = !before.get().label().equals(after.label());
        return Optional.of(renamed ? name(before.get()) + " → " + name(after) : name(after));
    }

    private static String name(Term term) {
        return term.label().fr() + " (" + term.code() + ")";
    }
}
