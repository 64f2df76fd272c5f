package org.maillon.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maillon.language.Labels;

/** The acronyms of the field with what they stand for, and what looks like an acronym and is none. */
final class Acronyms {

    private static final Pattern ROMAN =
            Pattern.compile("(?=[IVXL]{2})X{0,3}(?:IX|IV|V?I{0,3})|L?X{1,3}(?:IX|IV|V?I{0,3})");
    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());
    // Units, currencies and kinds of file.
    private static final Set<String> UNITS = Set.of(
            "CO2", "KM", "KG", "HA", "CV", "KW", "MW", "GW", "TW", "KWH", "MWH", "GWH", "TWH", "HZ", "MHZ", "GHZ", "DB",
            "KO", "MO", "GO", "TO", "KB", "MB", "GB", "TB", "HT", "TTC", "EUR", "USD", "CHF", "XPF", "GBP", "CAD",
            "USA", "UK", "PDF", "DOC", "DOCX", "XLS", "XLSX", "ODT", "ODS", "CSV", "HTML", "ZIP", "MP3", "MP4", "OK");

    private final Map<String, Labels> expansions;

    private Acronyms(Map<String, Labels> expansions) {
        this.expansions = Map.copyOf(expansions);
    }

    /** The acronyms that come with the product. */
    static Acronyms shipped() {
        try (InputStream json = Acronyms.class.getResourceAsStream("/org/maillon/partner/acronyms.json")) {
            if (json == null) {
                throw new IllegalStateException("The list of acronyms is missing");
            }
            Map<String, Labels> expansions = new HashMap<>();
            for (JsonNode entry : new ObjectMapper().readTree(json)) {
                JsonNode expansion = entry.path("expansion");
                expansions.put(
                        entry.path("acronym").asText(),
                        new Labels(
                                expansion.path("fr").asText(),
                                expansion.path("en").asText()));
            }
            return new Acronyms(expansions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The acronym without dots. */
    static String bare(String written) {
        return written.replace(".", "").strip();
    }

    /** What an acronym stands for, if the field knows it. */
    Optional<Labels> expansion(String acronym) {
        return Optional.ofNullable(expansions.get(acronym));
    }

    /** Whether a word in capitals is a numeral, a unit or a country rather than an acronym. */
    boolean isNone(String bare) {
        return ROMAN.matcher(bare).matches()
                || UNITS.contains(bare)
                || (COUNTRIES.contains(bare) && !expansions.containsKey(bare));
    }
}
