package org.maillon.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.maillon.editorial.Partners.Query;
import org.maillon.editorial.Partners.Sort;
import org.maillon.editorial.Partners.View;

/** One page of the editors' list, in three statements however long it is: counts, lines, terms. */
final class PartnerList {

    private final Sql sql;
    private final Query query;

    PartnerList(Sql sql, Query query) {
        this.sql = sql;
        this.query = query;
    }

    Listing read() {
        Map<View, Long> counts = counts();
        List<Line> lines = query.limit() == 0 ? List.of() : lines();
        return new Listing(lines, counts.getOrDefault(query.view(), 0L), counts);
    }

    /** Which pages a view shows; what is archived is still among all. */
    private static String condition(View view) {
        return switch (view) {
            case ALL -> "1 = 1";
            case DRAFTS -> "p.state in ('draft', 'changes-requested')";
            case TO_REVIEW -> "p.state = 'in-review'";
            case TO_PUBLISH -> "p.state in ('approved', 'scheduled')";
            case LIVE -> "p.live_revision is not null";
            case ARCHIVED -> "p.state = 'archived'";
        };
    }

    private Command matching(Command start) {
        start.add(" from partner p left join assignment a on a.partner = p.id where 1 = 1")
                .add(Searching.holds("p.words", query.words()))
                .add(Searching.carries("partner_term", "p.id", query.terms()));
        if (!query.states().isEmpty()) {
            start.add(" and p.state in ")
                    .addList(query.states().stream()
                            .map(ModerationState::code)
                            .sorted()
                            .toList());
        }
        query.year()
                .ifPresent(year -> start.add(
                        " and exists (select 1 from partner_year given where given.partner = p.id"
                                + " and given.support_year = ?)",
                        year));
        query.person()
                .map(person -> person.replace('\u0000', ' '))
                .ifPresent(person -> start.add(" and (p.creator_id = ? or p.changed_by_id = ?)", person, person));
        query.tasks()
                .assignedTo()
                .map(person -> person.replace('\u0000', ' '))
                .ifPresent(person -> start.add(" and a.person_id = ?", person));
        query.tasks().dueBefore().ifPresent(day -> start.add(" and a.due_on < cast(? as date)", day));
        return start;
    }

    private Map<View, Long> counts() {
        String columns = Stream.of(View.values())
                .map(view -> "count(case when " + condition(view) + " then 1 end) as in_" + view.name())
                .collect(Collectors.joining(", "));
        return sql.one(matching(Command.of("select " + columns)), row -> {
                    Map<View, Long> counts = new EnumMap<>(View.class);
                    for (View view : View.values()) {
                        counts.put(view, row.longNumber("in_" + view.name()));
                    }
                    return counts;
                })
                .orElseThrow();
    }

    private List<Line> lines() {
        Command command = matching(Command.of("select p.id, p.version, p.name, p.acronym, p.state, p.working_revision,"
                        + " p.live_revision, p.live_since, p.live_by_id, p.live_by_name, p.changed_at, p.changed_by_id,"
                        + " p.changed_by_name, " + SqlAssignments.COLUMNS))
                .add(" and " + condition(query.view()))
                .add(" order by " + order() + " limit ? offset ?", query.limit(), query.offset());
        List<Line> bare = sql.list(command, row -> {
            Optional<Live> live = PartnerRows.live(row);
            int working = row.number("working_revision");
            return new Line(
                    row.id("id"),
                    row.longNumber("version"),
                    row.text("name"),
                    row.text("acronym"),
                    PartnerRows.state(row),
                    live,
                    live.filter(read -> read.revision() != working).isPresent(),
                    row.instant("changed_at"),
                    row.person("changed_by_id", "changed_by_name"),
                    Map.of(),
                    SqlAssignments.joined(row));
        });
        return withTerms(bare);
    }

    /** The id comes last, so that no line shows on two pages or on none. */
    private String order() {
        String turned = query.descending() ? " desc" : "";
        String key = switch (query.sort()) {
            case CHANGED -> "p.changed_at" + turned;
            case NAME -> "p.name_key" + turned;
            case STATE ->
                "case p.state when 'draft' then 1 when 'changes-requested' then 2 when 'in-review' then 3"
                        + " when 'approved' then 4 when 'scheduled' then 5 when 'published' then 6 else 7 end" + turned
                        + ", p.name_key";
        };
        return key + ", p.id" + (query.sort() == Sort.STATE ? "" : turned);
    }

    private List<Line> withTerms(List<Line> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, Map<String, List<String>>> terms = new HashMap<>();
        sql.list(
                        Command.of("select partner, vocabulary, term from partner_term where partner in ")
                                .addList(bare.stream().map(Line::id).toList())
                                .add(" order by partner, place"),
                        row -> new Carried(row.id("partner"), row.text("vocabulary"), row.text("term")))
                .forEach(carried -> terms.computeIfAbsent(carried.partner(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(carried.vocabulary(), any -> new ArrayList<>())
                        .add(carried.term()));
        return bare.stream()
                .map(line -> new Line(
                        line.id(),
                        line.version(),
                        line.name(),
                        line.acronym(),
                        line.state(),
                        line.live(),
                        line.pendingChanges(),
                        line.changedAt(),
                        line.changedBy(),
                        terms.getOrDefault(line.id(), Map.of()),
                        line.assignment()))
                .toList();
    }

    private record Carried(UUID partner, String vocabulary, String term) {}
}
