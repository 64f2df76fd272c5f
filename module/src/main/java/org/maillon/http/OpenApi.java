package org.maillon.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Trees;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabulary;

/** The whole programming interface as an OpenAPI 3.1 document, put together from what each part tells of itself. */
public final class OpenApi {

    private static final Map<String, Object> TEXT = Trees.of("type", "string");

    private final Site site;
    private final Taxonomy taxonomy;

    private OpenApi(Site site, Taxonomy taxonomy) {
        this.site = site;
        this.taxonomy = taxonomy;
    }

    /** The document of these parts. */
    public static Map<String, Object> of(Iterable<DocumentedApi> parts, Site site, Taxonomy taxonomy) {
        return new OpenApi(site, taxonomy).document(parts);
    }

    private Map<String, Object> document(Iterable<DocumentedApi> parts) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        Map<String, Object> schemas = new TreeMap<>();
        Map<String, String> tags = new TreeMap<>();
        schemas.put("Problem", problem());
        for (DocumentedApi part : parts) {
            schemas.putAll(part.schemas(taxonomy));
            for (Operation operation : part.operations()) {
                tags.put(operation.tag(), operation.tag());
                Map<String, Object> methods = paths.computeIfAbsent(operation.path(), any -> new LinkedHashMap<>());
                methods.put(operation.method().toLowerCase(Locale.ROOT), operation(operation, part.isForAccounts()));
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Trees.of(
                        "title",
                        "Maillon",
                        "version",
                        "1",
                        "summary",
                        "Partners of a foundation: published ones for everybody, all of them for editors' programs.",
                        "license",
                        Trees.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Trees.of("url", site.base().toString())));
        document.put(
                "tags",
                tags.keySet().stream()
                        .map(name -> Trees.of("name", name, "description", name + "."))
                        .toList());
        document.put("paths", paths);
        document.put(
                "components",
                Trees.of(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        Trees.of(
                                "basic",
                                Trees.of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "basic",
                                        "description",
                                        "Name and password of an account."),
                                "bearer",
                                Trees.of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        "A token that an administrator gave."))));
        return document;
    }

    private Map<String, Object> operation(Operation operation, boolean isForAccounts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("operationId", operation.id());
        tree.put("tags", List.of(operation.tag()));
        tree.put("summary", operation.summary());
        tree.put(
                "security",
                isForAccounts ? List.of(Map.of("basic", List.of()), Map.of("bearer", List.of())) : List.of());
        List<Object> parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            tree.put("parameters", parameters);
        }
        operation.body().ifPresent(body -> {
            Map<String, Object> content = new LinkedHashMap<>();
            body.types().forEach(type -> content.put(type, Map.of("schema", body.schema())));
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("required", body.isNeeded());
            request.put("content", content);
            tree.put("requestBody", request);
        });
        tree.put("responses", replies(operation.replies()));
        return tree;
    }

    private List<Object> parameters(Operation operation) {
        List<Object> parameters = new ArrayList<>();
        operation.variables().forEach(name -> parameters.add(parameter(name, "path", true, TEXT, "")));
        operation
                .parameters()
                .forEach(known -> parameters.add(parameter(
                        known.name(), known.place(), known.isRequired(), known.schema(), known.description())));
        if (operation.byVocabulary()) {
            for (Vocabulary vocabulary : taxonomy.attachedTo(Attachment.PARTNER)) {
                String label = Messages.in(Language.EN).say(Sentence.of("verbatim", vocabulary.label()));
                parameters.add(parameter(
                        vocabulary.code(),
                        "query",
                        false,
                        TEXT,
                        label + ": codes of terms with commas, one of which must be carried; narrower terms count."));
            }
        }
        return parameters;
    }

    private static Map<String, Object> parameter(
            String name, String place, boolean isRequired, Map<String, Object> schema, String description) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("in", place);
        tree.put("required", isRequired);
        if (!description.isEmpty()) {
            tree.put("description", description);
        }
        tree.put("schema", schema);
        return tree;
    }

    /** Several answers with the same status are one in OpenAPI; their descriptions are told together. */
    private static Map<String, Object> replies(List<Operation.Reply> replies) {
        Map<String, Map<String, Object>> byStatus = new TreeMap<>();
        for (Operation.Reply reply : replies) {
            Map<String, Object> tree =
                    byStatus.computeIfAbsent(Integer.toString(reply.status()), any -> new LinkedHashMap<>());
            tree.merge("description", reply.description(), (one, other) -> one + ", " + other);
            if (!reply.headers().isEmpty()) {
                Map<String, Object> headers = new LinkedHashMap<>();
                reply.headers()
                        .forEach((name, told) -> headers.put(name, Trees.of("description", told, "schema", TEXT)));
                tree.put("headers", headers);
            }
            reply.type().ifPresent(type -> {
                Map<String, Object> content = new LinkedHashMap<>();
                if (tree.get("content") instanceof Map<?, ?> others) {
                    others.forEach((other, schema) -> content.put(String.valueOf(other), schema));
                }
                content.put(type, Map.of("schema", reply.schema()));
                tree.put("content", content);
            });
        }
        return new LinkedHashMap<>(byStatus);
    }

    /** RFC 9457, with what our problems add. */
    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Trees.of("type", "string", "format", "uri-reference"));
        properties.put("title", TEXT);
        properties.put("status", Trees.of("type", "integer", "minimum", 400, "maximum", 599));
        properties.put("detail", TEXT);
        properties.put("instance", TEXT);
        properties.put("parameter", TEXT);
        properties.put("allowed", Trees.of("type", "array", "items", TEXT));
        properties.put("reference", TEXT);
        properties.put("refusal", TEXT);
        properties.put(
                "errors",
                Trees.of(
                        "type",
                        "array",
                        "items",
                        Trees.of(
                                "type",
                                "object",
                                "properties",
                                Trees.of("pointer", TEXT, "key", TEXT, "message", TEXT),
                                "required",
                                List.of("pointer", "key", "message"),
                                "additionalProperties",
                                false)));
        return Trees.of("type", "object", "properties", properties, "required", List.of("type", "title", "status"));
    }
}
