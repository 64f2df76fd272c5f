package org.maillon.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The product as a newcomer runs it: the run command in a process of its own, on free ports of this machine, with a data
 * folder of its own. It ends with the tests.
 */
public final class RunningServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String LAST_OF_GREETING = "Ctrl-C";
    private static final Duration LONGEST_END = Duration.ofSeconds(60);
    private static final Path MODULE = Path.of("").toAbsolutePath();

    private final Process process;
    private final URI address;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch started = new CountDownLatch(1);
    private final Thread listener = new Thread(this::listen, "server-output");

    private RunningServer(Process process, URI address) {
        this.process = process;
        this.address = address;
        listener.setDaemon(true);
    }

    private static final class Shared {
        private static final RunningServer SERVER = start("shared", Map.of());

        static {
            AfterAll.close(SERVER);
        }
    }

    /** One server for every test that only needs some server, with the sample content. */
    public static RunningServer shared() {
        return Shared.SERVER;
    }

    private static final class Empty {
        private static final RunningServer SERVER = start("shared-empty", Map.of("maillon.sample", "false"));

        static {
            AfterAll.close(SERVER);
        }
    }

    /** One server for every test that brings pages of its own and neither breaks nor kills it: nothing else is in it. */
    public static RunningServer empty() {
        return Empty.SERVER;
    }

    /**
     * A server of one's own with an empty data folder.
     *
     * @param name names its folder
     * @param settings further settings, by name
     */
    public static RunningServer start(String name, Map<String, String> settings) {
        return startOn(emptyFolder(name), settings);
    }

    /** A server on a data folder that is already there. */
    public static RunningServer startOn(Path data, Map<String, String> settings) {
        return startOn(data, MODULE.resolve("target/maillon"), settings);
    }

    /** The same with another module than the one that was built; see {@link BrokenModule}. */
    public static RunningServer startOn(Path data, Path module, Map<String, String> settings) {
        RunningServer server = launch(data, module, freePort(), settings);
        server.awaitStart();
        return server;
    }

    /** An empty data folder, for a server or for several of them one after the other. */
    public static Path emptyFolder(String name) {
        Path data = MODULE.resolve("target/it/" + name);
        delete(data);
        return data;
    }

    /**
     * How the run command ended.
     *
     * @param code what it ended with
     * @param said its output
     */
    public record Ended(int code, List<String> said) {}

    /** Runs the run command until it gives up. */
    public static Ended refused(Path data, int port, Map<String, String> settings) {
        try (RunningServer server = launch(data, MODULE.resolve("target/maillon"), port, settings)) {
            if (!server.process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not give up:\n" + String.join("\n", server.output()));
            }
            server.listener.join(LONGEST_END.toMillis());
            return new Ended(server.process.exitValue(), server.output());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private static RunningServer launch(Path data, Path module, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                MODULE.resolve("target/classes").toString(),
                "-Dmaillon.http.port=" + port,
                "-Dmaillon.management.port=" + freePort(),
                "-Dmaillon.data=" + data));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("org.maillon.launch.Run");
        command.add(MODULE.resolve("..").normalize().toString());
        command.add(MODULE.resolve("target/server").toString());
        command.add(module.toString());
        command.add(MODULE.resolve("src/main/wildfly/server.jvm").toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String context = settings.getOrDefault("maillon.context", "/maillon");
            URI address = URI.create("http://127.0.0.1:" + port + context + (context.endsWith("/") ? "" : "/"));
            RunningServer server = new RunningServer(process, address);
            server.listener.start();
            return server;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                output.add(line);
                if (line.contains(LAST_OF_GREETING)) {
                    started.countDown();
                }
            });
        } catch (IOException | UncheckedIOException closed) {
            output.add("(end of output: " + closed.getMessage() + ")");
        }
        started.countDown();
    }

    private void awaitStart() {
        try {
            boolean decided = started.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            if (!decided || !process.isAlive()) {
                close();
                throw new IllegalStateException("The server did not start:\n" + String.join("\n", output));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server started", hurried);
        }
    }

    /** Where it answers, ending in a slash. */
    public URI address() {
        return address;
    }

    /** The address of a path in it, which does not begin with a slash. */
    public URI address(String path) {
        return address.resolve(path);
    }

    /** What it said so far. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** Asks it to end, as Ctrl-C does, and says what it ended with and what it said until then. */
    public Ended end() {
        close();
        try {
            listener.join(LONGEST_END.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return new Ended(process.exitValue(), output());
    }

    /** Kills the server's Java (kill -9) and returns when it is gone: it closes nothing and writes nothing any more. */
    public void kill() {
        List<ProcessHandle> java = process.children().toList();
        if (java.isEmpty()) {
            throw new IllegalStateException("There is no server to kill:\n" + String.join("\n", output()));
        }
        java.forEach(ProcessHandle::destroyForcibly);
        java.forEach(killed -> killed.onExit().join());
        end();
    }

    /** Ends it the tidy way. */
    @Override
    public void close() {
        // By its handle: a process that is ended directly loses its last words.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A port of this machine that nobody uses. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Removes a folder with everything in it, if it is there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** Makes one folder a copy of another, whatever was in it before. */
    public static void copy(Path from, Path to) {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
