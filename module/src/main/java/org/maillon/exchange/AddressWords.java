package org.maillon.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillon.language.Plainly;
import org.maillon.partner.Countries;

/** Understands the lines of postal addresses: which is a street, a town, a post-office box, a country. */
final class AddressWords {

    /** What a part of an address is. */
    enum Kind {
        STREET,
        PO_BOX,
        TOWN,
        COUNTRY,
        OTHER
    }

    /** A part of an address with the fields it fills in. */
    record Part(Kind kind, String text, Map<String, String> fields) {}

    private static final String STREET_WORDS =
            "rue|avenue|av|ave|bd|bld|boulevard|place|pl|placette|chemin|ch|che|route|rte"
                    + "|impasse|imp|allee|allees|cours|quai|square|sq|passage|sentier|ruelle|esplanade|promenade|villa|cite"
                    + "|rond-point|rond point|zone|za|zi|zac|zae|lieu-dit|lieu dit|lieudit|hameau|voie|faubourg|fbg|fg|montee"
                    + "|traverse|venelle|sente|galerie|cour|parvis|chaussee|mail|rampe|levee|digue|port|via|calle|piazza|plaza";
    private static final Pattern INSIDE =
            Pattern.compile("(?:batiment|bat|etage|appartement|apt|appt|escalier|esc|entree|porte"
                    + "|bureau|hall|tour|immeuble|imm|residence|boite|local|lot|bloc|\\d+(?:e|er|eme)\\s+etage|c/o|chez|building"
                    + "|floor|suite|unit)\\b.*");
    private static final Pattern STREET = Pattern.compile("(?:\\d{1,5}\\s?(?:bis|ter|quater|[a-d])?\\b[\\s,]*"
            + "(?:(?:[-/]|et|a)\\s?\\d{1,5}\\s?(?:bis|ter|quater|[a-d])?\\b[\\s,]*)?)?(?:" + STREET_WORDS
            + ")\\b\\.?.*");
    private static final Pattern NUMBERED = Pattern.compile(
            "\\d{1,4}\\s?(?:bis|ter|quater|[a-d])?\\b,?\\s+(?:[a-z].*[a-z].*)|[a-z][a-z' .-]{3,},?\\s\\d{1,4}\\s?[a-z]?");
    private static final Pattern FOREIGN_STREET = Pattern.compile(
            ".*\\b(?:street|road|avenue|lane|drive|square|way|st|rd"
                    + "|ave|close|terrace|crescent|\\w*(?:stra(?:ss|ß)e|straat|gasse|platz|plein|laan|weg))\\.?(?:\\s\\d{1,4}\\s?[a-z]?)?");
    private static final Pattern BOX =
            Pattern.compile("(?:bp|b\\.p\\.?|cs|c\\.s\\.?|tsa|cp|boite postale|case postale|p\\.?\\s?o\\.?"
                    + "\\sbox|box postal|postfach|apartado|casella postale)\\s?(?:n[°o.]?\\s?)?\\d[\\d\\s]{0,9}");
    private static final Pattern CODE_FIRST = Pattern.compile("(?:([A-Z]{1,3})\\s?-\\s?)?"
            + "(\\d{4}\\s[A-Z]{2}|\\d{2}\\s\\d{3}|\\d{3}\\s\\d{2}|\\d{4,6}|\\d{2}-\\d{3})\\s+(\\p{L}.*)");
    private static final Pattern CODE_LAST =
            Pattern.compile("(\\p{L}[^\\d]*?)(?:\\s*\\(([^()]*)\\))?,?\\s+(?:([A-Z]{2})\\s+)?"
                    + "([A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d|[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}|\\d{5}(?:-\\d{4})?)");
    private static final Pattern CEDEX = Pattern.compile("(.+?)\\s+((?i:cedex)(?:\\s+\\d{1,2})?)");
    private static final Pattern SPLIT = Pattern.compile("\\s+\\p{Pd}\\s+|,\\s*(?=\\D)|,\\s+|\\s*[|•·;]\\s*");
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> CAR_LETTERS =
            Map.of("F", "FR", "B", "BE", "D", "DE", "L", "LU", "I", "IT", "E", "ES", "A", "AT", "P", "PT");
    private static final int LONGEST = 160;

    private AddressWords() {}

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        Countries.byCode().forEach((code, labels) -> {
            names.putIfAbsent(Plainly.words(labels.fr()), code);
            names.putIfAbsent(Plainly.words(labels.en()), code);
        });
        List.of(
                        "la reunion",
                        "ile de la reunion",
                        "france metropolitaine",
                        "royaume uni",
                        "angleterre",
                        "guyane",
                        "pays bas",
                        "etats unis d amerique")
                .forEach(name -> Countries.named(name).ifPresent(code -> names.put(name, code)));
        return Map.copyOf(names);
    }

    /** The country that a text names. */
    static Optional<String> country(String text) {
        return text.length() > 60 ? Optional.empty() : Optional.ofNullable(COUNTRIES.get(Plainly.words(text)));
    }

    /** The parts of a line. */
    static List<Part> parts(String line) {
        Part whole = part(line);
        boolean certain = whole.kind() != Kind.OTHER && whole.kind() != Kind.STREET;
        if (line.length() > LONGEST || (certain && !SPLIT.matcher(line).find())) {
            return List.of(whole);
        }
        if (whole.kind() == Kind.TOWN && CODE_LAST.matcher(line).matches()) {
            return List.of(whole);
        }
        List<Part> parts = new ArrayList<>();
        for (String piece : merged(SPLIT.split(line))) {
            parts.add(part(piece));
        }
        return parts.stream().allMatch(part -> part.kind() == Kind.OTHER) ? List.of(whole) : parts;
    }

    /** A house number belongs to the street after it: "12, rue des Tisserands". */
    private static List<String> merged(String[] pieces) {
        List<String> merged = new ArrayList<>();
        for (String piece : pieces) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).matches("(?i)\\d{1,4}\\s?(?:bis|ter|quater|[a-d])?")) {
                merged.set(last, merged.get(last) + ", " + piece.strip());
            } else if (!piece.isBlank()) {
                merged.add(piece.strip());
            }
        }
        return merged;
    }

    private static Part part(String text) {
        if (text.length() > LONGEST) {
            return new Part(Kind.OTHER, text, Map.of());
        }
        Optional<String> country = country(text);
        if (country.isPresent()) {
            return new Part(Kind.COUNTRY, text, Map.of("country", country.get()));
        }
        String folded = DateWords.folded(text);
        if (BOX.matcher(folded).matches()) {
            return new Part(Kind.PO_BOX, text, Map.of("poBox", text));
        }
        if (INSIDE.matcher(folded).matches()) {
            return new Part(Kind.OTHER, text, Map.of());
        }
        Optional<Part> town = town(text);
        if (town.isPresent()) {
            return town.get();
        }
        boolean street = STREET.matcher(folded).matches()
                || NUMBERED.matcher(folded).matches()
                || FOREIGN_STREET.matcher(folded).matches();
        return new Part(street ? Kind.STREET : Kind.OTHER, text, Map.of());
    }

    private static Optional<Part> town(String text) {
        Matcher first = CODE_FIRST.matcher(text);
        if (first.matches()) {
            String rest = first.group(3);
            String folded = DateWords.folded(rest);
            if (STREET.matcher(folded).matches()
                    || FOREIGN_STREET.matcher(folded).matches()) {
                return Optional.empty();
            }
            String code =
                    first.group(2).matches("\\d{2}\\s\\d{3}") ? first.group(2).replaceAll("\\s", "") : first.group(2);
            return Optional.of(inCountry(first.group(1), town(text, code, rest)));
        }
        Matcher last = CODE_LAST.matcher(text);
        if (!last.matches()) {
            return Optional.empty();
        }
        String region = last.group(2) != null ? last.group(2) : last.group(3);
        String name = last.group(1).strip();
        return Optional.of(town(text, last.group(4), region == null ? name : name + " (" + region.strip() + ")"));
    }

    /** "B-1040 Bruxelles": the letters before the code are those of cars, and say the country. */
    private static Part inCountry(@Nullable String letters, Part town) {
        String country = letters == null ? "" : CAR_LETTERS.getOrDefault(letters, letters);
        if (town.fields().containsKey("country") || !Countries.byCode().containsKey(country)) {
            return town;
        }
        Map<String, String> fields = new HashMap<>(town.fields());
        fields.put("country", country);
        return new Part(town.kind(), town.text(), Map.copyOf(fields));
    }

    private static Part town(String text, String code, String rest) {
        Map<String, String> fields = new HashMap<>();
        fields.put("postalCode", code);
        Matcher cedex = CEDEX.matcher(rest);
        String town = rest;
        if (cedex.matches()) {
            town = cedex.group(1);
            fields.put("cedex", cedex.group(2).replaceAll("\\s+", " "));
        }
        int open = town.lastIndexOf('(');
        if (open > 0 && town.endsWith(")")) {
            Optional<String> country = country(town.substring(open + 1, town.length() - 1));
            if (country.isPresent()) {
                // The territory in parentheses is the country of the address.
                fields.put("country", country.get());
                town = town.substring(0, open).strip();
            }
        }
        fields.put("town", town.replaceFirst("[\\s,\\p{Pd}]+$", ""));
        return new Part(Kind.TOWN, text, Map.copyOf(fields));
    }
}
