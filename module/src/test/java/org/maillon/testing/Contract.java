package org.maillon.testing;

import static org.assertj.core.api.BDDAssertions.then;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** The documentation of the programming interface, as something answers are held against. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADDRESS = "https://maillon.example/openapi";
    private static Optional<Contract> latest = Optional.empty();

    private final String text;
    private final JsonNode document;
    private final JsonSchema schemas;

    private Contract(String text) throws IOException {
        this.text = text;
        this.document = JSON.readTree(text);
        // Once as a whole: asked for by its parts, the factory would read it anew for each.
        this.schemas = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))))
                .getSchema(SchemaLocation.of(ADDRESS));
    }

    /** The document as it is served now: a new vocabulary is a new field. */
    public static synchronized Contract of(String base) throws IOException, InterruptedException {
        HttpResponse<String> served = HTTP.send(
                HttpRequest.newBuilder(URI.create(base + "/api/openapi")).build(),
                HttpResponse.BodyHandlers.ofString());
        then(served.statusCode()).isEqualTo(200);
        if (latest.filter(known -> known.text.equals(served.body())).isEmpty()) {
            latest = Optional.of(new Contract(served.body()));
        }
        return latest.orElseThrow();
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** Holds an answer against the documentation; addresses that are no part of the interface are not its business. */
    public static synchronized void check(String base, String method, String path, HttpResponse<byte[]> answer)
            throws IOException, InterruptedException {
        if (!path.startsWith("/api/")) {
            return;
        }
        String address = path.replaceFirst("\\?.*$", "");
        if (latest.isPresent()) {
            try {
                latest.get().check(method, address, answer);
                return;
            } catch (AssertionError perhapsOutdated) {
                latest = Optional.empty();
            }
        }
        Contract.of(base).check(method, address, answer);
    }

    private void check(String method, String path, HttpResponse<byte[]> answer) throws IOException {
        String asked = method + " " + path + " " + answer.statusCode();
        boolean isProblem = answer.statusCode() >= 400;
        Optional<String> template = template(path);
        String known = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        if (template.isEmpty() || !document.path("paths").path(template.get()).has(known)) {
            // Nothing is documented here: nothing but a problem, or what methods there are, may be told.
            then(isProblem || method.equals("OPTIONS"))
                    .as(asked + " is documented")
                    .isTrue();
            if (isProblem) {
                valid(asked, "#/components/schemas/Problem", answer);
            }
            return;
        }
        String pointer = "/paths/" + escaped(template.get()) + "/" + known + "/responses/" + answer.statusCode();
        JsonNode reply = document.at(pointer);
        then(reply.isMissingNode()).as(asked + " is a documented status").isFalse();
        if (answer.body().length == 0) {
            return;
        }
        then(reply.has("content")).as(asked + " has a documented body").isTrue();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        then(reply.path("content").has(type))
                .as(asked + " as " + type + " is documented")
                .isTrue();
        valid(asked, "#" + pointer + "/content/" + escaped(type) + "/schema", answer);
    }

    private void valid(String asked, String fragment, HttpResponse<byte[]> answer) throws IOException {
        JsonSchema schema =
                schemas.getRefSchema(SchemaLocation.of(ADDRESS + fragment).getFragment());
        then(schema.validate(JSON.readTree(bytes(answer)))).as(asked).isEmpty();
    }

    private static byte[] bytes(HttpResponse<byte[]> answer) throws IOException {
        boolean isZipped =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return isZipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
    }

    /** The documented path that an address belongs to; what is written out goes before a variable. */
    public Optional<String> template(String path) {
        List<String> templates = new ArrayList<>();
        StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                document.path("paths").fieldNames(), 0),
                        false)
                .filter(template -> path.matches(Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q")))
                .forEach(templates::add);
        return templates.stream().min(Comparator.comparingInt(template -> template.split("\\{", -1).length));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
