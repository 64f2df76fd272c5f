package org.maillon.http;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillon.http.Asking.Trouble;
import org.maillon.partner.TestVocabularies;
import org.maillon.taxonomy.Taxonomy;

class AskingTest {

    private static final Taxonomy TAXONOMY = TestVocabularies.taxonomy();
    private static final Asking.Custom CUSTOM = new Asking.Custom(25, 100, List.of("fields"));

    private static Asking.Read read(String query) {
        return Asking.read(Parameters.parse(Optional.of(query)).orElseThrow(), TAXONOMY, CUSTOM);
    }

    @Test
    void an_address_written_again_asks_for_the_same() {
        Asking asking =
                read("education=decrypter-l-ess&q=caf%C3%A9+%26+th%C3%A9&year=2021&sort=year&page=3&per-page=10")
                        .asking();

        Asking again = read(asking.address(25).substring(1)).asking();

        then(again).isEqualTo(asking);
        then(asking.words()).isEqualTo("café & thé");
        then(asking.page()).isEqualTo(3);
    }

    @Test
    void what_goes_without_saying_is_not_written() {
        then(read("q=&year=&sort=name&page=1&per-page=25").asking().address(25)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red,              UNKNOWN,  colour",
        "filter%5Ba%5D%5Bb%5D=c,  UNKNOWN,  filter[a][b]",
        "q=a&q=b,                 REPEATED, q",
        "page=0,                  INVALID,  page",
        "page=-1,                 INVALID,  page",
        "page=1e3,                INVALID,  page",
        "page=9999999999,         INVALID,  page",
        "per-page=101,            INVALID,  per-page",
        "year=21,                 INVALID,  year",
        "sort=NAME,               INVALID,  sort",
        "education=none,          INVALID,  education",
    })
    void what_cannot_be_understood_is_told(String query, Trouble trouble, String parameter) {
        List<Asking.Fault> faults = read(query).faults();

        then(faults).hasSize(1);
        then(faults.get(0).trouble()).isEqualTo(trouble);
        then(faults.get(0).parameter()).isEqualTo(parameter);
    }

    @Test
    void a_refused_name_is_answered_with_the_names_there_are() {
        List<String> allowed = read("colour=red").faults().get(0).allowed();

        then(allowed).contains("q", "level", "education", "year", "sort", "page", "per-page", "fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%c3", "q=a%00b", "q=%0a"})
    void a_query_that_is_badly_written_is_no_query(String query) {
        then(Parameters.parse(Optional.of(query))).isEmpty();
    }

    @Test
    void a_filter_can_be_taken_back() {
        Asking asking = read("education=decrypter-l-ess&year=2021&page=2").asking();

        then(asking.without("education", "decrypter-l-ess").terms()).isEqualTo(Map.of());
        then(asking.without("education", "decrypter-l-ess").page()).isEqualTo(1);
        then(asking.withoutYear().year()).isEmpty();
    }
}
