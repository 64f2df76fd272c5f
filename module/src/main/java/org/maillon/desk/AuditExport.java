package org.maillon.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.actions.ReadAudit;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.ModerationState;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;

/** The audit log as a file for a spreadsheet or a program: all lines that match, however many. */
@Path("/")
public class AuditExport {

    private static final int AT_ONCE = 500;

    /** What a formula begins with, in one spreadsheet or another; blanks before it do not help. */
    private static final String FORMULA = "=+-@＝＋－＠";

    /** So that a spreadsheet takes the file for UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    ReadAudit readAudit;

    @Inject
    FormDesk desk;

    @Inject
    Clock clock;

    /** Writes some lines. */
    @FunctionalInterface
    private interface Lines {
        void write(List<AuditEntry> entries, boolean isFirst, Writer file) throws IOException;
    }

    /** For a spreadsheet; the separator is the one that spreadsheets in the person's language expect. */
    @GET
    @Path("audit.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@Context UriInfo uri) {
        Messages messages = desk.messages();
        AuditWords words = new AuditWords(messages);
        String separator = messages.language() == Language.FR ? ";" : ",";
        String head = Stream.of(
                        "date", "person", "account", "action", "partner", "id", "from", "to", "revision", "comment")
                .map(column -> cell(messages.say("audit.file." + column)))
                .collect(Collectors.joining(separator));
        return file(uri, "csv", BYTE_ORDER_MARK + head + "\r\n", "", (entries, isFirst, file) -> {
            for (AuditEntry entry : entries) {
                file.write(cells(entry, words, messages).map(AuditExport::cell).collect(Collectors.joining(separator)));
                file.write("\r\n");
            }
        });
    }

    /** For a program. */
    @GET
    @Path("audit.json")
    @Produces("application/json;charset=UTF-8")
    public Response json(@Context UriInfo uri) {
        return file(uri, "json", "[", "\n]\n", (entries, isFirst, file) -> {
            boolean begun = !isFirst;
            for (AuditEntry entry : entries) {
                file.write(begun ? ",\n" : "\n");
                file.write(Json.text(tree(entry)));
                begun = true;
            }
        });
    }

    private Response file(UriInfo uri, String ending, String head, String foot, Lines lines) {
        AuditAsked asked = AuditAsked.of(uri.getQueryParameters());
        // What happens while the file is written would move the lines that are still to come.
        Optional<Instant> before = Optional.of(clock.instant());
        AuditLog.Page first = readAudit.execute(asked.query(before, 0, AT_ONCE));
        StreamingOutput written = out -> {
            try (Writer file = writer(out)) {
                file.write(head);
                AuditLog.Page page = first;
                int offset = 0;
                while (!page.entries().isEmpty()) {
                    lines.write(page.entries(), offset == 0, file);
                    offset += AT_ONCE;
                    page = readAudit.execute(asked.query(before, offset, AT_ONCE));
                }
                file.write(foot);
            }
        };
        LocalDate today = LocalDate.now(clock.withZone(PartnerType.ZONE));
        return Response.ok(written)
                .header("Content-Disposition", "attachment; filename=\"maillon-audit-" + today + "." + ending + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(AuditEntry entry, AuditWords words, Messages messages) {
        return Stream.of(
                moment(entry),
                entry.by().displayName(),
                entry.by().id(),
                words.action(entry.action()),
                entry.subject(),
                entry.partner().map(Object::toString).orElse(""),
                entry.from().map(state -> messages.say(state.label())).orElse(""),
                entry.to().map(state -> messages.say(state.label())).orElse(""),
                entry.revision().isPresent() ? Integer.toString(entry.revision().getAsInt()) : "",
                entry.comment().orElse(""));
    }

    private static String moment(AuditEntry entry) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                entry.at().atZone(PartnerType.ZONE).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Quoted; and what a spreadsheet would run as a formula is made text: names and comments may say anything. */
    static String cell(String text) {
        String start = text.stripLeading();
        boolean isFormula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static Map<String, Object> tree(AuditEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", entry.at().toString());
        tree.put("person", entry.by().id());
        tree.put("personName", entry.by().displayName());
        tree.put("action", entry.action());
        entry.partner().ifPresent(id -> tree.put("partner", id.toString()));
        tree.put("subject", entry.subject());
        entry.from().map(ModerationState::code).ifPresent(state -> tree.put("from", state));
        entry.to().map(ModerationState::code).ifPresent(state -> tree.put("to", state));
        entry.revision().ifPresent(revision -> tree.put("revision", revision));
        entry.comment().ifPresent(comment -> tree.put("comment", comment));
        return tree;
    }
}
