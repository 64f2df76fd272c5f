package org.maillon.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What the in-container tests run on: free ports, a data folder of their own, and the database that
 * {@code maillon.it.database} names ({@code h2} or {@code postgresql}). PostgreSQL is a real one, started for the run and
 * ended with it.
 */
public final class InServerSession implements LauncherSessionListener {

    /** A token that stands for the editor. */
    public static final String TOKEN = "0f3b6a5d4c2e1908f7e6d5c4b3a29180";

    /** One whose last day has passed. */
    public static final String EXPIRED_TOKEN = "1f3b6a5d4c2e1908f7e6d5c4b3a29180";

    private Optional<EmbeddedPostgres> postgres = Optional.empty();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("maillon.it.database", "");
        if (database.isEmpty()) {
            return;
        }
        int port = RunningServer.freePort();
        int managementPort = RunningServer.freePort();
        Path target = Path.of("target").toAbsolutePath();
        // A run begins with nothing: what an earlier one left would make the tests depend on it.
        RunningServer.delete(target.resolve("it/data-" + database));
        List<String> options = new ArrayList<>(List.of(
                "@" + Path.of("src/main/wildfly/server.jvm").toAbsolutePath(),
                // The tests themselves run in there as well.
                "-Xmx768m",
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort,
                "-Djboss.bind.address=127.0.0.1",
                "-Dmaillon.data=" + target.resolve("it/data-" + database),
                "-Dmaillon.sample=false",
                "-Dmaillon.tokens=" + tokens(target.resolve("it/tokens-" + database)),
                "-Dmaillon.base-url=http://127.0.0.1:" + port + "/maillon"));
        if (database.equals("postgresql")) {
            EmbeddedPostgres started = start();
            postgres = Optional.of(started);
            options.add("-Dmaillon.db.url=" + started.getJdbcUrl("postgres", "postgres"));
            options.add("-Dmaillon.db.user=postgres");
        }
        System.setProperty("maillon.it.home", target.resolve("server").toString());
        System.setProperty(
                "maillon.it.base", target.resolve("it/base-" + database).toString());
        System.setProperty("maillon.it.vm", String.join(" ", options));
        System.setProperty("maillon.it.management.port", Integer.toString(managementPort));
    }

    /** What programs send in the name of the editor, and what has expired. */
    private static Path tokens(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file,
                    "# name | account | last day | SHA-256\n"
                            + "migration | editor | 2999-12-31 | " + sha256(TOKEN) + "\n"
                            + "last year | editor | 2020-12-31 | " + sha256(EXPIRED_TOKEN) + "\n");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The builder's own defaults are made for throw-away data, and the module rightly refuses them. */
    public static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    private static EmbeddedPostgres start() {
        try {
            return durable().start();
        } catch (IOException refused) {
            throw new UncheckedIOException("PostgreSQL could not be started for the tests", refused);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        postgres.ifPresent(running -> {
            try {
                running.close();
            } catch (IOException kept) {
                throw new UncheckedIOException(kept);
            }
        });
    }
}
