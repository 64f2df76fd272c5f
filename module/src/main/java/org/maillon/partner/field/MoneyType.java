package org.maillon.partner.field;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/** A sum of money with its visibility; it is internal until somebody clears it. */
public record MoneyType() implements FieldType<Money> {

    private static final int MOST_DIGITS = 15;

    @Override
    public String name() {
        return "money";
    }

    @Override
    public Class<Money> valueType() {
        return Money.class;
    }

    @Override
    public Optional<Money> parse(Object plain, String path, Reading reading) {
        if (!(plain instanceof Map<?, ?> parts)) {
            reading.fault(path, "problem.not-an-object");
            return Optional.empty();
        }
        Optional<BigDecimal> amount = amount(parts.get("value"), path + ".value", reading);
        Optional<Currency> currency = currency(parts.get("currency"), path + ".currency", reading);
        if (amount.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(amount.get(), currency.get(), "public".equals(parts.get("visibility"))));
        } catch (ArithmeticException tooPrecise) {
            reading.fault(path + ".value", "problem.too-many-decimals");
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> amount(
            @org.jspecify.annotations.Nullable Object plain, String path, Reading reading) {
        String digits = plain == null ? "" : plain.toString();
        if (digits.isBlank()) {
            return Optional.empty();
        }
        // "1 200,50" and "1200.5": spaces of any width separate thousands, a comma or a point the decimals.
        String tidy = digits.replaceAll("[\\s\\u00a0\\u202f]|€$", "").replace(',', '.');
        if (!tidy.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1,4})?")) {
            reading.fault(path, "problem.not-an-amount", digits);
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(tidy);
        if (amount.signum() == 0) {
            reading.fault(path, "problem.not-an-amount", digits);
            return Optional.empty();
        }
        return Optional.of(amount);
    }

    private static Optional<Currency> currency(
            @org.jspecify.annotations.Nullable Object plain, String path, Reading reading) {
        String code = plain == null || plain.toString().isBlank() ? "EUR" : plain.toString();
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            reading.fault(path, "problem.unknown-currency", code);
            return Optional.empty();
        }
    }

    @Override
    public Object plain(Money value) {
        return Trees.of(
                "value",
                value.amount().toPlainString(),
                "currency",
                value.currency().getCurrencyCode(),
                "visibility",
                value.isPublic() ? "public" : "internal");
    }

    @Override
    public Optional<Object> fromForm(Form form, String path) {
        if (form.text(path + ".value").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Trees.of(
                "value",
                form.text(path + ".value"),
                "currency",
                form.text(path + ".currency").isBlank() ? "EUR" : form.text(path + ".currency"),
                "visibility",
                "public".equals(form.text(path + ".visibility")) ? "public" : "internal"));
    }

    @Override
    public void toForm(Money value, String path, Form.Builder form) {
        form.add(path + ".value", value.amount().toPlainString())
                .add(path + ".currency", value.currency().getCurrencyCode())
                .add(path + ".visibility", value.isPublic() ? "public" : "internal");
    }

    @Override
    public Optional<Object> published(Money value, Showing showing) {
        if (!value.isPublic()) {
            return Optional.empty();
        }
        return Optional.of(Trees.of(
                "value",
                value.amount().toPlainString(),
                "currency",
                value.currency().getCurrencyCode(),
                "label",
                Trees.of("fr", value.in(Language.FR), "en", value.in(Language.EN))));
    }

    @Override
    public List<String> inWords(Money value, Showing showing) {
        String visibility = value.isPublic() ? "money.public" : "money.internal";
        return List.of(Messages.in(showing.language()).say(visibility, value.in(showing.language())));
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of(
                        "value", Trees.of("type", "string", "pattern", "^\\d{1,15}(\\.\\d{1,4})?$"),
                        "currency", Trees.of("type", "string", "pattern", "^[A-Z]{3}$"),
                        "visibility", Trees.of("enum", List.of("public", "internal"))),
                "required",
                List.of("value", "currency", "visibility"));
    }

    @Override
    public Map<String, Object> publishedSchema() {
        Map<String, Object> text = Trees.of("type", "string");
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of(
                        "value",
                        text,
                        "currency",
                        text,
                        "label",
                        Trees.of("type", "object", "properties", Trees.of("fr", text, "en", text))),
                "required",
                List.of("value", "currency", "label"));
    }
}
