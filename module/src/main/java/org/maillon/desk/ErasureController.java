package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.maillon.actions.ErasePerson;
import org.maillon.actions.ErasureIntake;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.ErasureInvalid;
import org.maillon.editorial.LegalGround;
import org.maillon.editorial.Refusal;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;

/**
 * The page on which an administrator looks for a person's data, reads where it stands, and erases it. What is looked for is
 * never in an address, so that no log of a server keeps what is to be forgotten.
 */
@Controller
@RequestScoped
@Path("audit/erasure")
@Produces(Templates.HTML)
public class ErasureController {

    @Inject
    ErasePerson erasePerson;

    @Inject
    FormDesk desk;

    @Inject
    Flash flash;

    @Inject
    Models models;

    /** What was typed. */
    public static class Typed {

        @FormParam("do")
        @DefaultValue("search")
        String deed = "search";

        @FormParam("account")
        @DefaultValue("")
        String account = "";

        @FormParam("names")
        @DefaultValue("")
        String names = "";

        @FormParam("mails")
        @DefaultValue("")
        String mails = "";

        @FormParam("phones")
        @DefaultValue("")
        String phones = "";

        @FormParam("ground")
        @DefaultValue("")
        String ground = "";

        @FormParam("reason")
        @DefaultValue("")
        String reason = "";

        ErasureIntake.Typed person() {
            return new ErasureIntake.Typed(account, names, mails, phones);
        }

        Form form() {
            return new Form.Builder()
                    .add("account", account)
                    .add("names", names)
                    .add("mails", mails)
                    .add("phones", phones)
                    .add("reason", reason)
                    .build();
        }
    }

    /** An empty search, and what was erased before. */
    @GET
    public Response show() {
        return draw(200, new Typed(), List.of());
    }

    /** Shows where the data stands, or erases it there. */
    @POST
    public Response act(@BeanParam Typed typed) {
        boolean isErasure = typed.deed.equals("erase");
        try {
            if (isErasure) {
                return erased(typed);
            }
            found(erasePerson.search(typed.person()));
            return draw(200, typed, List.of());
        } catch (ErasureInvalid invalid) {
            return again(typed, ErrorPages.status(invalid.kind()), invalid.problems(), isErasure);
        } catch (Refusal refused) {
            int status = Answer.status(refused);
            models.put("refusal", refused.sentence());
            return again(typed, status, List.of(), isErasure);
        }
    }

    private Response erased(Typed typed) {
        ErasePerson.Done done = erasePerson.execute(typed.person(), LegalGround.of(typed.ground), typed.reason);
        Optional<Erasure> erasure = done.erasure();
        if (erasure.isPresent() && done.left().isNothing()) {
            flash.say(said(erasure.get()));
            return FormDesk.goTo("audit/erasure");
        }
        erasure.ifPresent(made -> models.put("made", said(made)));
        if (erasure.isEmpty()) {
            found(done.left());
            return draw(200, typed, List.of());
        }
        models.put("left", Places.of(done.left(), desk.messages()));
        models.put("leftAccounts", done.left().accounts());
        return draw(200, new Typed(), List.of());
    }

    private void found(ErasePerson.Found found) {
        models.put("places", Places.of(found, desk.messages()));
        models.put("accounts", found.accounts());
    }

    private static Sentence said(Erasure erasure) {
        return Sentence.of("erasure.done", erasure.number(), erasure.pages(), erasure.places());
    }

    /** The same page with what is wrong; whoever was about to erase still sees what would be. */
    private Response again(Typed typed, int status, List<Problem> problems, boolean isErasure) {
        boolean isKnown = problems.stream()
                .allMatch(problem ->
                        problem.path().equals("ground") || problem.path().equals("reason"));
        if (isErasure && isKnown) {
            found(erasePerson.search(typed.person()));
        }
        return draw(status, typed, problems);
    }

    private Response draw(int status, Typed typed, List<Problem> problems) {
        models.put("typed", typed.form());
        models.put("ground", typed.ground);
        models.put("grounds", List.of(LegalGround.values()));
        models.put("problems", problems);
        models.put("erasures", erasePerson.all());
        return FormDesk.page(status, "erasure.ftl");
    }
}
