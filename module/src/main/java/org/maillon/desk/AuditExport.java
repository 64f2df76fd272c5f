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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.actions.ReadAudit;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLine;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.AuditSeal;
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
        void write(List<AuditLine> some, boolean isFirst, Writer file) throws IOException;
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
                        "date",
                        "person",
                        "account",
                        "action",
                        "partner",
                        "id",
                        "from",
                        "to",
                        "revision",
                        "comment",
                        "position",
                        "previous",
                        "hash",
                        "person-salt",
                        "person-hash",
                        "text-salt",
                        "text-hash")
                .map(column -> cell(messages.say("audit.file." + column)))
                .collect(Collectors.joining(separator));
        return file(uri, "csv", BYTE_ORDER_MARK + head + "\r\n", "", (some, isFirst, file) -> {
            for (AuditLine line : some) {
                file.write(cells(line, words, messages).map(AuditExport::cell).collect(Collectors.joining(separator)));
                file.write("\r\n");
            }
        });
    }

    /** For a program. */
    @GET
    @Path("audit.json")
    @Produces("application/json;charset=UTF-8")
    public Response json(@Context UriInfo uri) {
        return file(uri, "json", "[", "\n]\n", (some, isFirst, file) -> {
            boolean begun = !isFirst;
            for (AuditLine line : some) {
                file.write(begun ? ",\n" : "\n");
                file.write(Json.text(tree(line)));
                begun = true;
            }
        });
    }

    private Response file(UriInfo uri, String ending, String head, String foot, Lines lines) {
        AuditAsked asked = AuditAsked.of(uri.getQueryParameters());
        AuditLog.Page first = readAudit.execute(asked.query(OptionalLong.empty(), 0, AT_ONCE));
        StreamingOutput written = out -> {
            try (Writer file = writer(out)) {
                file.write(head);
                List<AuditLine> some = first.lines();
                boolean isFirst = true;
                while (!some.isEmpty()) {
                    lines.write(some, isFirst, file);
                    isFirst = false;
                    // Lines that are added while the file is written stand above all of these.
                    long last = some.get(some.size() - 1).position();
                    some = readAudit
                            .execute(asked.query(OptionalLong.of(last), 0, AT_ONCE))
                            .lines();
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

    private static Stream<String> cells(AuditLine line, AuditWords words, Messages messages) {
        AuditEntry entry = line.entry();
        AuditSeal seal = line.seal();
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
                entry.comment().orElse(""),
                Long.toString(line.position()),
                seal.previous(),
                seal.hash(),
                seal.personSalt().orElse(""),
                seal.personHash(),
                seal.textSalt().orElse(""),
                seal.textHash());
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

    private static Map<String, Object> tree(AuditLine line) {
        AuditEntry entry = line.entry();
        AuditSeal seal = line.seal();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("position", line.position());
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
        tree.put("previous", seal.previous());
        tree.put("hash", seal.hash());
        seal.personSalt().ifPresent(salt -> tree.put("personSalt", salt));
        tree.put("personHash", seal.personHash());
        seal.textSalt().ifPresent(salt -> tree.put("textSalt", salt));
        tree.put("textHash", seal.textHash());
        return tree;
    }
}
