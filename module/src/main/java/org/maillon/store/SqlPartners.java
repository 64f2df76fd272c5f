package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.Live;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Revision;
import org.maillon.editorial.SlugTaken;
import org.maillon.language.Plainly;
import org.maillon.language.Sha256;
import org.maillon.partner.Slug;
import org.maillon.taxonomy.Vocabularies;

/** Partner pages and their revisions in the database. */
@ApplicationScoped
public class SqlPartners implements Partners {

    /** As many rows as the migration wrote. */
    private static final int TURNS = 64;

    private static final String SLUG_ONCE = "partner_slug_once";

    /** Every column that a change may write, in the order of {@link #columns}. */
    private static final List<String> COLUMNS = List.of(
            "state",
            "working_revision",
            "live_revision",
            "live_since",
            "live_by_id",
            "live_by_name",
            "review",
            "writers",
            "creator_id",
            "creator_name",
            "ever_published",
            "changed_at",
            "changed_by_id",
            "changed_by_name",
            "origin_source",
            "origin_key",
            "origin_at",
            "origin_warnings",
            "name",
            "name_key",
            "acronym",
            "slug",
            "words");

    @Inject
    Sql sql;

    @Inject
    Vocabularies vocabularies;

    @Override
    public Optional<Partner> find(UUID id) {
        PartnerRows rows = PartnerRows.with(vocabularies.all());
        return sql.one(
                Command.of(
                        "select " + PartnerRows.PARTNER + " from partner p join revision r"
                                + " on r.partner = p.id and r.number = p.working_revision where p.id = ?",
                        id),
                rows::partner);
    }

    @Override
    public void hold(UUID id) {
        sql.list(Command.of("select id from partner where id = ? for update", id), row -> row.id("id"));
    }

    @Override
    public void add(Partner partner, Index index) {
        Command insert = Command.of("insert into partner (id, version, " + String.join(", ", COLUMNS) + ") values (?, 1"
                + ", ?".repeat(COLUMNS.size()) + ")");
        insert.add("", partner.id()).add("", columns(partner, index));
        change(insert, index);
        keep(partner.id(), partner.working());
        addTerms(partner.id(), index);
        addYears(partner.id(), index);
    }

    @Override
    public boolean update(Partner partner, Index index) {
        Command update = Command.of(
                "update partner set version = version + 1, " + String.join(" = ?, ", COLUMNS) + " = ?",
                columns(partner, index));
        update.add(" where id = ? and version = ?", partner.id(), partner.version());
        if (change(update, index) == 0) {
            return false;
        }
        // From here on the row is locked for this transaction: nobody else adds a revision of this page.
        if (partner.working().number() > newestRevision(partner.id())) {
            keep(partner.id(), partner.working());
        }
        sql.change(Command.of("delete from partner_term where partner = ?", partner.id()));
        addTerms(partner.id(), index);
        sql.change(Command.of("delete from partner_year where partner = ?", partner.id()));
        addYears(partner.id(), index);
        return true;
    }

    private int change(Command command, Index index) {
        try {
            return sql.change(command);
        } catch (StoreFailed failed) {
            if (index.slug().isPresent() && Sql.violates(failed, SLUG_ONCE)) {
                throw new SlugTaken(index.slug().get().value());
            }
            throw failed;
        }
    }

    private static @Nullable Object[] columns(Partner partner, Index index) {
        Optional<Live> live = partner.live();
        Optional<ImportOrigin> origin = partner.origin();
        Optional<String> source = origin.flatMap(ImportOrigin::source);
        return new @Nullable Object[] {
            partner.state().code(),
            partner.working().number(),
            live.map(Live::revision),
            live.map(Live::since),
            live.map(Live::by).map(Person::id),
            live.map(Live::by).map(Person::displayName),
            ReviewTree.text(partner.review()),
            PartnerRows.writers(partner),
            partner.creator().id(),
            partner.creator().displayName(),
            partner.everPublished(),
            partner.changedAt(),
            partner.changedBy().id(),
            partner.changedBy().displayName(),
            source,
            source.map(Sha256::hex),
            origin.map(ImportOrigin::at),
            origin.map(ImportOrigin::warnings),
            index.name(),
            Searching.key(index.name()),
            index.acronym(),
            index.slug().map(Slug::value),
            Searching.kept(index.words())
        };
    }

    @Override
    public void keep(UUID id, Revision revision) {
        sql.change(Command.of(
                "insert into revision (partner, number, content, author_id, author_name, saved_at, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                revision.number(),
                PartnerRows.with(vocabularies.all()).content(revision.content()),
                revision.author().id(),
                revision.author().displayName(),
                revision.savedAt(),
                revision.note()));
    }

    private void addTerms(UUID partner, Index index) {
        List<List<?>> rows = new ArrayList<>();
        index.terms()
                .forEach((vocabulary, codes) -> codes.stream()
                        .distinct()
                        .forEach(code -> rows.add(List.of(partner, vocabulary, code, rows.size()))));
        sql.changeAll("insert into partner_term (partner, vocabulary, term, place) values (?, ?, ?, ?)", rows);
    }

    private void addYears(UUID partner, Index index) {
        List<List<?>> rows = new ArrayList<>();
        index.years().forEach(year -> rows.add(List.of(partner, year)));
        sql.changeAll("insert into partner_year (partner, support_year) values (?, ?)", rows);
    }

    @Override
    public void delete(UUID id) {
        // Revisions and terms go with it; a page with a public address is held back by that address.
        sql.change(Command.of("delete from partner where id = ? and not ever_published", id));
    }

    @Override
    public Optional<Revision> revision(UUID id, int number) {
        PartnerRows rows = PartnerRows.with(vocabularies.all());
        return sql.one(
                Command.of(
                        "select " + PartnerRows.REVISION + " from revision r where r.partner = ? and r.number = ?",
                        id,
                        number),
                rows::revision);
    }

    @Override
    public List<Revision> revisions(UUID id, int offset, int limit) {
        PartnerRows rows = PartnerRows.with(vocabularies.all());
        return sql.list(
                Command.of(
                        "select " + PartnerRows.REVISION + " from revision r where r.partner = ?"
                                + " order by r.number desc limit ? offset ?",
                        id,
                        limit,
                        offset),
                rows::revision);
    }

    @Override
    public int newestRevision(UUID id) {
        return Math.toIntExact(
                sql.number(Command.of("select coalesce(max(number), 0) from revision where partner = ?", id)));
    }

    @Override
    public Optional<UUID> holder(Slug slug) {
        return sql.one(Command.of("select id from partner where slug = ?", slug.value()), row -> row.id("id"));
    }

    @Override
    public Optional<UUID> importedFrom(String source) {
        return sql.one(
                Command.of(
                        "select id from partner where origin_key = ? order by origin_at desc, id limit 1",
                        // Addresses may be longer than an index takes.
                        Sha256.hex(source)),
                row -> row.id("id"));
    }

    @Override
    public void takeTurn(String source) {
        sql.number(Command.of(
                "select number from import_turn where number = ? for update", Math.floorMod(source.hashCode(), TURNS)));
    }

    @Override
    public Listing list(Query query) {
        return new PartnerList(sql, query).read();
    }

    @Override
    public List<Integer> years() {
        return sql.list(
                Command.of("select distinct support_year from partner_year order by support_year desc"),
                row -> row.number("support_year"));
    }

    @Override
    public List<Person> people() {
        return named("select creator_id as id, creator_name as name from partner"
                + " union select changed_by_id, changed_by_name from partner");
    }

    @Override
    public List<Person> assigned() {
        return named("select person_id as id, person_name as name from assignment where person_id is not null");
    }

    /** Names change; any of them is somebody colleagues know, the last in the alphabet is as good as another. */
    private List<Person> named(String people) {
        return sql
                .list(
                        Command.of("select id, max(name) as name from (" + people + ") people group by id"),
                        row -> row.person("id", "name"))
                .stream()
                .sorted(Comparator.comparing((Person person) -> Plainly.words(person.displayName()))
                        .thenComparing(Person::id))
                .toList();
    }

    /** What the public reads counts as well: a term it shows is in use even when the working copy dropped it. */
    @Override
    public Map<String, Long> usage(String vocabulary) {
        if (!Searching.isCode(vocabulary)) {
            return Map.of();
        }
        Map<String, Long> usage = new LinkedHashMap<>();
        sql.list(
                        Command.of(
                                "select term, count(*) as carriers from"
                                        + " (select partner, term from partner_term where vocabulary = ?"
                                        + " union select partner, term from published_term where vocabulary = ?) carried"
                                        + " group by term order by term",
                                vocabulary,
                                vocabulary),
                        row -> Map.entry(row.text("term"), row.longNumber("carriers")))
                .forEach(entry -> usage.put(entry.getKey(), entry.getValue()));
        return usage;
    }

    @Override
    public Map<String, Set<UUID>> carriers(String vocabulary) {
        if (!Searching.isCode(vocabulary)) {
            return Map.of();
        }
        Map<String, Set<UUID>> carriers = new LinkedHashMap<>();
        sql.list(
                        Command.of("select term, partner from partner_term where vocabulary = ?", vocabulary),
                        row -> Map.entry(row.text("term"), row.id("partner")))
                .forEach(carried -> carriers.computeIfAbsent(carried.getKey(), any -> new HashSet<>())
                        .add(carried.getValue()));
        return carriers;
    }

    @Override
    public Map<String, Long> carriersByVocabulary() {
        Map<String, Long> carriers = new LinkedHashMap<>();
        sql.list(
                        Command.of("select vocabulary, count(distinct partner) as carriers from partner_term"
                                + " group by vocabulary order by vocabulary"),
                        row -> Map.entry(row.text("vocabulary"), row.longNumber("carriers")))
                .forEach(entry -> carriers.put(entry.getKey(), entry.getValue()));
        return carriers;
    }
}
