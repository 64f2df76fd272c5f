package org.maillon.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A server for measuring: beside the module stands a second one with a servlet that does next to nothing. */
public final class MeasuredServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofHours(2);

    private final ServerProcess server;
    private final ProcessHandle process;
    private final int port;

    private MeasuredServer(ServerProcess server, ProcessHandle process, int port) {
        this.server = server;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until the modules are deployed.
     *
     * @param home the provisioned server
     * @param module the module, unpacked
     * @param trivial the second module, unpacked
     * @param options file with the options of Java
     * @param settings settings of the module, {@code maillon.http.port} and {@code maillon.data} among them
     */
    public static MeasuredServer start(
            Path home, Path module, Path trivial, Path options, Map<String, String> settings) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            RunSettings run = RunSettings.from(new HashMap<>(settings), home);
            run.checkPorts();
            Files.createDirectories(run.data());
            ServerFolder folder = ServerFolder.prepare(
                    home, module, home.resolveSibling("run").resolve("" + run.port()));
            addDeployment(folder.base(), trivial);
            Set<Long> before = children();
            ServerProcess server = ServerProcess.start(folder, run, options, home, console);
            Optional<String> reason = server.awaitStart(LONGEST_START);
            if (reason.isPresent()) {
                server.stop();
                throw new IllegalStateException(reason.get());
            }
            ProcessHandle process = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child.pid()))
                    .findFirst()
                    .orElseThrow();
            return new MeasuredServer(server, process, run.port());
        } catch (RunRefused refused) {
            throw new IllegalStateException(refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static void addDeployment(Path base, Path trivial) throws IOException {
        Path configuration = base.resolve("configuration/standalone.xml");
        String written = Files.readString(configuration);
        Files.writeString(
                configuration,
                written.replace(
                        "    </deployments>",
                        "        <deployment name=\"trivial.war\" runtime-name=\"trivial.war\"><fs-exploded path=\""
                                + trivial + "\"/></deployment>\n    </deployments>"));
    }

    /** An address on it. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The processor time it has taken so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Memory it holds now, in MiB, as the system counts it. */
    public long memory() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
