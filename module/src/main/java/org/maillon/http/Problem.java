package org.maillon.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/**
 * Why an API cannot answer as asked, for people and for programs (RFC 9457).
 *
 * @param kind what went wrong; its code never changes
 * @param arguments values of its sentence
 * @param more further members for programs
 */
public record Problem(Kind kind, List<Object> arguments, Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The path under which each kind is explained: {@code type} leads there. */
    public static final String ROOT = "/api/problems";

    /** Every kind of problem the APIs know. */
    public enum Kind {
        MALFORMED_QUERY(400),
        UNKNOWN_PARAMETER(400),
        REPEATED_PARAMETER(400),
        INVALID_PARAMETER(400),
        MALFORMED_JSON(400),
        MALFORMED_TEXT(400),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        FOREIGN_ORIGIN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        GONE(410),
        STALE_VERSION(412),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        INVALID_CONTENT(422),
        VERSION_NEEDED(428),
        TOO_MANY_ATTEMPTS(429),
        INTERNAL(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** Its HTTP status. */
        public int status() {
            return status;
        }

        /** Its stable name in addresses and messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it is called. */
        public String title(Language language) {
            return Messages.in(language).say("problem.type." + code());
        }

        /** Where it is explained. */
        public String address(Site site) {
            return site.absolute(ROOT + "/" + code());
        }
    }

    /** A problem with the values of its sentence. */
    public static Problem of(Kind kind, Object... arguments) {
        return new Problem(kind, Arrays.asList(arguments), Map.of());
    }

    /** What is wrong with a parameter, with everything a client needs to mend it. */
    public static Problem of(Asking.Fault fault) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("parameter", fault.parameter());
        if (!fault.allowed().isEmpty()) {
            more.put("allowed", fault.allowed());
        }
        String allowed = String.join(", ", fault.allowed());
        return switch (fault.trouble()) {
            case UNKNOWN -> new Problem(Kind.UNKNOWN_PARAMETER, List.of(fault.parameter(), allowed), more);
            case REPEATED -> new Problem(Kind.REPEATED_PARAMETER, List.of(fault.parameter()), more);
            case INVALID ->
                new Problem(Kind.INVALID_PARAMETER, List.of(fault.parameter(), fault.value(), allowed), more);
        };
    }

    /** The same with a further member. */
    public Problem with(String member, Object value) {
        Map<String, Object> others = new LinkedHashMap<>(more);
        others.put(member, value);
        return new Problem(kind, arguments, others);
    }

    /** The problem document. */
    public Map<String, Object> tree(Site site, Language language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", kind.address(site));
        document.put("title", kind.title(language));
        document.put("status", kind.status());
        document.put(
                "detail", Messages.in(language).say("problem.type." + kind.code() + ".detail", arguments.toArray()));
        document.putAll(more);
        return document;
    }

    /** The answer with its document, which nobody keeps. */
    public Answer answer(Site site, Language language) {
        return Answer.of(kind.status(), Body.of(MEDIA_TYPE, Json.bytes(tree(site, language))))
                .with("Content-Language", language.tag())
                .with("Vary", "Accept, Accept-Language")
                .unkept();
    }
}
