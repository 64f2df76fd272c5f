package org.maillon.partner.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillon.language.Sentence;
import org.maillon.taxonomy.Taxonomy;

/** One pass over values coming in from a form, a file or the store; gathers what is wrong with them on the way. */
public final class Reading {

    private final Desk desk;
    private final List<Problem> problems = new ArrayList<>();

    private Reading(Desk desk) {
        this.desk = desk;
    }

    /** What reading leans on that this room cannot know itself. */
    public interface Desk {
        /** Today, where the foundation is. */
        LocalDate today();

        /** The vocabularies as they stand. */
        Taxonomy taxonomy();

        /** The HTML reduced to what may be kept; cleaning its own result changes nothing. */
        String clean(String html);

        /**
         * The phone number somebody typed, if it is one.
         *
         * @param region ISO 3166-1 code of the country a number without prefix belongs to
         */
        Optional<Phone> phone(String typed, String region);

        /** Whether what comes in was checked when it was stored, and is taken as it is. */
        default boolean trusted() {
            return false;
        }
    }

    /** A pass over what a person or a client sent. */
    public static Reading of(Desk desk) {
        return new Reading(desk);
    }

    /** A pass over what we stored ourselves: it was checked when it came in and is kept whatever today's rules say. */
    public static Reading ofStored(Taxonomy taxonomy) {
        return new Reading(new Stored(taxonomy));
    }

    private record Stored(Taxonomy taxonomy) implements Desk {
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
            return Optional.empty();
        }

        @Override
        public boolean trusted() {
            return true;
        }
    }

    /** What the values are read with. */
    public Desk desk() {
        return desk;
    }

    /** Notes that the value at a path cannot be kept as it is. */
    public void fault(String path, String key, Object... arguments) {
        problems.add(new Problem(path, Sentence.of(key, arguments)));
    }

    /** Everything that was wrong, in the order it was met. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
