package org.maillon.editorial;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is spoken to by name is known by account; every other name stays text. */
class MentionsTest {

    private static final Editor ELISE = person("ebernard", "Élise Bernard");
    private static final Editor BERNARD = person("bernard", "Élise");
    private static final Editor TWIN = person("twin1", "Paul Petit");
    private static final Editor OTHER_TWIN = person("twin2", "Paul Petit");
    private static final List<Editor> EVERYBODY = List.of(ELISE, BERNARD, TWIN, OTHER_TWIN);

    private static Editor person(String id, String name) {
        return new Editor(id, name, Set.of(Role.READER));
    }

    private static Comment comment(String words, String... chosen) {
        Mentions mentions = Mentions.of(words, Set.of(chosen), EVERYBODY);
        return new Comment(Person.of(BERNARD), Instant.EPOCH, 1, mentions.marked(), mentions.people());
    }

    @Test
    void a_name_or_an_account_after_the_sign_is_the_person_and_the_longest_one_counts() {
        Comment byName = comment("Bonjour @élise bernard, merci.");
        Comment byAccount = comment("(@twin2) peux-tu voir ?");

        then(byName.mentions()).containsExactly(Person.of(ELISE));
        then(byName.words()).isEqualTo("Bonjour @Élise Bernard, merci.");
        then(byName.pieces()).hasSize(3);
        then(byName.pieces().get(1).person()).contains(Person.of(ELISE));
        then(byAccount.mentions()).containsExactly(Person.of(OTHER_TWIN));
        then(byAccount.words()).isEqualTo("(@Paul Petit) peux-tu voir ?");
        then(byAccount.marked()).as("nothing of the person is in the words").doesNotContain("twin2", "Paul");
    }

    @Test
    void names_of_nobody_of_two_people_and_mail_addresses_stay_text() {
        Comment comment = comment("@Inconnu, @Paul Petit, moi@ebernard.example, @ebernards et @");

        then(comment.mentions()).isEmpty();
        then(comment.words()).isEqualTo("@Inconnu, @Paul Petit, moi@ebernard.example, @ebernards et @");
    }

    @Test
    void who_was_ticked_is_added_at_the_end_once_and_only_if_there_is_such_a_person() {
        Comment comment = comment("Merci @ebernard", "ebernard", "twin1", "nobody");

        then(comment.words()).isEqualTo("Merci @Élise Bernard @Paul Petit");
        then(comment.mentions()).containsExactly(Person.of(ELISE), Person.of(TWIN));
    }

    @Test
    void signs_that_somebody_sends_stand_for_nobody() {
        Comment comment = comment("Faux \uE000 et @ebernard");

        then(comment.words()).isEqualTo("Faux  et @Élise Bernard");
        then(new Comment(Person.of(BERNARD), Instant.EPOCH, 1, "Rien \uE001 là").words())
                .isEqualTo("Rien  là");
    }
}
