package org.maillon.partner;

import java.util.Optional;
import org.maillon.partner.field.Phone;

/** Knows the phone numbers of the world. */
public interface Phones {

    /**
     * The number somebody typed, if it can be one.
     *
     * @param region ISO 3166-1 code of the country that a number without prefix belongs to
     */
    Optional<Phone> read(String typed, String region);
}
