package org.maillon.delivery;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maillon.http.Answer;
import org.maillon.http.Problem;

/** Every address of the API where nothing stands. */
@WebServlet("/api/*")
public class LostDoor extends DeliveryDoor {

    private static final long serialVersionUID = 1L;

    /** Whoever gets lost is told so, whatever they can read. */
    @Override
    List<String> types() {
        return List.of(JSON, Problem.MEDIA_TYPE, "text/html");
    }

    @Override
    Answer read(HttpServletRequest request) {
        return problem(request, Problem.of(Problem.Kind.NOT_FOUND));
    }
}
