package org.maillon.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.LinkOver;
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
 * A door for somebody from outside: the secret in the address is all that lets them in, and it leads to one page. There is
 * no session and no cookie, so nothing can be sent along by a browser that was led here by another site. Whoever guesses
 * has to wait, as at the desk.
 *
 * @param <A> what a request asks for
 */
abstract class LinkDoor<A extends LinkAsked> extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(LinkDoor.class.getName());
    private static final int SEE_OTHER = 303;
    private static final int MOST_WELCOMED = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** By which wrong secrets are counted, at whichever of these doors they were tried. */
    private static final String GUESSES = "/guest/";

    static final String HTML = "text/html; charset=utf-8";

    @Inject
    transient Patience patience;

    @Inject
    transient Pages pages;

    @Inject
    transient Site site;

    @Inject
    transient Clock clock;

    private final int mostBytes;
    private final String notices;

    /** Tokens that were right, by their marks: somebody who guesses behind the same proxy shuts nobody out. */
    private final transient Cache<String, Boolean> welcomed =
            Caffeine.newBuilder().maximumSize(MOST_WELCOMED).build();

    /**
     * A door.
     *
     * @param mostBytes longest form that is taken
     * @param notices what the keys of its own notices begin with
     */
    LinkDoor(int mostBytes, String notices) {
        this.mostBytes = mostBytes;
        this.notices = notices;
    }

    /** The request, if its address is one of this door's. */
    abstract Optional<A> asked(HttpServletRequest request);

    /** Answers somebody who looks; nothing is changed but that they came. */
    abstract Answer read(A asked) throws IOException;

    /** Answers a form of ours. */
    abstract Answer take(A asked);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        safely(request).unkept().send(request, response);
    }

    private Answer safely(HttpServletRequest request) {
        Language language = Negotiation.language(Answer.joined(request, "Accept-Language"));
        try {
            return serve(request, language);
        } catch (LinkOver over) {
            return notice(410, notices + over.how(), "", over.language());
        } catch (UnknownGuestLink unknown) {
            return notice(404, notices + "unknown", "", language);
        } catch (IOException | RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            LOG.log(System.Logger.Level.ERROR, "A request by a link failed, reference " + reference, failure);
            return notice(500, notices + "failed", reference, language);
        }
    }

    private Answer serve(HttpServletRequest request, Language language) throws IOException {
        Optional<A> written = asked(request);
        if (written.isEmpty()) {
            // What is not written as a token is a mistake and no guess: it costs nothing to say so.
            return notice(404, notices + "unknown", "", language);
        }
        A asked = written.get();
        if (!asked.isReading() && !(asked.isForm() && request.getMethod().equals("POST"))) {
            return notice(405, notices + "refused", "", language)
                    .with("Allow", asked.isForm() ? "GET, HEAD, POST" : "GET, HEAD");
        }
        if (asked.isReading() && asked.isForm()) {
            // Somebody came back to where a form was sent, or a program tried the address: nothing is said or learnt by
            // that.
            return Answer.empty(SEE_OTHER).with("Location", site.local(asked.address()));
        }
        if (welcomed.getIfPresent(asked.mark()) == null
                && patience.begin(GUESSES, request.getRemoteAddr()).isPresent()) {
            return notice(429, "wait", "", language).with("Retry-After", Long.toString(LONGEST_WAIT.toSeconds()));
        }
        try {
            Answer answer = asked.isReading() ? read(asked) : taken(asked, language);
            welcome(asked);
            return answer;
        } catch (LinkOver over) {
            // The secret was right: whoever comes back to a link that has ended guesses nothing.
            welcome(asked);
            throw over;
        }
    }

    private void welcome(A asked) {
        patience.succeed(GUESSES, asked.request().getRemoteAddr());
        welcomed.put(asked.mark(), true);
    }

    private Answer taken(A asked, Language language) {
        HttpServletRequest request = asked.request();
        if (Provenance.isForeignWithoutReferrer(request, site)) {
            return notice(403, "foreign", "", language);
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return notice(415, notices + "refused", "", language);
        }
        return isTooLarge(request) ? notice(413, notices + "large", "", language) : take(asked);
    }

    /** A form whose length nobody says might have no end; one without a body has said all there is. */
    private boolean isTooLarge(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > mostBytes || (length < 0 && request.getHeader("Transfer-Encoding") != null);
    }

    /** A page of this door. */
    Answer page(int status, String page, Language language) {
        return Answer.of(status, Body.of(HTML, page)).with("Content-Language", language.tag());
    }

    /** A rendering in a frame: its links leave the frame alone. */
    static Answer framed(String page) {
        return Answer.ok(Body.of(HTML, page.replaceFirst("<head>", "<head>\n    <base target=\"_blank\">")));
    }

    private Answer notice(int status, String what, String reference, Language language) {
        return GuestNotice.of(status, what, reference, language, pages);
    }
}
