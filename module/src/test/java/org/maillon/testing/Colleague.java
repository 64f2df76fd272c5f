package org.maillon.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.host.DemonstrationAccounts;

/** Somebody who works at the desk with forms alone, as a browser without script does, only faster. */
public final class Colleague {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern PARTNER = Pattern.compile("/partners/([0-9a-f-]{36})");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(LONGEST)
            .build();
    private final URI home;
    private String token = "";

    private Colleague(URI home) {
        this.home = home;
    }

    /** Somebody in front of the sign-in page of a server, which ends in a slash. */
    public static Colleague at(URI home) {
        return new Colleague(home);
    }

    /** Somebody who signed in with one of the demonstration accounts. */
    public static Colleague signedIn(URI home, String account) throws IOException {
        Colleague colleague = at(home);
        colleague.token = colleague.tokenOf(colleague.get("desk/sign-in"));
        HttpResponse<String> answer =
                colleague.post("desk/sign-in", Map.of("username", account, "password", DemonstrationAccounts.PASSWORD));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(account + " could not sign in: " + answer.statusCode());
        }
        colleague.token = colleague.tokenOf(colleague.get("desk/help"));
        return colleague;
    }

    private String tokenOf(HttpResponse<String> page) {
        return group(TOKEN, page.body(), "token in the page of status " + page.statusCode());
    }

    private static String group(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("There is no " + what);
        }
        return matcher.group(1);
    }

    /** The token that every form of theirs carries. */
    public String token() {
        return token;
    }

    /** Opens a path. */
    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(home + path)).GET());
    }

    /** Sends a form without files, with the token in it. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + token));
        fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** Sends whatever one likes. */
    public HttpResponse<String> post(String path, String contentType, BodyPublisher body) throws IOException {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", contentType)
                .POST(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }

    /** Writes a new partner page. */
    public UUID create(Map<String, String> fields) throws IOException {
        HttpResponse<String> answer = post("desk/partners/new", fields);
        if (answer.statusCode() != 303) {
            throw new IOException("Not created: " + answer.statusCode());
        }
        return UUID.fromString(
                group(PARTNER, answer.headers().firstValue("Location").orElse(""), "partner"));
    }

    /** The version of a page as the desk tells it now. */
    public long version(UUID partner) throws IOException {
        return Long.parseLong(group(
                VERSION, get("desk/partners/" + partner + "/steps/archive").body(), "version"));
    }

    /** Takes a step of the workflow with a page as it is now. */
    public HttpResponse<String> step(UUID partner, String step, String comment) throws IOException {
        return post(
                "desk/partners/" + partner + "/steps/" + step,
                Map.of("version", Long.toString(version(partner)), "comment", comment, "date", "keep"));
    }
}
