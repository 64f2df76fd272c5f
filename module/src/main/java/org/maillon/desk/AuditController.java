package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalLong;
import org.maillon.actions.ReadAudit;
import org.maillon.actions.VerifyAudit;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.AuditLog;

/** The page on which an administrator reads who did what, when and to which partner. */
@Controller
@RequestScoped
@Path("audit")
@Produces(Templates.HTML)
public class AuditController {

    private static final int ON_A_PAGE = 50;

    @Inject
    ReadAudit readAudit;

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    FormDesk desk;

    @Inject
    Models models;

    /** One line; the erasure of personal data leaves its place empty. */
    public record Line(AuditEntry entry, String action, String states, boolean isErased, boolean isOverride) {

        static Line of(AuditLine line, AuditWords words) {
            AuditEntry entry = line.entry();
            return new Line(
                    entry,
                    words.action(entry.action()),
                    words.states(entry),
                    line.isPersonErased() || line.isTextErased(),
                    entry.action().equals(AuditEntry.OVERRIDE));
        }
    }

    /** Something that can be chosen. */
    public record Option(String value, String label, boolean isChosen) {}

    /** One page of the log, newest first. */
    @GET
    public Response list(@Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        AuditAsked asked = AuditAsked.of(parameters);
        if (Asked.isWordy(parameters)) {
            return FormDesk.goTo("audit" + asked.address());
        }
        AuditWords words = new AuditWords(desk.messages());
        AuditLog.Page page =
                readAudit.execute(asked.query(OptionalLong.empty(), (asked.page() - 1) * ON_A_PAGE, ON_A_PAGE));
        List<Line> lines =
                page.lines().stream().map(line -> Line.of(line, words)).toList();
        verifyAudit.known().ifPresent(verification -> models.put("verification", verification));
        models.put(
                "overrides", asked.action().filter(AuditEntry.OVERRIDE::equals).isPresent());
        models.put("lines", lines);
        models.put("paging", new Paging(asked.page(), ON_A_PAGE, page.total()));
        models.put("asked", asked);
        models.put("narrowed", asked.isNarrowed());
        models.put("question", asked.address());
        models.put("addressForPage", asked.addressForPage());
        models.put(
                "people",
                readAudit.people().stream()
                        .map(person -> new Option(
                                person.id(),
                                person.displayName(),
                                asked.person().filter(person.id()::equals).isPresent()))
                        .toList());
        models.put(
                "actions",
                readAudit.actions().stream()
                        .map(action -> new Option(
                                action,
                                words.action(action),
                                asked.action().filter(action::equals).isPresent()))
                        .toList());
        return FormDesk.page(200, "audit.ftl");
    }
}
