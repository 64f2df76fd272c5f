package org.maillon.editorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where it is kept who takes the next step of which page, and by which day. */
public interface Assignments {

    /** What people are reminded of. */
    enum Reminder {
        /** The day has come. */
        DUE,
        /** The day is over. */
        OVERDUE
    }

    /** Who takes the next step of a page. */
    Optional<Assignment> of(UUID partner);

    /** The account that takes it, if somebody in particular does. */
    default Set<String> taker(UUID partner) {
        return of(partner).flatMap(Assignment::to).map(Person::id).map(Set::of).orElse(Set.of());
    }

    /**
     * Keeps who takes the next step, in place of what was said before.
     *
     * @param today where a day that has come already needs no reminder: saying so is one
     */
    void put(Assignment assignment, LocalDate today);

    /** Gives the next step of a page to nobody, by no day. */
    void end(UUID partner);

    /** Ends what was said of a page for another step than the one it is at now. */
    void move(UUID partner, Optional<NextStep> now);

    /** Takes it from somebody who has done their part; a due day stays for the others. */
    void release(UUID partner, String person);

    /**
     * Pages whose due day has come or is over and nobody was reminded of it, the earliest first.
     *
     * @param passedOver how many of those in front are left out
     * @param most how many of the others
     */
    List<UUID> unreminded(LocalDate today, int passedOver, int most);

    /**
     * Notes in this transaction that people are reminded of a page's due day; on however many servers, only one gets to.
     *
     * @return which reminder it is; nothing when there is none to give any more
     */
    Optional<Reminder> remind(UUID partner, LocalDate today);
}
