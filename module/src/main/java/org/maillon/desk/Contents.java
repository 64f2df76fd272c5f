package org.maillon.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Section;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;

/** How far a section of the form is, for the table of contents beside it. */
final class Contents {

    /** How far a section is. */
    enum State {
        ERROR,
        MISSING_FOR_REVIEW,
        MISSING_FOR_PUBLICATION,
        COMPLETE,
        OPTIONAL;

        /** The mark it gets: both kinds of missing fields look the same. */
        String code() {
            return this == MISSING_FOR_REVIEW || this == MISSING_FOR_PUBLICATION ? "missing" : key();
        }

        /** The name in message keys. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of the table of contents.
     *
     * @param state how far the section is
     * @param count how many errors or missing fields it has
     */
    record Entry(State state, int count) {}

    private Contents() {}

    /** How far a section is with these values. */
    static Entry entry(Section section, PartnerType type, Values values, List<Problem> problems) {
        Set<String> keys = type.fields(section).stream().map(Field::key).collect(Collectors.toSet());
        int errors = count(problems, keys);
        if (errors > 0) {
            return new Entry(State.ERROR, errors);
        }
        int forReview = count(type.missing(values, RequiredAt.REVIEW), keys);
        if (forReview > 0) {
            return new Entry(State.MISSING_FOR_REVIEW, forReview);
        }
        int forPublication = count(type.missing(values, RequiredAt.PUBLICATION), keys);
        if (forPublication > 0) {
            return new Entry(State.MISSING_FOR_PUBLICATION, forPublication);
        }
        boolean isEmpty = keys.stream().noneMatch(values.keys()::contains);
        return new Entry(isEmpty ? State.OPTIONAL : State.COMPLETE, 0);
    }

    private static int count(List<Problem> problems, Set<String> keys) {
        return (int) problems.stream()
                .filter(problem -> keys.contains(problem.path().split("\\.", 2)[0]))
                .count();
    }
}
