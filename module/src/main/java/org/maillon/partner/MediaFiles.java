package org.maillon.partner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.partner.field.Showing;

/** The pictures that editors uploaded, kept as files beside the database. */
public interface MediaFiles extends Showing.Pictures {

    /**
     * A stored picture.
     *
     * @param id SHA-256 of the bytes, in hexadecimal
     * @param fileName name for downloads, safe in addresses
     * @param contentType {@code image/png}, {@code image/jpeg}, {@code image/webp} or {@code image/svg+xml}
     * @param size bytes
     * @param width pixels
     * @param height pixels
     */
    record MediaFile(String id, String fileName, String contentType, long size, int width, int height) {}

    /** Why a file cannot be taken. */
    enum Refusal {
        TOO_LARGE,
        NOT_A_PICTURE,
        TOO_MANY_PIXELS,
        UNSAFE_DRAWING
    }

    /** The outcome of looking at an uploaded file: the picture, or why not. */
    record Inspection(Optional<MediaFile> file, Optional<Refusal> refusal) {}

    /** Looks at bytes and, when they are a picture we take, keeps them. Keeping the same bytes twice keeps them once. */
    Inspection keep(InputStream bytes, String fileName) throws IOException;

    /** A stored picture. */
    Optional<MediaFile> find(String id);

    /** Where the bytes of a stored picture lie. */
    Optional<Path> path(String id);

    /** The pictures, newest first. */
    List<MediaFile> newest(int most);

    @Override
    Optional<Map<String, Object>> describe(String mediaId);
}
