package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;

/** What a page says once after something was done and the browser was sent on: "Enregistré". */
@RequestScoped
public class Flash {

    private static final String KEPT = "org.maillon.desk.flash";

    @Inject
    HttpServletRequest request;

    @Inject
    DeskLanguage language;

    /** Has the next page say this. */
    public void say(Sentence sentence) {
        // As words: a session may be stored, and a sentence's values may be anything.
        request.getSession().setAttribute(KEPT, Messages.in(language.get()).say(sentence));
    }

    /** What there is to say now; it is not said again. */
    public Optional<String> take() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String said)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(said);
    }
}
