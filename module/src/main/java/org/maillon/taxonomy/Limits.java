package org.maillon.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillon.language.Labels;
import org.maillon.language.Sentence;

/** How much a vocabulary may say, whoever writes it: a person at the desk or a program. Lengths are in characters. */
public final class Limits {

    /** Label of a vocabulary: it is the name of a field. */
    public static final int LABEL = 120;

    /** What editors are told about a vocabulary. */
    public static final int DESCRIPTION = 1000;

    /** Label of a term, another name for it, or a code in another classification. */
    public static final int NAME = 200;

    /** Explanation of a term. */
    public static final int NOTE = 1000;

    /** Other names of a term in one language, or its codes in one classification. */
    public static final int NAMES = 50;

    /** The most terms of a vocabulary that a page can be allowed to carry. */
    public static final int TERMS_ON_A_PAGE = 1000;

    /** The last place among the fields. */
    public static final int LAST_POSITION = 999;

    private Limits() {}

    /** What keeps a vocabulary from being kept; nothing when it is within every limit. */
    public static Optional<Sentence> exceeded(Vocabulary vocabulary) {
        Attachment attachment = vocabulary.attachment();
        if (attachment.position() < 0 || attachment.position() > LAST_POSITION) {
            return Optional.of(Sentence.of("vocabulary.position", LAST_POSITION));
        }
        if (attachment.atMost().orElse(1) > TERMS_ON_A_PAGE) {
            return Optional.of(Sentence.of("vocabulary.at-most", TERMS_ON_A_PAGE));
        }
        return tooLong(labels(Optional.of(vocabulary.label())), LABEL)
                .or(() -> tooLong(labels(vocabulary.description()), DESCRIPTION))
                .or(() -> vocabulary.terms().stream()
                        .flatMap(term -> exceeded(term).stream())
                        .findFirst());
    }

    private static Optional<Sentence> exceeded(Term term) {
        Stream<List<String>> lists =
                Stream.concat(term.synonyms().values().stream(), term.notations().values().stream());
        if (lists.anyMatch(list -> list.size() > NAMES)) {
            return Optional.of(Sentence.of("vocabulary.too-many-names", term.code(), NAMES));
        }
        Stream<String> names = Stream.concat(
                term.names().stream(), term.notations().values().stream().flatMap(List::stream));
        return tooLong(names.toList(), NAME).or(() -> tooLong(labels(term.note()), NOTE));
    }

    private static List<String> labels(Optional<Labels> labels) {
        return labels.map(both -> List.of(both.fr(), both.en())).orElse(List.of());
    }

    private static Optional<Sentence> tooLong(List<String> texts, int longest) {
        return texts.stream()
                .filter(text -> text.length() > longest)
                .findFirst()
                .map(text -> Sentence.of("vocabulary.too-long", start(text), longest));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 40));
    }
}
