package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maillon.editorial.SlugTaken;
import org.maillon.json.Json;
import org.maillon.language.Sha256;
import org.maillon.partner.Farewell;
import org.maillon.partner.Prepared;
import org.maillon.partner.PublicChange;
import org.maillon.partner.Publications;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.Slug;
import org.maillon.taxonomy.Attachment;

/** The projection the public reads and its addresses, in the database. */
@ApplicationScoped
public class SqlPublications implements Publications {

    /** Below the 1 MiB that H2 keeps in one value. */
    static final int LONGEST_PART = 1_000_000;

    private static final Pattern MEDIA_ADDRESS = Pattern.compile("/media/([0-9a-f]{64})/");

    @Inject
    Sql sql;

    @Inject
    Event<PublicChange> changes;

    @Override
    public void publish(PublishedPartner partner, List<Prepared> renditions, String fingerprint) {
        if (!isWhatEditorsMeanNow(partner)) {
            return;
        }
        nextGeneration(Set.of(partner.id()));
        takePath(partner);
        noteChange(partner.id());
        clear(partner.id());
        addDocument(partner, fingerprint);
        addTerms(partner);
        addMedia(partner);
        addBytes(partner.id(), renditions);
    }

    /**
     * A refresh in the background may have prepared a revision that an editor has replaced or withdrawn meanwhile; it
     * must not bring it back. It steps over a page that somebody is changing at this moment: that page is still out of
     * date afterwards, if it is, and nobody waits for anybody in a circle. An editor's own lock is not in the way.
     */
    private boolean isWhatEditorsMeanNow(PublishedPartner partner) {
        return sql.one(
                        Command.of(
                                "select live_revision, live_since from partner where id = ?"
                                        + " for update skip locked",
                                partner.id()),
                        row -> row.optionalNumber("live_revision").orElse(0) == partner.revision()
                                && row.optionalInstant("live_since")
                                        .filter(Moments.kept(partner.publishedAt())::equals)
                                        .isPresent())
                .orElse(false);
    }

    private void takePath(PublishedPartner partner) {
        String slug = partner.document().slug().value();
        Instant since = partner.publishedAt();
        int taken = sql.change(Command.of(
                "update public_path set status = 'live', since = ? where slug = ? and partner = ?",
                since,
                slug,
                partner.id()));
        if (taken == 0) {
            taken = sql.change(Command.of(
                    "insert into public_path (slug, partner, status, since) values (?, ?, 'live', ?)"
                            + " on conflict do nothing",
                    slug,
                    partner.id(),
                    since));
        }
        if (taken == 0) {
            throw new SlugTaken(slug);
        }
        sql.change(Command.of(
                "update public_path set status = 'moved', since = ? where partner = ? and slug <> ?"
                        + " and status <> 'moved'",
                since,
                partner.id(),
                slug));
    }

    /** Terms, pictures and bytes go with it. */
    private void clear(UUID partner) {
        sql.change(Command.of("delete from published where partner = ?", partner));
        sql.change(Command.of("delete from farewell where partner = ?", partner));
    }

    private void addDocument(PublishedPartner partner, String fingerprint) {
        sql.change(Command.of(
                "insert into published (partner, revision, slug, document, name, name_key, acronym, support_year,"
                        + " expires_at, widget_visible, published_at, updated_on, fingerprint)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                partner.id(),
                partner.revision(),
                partner.document().slug().value(),
                Json.text(partner.document().tree()),
                partner.name(),
                Searching.key(partner.name()),
                partner.acronym(),
                partner.year(),
                partner.expiresAt(),
                partner.widgetVisible(),
                partner.publishedAt(),
                partner.updatedOn(),
                fingerprint));
        sql.change(Command.of(
                "insert into published_words (partner, words) values (?, ?)",
                partner.id(),
                Searching.kept(partner.searchText())));
    }

    private void addTerms(PublishedPartner partner) {
        List<List<?>> rows = new ArrayList<>();
        partner.terms()
                .forEach((vocabulary, codes) ->
                        codes.stream().distinct().forEach(code -> rows.add(List.of(partner.id(), vocabulary, code))));
        sql.changeAll("insert into published_term (partner, vocabulary, term) values (?, ?, ?)", rows);
    }

    /** Whichever field shows a picture, its address stands in the document. */
    private void addMedia(PublishedPartner partner) {
        List<List<?>> rows = MEDIA_ADDRESS
                .matcher(Json.text(partner.document().tree()))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .<List<?>>map(media -> List.of(partner.id(), media))
                .toList();
        sql.changeAll("insert into published_media (partner, media) values (?, ?)", rows);
    }

    private void addBytes(UUID partner, List<Prepared> renditions) {
        List<List<?>> rows = new ArrayList<>();
        for (Prepared prepared : renditions) {
            byte[] all = prepared.zipped();
            int parts = Math.max(1, (all.length + LONGEST_PART - 1) / LONGEST_PART);
            for (int part = 0; part < parts; part++) {
                byte[] bytes =
                        Arrays.copyOfRange(all, part * LONGEST_PART, Math.min(all.length, (part + 1) * LONGEST_PART));
                rows.add(List.of(partner, prepared.rendition().code(), part, prepared.etag(), bytes));
            }
        }
        sql.changeAll(
                "insert into published_bytes (partner, rendition, part, etag, bytes) values (?, ?, ?, ?, ?)", rows);
    }

    @Override
    public void withdraw(UUID partner, Farewell farewell, Instant now) {
        nextGeneration(Set.of(partner));
        clear(partner);
        // Former addresses stay former: they lead on again if the partner ever comes back.
        sql.change(Command.of(
                "update public_path set status = case when status = 'live' then 'gone' else status end, since = ?"
                        + " where partner = ?",
                now,
                partner));
        if (!farewell.isEmpty()) {
            sql.change(Command.of(
                    "insert into farewell (partner, words, language, leads_to) values (?, ?, ?, ?)",
                    partner,
                    farewell.words(),
                    farewell.language(),
                    farewell.leadsTo().flatMap(this::holder)));
        }
        noteChange(partner);
    }

    @Override
    public void erase(UUID partner, Instant now) {
        nextGeneration(Set.of(partner));
        clear(partner);
        sql.change(Command.of("delete from farewell where leads_to = ? and words is null", partner));
        sql.change(Command.of("update farewell set leads_to = null where leads_to = ?", partner));
        for (Slug slug : sql.list(
                Command.of("select slug from public_path where partner = ?", partner),
                row -> new Slug(row.text("slug")))) {
            sql.change(Command.of("delete from erased_address where hash = ?", digest(slug)));
            sql.change(Command.of(
                    "insert into erased_address (hash, partner, since, changed)"
                            + " select ?, ?, ?, number from generation where id = 1",
                    digest(slug),
                    partner,
                    now));
        }
        sql.change(Command.of("delete from public_path where partner = ?", partner));
    }

    /** What is left of an address that may name a person. */
    static String digest(Slug slug) {
        return Sha256.hex(slug.value());
    }

    @Override
    public Optional<Farewell> farewell(UUID partner) {
        return sql.one(
                Command.of(
                        "select f.words, f.language, q.slug from farewell f"
                                + " left join public_path q on q.partner = f.leads_to and q.status <> 'moved'"
                                + " where f.partner = ?",
                        partner),
                row -> new Farewell(
                        row.optionalText("words"),
                        row.text("language"),
                        row.optionalText("slug").map(Slug::new)));
    }

    /** Always before anything else is written, so that two who write wait for each other here and nowhere else. */
    private void nextGeneration(Set<UUID> partners) {
        sql.change(Command.of("update generation set number = number + 1 where id = 1"));
        changes.fire(new PublicChange(partners));
    }

    /** For servers that were not told: which addresses changed with which count. */
    private void noteChange(UUID partner) {
        sql.change(Command.of(
                "update public_path set changed = (select number from generation where id = 1) where partner = ?",
                partner));
    }

    @Override
    public Optional<UUID> holder(Slug slug) {
        return sql.one(
                Command.of("select partner from public_path where slug = ?", slug.value()), row -> row.id("partner"));
    }

    @Override
    public List<Slug> formerSlugs(UUID partner) {
        return sql.list(
                Command.of(
                        "select slug from public_path where partner = ? and status = 'moved' order by since, slug",
                        partner),
                row -> new Slug(row.text("slug")));
    }

    /** Terms inside supports are not listed by partner, so a vocabulary of those concerns every partner. */
    @Override
    public void outdate(String vocabulary) {
        if (!Searching.isCode(vocabulary)) {
            return;
        }
        nextGeneration(Set.of());
        sql.change(Command.of(
                "update published set fingerprint = '' where partner in"
                        + " (select partner from published_term where vocabulary = ?)"
                        + " or exists (select 1 from vocabulary where code = ? and content_type <> ?)",
                vocabulary,
                vocabulary,
                Attachment.PARTNER));
    }

    @Override
    public List<UUID> outdated(String fingerprint, Optional<UUID> after, int most) {
        if (after.isEmpty() && isAll(fingerprint)) {
            return List.of();
        }
        Command command = Command.of("select partner from published where fingerprint <> ?", fingerprint);
        after.ifPresent(last -> command.add(" and partner > ?", last));
        return sql.list(command.add(" order by partner limit ?", most), row -> row.id("partner"));
    }

    /** The index knows the least and the greatest; nearly always nothing is out of date, and nothing has to be gone through. */
    private boolean isAll(String fingerprint) {
        return sql.one(
                        Command.of("select min(fingerprint) as least, max(fingerprint) as greatest from published"),
                        row -> Stream.of(row.optionalText("least"), row.optionalText("greatest"))
                                .flatMap(Optional::stream)
                                .allMatch(fingerprint::equals))
                .orElse(true);
    }
}
