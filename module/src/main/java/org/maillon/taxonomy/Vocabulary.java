package org.maillon.taxonomy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maillon.language.Labels;
import org.maillon.language.Plainly;

/**
 * One set of terms attached to partner pages, such as "Éducation" or "Forme d’organisation"; a taxonomy field is
 * nothing but its vocabulary, so a foundation adds a field by adding a vocabulary.
 *
 * @param code stable name, as {@link Term#code()}
 * @param label name of the field on forms and pages
 * @param description what editors should choose here
 * @param attachment where the vocabulary is used and how many terms a partner carries
 * @param terms the terms in reading order, parents before their children
 */
public record Vocabulary(
        String code, Labels label, Optional<Labels> description, Attachment attachment, List<Term> terms) {

    /** @throws IllegalArgumentException when codes repeat, a parent is missing, or the tree has a circle */
    public Vocabulary {
        if (!Term.CODE.matcher(code).matches() || code.length() > Term.LONGEST_CODE) {
            throw new IllegalArgumentException("Not a vocabulary code: " + code);
        }
        terms = inTreeOrder(code, terms);
    }

    private static List<Term> inTreeOrder(String vocabulary, List<Term> terms) {
        Map<Optional<String>, List<Term>> children = new LinkedHashMap<>();
        Set<String> codes = new HashSet<>();
        for (Term term : terms) {
            if (!codes.add(term.code()) || term.code().equals(vocabulary)) {
                throw new IllegalArgumentException("Term code used twice in " + vocabulary + ": " + term.code());
            }
            children.computeIfAbsent(term.parent(), any -> new ArrayList<>()).add(term);
        }
        List<Term> ordered = new ArrayList<>();
        Deque<Term> open = new ArrayDeque<>(children.getOrDefault(Optional.<String>empty(), List.of()));
        while (!open.isEmpty()) {
            Term term = open.pop();
            ordered.add(term);
            List<Term> narrower = new ArrayList<>(children.getOrDefault(Optional.of(term.code()), List.of()));
            Collections.reverse(narrower);
            narrower.forEach(open::push);
        }
        if (ordered.size() != terms.size()) {
            throw new IllegalArgumentException("A term of " + vocabulary + " has no way to the top");
        }
        return List.copyOf(ordered);
    }

    /** The vocabulary itself as a term: what a page that says just "Promotion ESS" carries. */
    public Term root() {
        return new Term(
                code,
                Optional.empty(),
                label,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The term with this code; the vocabulary's own code names its root. */
    public Optional<Term> term(String termCode) {
        if (termCode.equals(code)) {
            return Optional.of(root());
        }
        return terms.stream().filter(term -> term.code().equals(termCode)).findFirst();
    }

    /** Whether a partner may carry this code: a term, or the root where the attachment allows it. */
    public boolean offers(String termCode) {
        if (termCode.equals(code)) {
            return attachment.rootAllowed();
        }
        return term(termCode).isPresent();
    }

    /** The term and those above it, broadest first, without the root. */
    public List<Term> path(String termCode) {
        List<Term> path = new ArrayList<>();
        Optional<Term> at = term(termCode);
        while (at.isPresent()) {
            path.add(0, at.get());
            at = at.get().parent().flatMap(this::term);
        }
        return List.copyOf(path);
    }

    /** How deep a term lies; 0 at the top. */
    public int depth(String termCode) {
        return Math.max(0, path(termCode).size() - 1);
    }

    /** The code and those of all narrower terms; for the root, every code of the vocabulary. */
    public Set<String> withDescendants(String termCode) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(termCode);
        for (Term term : terms) {
            boolean below = termCode.equals(code)
                    || term.parent().filter(codes::contains).isPresent();
            if (below) {
                codes.add(term.code());
            }
        }
        return codes;
    }

    /** The term that a page calls by this name, with any accents, case or apostrophe. */
    public Optional<Term> named(String text) {
        String wanted = Plainly.words(text);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Stream<Term> all = attachment.rootAllowed() ? Stream.concat(Stream.of(root()), terms.stream()) : terms.stream();
        return all.filter(term -> names(term).anyMatch(wanted::equals)).findFirst();
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(term.names().stream(), Stream.of(term.code())).map(Plainly::words);
    }

    /** The same vocabulary with other terms. */
    public Vocabulary with(Collection<Term> otherTerms) {
        return new Vocabulary(code, label, description, attachment, List.copyOf(otherTerms));
    }

    /** The same vocabulary with a term added at the end of its siblings, or changed where it stands. */
    public Vocabulary with(Term term) {
        List<Term> changed = new ArrayList<>(terms);
        changed.removeIf(other -> other.code().equals(term.code()));
        int place = terms.stream().map(Term::code).toList().indexOf(term.code());
        changed.add(place < 0 ? changed.size() : place, term);
        return with(changed);
    }

    /**
     * The same vocabulary without a term.
     *
     * @throws IllegalArgumentException when the term has narrower ones
     */
    public Vocabulary without(String termCode) {
        return with(terms.stream().filter(term -> !term.code().equals(termCode)).toList());
    }

    /** The terms directly below a term, or those at the top. */
    public List<Term> below(Optional<String> parent) {
        return terms.stream().filter(term -> term.parent().equals(parent)).toList();
    }

    /** The same vocabulary with a term one place earlier or later among its siblings; at the end nothing changes. */
    public Vocabulary moved(String termCode, boolean earlier) {
        Optional<Term> found =
                terms.stream().filter(term -> term.code().equals(termCode)).findFirst();
        List<Term> siblings = found.map(term -> below(term.parent())).orElse(List.of());
        int target = found.map(siblings::indexOf).orElse(0) + (earlier ? -1 : 1);
        if (found.isEmpty() || target < 0 || target >= siblings.size()) {
            return this;
        }
        // The tree order is made anew from the flat one, so only the place among the siblings matters here.
        List<Term> changed = new ArrayList<>(terms);
        changed.remove(found.get());
        int at = changed.indexOf(siblings.get(target));
        changed.add(earlier ? at : at + 1, found.get());
        return with(changed);
    }
}
