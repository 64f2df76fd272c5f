package org.maillon.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maillon.editorial.LocalHour;
import org.maillon.editorial.NoSuchHour;
import org.maillon.partner.PartnerType;

/**
 * What somebody filled in on the page of a step.
 *
 * @param version the version they were looking at; −1 when the form did not say, which is never up to date
 * @param comment their message
 * @param date {@code keep}, {@code today} or nothing
 * @param fields keys of the fields that were ticked
 * @param at date and hour where the foundation is, as a browser writes them: {@code 2027-01-31T09:00}
 * @param turn {@code first} or {@code second} where the hour exists twice, or nothing
 * @param farewell what visitors of a page that is taken away read
 * @param leadsTo the address of another partner that they are sent to
 */
record Typed(
        long version,
        String comment,
        String date,
        Set<String> fields,
        String at,
        String turn,
        String farewell,
        String leadsTo) {

    /** A form that nobody has filled in yet. */
    static final Typed NOTHING = new Typed(-1, "", "", Set.of(), "", "", "", "");

    private static final long NONE = -1;

    /**
     * The moment that was typed.
     *
     * @throws NoSuchHour when there is none
     */
    Instant moment() {
        try {
            Optional<LocalHour.Turn> meant = Stream.of(LocalHour.Turn.values())
                    .filter(one -> one.name().equalsIgnoreCase(turn))
                    .findFirst();
            return new LocalHour(LocalDateTime.parse(at.strip().replace(' ', 'T')), meant).in(PartnerType.ZONE);
        } catch (DateTimeParseException unreadable) {
            throw NoSuchHour.none();
        }
    }

    /** The version in a form; nothing a browser sends is an error, it is only never up to date. */
    static long version(String text) {
        try {
            return Math.max(NONE, Long.parseLong(text.strip()));
        } catch (NumberFormatException noVersion) {
            return NONE;
        }
    }
}
