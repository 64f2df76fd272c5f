package org.maillon.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Phones;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/**
 * Reads a form as it stands on the screen, before anybody judged it: to say what is still missing and to show it beside
 * another version. Nothing read this way is ever kept.
 *
 * @param taxonomy the vocabularies
 * @param phones how numbers are written at home; one that it cannot read stands as it was typed
 */
record AsTyped(Taxonomy taxonomy, Phones phones) implements Reading.Desk {

    /** Everything as it was typed, phone numbers too. */
    AsTyped(Taxonomy taxonomy) {
        this(taxonomy, (typed, region) -> Optional.empty());
    }

    /** The values in a form. */
    static Values in(Form form, PartnerType type, Taxonomy taxonomy) {
        return type.read(type.fields().fromForm(form, ""), Reading.of(new AsTyped(taxonomy)));
    }

    @Override
    public LocalDate today() {
        return LocalDate.MAX;
    }

    @Override
    public String clean(String html) {
        return html;
    }

    @Override
    public Optional<Phone> phone(String typed, String region) {
        return phones.read(typed, region).or(() -> Optional.of(new Phone(typed, typed)));
    }

    @Override
    public boolean trusted() {
        return true;
    }
}
