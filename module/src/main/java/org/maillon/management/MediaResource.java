package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.KeepMedia;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.partner.MediaFiles;
import org.maillon.partner.field.Trees;

/** The pictures that pages can show. */
@ApplicationScoped
public class MediaResource implements Resource {

    private static final String ALL = ManagementDoor.ROOT + "/media";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ALTERNATIVE = 300;
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private static final Operation LIST = PartnersApi.common(
                    Operation.of("GET", ALL, "listMedia", "Media", "List the newest pictures"))
            .query("limit", PartnersApi.number(1, MOST), "Most pictures; 50 without a wish.")
            .gives(200, "The pictures, newest first", ref("MediaList"))
            .givesNothing(304, "Nothing has changed since");

    private static final Operation UPLOAD = PartnersApi.common(
                    Operation.of("POST", ALL, "uploadMedia", "Media", "Upload a picture; the same bytes are kept once"))
            .query("name", PartnersApi.TEXT, "Name of the file.")
            .query("alt", PartnersApi.TEXT, "Alternative text, for the value that the answer prepares.")
            .takes(
                    Trees.of("type", "string", "format", "binary"),
                    "image/png",
                    "image/jpeg",
                    "image/webp",
                    "image/svg+xml")
            .gives(201, "The picture", ref("Media"), "Location", "Where it is shown.")
            .refuses(Problem.Kind.INVALID_CONTENT);

    @Inject
    KeepMedia keepMedia;

    @Inject
    Site site;

    @Override
    public List<Route> routes() {
        return List.of(new Route(LIST, this::list), new Route(UPLOAD, this::upload));
    }

    private Answer list(Asked asked) {
        List<Object> items = keepMedia.newest(asked.number("limit", 1, MOST).orElse(USUAL)).stream()
                .<Object>map(file -> tree(file, Optional.empty()))
                .toList();
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(Map.of("items", items))));
    }

    private Answer upload(Asked asked) throws IOException {
        String name = bounded(asked, "name", LONGEST_NAME).orElse("image");
        Optional<String> alternative = bounded(asked, "alt", LONGEST_ALTERNATIVE);
        // The stream itself: the room of the pictures knows how many bytes a picture may have.
        MediaFiles.MediaFile file = keepMedia.execute(asked.request().getInputStream(), name);
        return Answer.of(201, Body.of(Operation.JSON, Json.bytes(tree(file, alternative))))
                .with("Location", url(file));
    }

    private static Optional<String> bounded(Asked asked, String name, int longest) {
        return asked.text(name).map(text -> {
            if (text.length() > longest) {
                throw Asked.invalid(name, text, List.of("1–" + longest));
            }
            return text;
        });
    }

    private String url(MediaFiles.MediaFile file) {
        return site.absolute("/media/" + file.id() + "/" + file.fileName());
    }

    private Map<String, Object> tree(MediaFiles.MediaFile file, Optional<String> alternative) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", file.id());
        tree.put("fileName", file.fileName());
        tree.put("contentType", file.contentType());
        tree.put("size", file.size());
        tree.put("width", file.width());
        tree.put("height", file.height());
        tree.put("url", url(file));
        // What the field of a page takes, ready to be put there.
        tree.put("image", Trees.of("media", file.id(), "alt", alternative.orElse("")));
        return tree;
    }
}
