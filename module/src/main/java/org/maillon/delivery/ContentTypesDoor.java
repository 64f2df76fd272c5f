package org.maillon.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.partner.PublicSchema;
import org.maillon.taxonomy.Vocabularies;

/** What a published partner looks like, as a JSON Schema with every label in both languages. */
@WebServlet({ContentTypesDoor.ROOT, ContentTypesDoor.ROOT + "/*"})
public class ContentTypesDoor extends DeliveryDoor {

    static final String ROOT = "/api/content-types";

    private static final long serialVersionUID = 1L;
    private static final String PARTNER = ROOT + "/partner";
    static final String SCHEMA = "application/schema+json";

    @Inject
    transient Vocabularies vocabularies;

    /** The link from a partner to its schema. */
    static String describedBy(Site site) {
        return link(site.absolute(PARTNER), "describedby", "; type=\"" + SCHEMA + "\"");
    }

    @Override
    List<String> types() {
        return List.of(SCHEMA, JSON);
    }

    @Override
    Answer read(HttpServletRequest request) {
        String path = path(request).replaceFirst("/$", "");
        if (!path.equals(ROOT) && !path.equals(PARTNER)) {
            return problem(request, Problem.of(Problem.Kind.NOT_FOUND));
        }
        Optional<Problem> fault = fault(request, List.of());
        if (fault.isPresent()) {
            return problem(request, fault.get());
        }
        if (path.equals(ROOT)) {
            Map<String, Object> list =
                    Map.of("items", List.of(Map.of("name", "partner", "schema", site.absolute(PARTNER))));
            return Answer.ok(Body.of(JSON, Json.bytes(list)));
        }
        Map<String, Object> schema = PublicSchema.of(vocabularies.all(), site.absolute(PARTNER));
        return Answer.ok(Body.of(SCHEMA, Json.bytes(schema)));
    }
}
