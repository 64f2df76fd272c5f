package org.maillon.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a real Chromium, or installs the system's own when that is possible. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final long LONGEST_INSTALL_MINUTES = 10;
    private static final Path LOG = Path.of("target", "chromium-install.log");

    private final Map<String, String> environment;
    private final boolean root;

    /**
     * Where to look, and whether packages may be installed.
     *
     * @param environment of which {@code PATH} and {@code CHROME_PATH} count
     * @param root whether we are root
     */
    Chromium(Map<String, String> environment, boolean root) {
        this.environment = environment;
        this.root = root;
    }

    static Path executable() {
        return new Chromium(System.getenv(), "root".equals(System.getProperty("user.name"))).find();
    }

    /**
     * A Chromium that is there, or is there now.
     *
     * @throws IllegalStateException with the sentence that says what to do
     */
    Path find() {
        return known().orElseGet(this::installed);
    }

    private Optional<Path> known() {
        Stream<Path> named =
                Stream.ofNullable(environment.get("CHROME_PATH")).map(Path::of).filter(Files::isExecutable);
        return named.findFirst().or(() -> onPath(NAMES));
    }

    private Optional<Path> onPath(List<String> programs) {
        List<String> folders = Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .toList();
        return programs.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Only root may install, and only where apt is; anybody else gets the message. */
    private Path installed() {
        if (!root) {
            throw missing("only root may install packages");
        }
        String apt = onPath(List.of("apt-get"))
                .orElseThrow(() -> missing("there is no apt-get"))
                .toString();
        if (!run(apt, "update")) {
            throw missing("apt-get update failed, see " + LOG.toAbsolutePath());
        }
        if (!run(apt, "install", "-y", "--no-install-recommends", "chromium")) {
            throw missing("apt-get install failed, see " + LOG.toAbsolutePath());
        }
        return known().orElseThrow(() -> missing("the package brought none"));
    }

    private static IllegalStateException missing(String why) {
        return new IllegalStateException("No Chromium was found, and it could not be installed from here: " + why
                + ". The browser tests need one: install it with your system's packages (Debian, Ubuntu: apt-get install"
                + " chromium), or name one with the environment variable CHROME_PATH, and run again.");
    }

    /** What it says goes to a file: the output of a test's Java belongs to the build. */
    private static boolean run(String... command) {
        try {
            Files.createDirectories(LOG.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            process.getOutputStream().close();
            if (process.waitFor(LONGEST_INSTALL_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
