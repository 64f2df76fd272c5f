package org.maillon.http;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillon.language.Language;

/** What clients say about the answers they like, sensible or not. */
class NegotiationTest {

    @Test
    void a_field_of_nothing_but_marks_names_no_type_and_is_no_accident() {
        for (String marks : new String[] {";;;", ";", ",", ",;,;", " ; q=1", ";q=;", "q=1;;"}) {
            Optional<String> field = Optional.of(marks);

            then(Negotiation.accepts(field, "application/json")).as(marks).isFalse();
            then(Negotiation.asksFor(field, "text/html", "application/json"))
                    .as(marks)
                    .isFalse();
            then(Negotiation.acceptsGzip(field)).as(marks).isFalse();
            then(Negotiation.language(field)).as(marks).isEqualTo(Language.FR);
        }
    }

    @Test
    void the_most_precise_entry_decides() {
        Optional<String> field = Optional.of("*/*;q=0.1, application/json;q=0, text/*");

        then(Negotiation.accepts(field, "application/json")).isFalse();
        then(Negotiation.accepts(field, "text/html")).isTrue();
        then(Negotiation.accepts(field, "image/png")).isTrue();
    }
}
