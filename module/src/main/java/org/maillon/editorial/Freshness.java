package org.maillon.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.maillon.language.Language;
import org.maillon.language.Sentence;

/**
 * How far a partner page can be relied on: the day on which somebody last said that it holds, and what was agreed on asking
 * again. It is no part of the page: nothing of it is in a revision, and of all of it the public learns only that day.
 *
 * @param partner the page
 * @param contract what was agreed on, if anything was
 * @param verifiedOn the day of the last word, in Paris
 * @param proposedAt when the partner proposed a change since that day, if they did
 */
public record Freshness(
        UUID partner, Optional<Contract> contract, Optional<LocalDate> verifiedOn, Optional<Instant> proposedAt) {

    /** The longest time between two questions, in months. */
    public static final int MOST_MONTHS = 60;

    /**
     * Who is asked, and when.
     *
     * @param contact whom
     * @param language in which they are written to
     * @param months how long a word is good for, from 1 to {@value #MOST_MONTHS}
     * @param dueOn the last day on which the page counts as fresh, in Paris
     */
    public record Contract(Contact contact, Language language, int months, LocalDate dueOn) {

        public Contract {
            if (months < 1 || months > MOST_MONTHS) {
                throw new IllegalArgumentException("No such period: " + months);
            }
        }
    }

    /**
     * Somebody at the partner; nobody outside the foundation reads who.
     *
     * @param name how they are called
     * @param mail where they are written to; without it, colleagues ask in another way
     */
    public record Contact(String name, Optional<String> mail) {

        /** The longest name, in characters. */
        public static final int LONGEST_NAME = 120;
    }

    /** How fresh a page is on a day. */
    public enum Standing {
        /** Nobody is asked. */
        WITHOUT,
        /** Its day is to come. */
        FRESH,
        /** Its day comes so soon that the partner is asked already. */
        SOON,
        /** Its day is over. */
        OVERDUE;

        /** The name for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is called. */
        public Sentence label() {
            return Sentence.of("freshness.standing." + code());
        }
    }

    /** A page of which nobody has said anything. */
    public static Freshness unknown(UUID partner) {
        return new Freshness(partner, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The day that comes some months after another; where that month is shorter, its last one.
     *
     * @param day the day that is counted from
     */
    public static LocalDate due(LocalDate day, int months) {
        return day.plusMonths(months);
    }

    /** The same page with another contract in place of the one before. */
    public Freshness agreed(Contract agreed) {
        return new Freshness(partner, Optional.of(agreed), verifiedOn, proposedAt);
    }

    /** The same page with nobody to ask any more; who it was is forgotten, the last word is not. */
    public Freshness ended() {
        return new Freshness(partner, Optional.empty(), verifiedOn, Optional.empty());
    }

    /** The same page after somebody said on a day that it holds: the next question is due from there. */
    public Freshness verified(LocalDate day) {
        Optional<Contract> next = contract.map(agreed ->
                new Contract(agreed.contact(), agreed.language(), agreed.months(), due(day, agreed.months())));
        return new Freshness(partner, next, Optional.of(day), Optional.empty());
    }

    /** The same page after the partner proposed a change. */
    public Freshness proposed(Instant at) {
        return new Freshness(partner, contract, verifiedOn, Optional.of(at));
    }

    /** Whether the due day is over. */
    public boolean isOverdue(LocalDate today) {
        return contract.filter(agreed -> agreed.dueOn().isBefore(today)).isPresent();
    }

    /**
     * How fresh it is.
     *
     * @param days how many days before the due day the partner is asked
     */
    public Standing standing(LocalDate today, int days) {
        if (contract.isEmpty()) {
            return Standing.WITHOUT;
        }
        if (isOverdue(today)) {
            return Standing.OVERDUE;
        }
        return contract.get().dueOn().isAfter(today.plusDays(days)) ? Standing.FRESH : Standing.SOON;
    }
}
