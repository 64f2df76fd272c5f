package org.maillon.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.field.Trees;

/**
 * One thing a program may ask an API for, as its documentation tells it. What a door lets in is checked against it too,
 * so that both cannot disagree.
 *
 * @param method HTTP method
 * @param path path below the module, its variables in braces
 * @param id its stable name for programs that are generated from the documentation
 * @param tag the group it belongs to
 * @param summary what it does, in one line
 * @param parameters what may stand in the query or must stand in a header
 * @param byVocabulary whether the code of each vocabulary is a parameter too
 * @param body what may be sent, if anything
 * @param replies what may come back
 */
public record Operation(
        String method,
        String path,
        String id,
        String tag,
        String summary,
        List<Parameter> parameters,
        boolean byVocabulary,
        Optional<Payload> body,
        List<Reply> replies) {

    /** The media type of nearly everything. */
    public static final String JSON = "application/json";

    /** The media type of JSON:API, for those who ask for it by name. */
    public static final String JSON_API = "application/vnd.api+json";

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    /**
     * A parameter.
     *
     * @param place {@code query}, {@code header} or {@code path}, as OpenAPI calls it
     */
    public record Parameter(
            String name, String place, boolean isRequired, Map<String, Object> schema, String description) {}

    /**
     * What may be sent.
     *
     * @param isNeeded whether it must be
     * @param types the media types that are read
     */
    public record Payload(boolean isNeeded, List<String> types, Map<String, Object> schema) {}

    /**
     * What may come back.
     *
     * @param type media type of the body, if there is one
     * @param headers names of the headers that tell something, each with what it tells
     */
    public record Reply(
            int status,
            String description,
            Optional<String> type,
            Map<String, Object> schema,
            Map<String, String> headers) {}

    /** An operation that takes and gives nothing yet. */
    public static Operation of(String method, String path, String id, String tag, String summary) {
        return new Operation(method, path, id, tag, summary, List.of(), false, Optional.empty(), List.of());
    }

    /** The schema under a name of the documentation. */
    public static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** The same with a parameter of the query. */
    public Operation query(String name, Map<String, Object> schema, String description) {
        return with(new Parameter(name, "query", false, schema, description));
    }

    /** The same with a header that must be sent, though its absence is explained in an answer of its own. */
    public Operation header(String name, String description) {
        return with(new Parameter(name, "header", true, Trees.of("type", "string"), description));
    }

    private Operation with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Operation(method, path, id, tag, summary, List.copyOf(more), byVocabulary, body, replies);
    }

    /** The same with each vocabulary as a parameter. */
    public Operation filteredByVocabularies() {
        return new Operation(method, path, id, tag, summary, parameters, true, body, replies);
    }

    /** The same with a body that must be sent. */
    public Operation takes(Map<String, Object> schema, String... types) {
        return taking(new Payload(true, List.of(types), schema));
    }

    /** The same with a body that may be sent. */
    public Operation mayTake(Map<String, Object> schema, String... types) {
        return taking(new Payload(false, List.of(types), schema));
    }

    private Operation taking(Payload payload) {
        return new Operation(method, path, id, tag, summary, parameters, byVocabulary, Optional.of(payload), replies);
    }

    /** The same with an answer that has a body of a type. */
    public Operation gives(int status, String description, String type, Map<String, Object> schema, String... headers) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            told.put(headers[i], headers[i + 1]);
        }
        return answering(new Reply(status, description, Optional.of(type), schema, told));
    }

    /** The same with an answer in JSON. */
    public Operation gives(int status, String description, Map<String, Object> schema, String... headers) {
        return gives(status, description, JSON, schema, headers);
    }

    /** The same with an answer that has no body. */
    public Operation givesNothing(int status, String description) {
        return answering(new Reply(status, description, Optional.empty(), Map.of(), Map.of()));
    }

    /** The same with problems that may come back. */
    public Operation refuses(Problem.Kind... kinds) {
        Operation more = this;
        for (Problem.Kind kind : kinds) {
            more = more.answering(
                    new Reply(kind.status(), kind.code(), Optional.of(Problem.MEDIA_TYPE), ref("Problem"), Map.of()));
        }
        return more;
    }

    private Operation answering(Reply reply) {
        List<Reply> more = new ArrayList<>(replies);
        boolean isKnown = replies.stream()
                .anyMatch(known ->
                        known.status() == reply.status() && known.description().equals(reply.description()));
        if (!isKnown) {
            more.add(reply);
        }
        return new Operation(method, path, id, tag, summary, parameters, byVocabulary, body, List.copyOf(more));
    }

    /** The names of the variables of the path. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            names.add(variable.group(1));
        }
        return List.copyOf(names);
    }

    /** The names of what may stand in the query, without the vocabularies. */
    public List<String> queryNames() {
        return parameters.stream()
                .filter(parameter -> parameter.place().equals("query"))
                .map(Parameter::name)
                .toList();
    }

    /** What of an address stands for each variable; nothing when the address is another one. */
    public Optional<Map<String, String>> match(String address) {
        List<String> names = variables();
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        int from = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(path.substring(from, variable.start())))
                    .append("([^/]+)");
            from = variable.end();
        }
        pattern.append(Pattern.quote(path.substring(from)));
        Matcher found = Pattern.compile(pattern.toString()).matcher(address);
        if (!found.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.group(i + 1));
        }
        return Optional.of(values);
    }
}
