package org.maillon.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code mvn -Prun} ends with: one server in the foreground. It says where to look and with which accounts, or in
 * one sentence why it does not start; Ctrl-C ends it with its port free and its database closed.
 *
 * <p>Arguments: the folder of the project, the provisioned server, the module, the file with the options of Java.
 */
public final class Run {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final PrintStream console;

    /** Whether the person at the console asked for the end. */
    private volatile boolean ending;

    private Run(PrintStream console) {
        this.console = console;
    }

    /** Runs until the server ends; ends this Java with 1 when it does not start. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("Expected four arguments: project, server, module, options");
        }
        // Not System.out: Maven puts a mark in front of every line of it, and closes it before the last ones.
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            new Run(console)
                    .run(
                            Path.of(arguments[0]).toAbsolutePath().normalize(),
                            Path.of(arguments[1]).toAbsolutePath().normalize(),
                            Path.of(arguments[2]).toAbsolutePath().normalize(),
                            Path.of(arguments[3]).toAbsolutePath().normalize());
        } catch (RunRefused refused) {
            console.println();
            console.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run(Path project, Path home, Path war, Path options) throws RunRefused, InterruptedException {
        RunSettings settings = RunSettings.from(properties(), project);
        settings.checkPorts();
        checkData(settings.data());
        ServerFolder folder =
                ServerFolder.prepare(home, war, home.resolveSibling("run").resolve("" + settings.port()));
        ServerProcess server = ServerProcess.start(folder, settings, options, project, console);
        Thread end = new Thread(() -> stop(server), "server-end");
        Runtime.getRuntime().addShutdownHook(end);

        Optional<String> reason = server.awaitStart(LONGEST_START);
        if (reason.isEmpty()) {
            reason = awaitAnswer(settings);
        }
        if (reason.isPresent()) {
            server.stop();
            throw new RunRefused(reason.get());
        }
        new Banner(settings, demonstration(settings)).printTo(console);
        int code = server.awaitEnd();
        if (ending) {
            return;
        }
        throw new RunRefused("The server ended by itself (code " + code + "); the lines above say why.");
    }

    private void stop(ServerProcess server) {
        ending = true;
        if (!server.running()) {
            server.stop();
            return;
        }
        console.println();
        console.println("Maillon s’arrête…  (Maillon is stopping…)");
        server.stop();
        console.println("Maillon est arrêté. (Maillon has stopped.)");
    }

    private static boolean demonstration(RunSettings settings) {
        return settings.forwarded()
                .getOrDefault("maillon.mode", "demonstration")
                .equals("demonstration");
    }

    private static Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name));
        }
        return properties;
    }

    /** Asked here as well as in the server: half a minute earlier, and without a server's report around the sentence. */
    private static void checkData(Path data) throws RunRefused {
        try {
            Files.createDirectories(data);
            try (FileChannel channel = FileChannel.open(
                    data.resolve("maillon.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw new RunRefused("Another Maillon server is using the data folder " + data
                            + "; stop it, or choose another folder with -Dmaillon.data=.");
                }
            }
        } catch (IOException refused) {
            throw new RunRefused(
                    "The data folder " + data + " cannot be written to (" + refused.getMessage()
                            + "); choose another folder with -Dmaillon.data=.",
                    refused);
        }
    }

    /** Started is what the server says of itself; that the address answers is what a person needs. */
    private static Optional<String> awaitAnswer(RunSettings settings) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(settings.address())
                .timeout(LONGEST_ANSWER)
                .build();
        long last = System.nanoTime() + LONGEST_ANSWER.toNanos();
        String seen = "nothing";
        while (System.nanoTime() < last) {
            try {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status < 400) {
                    return Optional.empty();
                }
                seen = "status " + status;
            } catch (ConnectException notYet) {
                seen = "no connection";
            } catch (IOException broken) {
                seen = String.valueOf(broken.getMessage());
            }
            Thread.sleep(100);
        }
        return Optional.of("The server runs but " + settings.address() + " does not answer (" + seen + ").");
    }
}
