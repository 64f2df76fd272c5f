package org.maillon.taxonomy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.maillon.language.Labels;

class VocabularyTest {

    private static final Attachment ATTACHED =
            new Attachment(Attachment.PARTNER, OptionalInt.empty(), RequiredAt.NEVER, true, Sensitivity.STEWARD, 1);

    private static Term term(String code, Optional<String> parent) {
        return new Term(
                code,
                parent,
                new Labels("Libellé " + code, "Label " + code),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Vocabulary vocabulary(Term... terms) {
        return new Vocabulary("forms", new Labels("Formes", "Forms"), Optional.empty(), ATTACHED, List.of(terms));
    }

    @Test
    void puts_children_behind_their_parents_and_keeps_the_order_of_siblings() {
        Vocabulary vocabulary = vocabulary(
                term("b-1", Optional.of("b")),
                term("a", Optional.empty()),
                term("b", Optional.empty()),
                term("b-2", Optional.of("b")));

        then(vocabulary.terms()).extracting(Term::code).containsExactly("a", "b", "b-1", "b-2");
        then(vocabulary.depth("b-2")).isEqualTo(1);
        then(vocabulary.path("b-2")).extracting(Term::code).containsExactly("b", "b-2");
    }

    @Test
    void a_broad_term_stands_for_its_narrower_ones_and_the_root_for_all() {
        Vocabulary vocabulary =
                vocabulary(term("a", Optional.empty()), term("b", Optional.empty()), term("b-1", Optional.of("b")));

        then(vocabulary.withDescendants("b")).containsExactly("b", "b-1");
        then(vocabulary.withDescendants("forms")).containsExactlyInAnyOrder("forms", "a", "b", "b-1");
    }

    @Test
    void finds_a_term_however_its_name_is_typed() {
        Vocabulary vocabulary = vocabulary(term("a", Optional.empty()));

        then(vocabulary.named("LIBELLE  A")).map(Term::code).contains("a");
        then(vocabulary.named("formes")).map(Term::code).contains("forms");
        then(vocabulary.named("autre")).isEmpty();
    }

    @Test
    void refuses_circles_orphans_and_doubles() {
        assertThatThrownBy(() -> vocabulary(term("a", Optional.of("b")), term("b", Optional.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vocabulary(term("a", Optional.of("missing"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vocabulary(term("a", Optional.empty()), term("a", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vocabulary(term("forms", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
