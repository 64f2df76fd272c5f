package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.maillon.editorial.Editor;
import org.maillon.host.CurrentEditor;
import org.maillon.host.DemonstrationAccounts;
import org.maillon.host.Doorkeeper;
import org.maillon.host.KeptForm;
import org.maillon.host.LocalPath;
import org.maillon.host.SignedIn;

/** Where a person says who they are, and from where they are brought back to what they wanted, with what they typed. */
@Controller
@Path("/")
@Produces(Templates.HTML)
public class SignInController {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    SignInPages pages;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    CurrentEditor editor;

    /** The sign-in page; also what somebody sees whose session ended while they were typing. */
    @GET
    @Path("sign-in")
    public Response page(
            @QueryParam("return") @DefaultValue("") String back,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        Optional<LocalPath> path = LocalPath.of(back);
        if (editor.find().isPresent()) {
            return go(request, path.orElse(LocalPath.HOME));
        }
        Optional<KeptForm> kept = request.getAttribute(KeptForm.ATTRIBUTE) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
        boolean ended = response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode();
        return pages.signIn(
                new SignInPages.Attempt("", path, kept, ended ? "sign-in.ended" : ""), response.getStatus());
    }

    /** Looks at the name and the password, or at the demonstration account that was chosen. */
    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("account") @DefaultValue("") String account,
            @FormParam("return") @DefaultValue("") String back,
            @FormParam("kept-path") @DefaultValue("") String keptPath,
            @FormParam("kept") @DefaultValue("") String keptBody,
            @Context HttpServletRequest request) {
        Optional<LocalPath> path = LocalPath.of(back);
        Optional<KeptForm> kept = LocalPath.of(keptPath).flatMap(there -> KeptForm.of(there, keptBody));
        boolean offered = doorkeeper.offered().stream().map(Editor::id).anyMatch(account::equals);
        String id = offered ? account : username.strip();
        Doorkeeper.Answer answer =
                doorkeeper.answer(id, offered ? DemonstrationAccounts.PASSWORD : password, request.getRemoteAddr());
        if (answer instanceof Doorkeeper.Welcome welcome) {
            begin(request, welcome.editor());
            return kept.map(form -> pages.resume(form, Response.Status.OK.getStatusCode()))
                    .orElseGet(() -> go(request, path.orElse(LocalPath.HOME)));
        }
        if (answer instanceof Doorkeeper.Wait wait) {
            Response page = pages.signIn(new SignInPages.Attempt(id, path, kept, "sign-in.wait"), TOO_MANY_REQUESTS);
            return Response.fromResponse(page)
                    .header("Retry-After", wait.remaining().toSeconds() + 1)
                    .build();
        }
        return pages.signIn(
                new SignInPages.Attempt(id, path, kept, "sign-in.wrong"), Response.Status.UNAUTHORIZED.getStatusCode());
    }

    /** Leaves the desk; the session and everything in it is gone. */
    @POST
    @Path("sign-out")
    public Response signOut(@Context HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Response.seeOther(absolute(request, "/desk/sign-in")).build();
    }

    /** A new session, not the old one under a new name: nobody who planted a session or its token knows this one. */
    private static void begin(HttpServletRequest request, Editor editor) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(SignedIn.ACCOUNT, editor.id());
        request.setAttribute(SignedIn.EDITOR, editor);
    }

    private static Response go(HttpServletRequest request, LocalPath path) {
        return Response.seeOther(absolute(request, path.value())).build();
    }

    /** A path from the root would be taken as one below the desk. */
    private static URI absolute(HttpServletRequest request, String path) {
        return URI.create(request.getRequestURL().toString()).resolve(request.getContextPath() + path);
    }
}
