package org.maillon.taxonomy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maillon.language.Labels;
import org.maillon.language.Language;

/**
 * One entry an editor can choose in a vocabulary: "Association" under "Forme d’organisation".
 *
 * @param code the stable name of the term in addresses and interfaces, unique in its vocabulary, {@code [a-z0-9-]{1,80}}
 * @param parent code of the broader term, if it is not at the top
 * @param label what editors and visitors read
 * @param synonyms other spellings under which the term is found and recognised at import, by language
 * @param notations codes of the same notion in other classifications (for example {@code insee}, {@code elf})
 * @param validFrom first day on which the term may be chosen, if there is one
 * @param validTo last day on which the term may be chosen, if there is one
 * @param note explanation for editors, if there is one
 */
public record Term(
        String code,
        Optional<String> parent,
        Labels label,
        Map<Language, List<String>> synonyms,
        Map<String, List<String>> notations,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<Labels> note) {

    /** What a code may look like: it stands in addresses. */
    public static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The longest code, in characters. */
    public static final int LONGEST_CODE = 80;

    public Term {
        if (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("Not a term code: " + code);
        }
        if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
            throw new IllegalArgumentException("Term " + code + " ends before it begins");
        }
        synonyms = Map.copyOf(synonyms);
        notations = Map.copyOf(notations);
    }

    /** Whether the term may be chosen on that day; a term already chosen stays. */
    public boolean validOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }

    /** Everything this term is called, in every language. */
    public List<String> names() {
        return Stream.concat(
                        Stream.of(label.fr(), label.en()),
                        synonyms.values().stream().flatMap(List::stream))
                .toList();
    }
}
