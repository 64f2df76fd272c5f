package org.maillon.delivery;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.DocumentedApi;
import org.maillon.http.OpenApi;
import org.maillon.http.Problem;
import org.maillon.json.Json;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** What programs may ask this module for, as an OpenAPI 3.1 document: reading for everybody, and writing for accounts. */
@WebServlet(OpenApiDoor.ROOT)
public class OpenApiDoor extends DeliveryDoor {

    static final String ROOT = "/api/openapi";

    private static final long serialVersionUID = 1L;
    private static final String OPEN_API = "application/vnd.oai.openapi+json";

    @Inject
    @Any
    transient Instance<DocumentedApi> parts;

    @Inject
    transient Vocabularies vocabularies;

    private transient volatile Made latest = new Made(Optional.empty(), Answer.empty(204));

    @Override
    List<String> types() {
        return List.of(JSON, OPEN_API);
    }

    @Override
    Answer read(HttpServletRequest request) {
        Optional<Problem> fault = fault(request, List.of());
        if (fault.isPresent()) {
            return problem(request, fault.get());
        }
        Taxonomy taxonomy = vocabularies.all();
        Made made = latest;
        if (!made.of().equals(Optional.of(taxonomy))) {
            made = new Made(Optional.of(taxonomy), answer(taxonomy));
            latest = made;
        }
        return made.answer();
    }

    private Answer answer(Taxonomy taxonomy) {
        return Answer.ok(Body.of(JSON, Json.bytes(OpenApi.of(parts, site, taxonomy))))
                .with("Surrogate-Key", "vocabularies");
    }

    /** The document is large and changes with the vocabularies only. */
    private record Made(Optional<Taxonomy> of, Answer answer) {}
}
