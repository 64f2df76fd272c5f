package org.maillon.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maillon.http.Answer;
import org.maillon.http.Assets;
import org.maillon.http.Body;
import org.maillon.http.FormerAssets;
import org.maillon.http.KeptAnswers.Made;
import org.maillon.http.PublicDoor;

/**
 * The styles, scripts, drawings and the font of the pages and of the widget. A name with the hash of its content is kept
 * for ever and answers for ever, because other sites carry it; the plain name leads to what is there today.
 */
@WebServlet(Assets.FOLDER + "*")
public class AssetsDoor extends PublicDoor {

    private static final long serialVersionUID = 1L;
    private static final String AN_HOUR = "public, max-age=3600, stale-while-revalidate=86400";
    private static final Pattern NAME = Pattern.compile("(icons/)?[A-Za-z0-9][A-Za-z0-9._-]{0,150}");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");

    @Inject
    transient Assets assets;

    @Inject
    transient FormerAssets former;

    @Override
    protected Answer answer(HttpServletRequest request) {
        String name = path(request).substring(Assets.FOLDER.length());
        Optional<String> type = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        if (!NAME.matcher(name).matches() || name.contains("..") || type.isEmpty()) {
            return open(absent());
        }
        // They never change while the server runs, and only names that have a file take memory.
        return ready.answer(Assets.FOLDER + name, () -> Made.fixed(made(name, type.get())));
    }

    private Answer made(String name, String type) {
        try {
            Optional<byte[]> shipped = assets.shipped(assets.asset(name).file());
            Optional<byte[]> bytes = shipped.isPresent() ? shipped : former.read(name);
            return bytes.map(whole -> answer(name, type, whole)).orElseGet(() -> open(absent()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("An asset cannot be read: " + name, unreadable);
        }
    }

    private static Answer answer(String name, String type, byte[] bytes) {
        return open(Answer.ok(Body.of(type, bytes))
                .with("Cache-Control", Assets.isImmutable(name) ? Answer.FOR_EVER : AN_HOUR));
    }

    private static Answer absent() {
        return Answer.of(404, Body.of("text/plain; charset=utf-8", "404\n")).unkept();
    }

    /** Scripts with an {@code integrity} and fonts are asked for across origins. */
    private static Answer open(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*");
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
