package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.maillon.json.Json;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.taxonomy.Vocabulary;

/**
 * Vocabularies in the database. Every page asks for them, so they are kept in memory and only their stamps are read
 * each time. A stamp belongs to one content for ever: what is kept is never older than what this transaction sees, on
 * any node, and a change that was rolled back is never shown.
 */
@ApplicationScoped
public class SqlVocabularies implements Vocabularies {

    @Inject
    Sql sql;

    private record Stamped(UUID stamp, Vocabulary vocabulary) {}

    private record Kept(List<UUID> stamps, Taxonomy taxonomy) {}

    private volatile Kept kept = new Kept(List.of(), new Taxonomy(List.of()));

    @Override
    public Taxonomy all() {
        List<UUID> stamps = sql.list(Command.of("select stamp from vocabulary order by code"), row -> row.id("stamp"));
        Kept known = kept;
        return known.stamps().equals(stamps) ? known.taxonomy() : read();
    }

    private Taxonomy read() {
        List<Stamped> rows = sql.list(
                Command.of("select stamp, document from vocabulary order by code"),
                row -> new Stamped(row.id("stamp"), VocabularyTree.read(Json.object(row.text("document")))));
        Taxonomy taxonomy = new Taxonomy(rows.stream().map(Stamped::vocabulary).toList());
        kept = new Kept(rows.stream().map(Stamped::stamp).toList(), taxonomy);
        return taxonomy;
    }

    @Override
    public boolean save(Vocabulary vocabulary, long version) {
        UUID stamp = UUID.randomUUID();
        String contentType = vocabulary.attachment().contentType();
        String document = Json.text(VocabularyTree.of(vocabulary));
        if (version == 0) {
            return sql.change(Command.of(
                            "insert into vocabulary (code, version, stamp, content_type, document)"
                                    + " values (?, 1, ?, ?, ?) on conflict do nothing",
                            vocabulary.code(),
                            stamp,
                            contentType,
                            document))
                    == 1;
        }
        return sql.change(Command.of(
                        "update vocabulary set version = version + 1, stamp = ?, content_type = ?, document = ?"
                                + " where code = ? and version = ?",
                        stamp,
                        contentType,
                        document,
                        vocabulary.code(),
                        version))
                == 1;
    }

    @Override
    public long version(String code) {
        if (code.indexOf('\u0000') >= 0) {
            return 0;
        }
        return sql.one(
                        Command.of("select version from vocabulary where code = ?", code),
                        row -> row.longNumber("version"))
                .orElse(0L);
    }
}
