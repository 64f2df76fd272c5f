package org.maillon.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.maillon.host.DemonstrationAccounts;

/**
 * A program that uses the management API in the name of a demonstration account.
 *
 * @param home where the server answers, ending in a slash
 * @param account in whose name
 * @param client its connections
 */
public record Program(URI home, String account, HttpClient client) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** A program with connections of its own. */
    public static Program of(URI home, String account) {
        return new Program(
                home,
                account,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** A request that says in whose name it is, to be completed and sent. */
    public HttpRequest.Builder request(String path) {
        String pair = account + ":" + DemonstrationAccounts.PASSWORD;
        return HttpRequest.newBuilder(home.resolve(path))
                .timeout(LONGEST)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }

    /** Asks for a path. */
    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Sends JSON to a path. */
    public HttpResponse<String> post(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Changes something, as it was in one version. */
    public HttpResponse<String> patch(String path, long version, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString(json)));
    }
}
