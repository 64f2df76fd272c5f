package org.maillon.management;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.maillon.editorial.Refusal;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Negotiation;
import org.maillon.http.Operation;
import org.maillon.http.Parameters;
import org.maillon.http.Problem;
import org.maillon.http.Provenance;
import org.maillon.http.Site;
import org.maillon.json.NotJson;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Vocabularies;
import org.maillon.taxonomy.Vocabulary;

/**
 * The one entrance of the management API: finds the route, looks at what HTTP says about the request, and turns whatever
 * is refused into a problem document. Who calls was asked before; what they may do the actions know.
 */
@WebServlet({ManagementDoor.ROOT, ManagementDoor.ROOT + "/*"})
public class ManagementDoor extends HttpServlet {

    static final String ROOT = "/api/manage";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ManagementDoor.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    @Any
    transient Instance<Resource> resources;

    @Inject
    transient Site site;

    @Inject
    transient Vocabularies vocabularies;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        safely(request)
                .with("Cache-Control", "no-store")
                .with("Vary", "Accept, Accept-Language, Authorization")
                .send(request, response);
    }

    private Answer safely(HttpServletRequest request) {
        Language language = Negotiation.language(Answer.joined(request, "Accept-Language"));
        try {
            return serve(request);
        } catch (NotServed notServed) {
            return problem(notServed.problem(), language).with(notServed.headers());
        } catch (NotJson notJson) {
            return problem(Problem.of(Problem.Kind.MALFORMED_JSON, notJson.sentence()), language);
        } catch (Refusal refusal) {
            return problem(Refused.problem(refusal, PartnerType.with(vocabularies.all()), language), language);
        } catch (IOException | RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(System.Logger.Level.ERROR, "A management request failed, reference " + reference, failure);
            return problem(Problem.of(Problem.Kind.INTERNAL, reference).with("reference", reference), language);
        }
    }

    private Answer problem(Problem problem, Language language) {
        return Fault.told(problem, language).answer(site, language);
    }

    private Answer serve(HttpServletRequest request) throws IOException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        List<Found> here = routes(path);
        if (here.isEmpty()) {
            throw new NotServed(Problem.of(Problem.Kind.NOT_FOUND));
        }
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        String allowed = allowed(here);
        if (method.equals("OPTIONS")) {
            return Answer.empty(HttpServletResponse.SC_NO_CONTENT).with("Allow", allowed);
        }
        Found found = here.stream()
                .filter(one -> one.route().operation().method().equals(method))
                .findFirst()
                .orElseThrow(() ->
                        new NotServed(Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, allowed), Map.of("Allow", allowed)));
        checkOrigin(request);
        Operation operation = found.route().operation();
        if (!Negotiation.accepts(Answer.joined(request, "Accept"), Operation.JSON)) {
            throw new NotServed(Problem.of(Problem.Kind.NOT_ACCEPTABLE, Operation.JSON));
        }
        Parameters parameters = parameters(request, operation);
        Asked asked = new Asked(request, found.variables(), parameters);
        checkType(asked, operation);
        return found.route().handler().handle(asked);
    }

    private record Found(Route route, Map<String, String> variables) {}

    private List<Found> routes(String path) {
        List<Found> found = new ArrayList<>();
        for (Resource resource : resources) {
            for (Route route : resource.routes()) {
                route.operation().match(path).ifPresent(variables -> found.add(new Found(route, variables)));
            }
        }
        // What is written out goes before what a variable stands for.
        int fewest =
                found.stream().mapToInt(one -> one.variables().size()).min().orElse(0);
        return found.stream().filter(one -> one.variables().size() == fewest).toList();
    }

    private static String allowed(List<Found> here) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        here.forEach(found -> methods.add(found.route().operation().method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    /** A browser sends the password by itself, so it must not be led here by a page of somebody else. */
    private void checkOrigin(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        if (Provenance.isForeign(request, site)) {
            String own = site.base().getScheme() + "://" + site.authority();
            throw new NotServed(Problem.of(Problem.Kind.FOREIGN_ORIGIN, own));
        }
    }

    private Parameters parameters(HttpServletRequest request, Operation operation) {
        Parameters sent = Parameters.parse(Optional.ofNullable(request.getQueryString()))
                .orElseThrow(() -> new NotServed(Problem.of(Problem.Kind.MALFORMED_QUERY)));
        List<String> known = new ArrayList<>(operation.queryNames());
        if (operation.byVocabulary()) {
            vocabularies.all().attachedTo(Attachment.PARTNER).stream()
                    .map(Vocabulary::code)
                    .forEach(known::add);
        }
        for (String name : sent.names()) {
            String values = String.join(",", sent.all(name));
            if (!known.contains(name)) {
                throw new NotServed(Problem.of(new Asking.Fault(Asking.Trouble.UNKNOWN, name, values, known)));
            }
            if (sent.all(name).size() > 1) {
                throw new NotServed(Problem.of(new Asking.Fault(Asking.Trouble.REPEATED, name, values, List.of())));
            }
        }
        return sent;
    }

    private static void checkType(Asked asked, Operation operation) {
        if (operation.body().isEmpty() || (!operation.body().get().isNeeded() && !asked.hasBody())) {
            return;
        }
        List<String> types = operation.body().get().types();
        if (MediaType.of(asked.request().getContentType())
                .filter(type -> types.contains(type.name()))
                .isEmpty()) {
            throw new NotServed(Problem.of(Problem.Kind.UNSUPPORTED_MEDIA_TYPE, String.join(", ", types)));
        }
    }
}
