package org.maillon.management;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.ReadAudit;
import org.maillon.actions.VerifyAudit;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditFault;
import org.maillon.editorial.AuditHead;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.AuditSeal;
import org.maillon.editorial.AuditVerification;
import org.maillon.editorial.ModerationState;
import org.maillon.http.Answer;
import org.maillon.http.Asking;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Messages;
import org.maillon.language.Plainly;
import org.maillon.partner.field.Trees;

/** Who did what, for those who administer. */
@ApplicationScoped
public class AuditResource implements Resource {

    private static final String ALL = ManagementDoor.ROOT + "/audit";
    private static final Map<String, Object> MOMENT = Trees.of("type", "string", "format", "date-time");

    private static final Operation LIST = PartnersApi.common(
                    Operation.of("GET", ALL, "readAudit", "Audit", "Read who did what, newest first"))
            .query(Asking.WORDS, PartnersApi.TEXT, "Words of the name of the partner or vocabulary.")
            .query("partner", Trees.of("type", "string", "format", "uuid"), "One partner only.")
            .query("person", PartnersApi.TEXT, "Account that acted.")
            .query("action", PartnersApi.TEXT, "One action only, such as save or publish.")
            .query("from", MOMENT, "Not before this moment.")
            .query("to", MOMENT, "Before this moment.")
            .query(Asking.PAGE, PartnersApi.number(1, 100_000), "Number of the page.")
            .query(Asking.PER_PAGE, PartnersApi.number(1, Listing.MOST), "Most lines on a page; 25 without a wish.")
            .gives(
                    200,
                    "Lines of the audit log",
                    ref("AuditList"),
                    "Link",
                    "Other pages (RFC 8288).",
                    "X-Total-Count",
                    "How many match.")
            .givesNothing(304, "Nothing has happened since");

    private static final Operation VERIFY = PartnersApi.common(Operation.of(
                    "GET",
                    ALL + "/verification",
                    "verifyAudit",
                    "Audit",
                    "Look through the chain of the audit log from end to end"))
            .query("receipt", PartnersApi.TEXT, "Where the chain ended at some time before, as this operation told it.")
            .gives(200, "What came out", ref("AuditVerification"));

    @Inject
    ReadAudit readAudit;

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    Site site;

    @Override
    public List<Route> routes() {
        return List.of(new Route(LIST, this::list), new Route(VERIFY, this::verify));
    }

    private Answer list(Asked asked) {
        Listing listing = Listing.asked(asked, ALL);
        AuditLog.Page page = readAudit.execute(new AuditLog.Query(
                asked.text("partner")
                        .map(text -> Asked.id(text).orElseThrow(() -> Asked.invalid("partner", text, List.of("UUID")))),
                Plainly.words(PartnersResource.words(asked, Asking.WORDS)),
                PartnersResource.person(asked, "person"),
                PartnersResource.person(asked, "action"),
                moment(asked, "from"),
                moment(asked, "to"),
                listing.offset(),
                listing.perPage()));
        return listing.answer(
                asked, site, page.lines().stream().map(AuditResource::tree).toList(), page.total());
    }

    private Answer verify(Asked asked) {
        Optional<AuditHead> receipt = asked.text("receipt")
                .map(text ->
                        AuditHead.parse(text).orElseThrow(() -> Asked.invalid("receipt", text, List.of("1234:0f3a…"))));
        AuditVerification found = verifyAudit.execute(receipt);
        Messages messages = Messages.in(asked.language());
        Map<String, Object> tree = new LinkedHashMap<>(Trees.of(
                "intact",
                found.isIntact(),
                "at",
                found.at().toString(),
                "lines",
                found.lines(),
                "erased",
                found.erased(),
                "receipt",
                found.head().receipt(),
                "faultCount",
                found.faultCount()));
        tree.put(
                "faults",
                found.faults().stream().map(fault -> tree(fault, messages)).toList());
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(tree)));
    }

    private static Map<String, Object> tree(AuditFault fault, Messages messages) {
        return Trees.of(
                "kind",
                fault.kind().code(),
                "from",
                fault.from(),
                "to",
                fault.to(),
                "detail",
                messages.say(fault.sentence()));
    }

    private static Optional<Instant> moment(Asked asked, String name) {
        return asked.text(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException notAMoment) {
                throw Asked.invalid(name, text, List.of("2027-01-31T08:00:00Z"));
            }
        });
    }

    private static Map<String, Object> tree(AuditLine line) {
        AuditEntry entry = line.entry();
        AuditSeal seal = line.seal();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("position", line.position());
        tree.put("at", entry.at().toString());
        tree.put("by", PartnerTree.person(entry.by()));
        tree.put("action", entry.action());
        entry.partner().ifPresent(partner -> tree.put("partner", partner.toString()));
        tree.put("subject", entry.subject());
        entry.from().map(ModerationState::code).ifPresent(state -> tree.put("from", state));
        entry.to().map(ModerationState::code).ifPresent(state -> tree.put("to", state));
        entry.revision().ifPresent(number -> tree.put("revision", number));
        entry.comment().ifPresent(comment -> tree.put("comment", comment));
        tree.put("previous", seal.previous());
        tree.put("hash", seal.hash());
        seal.personSalt().ifPresent(salt -> tree.put("personSalt", salt));
        tree.put("personHash", seal.personHash());
        seal.textSalt().ifPresent(salt -> tree.put("textSalt", salt));
        tree.put("textHash", seal.textHash());
        return tree;
    }
}
