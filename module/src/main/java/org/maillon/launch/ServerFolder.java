package org.maillon.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder one running server works in. The provisioned server stays as it was built; what a run writes is here, so
 * two servers on two ports do not meet, and nothing of the last run is left to surprise the next.
 */
final class ServerFolder {

    private final Path home;
    private final Path base;

    private ServerFolder(Path home, Path base) {
        this.home = home;
        this.base = base;
    }

    /**
     * Prepares the folder.
     *
     * @param home the provisioned server
     * @param war the module, packed or unpacked
     * @param base the folder to be made
     */
    static ServerFolder prepare(Path home, Path war, Path base) throws RunRefused {
        if (!Files.isRegularFile(home.resolve("jboss-modules.jar"))) {
            throw new RunRefused("There is no server in " + home + "; build it first with mvn package.");
        }
        if (!Files.exists(war)) {
            throw new RunRefused("There is no " + war + "; build it first with mvn package.");
        }
        ServerFolder folder = new ServerFolder(home, base);
        try {
            folder.delete();
            folder.copyConfiguration();
            folder.addDeployment(war);
        } catch (IOException refused) {
            throw new RunRefused(
                    "The server’s folder " + base + " cannot be prepared: " + refused.getMessage(), refused);
        }
        return folder;
    }

    Path home() {
        return home;
    }

    Path base() {
        return base;
    }

    private void delete() throws IOException {
        if (!Files.exists(base)) {
            return;
        }
        Files.walkFileTree(base, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void copyConfiguration() throws IOException {
        Path configuration = Files.createDirectories(base.resolve("configuration"));
        // Empty, and there: the server looks into it once and would complain.
        Files.createDirectories(base.resolve("deployments"));
        try (var files = Files.list(home.resolve("standalone/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
    }

    /** Named in the configuration and not dropped in a watched folder: the server is up when the module is. */
    private void addDeployment(Path war) throws IOException {
        Path configuration = base.resolve("configuration/standalone.xml");
        String kind = Files.isDirectory(war) ? "fs-exploded" : "fs-archive";
        String path = war.toAbsolutePath()
                .toString()
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
        String deployment =
                "    <deployments>\n        <deployment name=\"maillon.war\" runtime-name=\"maillon.war\">\n"
                        + "            <" + kind + " path=\"" + path
                        + "\"/>\n        </deployment>\n    </deployments>\n";
        String written = Files.readString(configuration);
        Files.writeString(
                configuration,
                written.replace("</server>\n", "</server>").replaceFirst("</server>$", "") + deployment
                        + "</server>\n");
    }
}
