package org.maillon.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.maillon.json.Json;
import org.maillon.testing.Contract;

/**
 * A program that uses the management API in somebody's name; every answer it gets is held against the documentation.
 *
 * @param base address of the module
 * @param authorization what it says about itself
 * @param headers what it sends beside it, name after value
 */
record Caller(String base, String authorization, List<String> headers) {

    static final String JSON = "application/json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Somebody of the demonstration. */
    static Caller as(String base, String account) {
        return basic(base, account, "maillon");
    }

    static Caller basic(String base, String account, String password) {
        String pair = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(base, "Basic " + pair, List.of());
    }

    Caller with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Caller(base, authorization, List.copyOf(more));
    }

    /** An answer. */
    record Told(HttpResponse<byte[]> answer) {

        int status() {
            return answer.statusCode();
        }

        String header(String name) {
            return String.join(", ", answer.headers().allValues(name));
        }

        String text() {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return MAPPER.valueToTree(Json.object(answer.body()));
        }

        String says(String member) {
            return json().path(member).asText();
        }

        /** The end of the type of a problem. */
        String problem() {
            return says("type").replaceFirst(".*/", "");
        }

        /** The places that a problem names. */
        List<String> pointers() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(error -> error.path("pointer").asText())
                    .toList();
        }
    }

    Told send(String method, String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Contract.check(base, method, path, answer);
        return new Told(answer);
    }

    Told get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", new byte[0]);
    }

    Told post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json.isEmpty() ? "" : JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    Told put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    Told delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "", new byte[0]);
    }

    Told text(String path, String page) throws IOException, InterruptedException {
        return send("POST", path, "text/plain", page.getBytes(StandardCharsets.UTF_8));
    }
}
