package org.maillon.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.host.SignedIn;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.PublicDoor;
import org.maillon.http.Site;
import org.maillon.partner.MediaFiles;
import org.maillon.partner.PublishedPartners;

/**
 * The pictures of published partners, under addresses that change with their content. A picture that only a draft shows
 * is there for people of the desk and for nobody else.
 */
@WebServlet(MediaDoor.FOLDER + "*")
public class MediaDoor extends PublicDoor {

    static final String FOLDER = "/media/";

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile(FOLDER + "([0-9a-f]{64})/([a-z0-9][a-z0-9.-]{0,119})");

    /** A drawing opened by itself may draw, and nothing else: no script, no frame, no request. */
    private static final String DRAWING_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    @Inject
    transient MediaFiles media;

    @Inject
    transient PublishedPartners partners;

    @Inject
    transient Site site;

    @Override
    protected Answer answer(HttpServletRequest request) throws IOException {
        Matcher address = ADDRESS.matcher(path(request));
        if (!address.matches()) {
            return absent();
        }
        String id = address.group(1);
        boolean isPublic = partners.shows(id);
        if (!isPublic && !SignedIn.isIn(request)) {
            return absent();
        }
        Optional<MediaFiles.MediaFile> file = media.find(id);
        Optional<Path> place = media.path(id);
        if (file.isEmpty() || place.isEmpty()) {
            return absent();
        }
        if (!file.get().fileName().equals(address.group(2))) {
            return Answer.moved(site.local(FOLDER + id + "/" + file.get().fileName()));
        }
        Body body = Body.of(file.get().contentType(), Files.readAllBytes(place.get()), id);
        return Answer.ok(body)
                .with("Content-Security-Policy", DRAWING_ONLY)
                .with("Cache-Control", isPublic ? Answer.FOR_EVER : "private, no-cache")
                .with("Access-Control-Allow-Origin", "*");
    }

    private static Answer absent() {
        return Answer.of(404, Body.of("text/plain; charset=utf-8", "404\n")).unkept();
    }

    @Override
    protected Answer methodRefused(HttpServletRequest request) {
        return Answer.empty(405);
    }

    @Override
    protected Answer failed(HttpServletRequest request, String reference) {
        return Answer.of(500, Body.of("text/plain; charset=utf-8", reference + "\n"));
    }
}
