package org.maillon.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Language;

/** What a client says it can read (RFC 9110, section 12). */
public final class Negotiation {

    private Negotiation() {}

    /** @param plain whether nothing but a weight and profiles stands beside the value */
    private record Wish(String value, double weight, boolean plain) {}

    /** The entries of an {@code Accept…} field with their weights; one that cannot be read is left out. */
    private static List<Wish> wishes(String field) {
        List<Wish> wishes = new ArrayList<>();
        for (String entry : field.split(",")) {
            String[] parts = entry.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
            Optional<Double> weight = weight(parts);
            if (!parts[0].isEmpty() && weight.isPresent()) {
                wishes.add(new Wish(parts[0], weight.get(), isPlain(parts)));
            }
        }
        return wishes;
    }

    private static boolean isPlain(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].startsWith("q=") && !parts[i].startsWith("profile=")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Double> weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("q=")) {
                String number = parts[i].substring(2);
                return number.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?")
                        ? Optional.of(Double.parseDouble(number))
                        : Optional.empty();
            }
        }
        return Optional.of(1.0);
    }

    /** Whether an {@code Accept-Encoding} field lets us compress; nothing said means no. */
    public static boolean acceptsGzip(Optional<String> acceptEncoding) {
        Optional<Double> any = Optional.empty();
        for (Wish wish : acceptEncoding.map(Negotiation::wishes).orElse(List.of())) {
            if (wish.value().equals("gzip") || wish.value().equals("x-gzip")) {
                return wish.weight() > 0;
            }
            if (wish.value().equals("*")) {
                any = Optional.of(wish.weight());
            }
        }
        return any.orElse(0.0) > 0;
    }

    /**
     * Whether an {@code Accept} field lets us answer with this type; the most precise entry decides, nothing said means
     * yes.
     */
    public static boolean accepts(Optional<String> accept, String type) {
        if (accept.isEmpty() || accept.get().isBlank()) {
            return true;
        }
        String range = type.substring(0, type.indexOf('/')) + "/*";
        List<Wish> wishes = wishes(accept.get());
        for (String wanted : List.of(type, range, "*/*")) {
            Optional<Wish> found = wishes.stream()
                    .filter(wish -> wish.value().equals(wanted))
                    .max(Comparator.comparingDouble(Wish::weight));
            if (found.isPresent()) {
                return found.get().weight() > 0;
            }
        }
        return false;
    }

    /**
     * Whether an {@code Accept} field names this very type, without parameters but profiles, and likes it at least as
     * well as the usual one. A range such as {@code *}{@code /*} names no type.
     */
    public static boolean asksFor(Optional<String> accept, String type, String usual) {
        List<Wish> wishes = accept.map(Negotiation::wishes).orElse(List.of());
        double named = wishes.stream()
                .filter(wish -> wish.value().equals(type) && wish.plain())
                .mapToDouble(Wish::weight)
                .max()
                .orElse(0);
        double other = wishes.stream()
                .filter(wish -> wish.value().equals(usual))
                .mapToDouble(Wish::weight)
                .max()
                .orElse(0);
        return named > 0 && named >= other;
    }

    /** The language an {@code Accept-Language} field likes best of ours; French when it likes neither. */
    public static Language language(Optional<String> acceptLanguage) {
        Language best = Language.FR;
        double weight = 0;
        for (Wish wish : acceptLanguage.map(Negotiation::wishes).orElse(List.of())) {
            Optional<Language> ours = Language.of(wish.value());
            if (ours.isPresent() && wish.weight() > weight) {
                best = ours.get();
                weight = wish.weight();
            }
        }
        return best;
    }
}
