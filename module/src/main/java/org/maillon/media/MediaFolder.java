package org.maillon.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.language.Plainly;
import org.maillon.language.Sha256;
import org.maillon.partner.MediaFiles;

/**
 * The folder {@code media} in the data folder. A file is named by the SHA-256 of its bytes, so it never changes and may
 * be kept by browsers for ever; it is whole on the disk before anybody learns of it.
 */
@ApplicationScoped
public class MediaFolder implements MediaFiles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 80;

    /** Whatever the setting says: an upload is looked at in memory. */
    private static final int MOST_EVER = 100 * 1024 * 1024;

    private final Path folder;
    private final int mostBytes;
    private final String publicAddress;
    private final MediaCatalogue catalogue;
    private final Clock clock;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected MediaFolder() {
        this.folder = Path.of("");
        this.mostBytes = 0;
        this.publicAddress = "";
        this.catalogue = null;
        this.clock = null;
    }

    @Inject
    public MediaFolder(
            @ConfigProperty(name = "maillon.data", defaultValue = "maillon-data") Path data,
            @ConfigProperty(name = "maillon.media.max-bytes", defaultValue = "5242880") int mostBytes,
            @ConfigProperty(name = "maillon.base-url") Optional<String> baseUrl,
            @ConfigProperty(name = "maillon.context", defaultValue = "/maillon") String context,
            MediaCatalogue catalogue,
            Clock clock) {
        this.folder = data.toAbsolutePath().normalize().resolve("media");
        this.mostBytes = Math.min(mostBytes, MOST_EVER);
        // Without a public address, pages of the same host still find their pictures.
        this.publicAddress = baseUrl.orElse(context).replaceFirst("/+$", "");
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Inspection keep(InputStream bytes, String fileName) throws IOException {
        byte[] file = bytes.readNBytes(mostBytes + 1);
        if (file.length > mostBytes) {
            return refused(Refusal.TOO_LARGE);
        }
        Picture picture;
        try {
            picture = PictureCheck.of(file);
        } catch (Rejected rejected) {
            return refused(rejected.why());
        }
        String id = Sha256.hex(file);
        write(file, id);
        catalogue.add(
                new MediaFile(
                        id,
                        safeName(fileName, picture.type()),
                        picture.type().contentType(),
                        file.length,
                        (int) picture.width(),
                        (int) picture.height()),
                clock.instant());
        return new Inspection(catalogue.find(id), Optional.empty());
    }

    private static Inspection refused(Refusal why) {
        return new Inspection(Optional.empty(), Optional.of(why));
    }

    /** The words of the name and the ending of what the file really is: "Logo été.PNG.exe" becomes "logo-ete-png-exe.jpg". */
    static String safeName(String fileName, Picture.Type type) {
        String base = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String bare = base.replaceFirst("(?i)\\.(?:png|jpe?g|webp|svg)$", "");
        String words = Plainly.words(bare).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = words.substring(0, Math.min(words.length(), LONGEST_NAME)).replaceAll("-$", "");
        return (cut.isEmpty() ? "image" : cut) + "." + type.ending();
    }

    private void write(byte[] file, String id) throws IOException {
        Path place = place(id);
        if (Files.isRegularFile(place) && Files.size(place) == file.length) {
            return;
        }
        Path shelf = shelf(id);
        Files.createDirectories(shelf);
        Path unfinished = shelf.resolve(id + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel out =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(file);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        remember(shelf);
        remember(folder.resolve(id.substring(0, 2)));
        remember(folder);
    }

    /** A new name is on the disk only when its folder is; Windows cannot be asked and does it by itself. */
    private static void remember(Path changed) throws IOException {
        if (changed.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(changed, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path place(String id) {
        return shelf(id).resolve(id);
    }

    /** Two levels, because no folder should hold tens of thousands of files. */
    private Path shelf(String id) {
        return folder.resolve(id.substring(0, 2)).resolve(id.substring(2, 4));
    }

    @Override
    public Optional<MediaFile> find(String id) {
        return ID.matcher(id).matches() ? catalogue.find(id) : Optional.empty();
    }

    @Override
    public Optional<Path> path(String id) {
        return ID.matcher(id).matches() ? Optional.of(place(id)).filter(Files::isRegularFile) : Optional.empty();
    }

    @Override
    public List<MediaFile> newest(int most) {
        return catalogue.newest(most);
    }

    @Override
    public Optional<Map<String, Object>> describe(String mediaId) {
        return find(mediaId).map(file -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("url", publicAddress + "/media/" + file.id() + "/" + file.fileName());
            tree.put("width", file.width());
            tree.put("height", file.height());
            return tree;
        });
    }
}
