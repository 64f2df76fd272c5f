package org.maillon.taxonomy;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.language.Sentence;

class LimitsTest {

    private static Labels labels(int length) {
        return new Labels("é".repeat(length), "e".repeat(length));
    }

    private static Term term(int label, int note, List<String> names, List<String> codes) {
        return new Term(
                "a",
                Optional.empty(),
                labels(label),
                Map.of(Language.FR, names),
                Map.of("insee", codes),
                Optional.empty(),
                Optional.empty(),
                Optional.of(labels(note)));
    }

    private static Vocabulary vocabulary(int label, int description, int atMost, int position, Term term) {
        Attachment attachment = new Attachment(
                Attachment.PARTNER, OptionalInt.of(atMost), RequiredAt.NEVER, true, Sensitivity.STEWARD, position);
        return new Vocabulary("forms", labels(label), Optional.of(labels(description)), attachment, List.of(term));
    }

    private static Optional<String> exceeded(Vocabulary vocabulary) {
        return Limits.exceeded(vocabulary).map(Sentence::key);
    }

    @Test
    void a_vocabulary_may_be_as_large_as_the_limits_say() {
        List<String> most = Collections.nCopies(50, "n".repeat(200));

        Vocabulary largest = vocabulary(120, 1000, 1000, 999, term(200, 1000, most, most));

        then(exceeded(largest)).isEmpty();
    }

    @Test
    void whatever_is_beyond_a_limit_is_named() {
        Term small = term(1, 1, List.of("n"), List.of("1"));
        List<String> many = Collections.nCopies(51, "n");
        List<String> longName = List.of("n".repeat(201));

        then(exceeded(vocabulary(121, 1, 1, 1, small))).contains("vocabulary.too-long");
        then(exceeded(vocabulary(1, 1001, 1, 1, small))).contains("vocabulary.too-long");
        then(exceeded(vocabulary(1, 1, 1001, 1, small))).contains("vocabulary.at-most");
        then(exceeded(vocabulary(1, 1, 1, 1000, small))).contains("vocabulary.position");
        then(exceeded(vocabulary(1, 1, 1, -1, small))).contains("vocabulary.position");
        then(exceeded(vocabulary(1, 1, 1, 1, term(201, 1, List.of(), List.of()))))
                .contains("vocabulary.too-long");
        then(exceeded(vocabulary(1, 1, 1, 1, term(1, 1001, List.of(), List.of()))))
                .contains("vocabulary.too-long");
        then(exceeded(vocabulary(1, 1, 1, 1, term(1, 1, longName, List.of())))).contains("vocabulary.too-long");
        then(exceeded(vocabulary(1, 1, 1, 1, term(1, 1, List.of(), longName)))).contains("vocabulary.too-long");
        then(exceeded(vocabulary(1, 1, 1, 1, term(1, 1, many, List.of())))).contains("vocabulary.too-many-names");
        then(exceeded(vocabulary(1, 1, 1, 1, term(1, 1, List.of(), many)))).contains("vocabulary.too-many-names");
    }
}
