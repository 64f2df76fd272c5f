package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maillon.media.MediaCatalogue;
import org.maillon.partner.MediaFiles.MediaFile;

/** The list of kept pictures in the database, so that every node knows the same ones. */
@ApplicationScoped
public class SqlMediaCatalogue implements MediaCatalogue {

    private static final String COLUMNS = "id, file_name, content_type, size_in_bytes, width, height";

    @Inject
    Sql sql;

    @Override
    public void add(MediaFile file, Instant keptAt) {
        sql.change(Command.of(
                "insert into media (" + COLUMNS + ", kept_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                file.id(),
                file.fileName(),
                file.contentType(),
                file.size(),
                file.width(),
                file.height(),
                keptAt));
    }

    @Override
    public Optional<MediaFile> find(String id) {
        return sql.one(Command.of("select " + COLUMNS + " from media where id = ?", id), SqlMediaCatalogue::file);
    }

    @Override
    public List<MediaFile> newest(int most) {
        return sql.list(
                Command.of("select " + COLUMNS + " from media order by kept_at desc, id limit ?", most),
                SqlMediaCatalogue::file);
    }

    private static MediaFile file(Row row) throws SQLException {
        return new MediaFile(
                row.text("id"),
                row.text("file_name"),
                row.text("content_type"),
                row.longNumber("size_in_bytes"),
                row.number("width"),
                row.number("height"));
    }
}
