package org.maillon.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Negotiation;
import org.maillon.http.Operation;
import org.maillon.http.Parameters;
import org.maillon.http.Problem;
import org.maillon.http.PublicDoor;
import org.maillon.http.Site;
import org.maillon.language.Language;

/**
 * What every address of the delivery API has in common: any site may read it, it speaks JSON, and what it cannot answer
 * it explains. French when the client has no wish.
 */
abstract class DeliveryDoor extends PublicDoor {

    static final String JSON = Operation.JSON;

    private static final long serialVersionUID = 1L;
    private static final String A_DAY = "86400";

    @Inject
    transient Site site;

    /** The types this door can answer with; the first is the usual one. */
    List<String> types() {
        return List.of(JSON);
    }

    /** Whether the client can read one of them. */
    boolean isAcceptable(Optional<String> accept) {
        return types().stream().anyMatch(type -> Negotiation.accepts(accept, type));
    }

    /** What stands at the address. */
    abstract Answer read(HttpServletRequest request);

    @Override
    protected final Answer answer(HttpServletRequest request) {
        Optional<String> accept = Answer.joined(request, "Accept");
        if (!isAcceptable(accept)) {
            return open(problem(request, Problem.of(Problem.Kind.NOT_ACCEPTABLE, String.join(", ", types()))));
        }
        Answer answer = read(request);
        return open(answer.headers().containsKey("Vary") ? answer : answer.with("Vary", "Accept"));
    }

    /** The parameters of the address, none of which may be unknown or stand twice; or the problem with them. */
    final Optional<Problem> fault(HttpServletRequest request, List<String> allowed) {
        Optional<Parameters> sent = Parameters.parse(query(request));
        if (sent.isEmpty()) {
            return Optional.of(Problem.of(Problem.Kind.MALFORMED_QUERY));
        }
        for (String name : sent.get().names()) {
            List<String> values = sent.get().all(name);
            if (!allowed.contains(name)) {
                return Optional.of(
                        Problem.of(new Asking.Fault(Asking.Trouble.UNKNOWN, name, String.join(",", values), allowed)));
            }
            if (values.size() > 1) {
                return Optional.of(Problem.of(
                        new Asking.Fault(Asking.Trouble.REPEATED, name, String.join(",", values), List.of())));
            }
        }
        return Optional.empty();
    }

    final Answer problem(HttpServletRequest request, Problem problem) {
        return problem.answer(site, language(request));
    }

    private static Language language(HttpServletRequest request) {
        return Negotiation.language(Answer.joined(request, "Accept-Language"));
    }

    @Override
    protected Answer options(HttpServletRequest request) {
        Map<String, String> preflight = new LinkedHashMap<>();
        preflight.put("Access-Control-Allow-Methods", METHODS);
        preflight.put("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
        preflight.put("Access-Control-Max-Age", A_DAY);
        return open(super.options(request)).with(preflight);
    }

    @Override
    protected Answer methodRefused(HttpServletRequest request) {
        return open(problem(request, Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, METHODS)));
    }

    @Override
    protected Answer failed(HttpServletRequest request, String reference) {
        Problem failure = new Problem(Problem.Kind.INTERNAL, List.of(reference), Map.of("reference", reference));
        return open(problem(request, failure));
    }

    /** Any site may read what is published; no credentials are ever asked for. */
    private static Answer open(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "ETag, Link, X-Total-Count, Content-Language");
    }

    /** Several links as one field (RFC 8288). */
    static String links(List<String> links) {
        return String.join(", ", new ArrayList<>(links));
    }

    static String link(String address, String relation, String more) {
        return "<" + address + ">; rel=\"" + relation + "\"" + more;
    }
}
