package org.maillon.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running server: its Java, what it says, and its end. */
final class ServerProcess {

    /** What the module says when it refuses to start; see the class that checks at start. */
    private static final String REFUSED = "Maillon did not start: ";

    private static final String STARTED = "WFLYSRV0025";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";
    private static final String BOOT_FAILED = "WFLYSRV0056";

    /** What the server says of itself at every start and nobody at the console acts on. */
    private static final List<String> SMALL_TALK =
            List.of("WFLYSRV0010", "WFLYSRV0049", "WFLYSRV0051", "WFLYSRV0054", "WFLYSRV0060", "WFLYSRV0212");

    /** A running request gets this long to finish, then the server is ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path archive;
    private final Path newArchive;
    private final PrintStream console;
    private final CompletableFuture<Optional<String>> failure = new CompletableFuture<>();
    private volatile boolean silent;

    private ServerProcess(Process process, Path archive, Path newArchive, PrintStream console) {
        this.process = process;
        this.archive = archive;
        this.newArchive = newArchive;
        this.console = console;
    }

    static ServerProcess start(
            ServerFolder folder, RunSettings settings, Path options, Path workingFolder, PrintStream console)
            throws RunRefused {
        Path home = folder.home();
        Path archive = home.resolve("maillon-java-" + Runtime.version() + ".jsa");
        Path newArchive = folder.base().resolve("classes.jsa");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + options);
        command.add(
                usable(archive, home) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + newArchive);
        command.add("-Xlog:cds=off");
        command.add("-Xlog:cds+dynamic=off");
        command.add("-Djboss.home.dir=" + home);
        command.add("-Djboss.server.base.dir=" + folder.base());
        command.add("-Djboss.bind.address=" + RunSettings.HOST);
        command.add("-Djboss.bind.address.management=" + RunSettings.HOST);
        command.add("-Djboss.http.port=" + settings.port());
        command.add("-Djboss.management.http.port=" + settings.managementPort());
        command.add("-Djboss.tx.node.id=maillon-" + settings.port());
        settings.forwarded().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(home.resolve("jboss-modules.jar").toString());
        command.add("-mp");
        command.add(home.resolve("modules").toString());
        command.add("org.jboss.as.standalone");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
        // Left to itself, the C library keeps what the compiler once needed in a store for each thread.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            ServerProcess server = new ServerProcess(process, archive, newArchive, console);
            Thread listener = new Thread(server::listen, "server-output");
            listener.setDaemon(true);
            listener.start();
            return server;
        } catch (IOException refused) {
            throw new RunRefused("The server’s Java cannot be started: " + refused.getMessage(), refused);
        }
    }

    /**
     * Waits until the server has started with the module in it.
     *
     * @return the reason in one sentence when it has not
     */
    Optional<String> awaitStart(Duration longest) throws InterruptedException {
        try {
            return failure.get(longest.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            return Optional.of("The server did not start within " + longest.toSeconds() + " seconds.");
        } catch (ExecutionException never) {
            throw new IllegalStateException("Nothing completes this with an exception", never);
        }
    }

    boolean running() {
        return process.isAlive();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the server the tidy way and returns when its ports are free and its database is closed. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        keepArchive();
    }

    /** Only of a server that started, and only when it is whole: half an archive would slow down every later start. */
    private void keepArchive() {
        boolean started = failure.getNow(Optional.of("not yet")).isEmpty();
        if (!started || !Files.isRegularFile(newArchive)) {
            return;
        }
        try {
            Files.move(newArchive, archive, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            console.println("The archive for a faster start could not be kept: " + notKept.getMessage());
        }
    }

    private static boolean usable(Path archive, Path home) {
        try {
            return Files.isRegularFile(archive)
                    && Files.getLastModifiedTime(archive)
                                    .compareTo(Files.getLastModifiedTime(home.resolve("jboss-modules.jar")))
                            > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException | UncheckedIOException closed) {
            // The server is gone, and its output with it; awaitEnd tells.
            silent = true;
        }
        failure.complete(Optional.of("The server ended before it had started."));
    }

    private void hear(String line) {
        int refused = line.indexOf(REFUSED);
        if (refused >= 0) {
            // What follows is the server's own report of the same thing, thirty lines of it.
            silent = true;
            failure.complete(Optional.of(line.substring(refused)));
            return;
        }
        if (line.contains(STARTED_WITH_ERRORS) || line.contains(BOOT_FAILED)) {
            failure.complete(Optional.of("The module could not be deployed; the reason is in the lines above."));
            return;
        }
        if (line.contains(STARTED)) {
            failure.complete(Optional.empty());
            return;
        }
        if (!silent && SMALL_TALK.stream().noneMatch(line::contains)) {
            console.println(line);
        }
    }
}
