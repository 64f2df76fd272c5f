package org.maillon.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maillon.host.Doorkeeper;
import org.maillon.host.KeptForm;
import org.maillon.host.LocalPath;
import org.maillon.language.Sentence;

/** The two pages between a person and the desk: the one that asks who they are, and the one that gives back their text. */
@ApplicationScoped
public class SignInPages {

    /**
     * What is known when the page is shown.
     *
     * @param username what was typed as the name
     * @param back where the person wanted to go
     * @param kept what they had typed
     * @param problem the key of what there is to say, or nothing
     */
    record Attempt(String username, Optional<LocalPath> back, Optional<KeptForm> kept, String problem) {}

    @Inject
    Templates templates;

    @Inject
    Doorkeeper doorkeeper;

    Response signIn(Attempt attempt, int status) {
        Map<String, Object> values = new HashMap<>();
        values.put("username", attempt.username());
        values.put("back", attempt.back().map(LocalPath::value).orElse(""));
        attempt.kept().ifPresent(kept -> values.put("kept", kept));
        if (!attempt.problem().isEmpty()) {
            values.put("problem", Sentence.of(attempt.problem()));
        }
        values.put("wrong", attempt.problem().equals("sign-in.wrong"));
        values.put("offered", doorkeeper.offered());
        return answer("sign-in.ftl", values, status);
    }

    Response resume(KeptForm kept, int status) {
        return answer("resume.ftl", Map.of("kept", kept), status);
    }

    private Response answer(String template, Map<String, Object> values, int status) {
        return Response.status(status)
                .type(Templates.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(templates.render(template, values))
                .build();
    }
}
