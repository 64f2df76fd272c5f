package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.actions.ErasePartner;
import org.maillon.actions.ErasePerson;
import org.maillon.actions.PartnerView;
import org.maillon.actions.ShowPartner;
import org.maillon.editorial.Erasure;
import org.maillon.editorial.ErasureInvalid;
import org.maillon.editorial.LegalGround;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.Refusal;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;

/** The page on which an administrator removes a page for good because the law wants its data to be erased. */
@Controller
@RequestScoped
@Path("audit/erasure/{id}")
@Produces(Templates.HTML)
public class PageErasureController {

    @Inject
    ErasePartner erasePartner;

    @Inject
    ErasePerson erasePerson;

    @Inject
    ShowPartner showPartner;

    @Inject
    FormDesk desk;

    @Inject
    Flash flash;

    @Inject
    Models models;

    /** What would go. */
    @GET
    public Response show(@PathParam("id") UUID id) {
        erasePerson.all();
        return draw(200, id, "", "", Answer.NOTHING_YET);
    }

    /** Removes the page. */
    @POST
    public Response erase(
            @PathParam("id") UUID id,
            @FormParam("version") @DefaultValue("0") long version,
            @FormParam("ground") @DefaultValue("") String ground,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            Erasure erasure = erasePartner.execute(id, version, LegalGround.of(ground), reason);
            flash.say(Sentence.of("erasure.page.done", erasure.number()));
            return FormDesk.goTo("audit/erasure");
        } catch (ErasureInvalid invalid) {
            int status = ErrorPages.status(invalid.kind());
            Answer answer = new Answer(invalid.problems(), Optional.empty(), Answer.NOTHING_YET.opened());
            return draw(status, id, ground, reason, answer);
        } catch (NotPermitted refused) {
            throw refused;
        } catch (Refusal refused) {
            return draw(Answer.status(refused), id, ground, reason, Answer.of(refused, version));
        }
    }

    private Response draw(int status, UUID id, String ground, String reason, Answer answer) {
        PartnerView view = showPartner.execute(id);
        models.put("page", PartnerPage.of(view, desk.messages()));
        models.put("typed", new Form.Builder().add("reason", reason).build());
        models.put("ground", ground);
        models.put("grounds", List.of(LegalGround.values()));
        answer.show(models, view, desk.messages());
        return FormDesk.page(status, "partner/erasure.ftl");
    }
}
