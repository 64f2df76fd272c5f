package org.maillon.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillon.testing.InServerSession;
import org.maillon.testing.RunningServer;

/** A server with its database, of which one part is killed and started again on what it left. */
interface Plant extends AutoCloseable {

    /** Where the server answers now, ending in a slash. */
    URI address();

    /** Kills what is to be killed, as a power cut does. */
    void kill() throws IOException;

    /** Starts it again. */
    void revive() throws IOException;

    @Override
    void close() throws IOException;

    /** The server is killed; its database is where the settings say, and goes on or dies with it. */
    final class Server implements Plant {

        private final Path data;
        private final Path module;
        private final Map<String, String> settings;
        private RunningServer running;

        Server(Path data, Path module, Map<String, String> settings) {
            this.data = data;
            this.module = module;
            this.settings = new TreeMap<>(settings);
            this.settings.put("maillon.sample", "false");
            this.running = RunningServer.startOn(data, module, this.settings);
        }

        @Override
        public URI address() {
            return running.address();
        }

        @Override
        public void kill() {
            running.kill();
        }

        @Override
        public void revive() {
            running = RunningServer.startOn(data, module, settings);
        }

        @Override
        public void close() {
            running.close();
        }
    }

    /** PostgreSQL is killed, with every process it has; the server stays and has to find it again. */
    final class Postgres implements Plant {

        private final Path folder;
        private final int port = RunningServer.freePort();
        private EmbeddedPostgres database;
        private final Server server;

        Postgres(Path data, Path module) throws IOException {
            this.folder = data.resolve("postgresql");
            Files.createDirectories(data);
            this.database = start();
            this.server = new Server(data.resolve("server"), module, settings(database));
        }

        static Map<String, String> settings(EmbeddedPostgres database) {
            return Map.of("maillon.db.url", database.getJdbcUrl("postgres", "postgres"), "maillon.db.user", "postgres");
        }

        private EmbeddedPostgres start() throws IOException {
            return InServerSession.durable()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        }

        @Override
        public URI address() {
            return server.address();
        }

        @Override
        public void kill() throws IOException {
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            all.forEach(gone -> gone.onExit().join());
            // There is nothing left to stop; this lets go of the folder.
            database.close();
        }

        @Override
        public void revive() throws IOException {
            database = start();
        }

        @Override
        public void close() throws IOException {
            server.close();
            database.close();
        }
    }
}
