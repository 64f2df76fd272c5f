package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.maillon.actions.VerifyAudit;
import org.maillon.editorial.AuditHead;

/** The page on which an administrator lets the chain of the audit log be looked through from end to end. */
@Controller
@RequestScoped
@Path("audit/chain")
@Produces(Templates.HTML)
public class AuditChainController {

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    Models models;

    /** Looks through the log, against a receipt if one is given. */
    @GET
    public Response show(@QueryParam("receipt") @DefaultValue("") String typed) {
        String text = typed.strip();
        Optional<AuditHead> receipt = AuditHead.parse(text);
        boolean isWrong = !text.isEmpty() && receipt.isEmpty();
        models.put("receipt", text);
        models.put("compared", receipt.isPresent());
        models.put("wrong", isWrong);
        models.put("verification", verifyAudit.execute(receipt));
        return FormDesk.page(isWrong ? 422 : 200, "audit-chain.ftl");
    }
}
