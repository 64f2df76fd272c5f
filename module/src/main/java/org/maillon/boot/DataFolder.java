package org.maillon.boot;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything worth keeping, and the lock that keeps a second server out of it. */
@ApplicationScoped
public class DataFolder {

    /** The file whose lock says that a server is using the folder. Its content is of no importance. */
    public static final String LOCK = "maillon.lock";

    private final Path path;
    private @Nullable FileChannel channel;

    /** For the container's proxy only. */
    protected DataFolder() {
        this(Path.of(""));
    }

    @Inject
    public DataFolder(@ConfigProperty(name = "maillon.data", defaultValue = "maillon-data") Path data) {
        this.path = data.toAbsolutePath().normalize();
    }

    /** Where it is, in full. */
    public Path path() {
        return path;
    }

    /**
     * Creates the folder if need be.
     *
     * @throws StartRefused when nothing can be written there
     */
    void prepare() {
        try {
            Files.createDirectories(path);
        } catch (IOException refused) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be created (" + refused.getMessage()
                            + "); choose another one with maillon.data.",
                    refused);
        }
        if (!Files.isWritable(path)) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be written to; choose another one with maillon.data.");
        }
    }

    /**
     * Takes the folder for this server alone.
     *
     * @throws StartRefused when another server has it
     */
    void lock() {
        try {
            FileChannel opened =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(opened)) {
                opened.close();
                throw new StartRefused("Another Maillon server is using the data folder " + path
                        + "; stop it, or choose another folder with maillon.data.");
            }
            channel = opened;
        } catch (IOException refused) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be locked (" + refused.getMessage()
                            + "); choose another one with maillon.data.",
                    refused);
        }
    }

    private static boolean locked(FileChannel opened) throws IOException {
        try {
            FileLock lock = opened.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameServer) {
            return false;
        }
    }

    /** Leaves the folder to the next server. */
    @PreDestroy
    void release() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The lock goes with the process anyway; there is nobody left to tell.
            channel = null;
        }
    }
}
