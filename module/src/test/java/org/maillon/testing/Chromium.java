package org.maillon.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a real Chromium, or installs the system's own when that is possible. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final long LONGEST_INSTALL_MINUTES = 10;
    private static final Path LOG = Path.of("target", "chromium-install.log");
    private static final String MISSING = """
            No Chromium was found, and it could not be installed from here (if it was tried, %s says how that went). \
            The browser tests need one: install it with your system's packages (Debian, Ubuntu: \
            apt-get install chromium), or name one with the environment variable CHROME_PATH, and run again.""".formatted(LOG.toAbsolutePath());

    private Chromium() {}

    static Path executable() {
        return onPath().or(Chromium::installed).orElseThrow(() -> new IllegalStateException(MISSING));
    }

    private static Optional<Path> onPath() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROME_PATH")).map(Path::of);
        Stream<Path> found = NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder, name)));
        return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
    }

    /** Only root may install, and only where apt is; anybody else gets the message. */
    private static Optional<Path> installed() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        boolean done =
                run("apt-get", "update") && run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return done ? onPath() : Optional.empty();
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
