package org.maillon.partner.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import org.maillon.language.Language;

/**
 * A sum of money and whether the public may know it.
 *
 * @param amount more than zero, with at most the decimals of the currency
 * @param currency ISO 4217
 * @param isPublic whether it is published; a foundation clears amounts one by one
 */
public record Money(BigDecimal amount, Currency currency, boolean isPublic) {

    /** @throws ArithmeticException when there are more decimals than the currency has */
    public Money {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("Not more than zero: " + amount);
        }
        amount = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.UNNECESSARY);
    }

    /** The sum in words: "12 000 €", "€12,000". */
    public String in(Language language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }
}
