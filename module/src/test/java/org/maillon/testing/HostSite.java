package org.maillon.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody else's web site on an origin of its own: one page, under a content security policy of its own. */
public final class HostSite implements AutoCloseable {

    private final HttpServer server;

    private HostSite(HttpServer server) {
        this.server = server;
    }

    /**
     * A site with one page.
     *
     * @param body what stands in its body
     * @param policy its {@code Content-Security-Policy}
     */
    public static HostSite with(String body, String policy) {
        byte[] page = ("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Notre site</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width\"></head><body><main><h1>Notre site</h1>"
                        + body + "</main></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                boolean known = exchange.getRequestURI().getPath().equals("/");
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
                exchange.sendResponseHeaders(known ? 200 : 204, known ? page.length : -1);
                if (known) {
                    exchange.getResponseBody().write(page);
                }
                exchange.close();
            });
            server.start();
            return new HostSite(server);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Where the page stands. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
