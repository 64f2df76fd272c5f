package org.maillon.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillon.editorial.ReviewPolicy;
import org.maillon.editorial.ReviewPolicy.Rule;
import org.maillon.editorial.Role;
import org.maillon.taxonomy.Sensitivity;

class PolicyFileTest {

    private static ReviewPolicy read(String json) {
        return PolicyFile.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_the_file_leaves_out_is_as_in_the_standard() {
        then(read("{}")).isEqualTo(ReviewPolicy.STANDARD);
    }

    @Test
    void the_file_changes_what_it_says_and_nothing_else() {
        ReviewPolicy policy = read("""
                {'rules': {'standard': {'approvals': 2}, 'direction': {'roles': ['direction', 'administrator']}},
                 'fields': {'summary': 'light'},
                 'groups': [{'code': 'ess', 'label': {'fr': 'ESS', 'en': 'SSE'}, 'members': ['rose'],
                             'terms': {'ess-promotion': ['plaidoyer']}}]}""");

        Rule standard = ReviewPolicy.STANDARD.rule(Sensitivity.STANDARD);
        then(policy.rule(Sensitivity.STANDARD)).isEqualTo(new Rule(2, standard.roles(), standard.byGroup()));
        then(policy.rule(Sensitivity.DIRECTION))
                .isEqualTo(new Rule(1, Set.of(Role.DIRECTION, Role.ADMINISTRATOR), false));
        then(policy.rule(Sensitivity.LIGHT)).isEqualTo(ReviewPolicy.STANDARD.rule(Sensitivity.LIGHT));
        then(policy.weights()).isEqualTo(Map.of("summary", Sensitivity.LIGHT));
        then(policy.groups()).singleElement().satisfies(group -> {
            then(group.members()).containsExactly("rose");
            then(group.terms()).isEqualTo(Map.of("ess-promotion", Set.of("plaidoyer")));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'rule': {}} | rule",
                "{'rules': {'heavy': {}}} | heavy",
                "{'rules': {'light': {'approval': 1}}} | approval",
                "{'rules': {'standard': {'approvals': 'two'}}} | whole number",
                "{'rules': {'standard': {'approvals': 10}}} | 10",
                "{'rules': {'standard': {'roles': ['publisher']}}} | Nobody",
                "{'rules': {'standard': {'roles': ['boss']}}} | boss",
                "{'fields': {'summary': 'heavy'}} | heavy",
                "{'fields': []} | object",
                "{'groups': {}} | list",
                "{'groups': [{'code': 'A b', 'label': {'fr': 'a', 'en': 'b'}, 'members': ['x']}]} | A b",
                "{'groups': [{'code': 'a', 'label': {'fr': 'a', 'en': 'b'}, 'members': []}]} | no members",
                "{'rules': {}} {} | JSON"
            })
    void what_is_not_known_is_refused_by_name(String json, String named) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
