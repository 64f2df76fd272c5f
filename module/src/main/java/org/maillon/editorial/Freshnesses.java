package org.maillon.editorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept how fresh partner pages are, and who is asked about them. */
public interface Freshnesses {

    /** How fresh a page is. */
    Freshness of(UUID partner);

    /** Keeps how fresh a page is, in place of what was known before. */
    void put(Freshness freshness);

    /**
     * Public pages due by a day about which somebody can be written to and was not, the earliest first.
     *
     * @param passedOver how many of those in front are left out
     * @param most how many of the others
     */
    List<UUID> unasked(LocalDate until, int passedOver, int most);

    /** Public pages whose due day is over without an answer and about which no editor was told, in the same way. */
    List<UUID> unanswered(LocalDate today, int passedOver, int most);

    /** Notes in this transaction that editors are told that a due day is over; on however many servers, only one gets to. */
    boolean tell(UUID partner, LocalDate dueOn);

    /** What of the list is looked at. */
    enum View {
        /** Public pages whose day is over or comes soon. */
        DUE,
        /** Public pages whose day is over. */
        OVERDUE,
        /** Every page about which somebody is asked. */
        ALL;

        /** The name in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The view with this name. */
        public static Optional<View> of(String code) {
            for (View view : values()) {
                if (view.code().equals(code)) {
                    return Optional.of(view);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A page about which somebody is asked.
     *
     * @param name its name
     * @param acronym its acronym, or empty
     * @param creator account that created it
     * @param isLive whether the public reads it
     * @param assignedTo who takes its next step, if somebody in particular does
     */
    record Line(
            Freshness freshness,
            String name,
            String acronym,
            String creator,
            boolean isLive,
            Optional<Person> assignedTo) {}

    /**
     * Some of the list, by due day.
     *
     * @param counts how many there are in each view
     */
    record Page(List<Line> lines, Map<View, Long> counts) {}

    /**
     * Pages about which somebody is asked, except archived ones.
     *
     * @param soon the last day that counts as soon
     */
    Page list(View view, LocalDate today, LocalDate soon, int offset, int limit);
}
