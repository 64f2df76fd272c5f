package org.maillon.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.HearPartner;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.editorial.VerificationLinkOver;
import org.maillon.host.Patience;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Negotiation;
import org.maillon.http.Pages;
import org.maillon.http.Provenance;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Form;

/**
 * The door for somebody at a partner who is asked whether its page still holds: the secret in the address is all that lets
 * them in, once, and there is no session and no cookie. Reading, by whatever program in front of a mailbox, confirms nothing:
 * an answer is a form that was sent.
 */
@WebServlet(VerificationAsked.FOLDER + "*")
public class VerificationDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(VerificationDoor.class.getName());
    private static final String HTML = "text/html; charset=utf-8";
    private static final int SEE_OTHER = 303;

    /** Every field as long as it may be, written as browsers write forms. */
    private static final int MOST_BYTES = 400_000;

    private static final int MOST_WELCOMED = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Inject
    transient HearPartner hearPartner;

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
        } catch (VerificationLinkOver over) {
            return notice(410, "verification." + over.how(), over.language());
        } catch (UnknownGuestLink unknown) {
            return notice(404, "verification.unknown", language);
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            LOG.log(System.Logger.Level.ERROR, "A partner's request failed, reference " + reference, failure);
            return GuestNotice.of(500, "verification.failed", reference, language, pages);
        }
    }

    private Answer serve(HttpServletRequest request, Language language) {
        Optional<VerificationAsked> written = VerificationAsked.of(request);
        if (written.isEmpty()) {
            // What is not written as a token is a mistake and no guess: it costs nothing to say so.
            return notice(404, "verification.unknown", language);
        }
        VerificationAsked asked = written.get();
        if (!asked.isReading() && !(asked.isForm() && request.getMethod().equals("POST"))) {
            return notice(405, "verification.refused", language)
                    .with("Allow", asked.isForm() ? "GET, HEAD, POST" : "GET, HEAD");
        }
        String from = request.getRemoteAddr();
        if (welcomed.getIfPresent(asked.mark()) == null
                && patience.begin(GuestAsked.FOLDER, from).isPresent()) {
            return notice(429, "wait", language).with("Retry-After", Long.toString(LONGEST_WAIT.toSeconds()));
        }
        try {
            Answer answer = asked.isReading() ? read(asked) : take(asked, language);
            welcome(asked);
            return answer;
        } catch (VerificationLinkOver over) {
            // The secret was right: whoever comes back to a link that has ended guesses nothing.
            welcome(asked);
            throw over;
        }
    }

    private void welcome(VerificationAsked asked) {
        patience.succeed(GuestAsked.FOLDER, asked.request().getRemoteAddr());
        welcomed.put(asked.mark(), true);
    }

    private Answer read(VerificationAsked asked) {
        if (asked.isForm()) {
            // Somebody came back to where a form was sent, or a program tried the address: nothing is answered by that.
            return Answer.empty(SEE_OTHER).with("Location", site.local(asked.address()));
        }
        HearPartner.Visit visit =
                hearPartner.open(asked.token(), asked.request().getMethod().equals("GET"));
        Language language = asked.language().orElse(visit.link().language());
        if (asked.place().equals(VerificationAsked.PAGE)) {
            String page = new String(hearPartner.page(asked.token(), language), StandardCharsets.UTF_8);
            return Answer.ok(Body.of(HTML, page.replaceFirst("<head>", "<head>\n    <base target=\"_blank\">")));
        }
        return page(200, visit, asked, Optional.empty());
    }

    private Answer take(VerificationAsked asked, Language language) {
        HttpServletRequest request = asked.request();
        if (Provenance.isForeignWithoutReferrer(request, site)) {
            return notice(403, "foreign", language);
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return notice(415, "verification.refused", language);
        }
        if (isTooLarge(request)) {
            return notice(413, "verification.large", language);
        }
        HearPartner.Visit visit = hearPartner.open(asked.token(), false);
        if (asked.place().equals(VerificationAsked.CONFIRM)) {
            hearPartner.confirm(asked.token());
            return done("confirmed", visit, asked);
        }
        return propose(visit, asked);
    }

    /** A form whose length nobody says might have no end; one without a body has said all there is. */
    private static boolean isTooLarge(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > MOST_BYTES || (length < 0 && request.getHeader("Transfer-Encoding") != null);
    }

    private Answer propose(HearPartner.Visit visit, VerificationAsked asked) {
        Form form = asked.form();
        Fields own = visit.type().ownWords();
        Optional<FormStep> step = FormStep.of(form.text("do"));
        if (step.isPresent()) {
            FormStep.Outcome outcome = step.get().applyTo(form, own);
            String focus = Focus.after(step.get(), outcome);
            return page(200, visit, asked, Optional.of(sent(outcome.form(), List.of(), Optional.empty(), focus)));
        }
        try {
            hearPartner.propose(asked.token(), VerificationPage.typed(form, own), VerificationPage.remark(form));
            return done("proposed", visit, asked);
        } catch (VerificationLinkOver | UnknownGuestLink nothingThere) {
            throw nothingThere;
        } catch (InvalidContent invalid) {
            return page(422, visit, asked, Optional.of(sent(form, invalid.problems(), Optional.empty(), "")));
        } catch (Refusal refusal) {
            int status = ErrorPages.status(refusal.kind());
            return page(status, visit, asked, Optional.of(sent(form, List.of(), Optional.of(refusal.sentence()), "")));
        }
    }

    private static VerificationPage.Sent sent(
            Form form, List<org.maillon.partner.field.Problem> problems, Optional<Sentence> refusal, String focus) {
        return new VerificationPage.Sent(form, problems, refusal, focus);
    }

    private Answer page(
            int status, HearPartner.Visit visit, VerificationAsked asked, Optional<VerificationPage.Sent> sent) {
        Language language = asked.language().orElse(visit.link().language());
        String page = pages.write(
                "desk/still-valid.ftl",
                language,
                new VerificationPage(visit, asked.address(), language, clock).model(site, sent));
        return Answer.of(status, Body.of(HTML, page)).with("Content-Language", language.tag());
    }

    /** Thanks; the link leads nowhere any more, so this is the answer to the form itself. */
    private Answer done(String what, HearPartner.Visit visit, VerificationAsked asked) {
        Language language = asked.language().orElse(visit.link().language());
        String page = pages.write(
                "desk/still-valid-done.ftl",
                language,
                Map.of("what", what, "page", site.local(Site.page(visit.slug(), language))));
        return Answer.ok(Body.of(HTML, page)).with("Content-Language", language.tag());
    }

    private Answer notice(int status, String what, Language language) {
        return GuestNotice.of(status, what, "", language, pages);
    }
}
