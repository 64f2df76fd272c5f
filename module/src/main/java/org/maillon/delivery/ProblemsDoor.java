package org.maillon.delivery;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Problem;
import org.maillon.json.Json;
import org.maillon.language.Language;

/** What the problems of the API are: the address in {@code type} leads here. */
@WebServlet({ProblemsDoor.ROOT, ProblemsDoor.ROOT + "/*"})
public class ProblemsDoor extends DeliveryDoor {

    static final String ROOT = Problem.ROOT;

    private static final long serialVersionUID = 1L;

    @Override
    Answer read(HttpServletRequest request) {
        String code = path(request).substring(ROOT.length()).replaceFirst("^/", "");
        List<Object> known = new ArrayList<>();
        for (Problem.Kind kind : Problem.Kind.values()) {
            if (kind.code().equals(code)) {
                return Answer.ok(Body.of(JSON, Json.bytes(tree(kind))));
            }
            known.add(tree(kind));
        }
        return code.isEmpty()
                ? Answer.ok(Body.of(JSON, Json.bytes(Map.of("items", known))))
                : problem(request, Problem.of(Problem.Kind.NOT_FOUND));
    }

    private Map<String, Object> tree(Problem.Kind kind) {
        Map<String, Object> titles = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            titles.put(language.tag(), kind.title(language));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", kind.address(site));
        tree.put("status", kind.status());
        tree.put("title", titles);
        return tree;
    }
}
