package org.maillon.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.maillon.editorial.ImportOrigin;
import org.maillon.editorial.Live;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Revision;
import org.maillon.json.Json;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Taxonomy;

/** Partner pages and revisions as rows, and back. */
record PartnerRows(Taxonomy taxonomy, PartnerType type) {

    static final String REVISION = "r.number, r.content, r.author_id, r.author_name, r.saved_at, r.note";

    static final String PARTNER = "p.id, p.version, p.state, p.live_revision, p.live_since, p.live_by_id,"
            + " p.live_by_name, p.review, p.writers, p.creator_id, p.creator_name, p.ever_published, p.changed_at,"
            + " p.changed_by_id, p.changed_by_name, p.origin_source, p.origin_at, p.origin_warnings, " + REVISION;

    static PartnerRows with(Taxonomy taxonomy) {
        return new PartnerRows(taxonomy, PartnerType.with(taxonomy));
    }

    /** The content of a revision as it is kept. */
    String content(Values values) {
        return Json.text(type.fields().plain(values));
    }

    /**
     * The page in a row of {@link #PARTNER}. Terms of a vocabulary that is no longer attached stay in the revision and
     * are left out here; they are there again when the vocabulary is.
     */
    Partner partner(Row row) throws SQLException {
        return new Partner(
                row.id("id"),
                row.longNumber("version"),
                state(row),
                revision(row),
                live(row),
                ReviewTree.review(row.text("review")),
                writers(row.text("writers")),
                row.person("creator_id", "creator_name"),
                row.flag("ever_published"),
                row.instant("changed_at"),
                row.person("changed_by_id", "changed_by_name"),
                origin(row));
    }

    /** The revision in a row of {@link #REVISION}. */
    Revision revision(Row row) throws SQLException {
        return new Revision(
                row.number("number"),
                type.read(Json.object(row.text("content")), Reading.ofStored(taxonomy)),
                row.person("author_id", "author_name"),
                row.instant("saved_at"),
                row.optionalText("note"));
    }

    static ModerationState state(Row row) throws SQLException {
        return ModerationState.of(row.text("state")).orElseThrow();
    }

    static Optional<Live> live(Row row) throws SQLException {
        if (row.optionalNumber("live_revision").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Live(
                row.number("live_revision"), row.instant("live_since"), row.person("live_by_id", "live_by_name")));
    }

    private static Optional<ImportOrigin> origin(Row row) throws SQLException {
        Optional<Instant> at = row.optionalInstant("origin_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ImportOrigin(row.optionalText("origin_source"), at.get(), row.number("origin_warnings")));
    }

    static String writers(Partner partner) {
        return Json.text(List.copyOf(partner.writers()));
    }

    private static TreeSet<String> writers(String json) {
        TreeSet<String> writers = new TreeSet<>();
        if (Json.tree(json) instanceof List<?> list) {
            list.forEach(id -> writers.add((String) id));
        }
        return writers;
    }
}
