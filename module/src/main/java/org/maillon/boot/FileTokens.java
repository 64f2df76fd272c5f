package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.host.Token;
import org.maillon.language.Sha256;
import org.maillon.partner.PartnerType;

/**
 * The tokens of a file. The file is read again when it changes, so that a token that got about is worthless at once; a
 * file that can no longer be read lets nobody in.
 */
@ApplicationScoped
public class FileTokens {

    private static final System.Logger LOG = System.getLogger(FileTokens.class.getName());

    private final Optional<String> source;
    private final Clock clock;
    private volatile Read read = new Read(FileTime.fromMillis(-1), List.of());

    private record Read(FileTime changed, List<Token> tokens) {}

    /** For the container's proxy only. */
    protected FileTokens() {
        this(Optional.empty(), Clock.systemUTC());
    }

    @Inject
    public FileTokens(@ConfigProperty(name = "maillon.tokens") Optional<String> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Reads the tokens.
     *
     * @throws StartRefused when the file cannot be read
     */
    void load() {
        try {
            refresh();
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The tokens named by maillon.tokens cannot be read from " + source.orElse("") + ": "
                            + unreadable.getMessage() + ".",
                    unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new StartRefused(
                    "The tokens in " + source.orElse("") + " cannot be used: " + malformed.getMessage() + ".",
                    malformed);
        }
    }

    private void refresh() throws IOException {
        if (source.isEmpty()) {
            return;
        }
        Path file = Path.of(source.get()).toAbsolutePath().normalize();
        FileTime changed = Files.getLastModifiedTime(file);
        if (!changed.equals(read.changed())) {
            read = new Read(changed, Token.read(Files.readAllLines(file, StandardCharsets.UTF_8)));
        }
    }

    /** The account that a token stands for today. */
    Optional<String> account(String token) {
        if (token.length() < Token.SHORTEST) {
            return Optional.empty();
        }
        try {
            refresh();
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.log(System.Logger.Level.ERROR, "The tokens cannot be read any more; none is taken", unusable);
            return Optional.empty();
        }
        byte[] given = Sha256.of(token);
        LocalDate today = LocalDate.now(clock.withZone(PartnerType.ZONE));
        Optional<String> account = Optional.empty();
        // All of them, whichever is right: how long it takes tells nothing.
        for (Token known : read.tokens()) {
            boolean same = MessageDigest.isEqual(known.bytes(), given);
            if (same && !today.isAfter(known.lastDay())) {
                account = Optional.of(known.account());
            }
        }
        return account;
    }
}
