package org.maillon.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.maillon.language.Plainly;
import org.maillon.partner.PartnerType;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.PublishedPartners.Sort;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/**
 * What somebody asks the list of partners for, as it stands in the address.
 *
 * @param words the words to be found, as typed
 * @param terms the chosen terms by vocabulary, as asked; narrower ones are meant too
 * @param year year of the newest support, if only one is wanted
 * @param sort order of the list
 * @param page number of the page, from 1
 * @param perPage most partners on a page
 */
public record Asking(
        String words, Map<String, List<String>> terms, OptionalInt year, Sort sort, int page, int perPage) {

    public static final String WORDS = "q";
    public static final String YEAR = "year";
    public static final String SORT = "sort";
    public static final String PAGE = "page";
    public static final String PER_PAGE = "per-page";

    /** Another name for the vocabulary that says how a partner is supported; the documents call it the same. */
    public static final String LEVEL = "level";

    private static final int LONGEST_WORDS = 200;
    private static final int LAST_PAGE = 100_000;

    /** What can be wrong with a parameter. */
    public enum Trouble {
        UNKNOWN,
        REPEATED,
        INVALID
    }

    /**
     * A parameter that cannot be understood.
     *
     * @param parameter its name
     * @param value its value, as sent
     * @param allowed what would be understood in its place
     */
    public record Fault(Trouble trouble, String parameter, String value, List<String> allowed) {}

    /** What was read, and what could not be. */
    public record Read(Asking asking, List<Fault> faults) {}

    /**
     * What a door understands beside words, terms, year, order and page.
     *
     * @param perPage how many partners a page has when nothing is said
     * @param mostPerPage the most somebody may ask for; the same number when nobody may choose
     * @param others further parameters, which the door reads itself
     */
    public record Custom(int perPage, int mostPerPage, List<String> others) {

        /** The names of all parameters that the door understands. */
        public List<String> names(Taxonomy taxonomy) {
            Stream<String> vocabularies =
                    taxonomy.attachedTo(Attachment.PARTNER).stream().map(Vocabulary::code);
            Stream<String> size = perPage == mostPerPage ? Stream.of() : Stream.of(PER_PAGE);
            return Stream.of(Stream.of(WORDS, LEVEL), vocabularies, Stream.of(YEAR, SORT, PAGE), size, others.stream())
                    .flatMap(names -> names)
                    .distinct()
                    .toList();
        }
    }

    /** Everything, in the order of the alphabet. */
    public static Asking all(int perPage) {
        return new Asking("", Map.of(), OptionalInt.empty(), Sort.NAME, 1, perPage);
    }

    /** The code of an order in addresses. */
    public static String code(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    /** What these parameters ask for; what is faulty is left out and told. */
    public static Read read(Parameters sent, Taxonomy taxonomy, Custom custom) {
        Parameters parameters = sent.renamed(LEVEL, PartnerType.LEVEL);
        List<Fault> faults = new ArrayList<>();
        List<String> names = custom.names(taxonomy);
        for (String name : parameters.names()) {
            String values = String.join(",", parameters.all(name));
            if (!names.contains(name)) {
                faults.add(new Fault(Trouble.UNKNOWN, name, values, names));
            } else if (parameters.all(name).size() > 1) {
                faults.add(new Fault(Trouble.REPEATED, name, values, List.of()));
            }
        }
        Asking asking = new Asking(
                words(parameters, faults),
                terms(parameters, taxonomy, faults),
                number(parameters, YEAR, 1000, 9999, faults),
                sort(parameters, faults),
                number(parameters, PAGE, 1, LAST_PAGE, faults).orElse(1),
                number(parameters, PER_PAGE, 1, custom.mostPerPage(), faults).orElse(custom.perPage()));
        return new Read(asking, List.copyOf(faults));
    }

    private static String words(Parameters parameters, List<Fault> faults) {
        String words = parameters.first(WORDS).map(String::strip).orElse("");
        if (words.length() > LONGEST_WORDS) {
            faults.add(new Fault(Trouble.INVALID, WORDS, words, List.of("1–" + LONGEST_WORDS)));
            return "";
        }
        return words;
    }

    private static Map<String, List<String>> terms(Parameters parameters, Taxonomy taxonomy, List<Fault> faults) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (Vocabulary vocabulary : taxonomy.attachedTo(Attachment.PARTNER)) {
            List<String> known = new ArrayList<>();
            for (String code : parameters.list(vocabulary.code())) {
                if (vocabulary.term(code).isPresent()) {
                    known.add(code);
                } else {
                    faults.add(new Fault(Trouble.INVALID, vocabulary.code(), code, codes(vocabulary)));
                }
            }
            if (!known.isEmpty()) {
                terms.put(vocabulary.code(), List.copyOf(known));
            }
        }
        return Collections.unmodifiableMap(terms);
    }

    private static List<String> codes(Vocabulary vocabulary) {
        return Stream.concat(
                        vocabulary.attachment().rootAllowed() ? Stream.of(vocabulary.code()) : Stream.of(),
                        vocabulary.terms().stream().map(Term::code))
                .toList();
    }

    private static OptionalInt number(Parameters parameters, String name, int least, int most, List<Fault> faults) {
        Optional<String> text = parameters.first(name).map(String::strip);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("\\d{1,6}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        faults.add(new Fault(Trouble.INVALID, name, text.get(), List.of(least + "–" + most)));
        return OptionalInt.empty();
    }

    private static Sort sort(Parameters parameters, List<Fault> faults) {
        Optional<String> asked = parameters.first(SORT).map(String::strip);
        for (Sort sort : Sort.values()) {
            if (asked.isPresent() && code(sort).equals(asked.get())) {
                return sort;
            }
        }
        asked.ifPresent(unknown -> faults.add(new Fault(
                Trouble.INVALID,
                SORT,
                unknown,
                Stream.of(Sort.values()).map(Asking::code).toList())));
        return Sort.NAME;
    }

    /** The same in the terms of the store: plain words, narrower terms included. */
    public PublishedPartners.Query query(Taxonomy taxonomy) {
        Map<String, List<String>> wide = new LinkedHashMap<>();
        terms.forEach((code, chosen) -> {
            Set<String> codes = new LinkedHashSet<>();
            taxonomy.vocabulary(code)
                    .ifPresent(vocabulary -> chosen.forEach(term -> codes.addAll(vocabulary.withDescendants(term))));
            wide.put(code, List.copyOf(codes));
        });
        return new PublishedPartners.Query(Plainly.words(words), wide, year, sort, (page - 1) * perPage, perPage);
    }

    /** The same on another page. */
    public Asking onPage(int number) {
        return new Asking(words, terms, year, sort, number, perPage);
    }

    /** The same without a term. */
    public Asking without(String vocabulary, String term) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(terms);
        List<String> kept = terms.getOrDefault(vocabulary, List.of()).stream()
                .filter(code -> !code.equals(term))
                .toList();
        if (kept.isEmpty()) {
            fewer.remove(vocabulary);
        } else {
            fewer.put(vocabulary, kept);
        }
        return new Asking(words, Collections.unmodifiableMap(fewer), year, sort, 1, perPage);
    }

    /** The same for all years. */
    public Asking withoutYear() {
        return new Asking(words, terms, OptionalInt.empty(), sort, 1, perPage);
    }

    /** The same without words. */
    public Asking withoutWords() {
        return new Asking("", terms, year, sort, 1, perPage);
    }

    /** The same without any term of a vocabulary. */
    public Asking withoutAny(String vocabulary) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(terms);
        fewer.remove(vocabulary);
        return new Asking(words, Collections.unmodifiableMap(fewer), year, sort, 1, perPage);
    }

    /** Whether everything is asked for. */
    public boolean isEverything() {
        return words.isEmpty() && terms.isEmpty() && year.isEmpty();
    }

    /** How many pages there are. */
    public int pages(long total) {
        return (int) Math.max(1, (total + perPage - 1) / perPage);
    }

    /**
     * The query that asks for the same, with what goes without saying left out; empty, or beginning with a question
     * mark.
     *
     * @param usual how many partners a page has when nothing is said
     */
    public String address(int usual) {
        List<String> pairs = new ArrayList<>();
        if (!words.isEmpty()) {
            pairs.add(WORDS + "=" + encode(words));
        }
        terms.forEach((vocabulary, codes) -> pairs.add(vocabulary + "=" + String.join(",", codes)));
        year.ifPresent(only -> pairs.add(YEAR + "=" + only));
        if (sort != Sort.NAME) {
            pairs.add(SORT + "=" + code(sort));
        }
        if (perPage != usual) {
            pairs.add(PER_PAGE + "=" + perPage);
        }
        if (page > 1) {
            pairs.add(PAGE + "=" + page);
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
