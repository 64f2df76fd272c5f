package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.maillon.actions.KeepMedia;

/**
 * Pictures for those who are signed in, also of pages that are not public yet. The session is known below the desk only,
 * so the public address of a picture cannot know an editor from a stranger.
 */
@RequestScoped
@Path("pictures/{id: [0-9a-f]{64}}")
public class PictureController {

    /** A drawing opened by itself may draw, and nothing else: no script, no frame, no request. */
    private static final String DRAWING_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    @Inject
    KeepMedia keepMedia;

    /** Where a picture is seen, below the address of the desk. */
    static String path(String id) {
        return "/desk/pictures/" + id;
    }

    /** The bytes of a picture. */
    @GET
    public Response show(@PathParam("id") String id) {
        KeepMedia.Stored stored = keepMedia.find(id).orElseThrow(NotFoundException::new);
        return Response.ok(stored.bytes().toFile())
                .type(stored.file().contentType())
                .header("Content-Security-Policy", DRAWING_ONLY)
                // The address names the content, so what a browser has is never old; it is no one else's, though.
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .build();
    }
}
