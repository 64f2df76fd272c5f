package org.maillon.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.HearGuest;
import org.maillon.actions.KeepMedia;
import org.maillon.editorial.GuestLinkOver;
import org.maillon.editorial.GuestOpinion.Verdict;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.host.Patience;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Negotiation;
import org.maillon.http.Pages;
import org.maillon.http.Provenance;
import org.maillon.http.Site;
import org.maillon.language.Language;

/**
 * The one door for somebody from outside: the secret in the address is all that lets them in, and it leads to one page.
 * There is no session and no cookie, so nothing can be sent along by a browser that was led here by another site.
 */
@WebServlet(GuestAsked.FOLDER + "*")
public class GuestDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(GuestDoor.class.getName());
    private static final String HTML = "text/html; charset=utf-8";
    private static final int SEE_OTHER = 303;
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_WELCOMED = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final String COMMENTED = "comment";

    /** A drawing opened by itself may draw, and nothing else: no script, no frame, no request. */
    private static final String DRAWING_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    @Inject
    transient HearGuest hearGuest;

    @Inject
    transient Patience patience;

    @Inject
    transient Pages pages;

    @Inject
    transient Site site;

    @Inject
    transient Clock clock;

    /** Tokens that were right, by their marks: somebody who guesses behind the same proxy shuts nobody out. */
    private final transient Cache<String, Boolean> welcomed =
            Caffeine.newBuilder().maximumSize(MOST_WELCOMED).build();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        safely(request).unkept().send(request, response);
    }

    private Answer safely(HttpServletRequest request) {
        Language language = Negotiation.language(Answer.joined(request, "Accept-Language"));
        try {
            return serve(request, language);
        } catch (GuestLinkOver over) {
            return notice(410, over.state().code(), over.language());
        } catch (UnknownGuestLink unknown) {
            return notice(404, "unknown", language);
        } catch (IOException | RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            LOG.log(System.Logger.Level.ERROR, "A guest's request failed, reference " + reference, failure);
            return GuestNotice.of(500, "failed", reference, language, pages);
        }
    }

    private Answer serve(HttpServletRequest request, Language language) throws IOException {
        Optional<GuestAsked> written = GuestAsked.of(request);
        if (written.isEmpty()) {
            // What is not written as a token is a mistake and no guess: it costs nothing to say so.
            return notice(404, "unknown", language);
        }
        GuestAsked asked = written.get();
        if (!asked.isReading() && !(asked.isForm() && request.getMethod().equals("POST"))) {
            return notice(405, "refused", language).with("Allow", asked.isForm() ? "GET, HEAD, POST" : "GET, HEAD");
        }
        String from = request.getRemoteAddr();
        if (welcomed.getIfPresent(asked.mark()) == null
                && patience.begin(GuestAsked.FOLDER, from).isPresent()) {
            return notice(429, "wait", language).with("Retry-After", Long.toString(LONGEST_WAIT.toSeconds()));
        }
        Answer answer = asked.isReading() ? read(asked) : say(asked, language);
        patience.succeed(GuestAsked.FOLDER, from);
        welcomed.put(asked.mark(), true);
        return answer;
    }

    private Answer read(GuestAsked asked) throws IOException {
        if (asked.place().equals(GuestAsked.MEDIA)) {
            return picture(asked);
        }
        if (asked.place().equals(GuestAsked.PAGE)) {
            String page = hearGuest.page(asked.token(), asked.language());
            return Answer.ok(Body.of(HTML, framed(page, asked)));
        }
        if (asked.place().equals(GuestAsked.CHANGES)) {
            String page = hearGuest.changes(asked.token(), asked.language());
            return Answer.ok(Body.of(HTML, framed(page, asked)));
        }
        if (asked.isForm()) {
            // Somebody came back to where a form was sent.
            return Answer.empty(SEE_OTHER).with("Location", site.local(asked.address()));
        }
        return page(200, asked, Optional.empty(), asked.request().getMethod().equals("GET"));
    }

    private Answer picture(GuestAsked asked) throws IOException {
        Optional<KeepMedia.Stored> stored = hearGuest.picture(asked.token(), asked.id());
        if (stored.isEmpty()) {
            return Answer.of(404, Body.of("text/plain; charset=utf-8", "404\n"));
        }
        byte[] bytes = Files.readAllBytes(stored.get().bytes());
        return Answer.ok(Body.of(stored.get().file().contentType(), bytes, asked.id()))
                .with("Content-Security-Policy", DRAWING_ONLY);
    }

    /** The rendering with its pictures at addresses that the guest's secret opens; its links leave the frame alone. */
    private String framed(String page, GuestAsked asked) {
        String pictures = site.local(asked.address()) + "/" + GuestAsked.MEDIA + "/";
        return PreviewController.withPictures(page, id -> pictures + id)
                .replaceFirst("<head>", "<head>\n    <base target=\"_blank\">");
    }

    private Answer say(GuestAsked asked, Language language) {
        HttpServletRequest request = asked.request();
        if (Provenance.isForeignWithoutReferrer(request, site)) {
            return notice(403, "foreign", language);
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return notice(415, "refused", language);
        }
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES) {
            return notice(413, "large", language);
        }
        try {
            String back =
                    asked.language().map(one -> "?lang=" + one.tag() + "&").orElse("?");
            return Answer.empty(SEE_OTHER).with("Location", site.local(asked.address()) + back + "done=" + done(asked));
        } catch (UnknownGuestLink | GuestLinkOver nothingThere) {
            throw nothingThere;
        } catch (Refusal refusal) {
            String form = asked.id().isEmpty() ? asked.place() : asked.id();
            GuestPage.Typed typed = new GuestPage.Typed(form, asked.text("place"), asked.text("words"), refusal);
            return page(ErrorPages.status(refusal.kind()), asked, Optional.of(typed), false);
        }
    }

    /** Does what the form asks for, and tells what that was. */
    private String done(GuestAsked asked) {
        if (asked.place().equals(GuestAsked.ANSWER)) {
            Verdict verdict = Verdict.of(asked.text("verdict")).orElse(Verdict.ASKS_FOR_CHANGES);
            hearGuest.answer(asked.token(), verdict, asked.text("words"));
            return verdict.code();
        }
        if (asked.id().isEmpty()) {
            hearGuest.comment(asked.token(), Talk.anchor(asked.text("place")), asked.text("words"));
        } else {
            hearGuest.reply(asked.token(), asked.thread(), asked.text("words"));
        }
        return COMMENTED;
    }

    private Answer page(int status, GuestAsked asked, Optional<GuestPage.Typed> typed, boolean isOpening) {
        HearGuest.Visit visit = hearGuest.open(asked.token(), asked.language(), isOpening);
        Language language = visit.showing().language();
        List<String> known = List.of(COMMENTED, Verdict.AGREES.code(), Verdict.ASKS_FOR_CHANGES.code());
        String done = Optional.of(asked.text("done"))
                .filter(code -> typed.isEmpty() && known.contains(code))
                .orElse("");
        String page = pages.write(
                "desk/guest.ftl",
                language,
                new GuestPage(visit, asked.address(), clock)
                        .model(site, typed, done, asked.text("view").equals(GuestAsked.CHANGES)));
        return Answer.of(status, Body.of(HTML, page)).with("Content-Language", language.tag());
    }

    private Answer notice(int status, String what, Language language) {
        return GuestNotice.of(status, what, "", language, pages);
    }
}
