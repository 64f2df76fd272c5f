package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.HearPartner;
import org.maillon.actions.ProposeChange;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.LinkOver;
import org.maillon.editorial.PageChangedMeanwhile;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.UnknownGuestLink;
import org.maillon.http.Answer;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;

/**
 * The door for somebody at a partner who is asked whether its page still holds: the secret in the address is all that lets
 * them in, once, and there is no session and no cookie. Reading, by whatever program in front of a mailbox, confirms nothing:
 * an answer is a form that was sent.
 */
@WebServlet(VerificationAsked.FOLDER + "*")
public class VerificationDoor extends LinkDoor<VerificationAsked> {

    private static final long serialVersionUID = 1L;

    /** Every field as long as it may be, written as browsers write forms. */
    private static final int MOST_BYTES = 400_000;

    @Inject
    transient HearPartner hearPartner;

    @Inject
    transient ProposeChange proposeChange;

    /** The container makes it. */
    public VerificationDoor() {
        super(MOST_BYTES, "verification.");
    }

    @Override
    Optional<VerificationAsked> asked(HttpServletRequest request) {
        return VerificationAsked.of(request);
    }

    @Override
    Answer read(VerificationAsked asked) {
        HearPartner.Visit visit =
                hearPartner.open(asked.token(), asked.request().getMethod().equals("GET"));
        if (asked.place().equals(VerificationAsked.PAGE)) {
            byte[] page = hearPartner.page(asked.token(), language(visit, asked));
            return framed(new String(page, StandardCharsets.UTF_8));
        }
        return page(200, visit, asked, Optional.empty());
    }

    @Override
    Answer take(VerificationAsked asked) {
        HearPartner.Visit visit = hearPartner.open(asked.token(), false);
        if (asked.place().equals(VerificationAsked.CONFIRM)) {
            return confirm(visit, asked);
        }
        return propose(visit, asked);
    }

    private static Language language(HearPartner.Visit visit, VerificationAsked asked) {
        return asked.language().orElse(visit.link().language());
    }

    private Answer confirm(HearPartner.Visit visit, VerificationAsked asked) {
        try {
            hearPartner.confirm(asked.token(), asked.seen());
            return done("confirmed", visit, asked);
        } catch (PageChangedMeanwhile changed) {
            Form form = VerificationPage.prefilled(visit.content(), visit.type().ownWords());
            return refused(changed, form, visit, asked);
        }
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
            proposeChange.execute(
                    asked.token(), asked.seen(), VerificationPage.typed(form, own), VerificationPage.remark(form));
            return done("proposed", visit, asked);
        } catch (LinkOver | UnknownGuestLink nothingThere) {
            throw nothingThere;
        } catch (InvalidContent invalid) {
            return page(422, visit, asked, Optional.of(sent(form, invalid.problems(), Optional.empty(), "")));
        } catch (Refusal refusal) {
            return refused(refusal, form, visit, asked);
        }
    }

    private Answer refused(Refusal refusal, Form form, HearPartner.Visit visit, VerificationAsked asked) {
        int status = ErrorPages.status(refusal.kind());
        return page(status, visit, asked, Optional.of(sent(form, List.of(), Optional.of(refusal.sentence()), "")));
    }

    private static VerificationPage.Sent sent(
            Form form, List<Problem> problems, Optional<Sentence> refusal, String focus) {
        return new VerificationPage.Sent(form, problems, refusal, focus);
    }

    private Answer page(
            int status, HearPartner.Visit visit, VerificationAsked asked, Optional<VerificationPage.Sent> sent) {
        Language language = language(visit, asked);
        String page = pages.write(
                "desk/still-valid.ftl",
                language,
                new VerificationPage(visit, asked, language, clock).model(site, sent));
        return page(status, page, language);
    }

    /** Thanks; the link leads nowhere any more, so this is the answer to the form itself. */
    private Answer done(String what, HearPartner.Visit visit, VerificationAsked asked) {
        Language language = language(visit, asked);
        String page = pages.write(
                "desk/still-valid-done.ftl",
                language,
                Map.of("what", what, "page", site.local(Site.page(visit.slug(), language))));
        return page(200, page, language);
    }
}
