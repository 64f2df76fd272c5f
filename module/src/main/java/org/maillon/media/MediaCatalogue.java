package org.maillon.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maillon.partner.MediaFiles.MediaFile;

/** The list of the pictures that were kept; the bytes are elsewhere. */
public interface MediaCatalogue {

    /** Lists a picture, unless it is listed already: then it stays as it was. */
    void add(MediaFile file, Instant keptAt);

    /** The entry of a picture. */
    Optional<MediaFile> find(String id);

    /** The entries, newest first. */
    List<MediaFile> newest(int most);
}
