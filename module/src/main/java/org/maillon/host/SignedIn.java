package org.maillon.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.maillon.editorial.Editor;

/** The person whom the doorkeeper let in; nobody while no request is being answered. */
@ApplicationScoped
public class SignedIn implements CurrentEditor {

    /** The request attribute that holds the {@link Editor}, set before any page is asked. */
    public static final String EDITOR = "org.maillon.host.editor";

    /** The session attribute that holds the id of the account. */
    public static final String ACCOUNT = "org.maillon.host.account";

    /** Whether a request comes from somebody who signed in, at doors that ask nobody to. */
    public static boolean isIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String;
    }

    @Inject
    HttpServletRequest request;

    @Override
    public Optional<Editor> find() {
        try {
            return request.getAttribute(EDITOR) instanceof Editor editor ? Optional.of(editor) : Optional.empty();
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }
}
