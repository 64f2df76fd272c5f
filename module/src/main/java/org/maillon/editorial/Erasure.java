package org.maillon.editorial;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left where personal data was erased: that it was, when, by whom and why, and never what.
 *
 * @param number counts erasures from 1; an erased account is called by it
 * @param at when
 * @param by the administrator
 * @param kind what was erased
 * @param ground why the law wants it
 * @param reason why, in the administrator's words, such as the number of the request
 * @param partner the page that is gone, if it was a page
 * @param pages how many pages said something of the person
 * @param places how many values were erased in all
 */
public record Erasure(
        int number,
        Instant at,
        Person by,
        Kind kind,
        LegalGround ground,
        String reason,
        Optional<UUID> partner,
        int pages,
        long places) {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    /** What can be erased. */
    public enum Kind {
        /** The data of a person. */
        PERSON,
        /** A whole page. */
        PARTNER;

        /** The name in the database and for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where something of a person stands.
     *
     * @param place what kind of place, by the name of the table that holds it
     * @param partner the page it belongs to, if to one
     * @param count how many values
     */
    public record Standing(String place, Optional<UUID> partner, long count) {}
}
