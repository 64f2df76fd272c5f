package org.maillon.exchange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.field.Trees;

/** Understands amounts of money: "12 500 €", "45 000,50 euros", "€12,000", "1,2 M€", "1 200 000 XPF". */
final class MoneyWords {

    private static final String CURRENCY =
            "€|euros?|eur|xpf|f\\s?cfp|francs?\\s(?:cfp|pacifique)|chf|francs?\\ssuisses?"
                    + "|us\\$|usd|ca\\$|cad|\\$\\s?ca|£|gbp|xof|fcfa|f\\s?cfa";
    private static final Pattern AMOUNT = Pattern.compile("(" + CURRENCY + ")?\\s?(\\d[\\d\\s.,']{0,20})(?<=\\d)\\s?"
            + "(k|m|mille|millions?(?:\\sd['’])?)?\\s?(" + CURRENCY + ")?(?:\\s(?:ttc|ht|net|par an))?");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private MoneyWords() {}

    /** The amount that a text is, as a whole, as a plain tree; the currency has to be said. */
    static Optional<Map<String, Object>> read(String text) {
        String bare = DateWords.folded(text).replaceAll("[\\s.;]+$", "");
        Matcher amount = AMOUNT.matcher(bare);
        if (bare.length() > 60 || !amount.matches()) {
            return Optional.empty();
        }
        String currency = amount.group(4) != null ? amount.group(4) : amount.group(1);
        if (currency == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(amount.group(2));
        String unit = amount.group(3) == null ? "" : amount.group(3);
        BigDecimal factor = switch (unit.isEmpty() ? ' ' : unit.charAt(0)) {
            case 'k' -> THOUSAND;
            case 'm' -> unit.equals("mille") ? THOUSAND : THOUSAND.multiply(THOUSAND);
            default -> BigDecimal.ONE;
        };
        return number.map(value -> value.multiply(factor))
                .filter(value -> value.signum() > 0)
                .map(value -> Trees.of("value", plain(value), "currency", code(currency)));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() <= 0 ? stripped.setScale(0) : value).toPlainString();
    }

    private static Optional<BigDecimal> number(String written) {
        String digits = written.replaceAll("[\\s']", "");
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last < 0) {
            return decimal(digits);
        }
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        String rest = digits.substring(last + 1);
        // Three digits after the only kind of mark are thousands: nobody writes a thousandth of a cent.
        return rest.length() == 3 ? decimal(whole + rest) : decimal(whole + "." + rest);
    }

    private static Optional<BigDecimal> decimal(String digits) {
        return digits.matches("\\d{1,15}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static String code(String currency) {
        String letters = currency.replaceAll("[\\s.]", "");
        if (letters.startsWith("eu") || letters.equals("€")) {
            return "EUR";
        }
        if (letters.contains("cfp") || letters.contains("pacifique") || letters.equals("xpf")) {
            return "XPF";
        }
        if (letters.contains("cfa") || letters.equals("xof")) {
            return "XOF";
        }
        if (letters.contains("suisse") || letters.equals("chf")) {
            return "CHF";
        }
        if (letters.contains("ca")) {
            return "CAD";
        }
        return letters.equals("£") || letters.equals("gbp") ? "GBP" : "USD";
    }
}
