package org.maillon.partner;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.language.Plainly;

/** The countries and territories of ISO 3166-1, named by the Unicode CLDR that comes with Java. */
public final class Countries {

    /** France first, then its overseas territories, then the rest of the world: the order in which editors need them. */
    private static final List<String> FIRST =
            List.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF");

    private static final Map<String, Labels> BY_CODE = load();
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "france metropolitaine", "FR",
            "la reunion", "RE",
            "ile de la reunion", "RE",
            "quebec", "CA",
            "royaume uni", "GB",
            "angleterre", "GB",
            "guyane", "GF",
            "pays bas", "NL",
            "etats unis d amerique", "US");

    private Countries() {}

    private static Map<String, Labels> load() {
        Collator french = Collator.getInstance(Locale.FRANCE);
        List<String> rest = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !FIRST.contains(code))
                .sorted(Comparator.comparing(code -> name(code, Language.FR), french))
                .toList();
        Map<String, Labels> countries = new LinkedHashMap<>();
        FIRST.forEach(code -> countries.put(code, labels(code)));
        rest.forEach(code -> countries.put(code, labels(code)));
        return Collections.unmodifiableMap(countries);
    }

    private static Labels labels(String code) {
        return new Labels(name(code, Language.FR), name(code, Language.EN));
    }

    private static String name(String code, Language language) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    /** All of them by code, in reading order. */
    public static Map<String, Labels> byCode() {
        return BY_CODE;
    }

    /** The code of the country a page calls by this name, in either language. */
    public static Optional<String> named(String text) {
        String wanted = Plainly.words(text);
        String known = OTHER_NAMES.get(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        return BY_CODE.entrySet().stream()
                .filter(country -> Plainly.words(country.getValue().fr()).equals(wanted)
                        || Plainly.words(country.getValue().en()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The languages of ISO 639-1 as options, French and English first. */
    public static Map<String, Labels> languages() {
        Map<String, Labels> languages = new LinkedHashMap<>();
        languages.put("fr", languageLabels("fr"));
        languages.put("en", languageLabels("en"));
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .sorted(Comparator.comparing(code -> languageLabels(code).fr(), Collator.getInstance(Locale.FRANCE)))
                .forEach(code -> languages.putIfAbsent(code, languageLabels(code)));
        return languages;
    }

    private static Labels languageLabels(String code) {
        Locale locale = new Locale(code);
        return new Labels(
                locale.getDisplayLanguage(Language.FR.locale()), locale.getDisplayLanguage(Language.EN.locale()));
    }

    /** The codes of France and its overseas territories. */
    public static List<String> french() {
        return FIRST.stream().collect(Collectors.toUnmodifiableList());
    }
}
