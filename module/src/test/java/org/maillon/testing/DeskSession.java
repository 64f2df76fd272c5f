package org.maillon.testing;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the desk with a browser of their own: their session, and the token that the desk gave to it. */
public final class DeskSession {

    /** How a form with files is sent. */
    public static final String MULTIPART = "multipart/form-data";

    private static final String BOUNDARY = "----maillon-boundary";
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private DeskSession(String base) {
        this.base = base;
    }

    /** One input of a form. */
    public record Input(String name, String value) {}

    /** The inputs of a form, name before value. */
    public static List<Input> form(String... pairs) {
        List<Input> form = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.add(new Input(pairs[i], pairs[i + 1]));
        }
        return form;
    }

    /** Somebody who has only opened the page that asks who they are. */
    public static DeskSession nobody(String base) throws IOException, InterruptedException {
        DeskSession session = new DeskSession(base);
        session.readToken("/desk/sign-in");
        return session;
    }

    /** Somebody of the demonstration, signed in. */
    public static DeskSession of(String base, String account) throws IOException, InterruptedException {
        DeskSession session = nobody(base);
        HttpResponse<String> answer =
                session.post("/desk/sign-in", form("username", account, "password", "maillon"), "");
        then(answer.statusCode()).as(answer.body()).isEqualTo(303);
        session.readToken("/desk/help");
        return session;
    }

    private void readToken(String path) throws IOException, InterruptedException {
        String page = get(path).body();
        Matcher found = TOKEN.matcher(page);
        then(found.find()).as(page).isTrue();
        token = found.group(2);
    }

    /** The token of this session. */
    public String token() {
        return token;
    }

    /** Opens a page, without following where it leads. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form with the token, as a browser does. */
    public HttpResponse<String> post(String path, List<Input> form, String type)
            throws IOException, InterruptedException {
        List<Input> whole = new ArrayList<>();
        whole.add(new Input("_csrf", token));
        whole.addAll(form);
        return postAsItIs(path, whole, type);
    }

    /** Sends a form just as it is given, with more fields in the head of the request, name before value. */
    public HttpResponse<String> postAsItIs(String path, List<Input> form, String type, String... fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.header(fields[i], fields[i + 1]);
        }
        boolean parts = type.equals(MULTIPART);
        return send(request.header(
                        "Content-Type",
                        parts ? MULTIPART + "; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts ? parts(form) : pairs(form))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "fr");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static byte[] pairs(List<Input> form) {
        List<String> pairs = form.stream()
                .map(input -> URLEncoder.encode(input.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(input.value(), StandardCharsets.UTF_8))
                .toList();
        return String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] parts(List<Input> form) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Input input : form) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + input.name()
                            + "\"\r\n\r\n" + input.value() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
