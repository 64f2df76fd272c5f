package org.maillon.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.maillon.editorial.Partners.Query;
import org.maillon.editorial.Partners.Sort;
import org.maillon.editorial.Partners.Tasks;
import org.maillon.editorial.Partners.View;
import org.maillon.taxonomy.Taxonomy;

/**
 * What the address of the list asks for. Addresses are kept as bookmarks and written by hand: whatever in them means
 * nothing (any more) is left out, and the page says so.
 *
 * @param view one of the ready-made views
 * @param words what was typed into the search
 * @param terms codes by vocabulary
 * @param year a year of support
 * @param person id of the account that created or changed them
 * @param assigned id of the account that takes the next step
 * @param sort order
 * @param descending whether the order is turned round
 * @param page number of the page
 * @param hasUnknown whether something meant nothing
 */
record Asked(
        View view,
        String words,
        Map<String, List<String>> terms,
        OptionalInt year,
        Optional<String> person,
        Optional<String> assigned,
        Sort sort,
        boolean descending,
        int page,
        boolean hasUnknown) {

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_PERSON = 200;
    private static final int MOST_TERMS = 50;
    private static final String TERM = "term";
    private static final String ASSIGNED = "assigned-to";

    /** The names of everything an address may ask for. */
    private static final Set<String> KNOWN = Set.of("view", "q", TERM, "year", "person", ASSIGNED, "sort", "page");

    /** What an address asks for; only terms that exist count. */
    static Asked of(MultivaluedMap<String, String> parameters, Taxonomy taxonomy) {
        String words = text(parameters, "q").strip();
        String kept = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        String sort = text(parameters, "sort");
        boolean descending = sort.startsWith("-");
        Optional<Sort> order = Sort.of(descending ? sort.substring(1) : sort);
        Optional<View> view = View.of(text(parameters, "view"));
        OptionalInt year = year(text(parameters, "year"));
        Optional<String> person = account(parameters, "person");
        Optional<String> assigned = account(parameters, ASSIGNED);
        List<String> typed = parameters.getOrDefault(TERM, List.of()).stream()
                .filter(term -> !term.isBlank())
                .toList();
        Map<String, List<String>> terms = terms(typed, taxonomy);
        boolean hasUnknown = terms.values().stream().mapToInt(List::size).sum()
                        < Set.copyOf(typed).size()
                || isUnknown(parameters, "view", view.isPresent())
                || isUnknown(parameters, "sort", order.isPresent())
                || isUnknown(parameters, "year", year.isPresent())
                || isUnknown(parameters, "person", person.isPresent())
                || isUnknown(parameters, ASSIGNED, assigned.isPresent())
                || !KNOWN.containsAll(parameters.keySet());
        return new Asked(
                view.orElse(View.ALL),
                kept,
                terms,
                year,
                person,
                assigned,
                order.orElse(Sort.CHANGED),
                order.isEmpty() || descending,
                Paging.read(text(parameters, "page")),
                hasUnknown);
    }

    /** Whether a form sent fields that nobody filled in, so that the address can be made short. */
    static boolean isWordy(MultivaluedMap<String, String> parameters) {
        return parameters.values().stream().anyMatch(values -> values.contains(""));
    }

    private static boolean isUnknown(MultivaluedMap<String, String> parameters, String name, boolean understood) {
        return !text(parameters, name).isBlank() && !understood;
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }

    private static Optional<String> account(MultivaluedMap<String, String> parameters, String name) {
        return Optional.of(text(parameters, name)).filter(id -> !id.isBlank() && id.length() <= LONGEST_PERSON);
    }

    private static OptionalInt year(String text) {
        return text.matches("[0-9]{4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Map<String, List<String>> terms(List<String> typed, Taxonomy taxonomy) {
        Map<String, Set<String>> terms = new LinkedHashMap<>();
        for (String term : typed.subList(0, Math.min(typed.size(), MOST_TERMS))) {
            int dot = term.indexOf('.');
            String vocabulary = dot < 0 ? "" : term.substring(0, dot);
            String code = term.substring(dot + 1);
            if (taxonomy.vocabulary(vocabulary)
                    .filter(known -> known.term(code).isPresent())
                    .isPresent()) {
                terms.computeIfAbsent(vocabulary, any -> new LinkedHashSet<>()).add(code);
            }
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        terms.forEach((vocabulary, codes) -> lists.put(vocabulary, List.copyOf(codes)));
        return lists;
    }

    /** The question for the action. */
    Query query(int offset, int limit) {
        return new Query(
                view,
                words,
                terms,
                year,
                person,
                sort,
                descending,
                offset,
                limit,
                Set.of(),
                new Tasks(assigned, Optional.empty()));
    }

    /** Whether anything but the view narrows the list down. */
    boolean isNarrowed() {
        return !words.isEmpty() || isFiltered();
    }

    /** Whether a filter narrows the list down. */
    boolean isFiltered() {
        return !terms.isEmpty() || year.isPresent() || person.isPresent() || assigned.isPresent();
    }

    /** Whether these are the newest first, which is what everybody gets who asks for nothing. */
    private boolean isSortedAsUsual() {
        return sort == Sort.CHANGED && descending;
    }

    /** The order as it stands in an address: {@code name}, {@code -changed}. */
    String order() {
        return (descending ? "-" : "") + sort.code();
    }

    Asked in(View other) {
        return new Asked(other, words, terms, year, person, assigned, sort, descending, 1, false);
    }

    Asked sorted(Sort other, boolean turned) {
        return new Asked(view, words, terms, year, person, assigned, other, turned, 1, false);
    }

    Asked withoutWords() {
        return new Asked(view, "", terms, year, person, assigned, sort, descending, 1, false);
    }

    Asked withoutFilters() {
        return new Asked(
                view,
                words,
                Map.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                sort,
                descending,
                1,
                false);
    }

    Asked withoutYear() {
        return new Asked(view, words, terms, OptionalInt.empty(), person, assigned, sort, descending, 1, false);
    }

    Asked withoutPerson() {
        return new Asked(view, words, terms, year, Optional.empty(), assigned, sort, descending, 1, false);
    }

    Asked withoutAssigned() {
        return new Asked(view, words, terms, year, person, Optional.empty(), sort, descending, 1, false);
    }

    Asked without(String vocabulary, String code) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(terms);
        List<String> left = terms.getOrDefault(vocabulary, List.of()).stream()
                .filter(other -> !other.equals(code))
                .toList();
        if (left.isEmpty()) {
            fewer.remove(vocabulary);
        } else {
            fewer.put(vocabulary, left);
        }
        return new Asked(view, words, fewer, year, person, assigned, sort, descending, 1, false);
    }

    /** The address, as short as it can be, ready for {@code page=} and a number. */
    String addressForPage() {
        String address = address(false);
        return address + (address.contains("?") ? "&" : "?") + "page=";
    }

    /** The address, as short as it can be. */
    String address() {
        return address(true);
    }

    private String address(boolean withPage) {
        List<String> parts = new ArrayList<>();
        if (view != View.ALL) {
            parts.add("view=" + view.code());
        }
        if (!words.isEmpty()) {
            parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        terms.forEach((vocabulary, codes) -> codes.forEach(code -> parts.add(TERM + "=" + vocabulary + "." + code)));
        year.ifPresent(only -> parts.add("year=" + only));
        person.ifPresent(id -> parts.add("person=" + URLEncoder.encode(id, StandardCharsets.UTF_8)));
        assigned.ifPresent(id -> parts.add(ASSIGNED + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8)));
        if (!isSortedAsUsual()) {
            parts.add("sort=" + order());
        }
        if (withPage && page > 1) {
            parts.add("page=" + page);
        }
        return "partners" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
