package org.maillon.testing;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one table of who may do what, as people wrote it down, and what it says about every attempt.
 *
 * @param deeds what can be done, by name
 * @param routes where it is done
 * @param guests what people outside may do who were given a link
 */
public record PermissionTable(Map<String, Deed> deeds, List<Route> routes, List<GuestRoute> guests) {

    /** Where the table lies among the classes of the tests. */
    public static final String RESOURCE = "org/maillon/testing/permissions.txt";

    /** Whoever is not signed in. */
    public static final String NOBODY = "nobody";

    /** The author of the page. */
    public static final String OWNER = "owner";

    /** Everybody who tries. */
    public static final List<String> PEOPLE =
            List.of(NOBODY, OWNER, "author", "editor", "reviewer", "publisher", "direction", "taxonomist", "admin");

    /** Every kind of link for guests. */
    public static final List<String> GUESTS = List.of("see", "comment", "approve");

    /** Every place of the workflow where something is tried. */
    public static final List<String> PLACES = List.of(
            "draft",
            "changes-requested",
            "in-review",
            "approved",
            "scheduled",
            "published",
            "archived",
            "live+draft",
            "live+changes-requested",
            "live+in-review",
            "live+approved",
            "live+scheduled");

    /** The only place of what is done to no page. */
    public static final String NO_PAGE = "-";

    /** What becomes of an attempt. */
    public enum Outcome {
        /** It was done, or shown. */
        DONE,
        /** Not for this person: 403 with the reason. */
        REFUSED,
        /** Not here, whoever asks: 409 with the reason. */
        IMPOSSIBLE,
        /** Nobody knows who is asking. */
        WHO_ARE_YOU
    }

    /**
     * Something that can be done.
     *
     * @param who everybody who may
     * @param places where it is possible
     */
    public record Deed(Set<String> who, Set<String> places) {

        /** What should become of an attempt. */
        Outcome outcome(String person, String place) {
            if (!who.contains(person)) {
                return person.equals(NOBODY) ? Outcome.WHO_ARE_YOU : Outcome.REFUSED;
            }
            return places.contains(place) ? Outcome.DONE : Outcome.IMPOSSIBLE;
        }

        /** Whether it is done to a page. */
        public boolean needsPage() {
            return !places.contains(NO_PAGE);
        }
    }

    /**
     * A way through a door.
     *
     * @param door {@code desk}, {@code management} or {@code public}
     * @param path below the module, its variables in braces
     * @param deeds names of what is done there
     */
    public record Route(String door, String method, String path, List<String> deeds) {

        /** Method and path. */
        public String name() {
            return method + " " + path;
        }

        /** Whether something may change. */
        public boolean isUnsafe() {
            return !method.equals("GET");
        }
    }

    /**
     * A way that a guest's link opens.
     *
     * @param path below the address of the guest, its variables in braces
     * @param links the kinds of links that open it
     */
    public record GuestRoute(String method, String path, Set<String> links) {}

    /** One try: somebody does something at a place by a route. */
    public record Attempt(Route route, String deed, String place, String person) {}

    /** The table as it is written. */
    public static PermissionTable read() {
        try (InputStream file = PermissionTable.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("The table of permissions is not deployed: " + RESOURCE);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PermissionTable parse(String text) {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        List<Route> routes = new ArrayList<>();
        List<GuestRoute> guests = new ArrayList<>();
        String part = "";
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                part = line.strip();
                continue;
            }
            String[] cells = line.strip().split("\\s*\\|\\s*", -1);
            if (part.equals("[deeds]")) {
                Set<String> who = known(words(cells[1]), PEOPLE);
                deeds.put(cells[0], new Deed(who, places(cells[2])));
            } else if (part.equals("[guests]")) {
                guests.add(new GuestRoute(cells[0], cells[1], Set.copyOf(known(words(cells[2]), GUESTS))));
            } else {
                List<String> done = List.copyOf(known(words(cells[3]), deeds.keySet()));
                routes.add(new Route(cells[0], cells[1], cells[2], done));
            }
        }
        return new PermissionTable(deeds, List.copyOf(routes), List.copyOf(guests));
    }

    private static Set<String> places(String cell) {
        if (cell.equals(NO_PAGE)) {
            return Set.of(NO_PAGE);
        }
        return cell.equals("any") ? Set.copyOf(PLACES) : known(words(cell), PLACES);
    }

    private static List<String> words(String cell) {
        return List.of(cell.split("\\s+", -1));
    }

    private static Set<String> known(List<String> words, Iterable<String> all) {
        Set<String> known = new LinkedHashSet<>();
        all.forEach(known::add);
        for (String word : words) {
            if (!known.contains(word)) {
                throw new IllegalStateException("The table of permissions knows no " + word);
            }
        }
        return new LinkedHashSet<>(words);
    }

    /** The routes of a door. */
    public List<Route> routes(String door) {
        return routes.stream().filter(route -> route.door().equals(door)).toList();
    }

    /** Everything that has to be tried at a door. */
    public List<Attempt> attempts(String door) {
        List<Attempt> attempts = new ArrayList<>();
        for (Route route : routes(door)) {
            for (String deed : route.deeds()) {
                boolean needsPage =
                        Optional.ofNullable(deeds.get(deed)).orElseThrow().needsPage();
                for (String place : needsPage ? PLACES : List.of(NO_PAGE)) {
                    for (String person : PEOPLE) {
                        attempts.add(new Attempt(route, deed, place, person));
                    }
                }
            }
        }
        return attempts;
    }

    /** What should become of an attempt. */
    public Outcome expected(Attempt attempt) {
        return Optional.ofNullable(deeds.get(attempt.deed())).orElseThrow().outcome(attempt.person(), attempt.place());
    }

    /** The table with one cell turned round: who might may not, and who might not may. */
    public PermissionTable flipped(String deed, String person) {
        Deed before = Optional.ofNullable(deeds.get(deed)).orElseThrow();
        Set<String> who = new TreeSet<>(before.who());
        if (!who.remove(person)) {
            who.add(person);
        }
        Map<String, Deed> changed = new LinkedHashMap<>(deeds);
        changed.put(deed, new Deed(who, before.places()));
        return new PermissionTable(changed, routes, guests);
    }

    /** Every attempt that came out otherwise than the table says, in words. */
    public List<String> mismatches(Map<Attempt, Outcome> actual) {
        List<String> mismatches = new ArrayList<>();
        actual.forEach((attempt, outcome) -> {
            if (outcome != expected(attempt)) {
                mismatches.add(attempt.route().name() + " to " + attempt.deed() + " at " + attempt.place() + " by "
                        + attempt.person() + ": " + outcome + " instead of " + expected(attempt));
            }
        });
        return mismatches;
    }

    /** A table with one mistake, whichever, does not agree with the door: or else the door was not asked. */
    public void thenEveryWrongCellWouldBeFound(String door, Map<Attempt, Outcome> actual) {
        Set<String> done = new TreeSet<>();
        routes(door).forEach(route -> done.addAll(route.deeds()));
        for (String deed : done) {
            for (String person : PEOPLE) {
                then(flipped(deed, person).mismatches(actual))
                        .as(deed + " by " + person)
                        .isNotEmpty()
                        .allSatisfy(line ->
                                then(line).contains(" to " + deed + " at ").contains(" by " + person + ":"));
            }
        }
    }
}
