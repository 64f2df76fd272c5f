package org.maillon.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The scripts and styles of every version that ever ran here, so that a snippet somebody pasted years ago still finds
 * the very bytes its {@code integrity} asks for. They lie in the folder {@code assets} of the data folder, beside the
 * pictures; each version adds its own at its first start and none is ever taken away: a version is half a megabyte.
 */
@ApplicationScoped
public class FormerAssets {

    /** No file of ours comes near it; whatever else somebody laid into the folder is not served. */
    static final long LARGEST = 5L * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(FormerAssets.class.getName());

    private final Path folder;

    /** For the container's proxy only. */
    protected FormerAssets() {
        this(Path.of(""));
    }

    @Inject
    public FormerAssets(@ConfigProperty(name = "maillon.data", defaultValue = "maillon-data") Path data) {
        this.folder = data.toAbsolutePath().normalize().resolve("assets");
    }

    /** Keeps what this version brings. A folder that refuses is no reason not to start, but one to tell. */
    void keep(@Observes Startup event, Assets assets) {
        try {
            for (String file : assets.immutable()) {
                Optional<byte[]> shipped = assets.shipped(file);
                if (shipped.isPresent()) {
                    keep(file, shipped.get());
                }
            }
        } catch (IOException refused) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The scripts of this version could not be kept in " + folder
                            + "; after the next upgrade, sites that embed partners will show their links only ("
                            + refused.getMessage() + ").");
        }
    }

    /** Keeps one file, whole or not at all: other nodes may be reading it. */
    void keep(String file, byte[] bytes) throws IOException {
        Path place = folder.resolve(file);
        if (Files.isRegularFile(place) && Files.size(place) == bytes.length) {
            return;
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel out =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * The bytes of a file that some version brought.
     *
     * @param file what was asked for; anything that cannot be the name of such a file is not there
     */
    public Optional<byte[]> read(String file) throws IOException {
        if (!Assets.isImmutable(file) || file.contains("..")) {
            return Optional.empty();
        }
        Path place = folder.resolve(file);
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) || Files.size(place) > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(place));
    }
}
