package org.maillon.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.editorial.Live;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partners.Line;
import org.maillon.editorial.Partners.Listing;
import org.maillon.editorial.Partners.Sort;
import org.maillon.editorial.Partners.View;
import org.maillon.editorial.Person;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** The list of partners as the page shows it: tabs, columns, lines, filters and what is chosen in them. */
public final class PartnersPage {

    /** How many vocabularies show as chips in a line; more would hide what one looks for. */
    private static final int CHIP_VOCABULARIES = 3;

    private static final int MOST_CHIPS = 4;

    private final Asked asked;
    private final Listing listing;
    private final Taxonomy taxonomy;
    private final Messages messages;

    PartnersPage(Asked asked, Listing listing, Taxonomy taxonomy, Messages messages) {
        this.asked = asked;
        this.listing = listing;
        this.taxonomy = taxonomy;
        this.messages = messages;
    }

    /** One of the ready-made views. */
    public record Tab(String label, long count, String address, boolean isCurrent) {}

    /** A column heading that sorts; direction is "ascending", "descending" or empty. */
    public record Column(String label, String address, String direction, String hint) {}

    /** One partner. */
    public record Row(
            UUID id,
            String name,
            String acronym,
            String level,
            List<String> chips,
            List<String> moreChips,
            ModerationState state,
            Optional<Live> live,
            boolean hasPendingChanges,
            Instant changedAt,
            String changedBy) {}

    /** Something that can be chosen. */
    public record Option(String value, String label, boolean isChosen) {}

    /** One choice of the filter form. */
    public record Filter(String id, String name, String label, String any, List<Option> options) {}

    /** What is chosen, with the address of the list without it. */
    public record Chosen(String label, String addressWithout) {}

    /** What was typed into the search. */
    public String words() {
        return asked.words();
    }

    /** The view, as it stands in addresses. */
    public String view() {
        return asked.view().code();
    }

    /** The order, as it stands in addresses. */
    public String order() {
        return asked.order();
    }

    /** Whether there is nothing at all yet. */
    public boolean isFirstUse() {
        return !asked.isNarrowed() && all() == 0;
    }

    /** How many there are in all views together, under the same conditions. */
    public long all() {
        return listing.counts().getOrDefault(View.ALL, 0L);
    }

    /** How many match in this view. */
    public long total() {
        return listing.total();
    }

    /** Whether search or filters narrow the list down. */
    public boolean isNarrowed() {
        return asked.isNarrowed();
    }

    /** Whether a filter narrows the list down. */
    public boolean isFiltered() {
        return asked.isFiltered();
    }

    /** Whether something in the address meant nothing. */
    public boolean hasUnknown() {
        return asked.hasUnknown();
    }

    /** The address without the search. */
    public String addressWithoutWords() {
        return asked.withoutWords().address();
    }

    /** The address without the filters. */
    public String addressWithoutFilters() {
        return asked.withoutFilters().address();
    }

    /** The same search and filters among all partners. */
    public String addressOfAll() {
        return asked.in(View.ALL).address();
    }

    /** The address of this list, ready for a page number. */
    public String addressForPage() {
        return asked.addressForPage();
    }

    /** The views with how many each holds. */
    public List<Tab> tabs() {
        return Stream.of(View.values())
                .map(view -> new Tab(
                        messages.say("partners.view." + view.code()),
                        listing.counts().getOrDefault(view, 0L),
                        asked.in(view).address(),
                        view == asked.view()))
                .toList();
    }

    /** The columns that sort, by the name of their order. */
    public Map<String, Column> columns() {
        return Stream.of(Sort.values()).collect(Collectors.toMap(Sort::code, this::column));
    }

    private Column column(Sort sort) {
        boolean isCurrent = sort == asked.sort();
        // The newest are what one wants first; names begin with A.
        boolean turned = isCurrent ? !asked.descending() : sort == Sort.CHANGED;
        String direction = !isCurrent ? "" : asked.descending() ? "descending" : "ascending";
        String hint = messages.say("partners.sort." + sort.code() + (turned ? ".descending" : ".ascending"));
        return new Column(
                messages.say("partners.column." + sort.code()),
                asked.sorted(sort, turned).address(),
                direction,
                hint);
    }

    /** The order in words, for the caption. */
    public String orderInWords() {
        String turned = asked.descending() ? ".descending" : ".ascending";
        return messages.say("partners.order." + asked.sort().code() + turned);
    }

    /** The lines. */
    public List<Row> rows() {
        List<Vocabulary> shown = taxonomy.attachedTo(Attachment.PARTNER).stream()
                .filter(vocabulary -> !vocabulary.code().equals(PartnerType.LEVEL))
                .limit(CHIP_VOCABULARIES)
                .toList();
        return listing.lines().stream().map(line -> row(line, shown)).toList();
    }

    private Row row(Line line, List<Vocabulary> shown) {
        List<String> chips = shown.stream()
                .flatMap(vocabulary -> labels(vocabulary, line))
                .distinct()
                .toList();
        boolean tooMany = chips.size() > MOST_CHIPS;
        int visible = tooMany ? MOST_CHIPS - 1 : chips.size();
        return new Row(
                line.id(),
                line.name(),
                line.acronym(),
                taxonomy.vocabulary(PartnerType.LEVEL).stream()
                        .flatMap(vocabulary -> labels(vocabulary, line))
                        .collect(Collectors.joining(", ")),
                chips.subList(0, visible),
                chips.subList(visible, chips.size()),
                line.state(),
                line.live(),
                line.pendingChanges(),
                line.changedAt(),
                line.changedBy().displayName());
    }

    private Stream<String> labels(Vocabulary vocabulary, Line line) {
        return line.terms().getOrDefault(vocabulary.code(), List.of()).stream()
                .flatMap(code -> vocabulary.term(code).stream())
                .map(term -> term.label().in(messages.language()));
    }

    /** The filters: one for each vocabulary, then year and people. */
    List<Filter> filters(List<Integer> years, List<Person> people, List<Person> assigned) {
        List<Filter> filters = new ArrayList<>();
        taxonomy.vocabularies().forEach(vocabulary -> filters.add(filter(vocabulary)));
        List<Option> yearOptions = years.stream()
                .map(String::valueOf)
                .map(year -> new Option(year, year, asked.year().isPresent() && year.equals(year(asked))))
                .toList();
        filters.add(new Filter(
                "year",
                "year",
                messages.say("partners.filter.year"),
                messages.say("partners.filter.any-year"),
                yearOptions));
        filters.add(filter("person", people, asked.person()));
        filters.add(filter("assigned-to", assigned, asked.assigned()));
        return filters;
    }

    private Filter filter(String name, List<Person> people, Optional<String> chosen) {
        List<Option> options = people.stream()
                .map(person -> new Option(
                        person.id(),
                        person.displayName(),
                        chosen.filter(person.id()::equals).isPresent()))
                .toList();
        return new Filter(
                name,
                name,
                messages.say("partners.filter." + name),
                messages.say("partners.filter.any-" + name),
                options);
    }

    private static String year(Asked asked) {
        return Integer.toString(asked.year().orElse(0));
    }

    private Filter filter(Vocabulary vocabulary) {
        List<Option> options = new ArrayList<>();
        options.add(option(vocabulary, vocabulary.code(), messages.say("partners.filter.some-term")));
        vocabulary.terms().forEach(term -> options.add(option(vocabulary, term.code(), path(vocabulary, term.code()))));
        return new Filter(
                "term-" + vocabulary.code(),
                "term",
                vocabulary.label().in(messages.language()),
                messages.say("partners.filter.any-term"),
                options);
    }

    private Option option(Vocabulary vocabulary, String code, String label) {
        boolean isChosen =
                asked.terms().getOrDefault(vocabulary.code(), List.of()).contains(code);
        return new Option(vocabulary.code() + "." + code, label, isChosen);
    }

    private String path(Vocabulary vocabulary, String code) {
        return vocabulary.path(code).stream()
                .map(Term::label)
                .map(label -> label.in(messages.language()))
                .collect(Collectors.joining(" › "));
    }

    /** Everything that narrows the list down, each with the way to let go of it. */
    List<Chosen> chosen(List<Filter> filters) {
        List<Chosen> chosen = new ArrayList<>();
        if (!asked.words().isEmpty()) {
            chosen.add(new Chosen(
                    messages.say("partners.chosen.words", asked.words()),
                    asked.withoutWords().address()));
        }
        asked.terms()
                .forEach((code, terms) -> taxonomy.vocabulary(code)
                        .ifPresent(vocabulary -> terms.forEach(term -> {
                            String label = term.equals(code)
                                    ? messages.say("partners.filter.some-term")
                                    : path(vocabulary, term);
                            chosen.add(new Chosen(
                                    named(vocabulary.label().in(messages.language()), label),
                                    asked.without(code, term).address()));
                        })));
        asked.year()
                .ifPresent(year -> chosen.add(new Chosen(
                        named(messages.say("partners.filter.year"), Integer.toString(year)),
                        asked.withoutYear().address())));
        asked.person().ifPresent(id -> chosen.add(chosen(filters, "person", id, asked.withoutPerson())));
        asked.assigned().ifPresent(id -> chosen.add(chosen(filters, "assigned-to", id, asked.withoutAssigned())));
        return chosen;
    }

    private String named(String filter, String value) {
        return messages.say("partners.chosen.filter", filter, value);
    }

    private Chosen chosen(List<Filter> filters, String filter, String person, Asked without) {
        String name = filters.stream()
                .filter(offered -> offered.name().equals(filter))
                .flatMap(offered -> offered.options().stream())
                .filter(option -> option.value().equals(person))
                .map(Option::label)
                .findFirst()
                .orElse(person);
        return new Chosen(named(messages.say("partners.filter." + filter), name), without.address());
    }
}
