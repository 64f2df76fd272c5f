package org.maillon.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A static file server beside which we are measured: nginx as Debian ships it, tuned as one tunes it for small files. */
final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it on files.
     *
     * @param folder where it keeps what it writes; its files stand in {@code files} below
     */
    static Nginx start(Path folder, int port) {
        try {
            Files.createDirectories(folder.resolve("files"));
            Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                    daemon off;
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log;
                    worker_processes auto;
                    events { worker_connections 1024; }
                    http {
                      access_log off;
                      sendfile on;
                      tcp_nopush on;
                      keepalive_requests 1000000000;
                      open_file_cache max=10000;
                      client_body_temp_path %1$s/body;
                      proxy_temp_path %1$s/proxy;
                      fastcgi_temp_path %1$s/fastcgi;
                      uwsgi_temp_path %1$s/uwsgi;
                      scgi_temp_path %1$s/scgi;
                      types { application/json json; text/html html; }
                      server {
                        listen 127.0.0.1:%2$d;
                        root %1$s/files;
                        add_header Cache-Control "public, max-age=60, stale-while-revalidate=600";
                        add_header X-Content-Type-Options nosniff;
                        add_header Access-Control-Allow-Origin *;
                      }
                    }
                    """.formatted(folder, port));
            Process process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
                    .inheritIO()
                    .start();
            Nginx nginx = new Nginx(process, port);
            nginx.await();
            return nginx;
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "nginx is needed to measure; on Debian: apt-get install wrk nginx-light", missing);
        }
    }

    private void await() {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.shutdownOutput();
                return;
            } catch (IOException notYet) {
                try {
                    Thread.sleep(50);
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        throw new IllegalStateException("nginx does not answer");
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
