package org.maillon.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maillon.language.Plainly;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** The names of every term, looked up quickly: a page may have many lines. */
final class TermNames {

    private static final Pattern IN_PARENTHESES = Pattern.compile("([^()]+)\\(([^()]+)\\)\\s*");
    private static final int LONGEST = 200;

    private final Map<String, Map<String, String>> codes = new HashMap<>();

    TermNames(Taxonomy taxonomy) {
        taxonomy.vocabularies().forEach(vocabulary -> codes.put(vocabulary.code(), names(vocabulary)));
    }

    private static Map<String, String> names(Vocabulary vocabulary) {
        Map<String, String> names = new HashMap<>();
        Stream<Term> root = vocabulary.attachment().rootAllowed() ? Stream.of(vocabulary.root()) : Stream.empty();
        Stream.concat(root, vocabulary.terms().stream()).forEach(term -> {
            term.names().forEach(name -> names.putIfAbsent(Plainly.words(name), term.code()));
            names.putIfAbsent(Plainly.words(term.code()), term.code());
        });
        names.remove("");
        return names;
    }

    /** The code of the term that a text names. */
    Optional<String> named(String vocabulary, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> known = codes.getOrDefault(vocabulary, Map.of());
        return Optional.ofNullable(known.get(Plainly.words(text))).or(() -> abbreviated(known, text));
    }

    /** "Société coopérative d’intérêt collectif (SCIC)": a name with what it is called for short. */
    private static Optional<String> abbreviated(Map<String, String> known, String text) {
        Matcher parts = IN_PARENTHESES.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(Plainly.words(parts.group(1))))
                .or(() -> Optional.ofNullable(known.get(Plainly.words(parts.group(2)))));
    }

    /** The codes of the terms that a line names: one, a path to one, or several beside each other. */
    List<String> all(String vocabulary, String line) {
        Optional<String> whole = named(vocabulary, line);
        if (whole.isPresent() || line.length() > LONGEST) {
            return whole.stream().toList();
        }
        String[] steps = line.split("\\s*[›»>→]\\s*", -1);
        if (steps.length > 1) {
            return named(vocabulary, steps[steps.length - 1]).stream().toList();
        }
        List<String> several = new ArrayList<>();
        for (String part : line.split("\\s*[,;|/•·]\\s*|\\s+\\p{Pd}\\s+|\\s+(?:et|and|&)\\s+", -1)) {
            Optional<String> code = named(vocabulary, part);
            if (code.isEmpty()) {
                return List.of();
            }
            several.add(code.get());
        }
        return several;
    }
}
