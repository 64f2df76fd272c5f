package org.maillon.editorial;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.maillon.partner.field.Phone;

/**
 * What is known of a person whose data is to be erased.
 *
 * @param account id of the account they had, if they had one
 * @param names how they are called, each with first and last name
 * @param mails their mail addresses
 * @param phones their phone numbers
 */
public record PersonalData(Optional<String> account, Set<String> names, Set<String> mails, Set<Phone> phones) {

    public PersonalData {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        mails = Collections.unmodifiableSet(new LinkedHashSet<>(mails));
        phones = Collections.unmodifiableSet(new LinkedHashSet<>(phones));
    }

    /** Whether nothing is known, so that nothing could be found. */
    public boolean isEmpty() {
        return account.isEmpty() && names.isEmpty() && mails.isEmpty() && phones.isEmpty();
    }

    /** Whether a name can be looked for: one word alone would find other people too. */
    public static boolean isName(String text) {
        return Traces.words(text).size() > 1;
    }

    /** The same with more names, those left out that cannot be looked for. */
    public PersonalData alsoCalled(Set<String> others) {
        Set<String> all = new LinkedHashSet<>(names);
        others.stream().filter(PersonalData::isName).forEach(all::add);
        return new PersonalData(account, all, mails, phones);
    }
}
