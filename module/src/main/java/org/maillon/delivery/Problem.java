package org.maillon.delivery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/**
 * Why the delivery API cannot answer as asked, for people and for programs (RFC 9457).
 *
 * @param kind what went wrong; its code never changes
 * @param arguments values of its sentence
 * @param more further members for programs
 */
record Problem(Kind kind, List<Object> arguments, Map<String, Object> more) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** Every kind of problem the API knows. */
    enum Kind {
        MALFORMED_QUERY(400),
        UNKNOWN_PARAMETER(400),
        REPEATED_PARAMETER(400),
        INVALID_PARAMETER(400),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        GONE(410),
        INTERNAL(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** Its stable name in addresses and messages. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** What it is called. */
        String title(Language language) {
            return Messages.in(language).say("problem.type." + code());
        }

        String address(Site site) {
            return site.absolute(ProblemsDoor.ROOT + "/" + code());
        }
    }

    static Problem of(Kind kind, Object... arguments) {
        return new Problem(kind, Arrays.asList(arguments), Map.of());
    }

    /** What is wrong with a parameter, with everything a client needs to mend it. */
    static Problem of(Asking.Fault fault) {
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

    Answer answer(Site site, Language language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", kind.address(site));
        document.put("title", kind.title(language));
        document.put("status", kind.status());
        document.put(
                "detail", Messages.in(language).say("problem.type." + kind.code() + ".detail", arguments.toArray()));
        document.putAll(more);
        return Answer.of(kind.status(), Body.of(MEDIA_TYPE, Json.bytes(document)))
                .with("Content-Language", language.tag())
                .with("Vary", "Accept, Accept-Language")
                .unkept();
    }
}
