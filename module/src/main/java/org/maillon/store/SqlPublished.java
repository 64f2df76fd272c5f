package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.maillon.json.Json;
import org.maillon.partner.Farewell;
import org.maillon.partner.Prepared;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.Rendition;
import org.maillon.partner.Slug;

/** What the public may read, from the projection that publications wrote; no working copy is ever looked at. */
@ApplicationScoped
public class SqlPublished implements PublishedPartners {

    private static final String CURRENT = "(p.expires_at is null or p.expires_at > ?)";

    /** Those whose time is over: few, and found by an index, so that nothing else of all the others has to be read. */
    private static final String EXPIRED = "(select e.partner from published e where e.expires_at <= ?)";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** What one statement says of an address; one row for each part of the bytes. */
    private record At(
            UUID partner,
            boolean live,
            Instant since,
            Optional<Slug> slug,
            Optional<Instant> publishedAt,
            Optional<Instant> expiresAt,
            boolean widgetVisible,
            Optional<String> etag,
            Optional<byte[]> bytes,
            Optional<Farewell> farewell) {

        static At read(Row row) throws SQLException {
            return new At(
                    row.id("partner"),
                    row.text("status").equals("live"),
                    row.instant("since"),
                    row.optionalText("slug").map(Slug::new),
                    row.optionalInstant("published_at"),
                    row.optionalInstant("expires_at"),
                    row.flag("widget_visible"),
                    row.optionalText("etag"),
                    row.optionalBytes("bytes"),
                    said(row));
        }
    }

    private static Optional<Farewell> said(Row row) throws SQLException {
        Optional<String> language = row.optionalText("farewell_language");
        if (language.isEmpty()) {
            return Optional.empty();
        }
        Optional<Slug> elsewhere = row.optionalText("leads_to").map(Slug::new);
        return Optional.of(new Farewell(row.optionalText("farewell"), language.get(), elsewhere));
    }

    @Override
    public Found find(Slug slug, Rendition rendition) {
        List<At> rows = sql.list(
                Command.of(
                        "select a.partner, a.status, a.since, p.slug, p.published_at, p.expires_at, p.widget_visible,"
                                + " b.etag, b.bytes, f.words as farewell, f.language as farewell_language,"
                                + " q.slug as leads_to from public_path a"
                                + " left join published p on p.partner = a.partner"
                                + " left join published_bytes b on b.partner = p.partner and b.rendition = ?"
                                + " left join farewell f on f.partner = a.partner"
                                + " left join published q on q.partner = f.leads_to"
                                + " and (q.expires_at is null or q.expires_at > ?)"
                                + " where a.slug = ? order by b.part",
                        rendition.code(),
                        clock.instant(),
                        slug.value()),
                At::read);
        if (rows.isEmpty()) {
            return erased(slug);
        }
        At at = rows.get(0);
        if (at.slug().isEmpty()) {
            return gone(at);
        }
        Optional<Instant> expired = at.expiresAt().filter(end -> !end.isAfter(clock.instant()));
        if (expired.isPresent()) {
            return new Found.Gone(expired.get(), Optional.empty());
        }
        if (!at.live()) {
            return new Found.Moved(at.slug().get());
        }
        return live(at, slug, rendition, rows);
    }

    /** An address whose partner was erased says that it is gone, and nothing else knows what it was. */
    private Found erased(Slug slug) {
        return sql.one(
                        Command.of("select since from erased_address where hash = ?", SqlPublications.digest(slug)),
                        row -> row.instant("since"))
                .<Found>map(since -> new Found.Gone(since, Optional.empty()))
                .orElseGet(Found.Unknown::new);
    }

    private static Found gone(At at) {
        Optional<Slug> elsewhere = at.farewell().flatMap(Farewell::leadsTo);
        return elsewhere
                .<Found>map(Found.Moved::new)
                .orElseGet(() -> new Found.Gone(
                        at.since(),
                        at.farewell().filter(farewell -> farewell.words().isPresent())));
    }

    private static Found live(At at, Slug slug, Rendition rendition, List<At> rows) {
        if (at.etag().isEmpty() || at.publishedAt().isEmpty()) {
            // A shape this version has just learnt; it is there once the renditions have been refreshed.
            return new Found.Unknown();
        }
        Prepared prepared = Prepared.unzipped(rendition, bytes(rows), at.etag().get());
        return new Found.Live(at.partner(), slug, prepared, at.publishedAt().get(), at.expiresAt(), at.widgetVisible());
    }

    private static byte[] bytes(List<At> rows) {
        if (rows.size() == 1) {
            return rows.get(0).bytes().orElseThrow();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        rows.forEach(row -> all.writeBytes(row.bytes().orElseThrow()));
        return all.toByteArray();
    }

    @Override
    public Listing list(Query query) {
        Instant now = clock.instant();
        long total = sql.number(matching(Command.of("select count(*)"), query, now));
        if (total <= query.offset() || query.limit() == 0) {
            return new Listing(List.of(), total);
        }
        // Chosen and sorted first: the documents of all that match would be sorted with them.
        List<Entry> entries = sql.list(
                matching(
                                Command.of("select p.partner, p.slug, p.name, p.acronym, p.updated_on, p.support_year,"
                                        + " p.document from (select p.partner"),
                                query,
                                now)
                        .add(" order by " + order(query.sort()) + " limit ? offset ?", query.limit(), query.offset())
                        .add(") chosen join published p on p.partner = chosen.partner order by " + order(query.sort())),
                row -> new Entry(
                        row.id("partner"),
                        new Slug(row.text("slug")),
                        row.text("name"),
                        row.optionalText("acronym"),
                        row.day("updated_on"),
                        row.optionalNumber("support_year"),
                        Json.object(row.text("document"))));
        return new Listing(entries, total);
    }

    @Override
    public Map<UUID, Prepared> prepared(List<UUID> partners, Rendition rendition) {
        if (partners.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Part> whole = new LinkedHashMap<>();
        sql.list(
                        Command.of(
                                        "select partner, etag, bytes from published_bytes where rendition = ?",
                                        rendition.code())
                                .add(" and partner in ")
                                .addList(partners)
                                .add(" order by partner, part"),
                        row -> new Part(
                                row.id("partner"),
                                row.text("etag"),
                                row.optionalBytes("bytes").orElseThrow()))
                .forEach(part -> whole.merge(part.partner(), part, Part::and));
        Map<UUID, Prepared> prepared = new LinkedHashMap<>();
        whole.forEach((id, part) -> prepared.put(id, Prepared.unzipped(rendition, part.bytes(), part.etag())));
        return Collections.unmodifiableMap(prepared);
    }

    @SuppressWarnings("ArrayRecordComponent") // put together and never compared
    private record Part(UUID partner, String etag, byte[] bytes) {

        Part and(Part next) {
            byte[] all = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
            System.arraycopy(next.bytes, 0, all, bytes.length, next.bytes.length);
            return new Part(partner, etag, all);
        }
    }

    private record Carried(UUID partner, String term) {}

    @Override
    public List<List<String>> carried(String vocabulary, Query query) {
        Map<UUID, List<String>> carried = new LinkedHashMap<>();
        Command command = Command.of(
                        "select c.partner, c.term from published_term c where c.vocabulary = ?"
                                + " and c.partner not in " + EXPIRED,
                        vocabulary,
                        clock.instant())
                .add(Searching.holds("c.partner", "published_words", query.words()))
                .add(Searching.carries("published_term", "c.partner", query.terms()));
        query.year()
                .ifPresent(year -> command.add(
                        " and c.partner in (select y.partner from published y where y.support_year = ?)", year));
        List<Carried> rows = sql.list(command, row -> new Carried(row.id("partner"), row.text("term")));
        rows.forEach(row ->
                carried.computeIfAbsent(row.partner(), any -> new ArrayList<>()).add(row.term()));
        return carried.values().stream().map(List::copyOf).toList();
    }

    @Override
    public boolean shows(String mediaId) {
        return sql.number(Command.of(
                        "select count(*) from published_media m join published p on p.partner = m.partner"
                                + " where m.media = ? and " + CURRENT,
                        mediaId,
                        clock.instant()))
                > 0;
    }

    private static Command matching(Command start, Query query, Instant now) {
        Command command = start.add(" from published p where " + CURRENT, now)
                .add(Searching.holds("p.partner", "published_words", query.words()))
                .add(Searching.carries("published_term", "p.partner", query.terms()));
        OptionalInt year = query.year();
        if (year.isPresent()) {
            command.add(" and p.support_year = ?", year.getAsInt());
        }
        return command;
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case NAME -> "p.name_key, p.partner";
            case UPDATED -> "p.updated_on desc, p.name_key, p.partner";
            case YEAR -> "p.support_year desc nulls last, p.name_key, p.partner";
        };
    }

    @Override
    public List<Integer> years() {
        return sql.list(
                Command.of(
                        "select distinct p.support_year from published p where p.support_year is not null"
                                + " and p.partner not in " + EXPIRED + " order by p.support_year desc",
                        clock.instant()),
                row -> row.number("support_year"));
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return sql.one(
                        Command.of(
                                "select min(expires_at) as next from published where expires_at > ?", clock.instant()),
                        row -> row.optionalInstant("next"))
                .flatMap(next -> next);
    }

    @Override
    public Changes changesSince(long number) {
        long now = sql.number(Command.of("select number from generation where id = 1"));
        Set<UUID> partners = now <= number
                ? Set.of()
                : Set.copyOf(sql.list(
                        Command.of(
                                "select partner from public_path where changed > ? union"
                                        + " select partner from erased_address where changed > ?",
                                number,
                                number),
                        row -> row.id("partner")));
        return new Changes(now, partners);
    }
}
