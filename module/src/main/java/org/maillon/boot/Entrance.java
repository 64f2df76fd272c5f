package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Role;
import org.maillon.host.AccountDirectory;
import org.maillon.host.KeptForm;
import org.maillon.host.LocalPath;
import org.maillon.host.SignedIn;
import org.maillon.http.Problem;
import org.maillon.http.Provenance;
import org.maillon.http.Site;

/**
 * Who may come in where. The desk asks people to sign in and keeps what they had typed; the management API asks
 * programs for their name at each request; everything else is public and never asks, remembers or looks.
 */
@ApplicationScoped
public class Entrance implements HttpAuthenticationMechanism {

    private static final String DESK = "/desk";
    private static final String SIGN_IN = "/desk/sign-in";
    private static final String MANAGEMENT = "/api/manage";
    private static final int SEE_OTHER = 303;

    @Inject
    AccountDirectory directory;

    @Inject
    ProgramCredentials programs;

    @Inject
    AnswerHeaders headers;

    @Inject
    Site site;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        headers.write(request, response);
        String path = path(request);
        try {
            if (isIn(path, DESK)) {
                return desk(request, response, context, path);
            }
            if (isIn(path, MANAGEMENT)) {
                return management(request, response, context);
            }
        } catch (IOException | ServletException broken) {
            throw new AuthenticationException(broken);
        }
        return context.doNothing();
    }

    private AuthenticationStatus desk(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path)
            throws IOException, ServletException {
        Optional<Editor> editor = signedIn(request);
        if (editor.isPresent()) {
            return welcome(editor.get(), request, context);
        }
        if (path.equals(SIGN_IN)) {
            return context.doNothing();
        }
        Optional<LocalPath> here = here(request);
        if (isScript(request)) {
            // A script keeps its page; a page inside its answer would only confuse it.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            String back = here.filter(there -> !there.equals(LocalPath.HOME))
                    .map(there -> "?return=" + URLEncoder.encode(there.value(), StandardCharsets.UTF_8))
                    .orElse("");
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + SIGN_IN + back);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        // What another site wrote is not this person's to find again after signing in.
        boolean isForeign = Provenance.isForeign(request, site);
        if (!isForeign && isForm(request) && request.getContentLengthLong() <= KeptForm.LONGEST) {
            here.flatMap(there -> KeptForm.of(there, request.getParameterMap()))
                    .ifPresent(kept -> request.setAttribute(KeptForm.ATTRIBUTE, kept));
        }
        if (!isForeign && isFormWithFiles(request)) {
            here.ifPresent(there -> request.setAttribute(KeptForm.SENT_TO, there));
        }
        // The page is asked for with GET: nothing of what was sent is done, it is only shown.
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        request.getRequestDispatcher(SIGN_IN).forward(new Reading(request), response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus management(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        ProgramCredentials.Answer answer = programs.answer(request);
        if (answer instanceof ProgramCredentials.Known known) {
            return welcome(known.editor(), request, context);
        }
        if (answer instanceof ProgramCredentials.Wait wait) {
            long seconds = wait.remaining().toSeconds() + 1;
            response.setHeader("Retry-After", Long.toString(seconds));
            return refuse(Problem.of(Problem.Kind.TOO_MANY_ATTEMPTS, seconds), request, response);
        }
        response.addHeader("WWW-Authenticate", "Basic realm=\"Maillon\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Maillon\"");
        return refuse(Problem.of(Problem.Kind.UNAUTHORIZED), request, response);
    }

    /** The container answers every failure with the last page, which finds there what to say. */
    private static AuthenticationStatus refuse(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(LastPage.PROBLEM, problem);
        response.setStatus(problem.kind().status());
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus welcome(Editor editor, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(SignedIn.EDITOR, editor);
        return context.notifyContainerAboutLogin(
                editor.id(), editor.roles().stream().map(Role::code).collect(Collectors.toSet()));
    }

    private Optional<Editor> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignedIn.ACCOUNT) instanceof String id)) {
            return Optional.empty();
        }
        return directory.find(id);
    }

    /** The path as the container decided it, by which it also chooses who answers. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static boolean isIn(String path, String door) {
        return path.equals(door) || path.startsWith(door + "/");
    }

    private static Optional<LocalPath> here(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return LocalPath.of(query == null ? path : path + "?" + query);
    }

    private static boolean isForm(HttpServletRequest request) {
        return isPosted(request, "application/x-www-form-urlencoded");
    }

    private static boolean isFormWithFiles(HttpServletRequest request) {
        return isPosted(request, "multipart/form-data");
    }

    private static boolean isPosted(HttpServletRequest request, String wanted) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private static boolean isScript(HttpServletRequest request) {
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** The same request, asking for a page instead of sending something. */
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
