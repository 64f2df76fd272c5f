package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Permission;
import org.maillon.editorial.PictureRefused;
import org.maillon.partner.MediaFiles;

/** Takes a picture that an editor uploads. */
@ApplicationScoped
public class KeepMedia {

    @Inject
    Acting acting;

    @Inject
    MediaFiles media;

    @Inject
    Ledger ledger;

    /**
     * The stored picture.
     *
     * @throws PictureRefused when the file is no picture that pages can show
     * @throws IOException when the upload breaks off
     */
    @Transactional
    public MediaFiles.MediaFile execute(InputStream bytes, String fileName) throws IOException {
        Editor editor = acting.with(Permission.WRITE_OWN);
        MediaFiles.Inspection inspection = media.keep(bytes, fileName);
        if (inspection.refusal().isPresent()) {
            throw new PictureRefused(inspection.refusal().get());
        }
        MediaFiles.MediaFile file = inspection.file().orElseThrow();
        ledger.note(editor, "upload", file.fileName());
        return file;
    }

    /** The newest pictures, to choose from. */
    @Transactional
    public List<MediaFiles.MediaFile> newest(int most) {
        acting.with(Permission.SEE);
        return media.newest(most);
    }

    /**
     * A picture as it is kept.
     *
     * @param file what is known about it
     * @param bytes where its bytes lie
     */
    public record Stored(MediaFiles.MediaFile file, Path bytes) {}

    /** A picture, also of a page that is not public yet. */
    @Transactional
    public Optional<Stored> find(String id) {
        acting.with(Permission.SEE);
        return media.find(id).flatMap(file -> media.path(id).map(bytes -> new Stored(file, bytes)));
    }
}
