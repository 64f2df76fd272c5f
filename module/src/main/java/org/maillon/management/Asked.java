package org.maillon.management;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maillon.editorial.UnknownPartner;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Negotiation;
import org.maillon.http.Parameters;
import org.maillon.http.Problem;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Sentence;

/**
 * A request as its route takes it.
 *
 * @param request the request itself, for its body and headers
 * @param variables the variables of the path
 * @param parameters what stands in the query, each once and known
 */
record Asked(HttpServletRequest request, Map<String, String> variables, Parameters parameters) {

    private static final int LAST_PAGE = 100_000;
    private static final Pattern TAG =
            Pattern.compile("\\G[\\s,]*\"(?:(\\d{1,18})(?:\\.[\\w-]+)?|[^\"]*)\"\\s*(?=,|$)");

    /** The language in which the caller wants to be told things; French without a wish. */
    Language language() {
        return Negotiation.language(Answer.joined(request, "Accept-Language"));
    }

    String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }

    /** The partner the path names. */
    UUID partner() {
        return id(variable("id")).orElseThrow(UnknownPartner::new);
    }

    static Optional<UUID> id(String text) {
        try {
            // A short form such as 1-1-1-1-1 would be another name for the same partner.
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A parameter of the query, if it says anything. */
    Optional<String> text(String name) {
        return parameters.first(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A number of the query. */
    Optional<Integer> number(String name, int least, int most) {
        return text(name).map(text -> {
            if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw invalid(name, text, List.of(least + "–" + most));
            }
            return Integer.parseInt(text);
        });
    }

    /** A parameter whose value is one of a few. */
    Optional<String> choice(String name, Stream<String> possible) {
        List<String> all = possible.toList();
        return text(name).map(text -> {
            if (!all.contains(text)) {
                throw invalid(name, text, all);
            }
            return text;
        });
    }

    /** The number of the page that is asked for, from 1. */
    int page() {
        return number(Asking.PAGE, 1, LAST_PAGE).orElse(1);
    }

    /** What is wrong with a parameter. */
    static NotServed invalid(String name, String value, List<String> allowed) {
        return new NotServed(Problem.of(new Asking.Fault(Asking.Trouble.INVALID, name, value, allowed)));
    }

    /** Whether anything was sent. */
    boolean hasBody() {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** The bytes that were sent, as many as are taken. */
    byte[] bytes(int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    private static NotServed tooLarge(int most) {
        return new NotServed(Problem.of(Problem.Kind.TOO_LARGE, Sentence.of("problem.type.too-large.bytes", most)));
    }

    /** The object that was sent; an empty one when nothing was. */
    Members members() throws IOException {
        return hasBody() ? new Members(Json.object(bytes(Json.LONGEST)), "") : new Members(Map.of(), "");
    }

    /**
     * The versions that the caller knows, from {@code If-Match}; one of them must be the present one.
     *
     * @throws NotServed when the caller does not say which
     */
    List<Long> knownVersions() {
        Optional<String> field =
                Answer.joined(request, "If-Match").filter(tags -> !tags.strip().equals("*"));
        List<Long> versions = new ArrayList<>();
        Matcher tag = TAG.matcher(field.orElseThrow(() -> new NotServed(Problem.of(Problem.Kind.VERSION_NEEDED))));
        while (tag.find()) {
            // A tag that is none of ours names a version that never is.
            versions.add(tag.group(1) == null ? -1L : Long.parseLong(tag.group(1)));
        }
        return versions.isEmpty() ? List.of(-1L) : List.copyOf(versions);
    }

    /** The version that the caller knows: the present one if it is among them. */
    long knownVersion(long present) {
        List<Long> known = knownVersions();
        return known.contains(present) ? present : known.get(0);
    }
}
