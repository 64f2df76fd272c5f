package org.maillon.exchange;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maillon.partner.Countries;
import org.maillon.partner.Phones;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.PhoneType;

/** Understands the phone numbers that editors type, with the numbering plans of the world. */
@ApplicationScoped
public class LibPhones implements Phones {

    // Letters could be a vanity number or an extension, "/" and ";" part several numbers: none of that is one number.
    private static final Pattern ONE_NUMBER = Pattern.compile("\\+?[\\p{Nd}\\p{Zs}\\t().\\p{Pd}]{4,40}");
    private static final int MOST_DIGITS = 17;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<Phone> read(String typed, String region) {
        String text = typed.strip();
        if (!ONE_NUMBER.matcher(text).matches()
                || text.codePoints().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = plans.parse(text, region);
            if (!plans.isValidNumber(number) && Countries.french().contains(region)) {
                // An overseas address beside a number of the mainland, or a region with a plan of its own beside it.
                PhoneNumber atHome = plans.parse(text, PhoneType.HOME);
                number = plans.isValidNumber(atHome) ? atHome : number;
            }
            return isPossible(number) ? Optional.of(phone(number)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * Numbers that have the right length, assigned or not: the library calls the ranges kept for fiction invalid, and
     * its knowledge of newly assigned ranges is as old as its release.
     */
    private boolean isPossible(PhoneNumber number) {
        return !number.hasExtension() && plans.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }

    private Phone phone(PhoneNumber number) {
        boolean atHome = Countries.french().stream()
                .anyMatch(code -> plans.getSupportedRegions().contains(code)
                        && plans.getCountryCodeForRegion(code) == number.getCountryCode());
        PhoneNumberFormat display = atHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
        return new Phone(plans.format(number, PhoneNumberFormat.E164), plans.format(number, display));
    }
}
