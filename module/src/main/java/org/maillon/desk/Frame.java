package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.ReadNotifications;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Permission;
import org.maillon.host.CurrentEditor;
import org.maillon.http.Assets;
import org.maillon.language.Language;
import org.maillon.language.Messages;

/** What every page of the desk is given besides its own matter: language, person, permissions, addresses. */
@RequestScoped
public class Frame {

    private static final System.Logger LOG = System.getLogger(Frame.class.getName());

    @Inject
    HttpServletRequest request;

    @Inject
    MvcContext mvc;

    @Inject
    DeskLanguage language;

    @Inject
    CurrentEditor currentEditor;

    @Inject
    Assets assets;

    @Inject
    Flash flash;

    @Inject
    ReadNotifications readNotifications;

    @Inject
    Clock clock;

    /** The values, by the names templates know them under; the macros of {@code layout.ftl} tell what each is. */
    public Map<String, Object> values() {
        Language spoken = language.get();
        Map<String, Object> values = new HashMap<>();
        values.put("m", new Say(Messages.in(spoken)));
        values.put("language", spoken.tag());
        values.put("moments", new Moments(spoken, clock));
        values.put("assets", assets);
        values.put("base", request.getContextPath());
        values.put("desk", request.getContextPath() + "/desk");
        values.put("here", here());
        values.put("framed", framed());
        values.put("shortcuts", Shortcuts.on(request));
        values.put("csrf", mvc.getCsrf());
        flash.take().ifPresent(said -> values.put("flash", said));
        Optional<Editor> editor = currentEditor.find();
        editor.ifPresent(person -> {
            values.put("editor", person);
            values.put("roles", person.roles().stream().sorted().toList());
            values.put("unread", unread());
        });
        values.put("may", permissions(editor));
        return values;
    }

    /** How much is unread; a page that says what went wrong must be drawn even when this cannot be counted. */
    private long unread() {
        try {
            return readNotifications.unread();
        } catch (RuntimeException unknown) {
            LOG.log(System.Logger.Level.DEBUG, "The unread notifications could not be counted", unknown);
            return 0;
        }
    }

    private static Map<String, Boolean> permissions(Optional<Editor> editor) {
        Map<String, Boolean> permissions = new HashMap<>();
        for (Permission permission : Permission.values()) {
            permissions.put(
                    permission.name(),
                    editor.filter(person -> person.may(permission)).isPresent());
        }
        return permissions;
    }

    /** The address of this page, to which the language switch comes back; forms are posted to the page they stand on. */
    private String here() {
        String query = request.getQueryString();
        boolean read = request.getMethod().equals(HttpMethod.GET);
        return request.getRequestURI() + (query == null || !read ? "?" : "?" + query + "&");
    }

    /** Whether the page is shown inside a page of the host, which has its own header. */
    private boolean framed() {
        return "iframe".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
