package org.maillon.management;

import static org.maillon.http.Operation.ref;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.VerificationLink;
import org.maillon.language.Language;
import org.maillon.partner.field.Trees;

/** The JSON Schemas of how fresh pages are. */
final class FreshnessSchemas {

    private static final Map<String, Object> MAIL = Trees.of("type", "string", "format", "email");
    private static final Map<String, Object> MONTHS =
            Trees.of("type", "integer", "minimum", 1, "maximum", Freshness.MOST_MONTHS);

    private FreshnessSchemas() {}

    static void add(Map<String, Object> schemas) {
        Map<String, Object> languages =
                Schemas.codes(Stream.of(Language.values()).map(Language::tag));
        schemas.put("VerificationLink", Schemas.object(always(), link(languages).toArray()));
        List<String> told = new ArrayList<>(always());
        told.add("address");
        List<Object> made = link(languages);
        made.addAll(List.of("address", Trees.of("type", "string", "format", "uri")));
        schemas.put("VerificationLinkMade", Schemas.object(told, made.toArray()));
        Map<String, Object> contract = Schemas.object(
                List.of("name", "language", "months", "dueOn"),
                "name",
                Schemas.TEXT,
                "mail",
                MAIL,
                "language",
                languages,
                "months",
                MONTHS,
                "dueOn",
                Schemas.DAY);
        List<Object> fresh = fresh(contract);
        fresh.addAll(List.of("links", Schemas.listOf(ref("VerificationLink"))));
        schemas.put("Freshness", Schemas.object(List.of("standing", "links"), fresh.toArray()));
        schemas.put(
                "FreshnessWritten",
                Schemas.object(
                        List.of(),
                        "name",
                        Trees.of("type", "string", "maxLength", Freshness.Contact.LONGEST_NAME),
                        "mail",
                        MAIL,
                        "language",
                        languages,
                        "months",
                        Trees.of("anyOf", List.of(MONTHS, Trees.of("type", "null"))),
                        "dueOn",
                        Schemas.DAY));
        schemas.put(
                "VerifiedHow",
                Schemas.object(List.of("how"), "how", Trees.of("type", "string", "minLength", 1, "maxLength", 4000)));
        schemas.put("FreshnessList", Schemas.list(line(contract)));
    }

    private static Map<String, Object> line(Map<String, Object> contract) {
        List<Object> line = fresh(contract);
        line.addAll(List.of(
                "id",
                Schemas.ID,
                "name",
                Schemas.TEXT,
                "acronym",
                Schemas.TEXT,
                "live",
                Schemas.FLAG,
                "assignedTo",
                ref("Person"),
                "links",
                Trees.of("type", "object", "additionalProperties", Schemas.TEXT)));
        return Schemas.object(List.of("id", "name", "live", "standing", "contract", "links"), line.toArray());
    }

    private static List<Object> fresh(Map<String, Object> contract) {
        return new ArrayList<>(List.of(
                "standing",
                Schemas.codes(Stream.of(Freshness.Standing.values()).map(Freshness.Standing::code)),
                "verifiedOn",
                Schemas.DAY,
                "proposedAt",
                Schemas.MOMENT,
                "contract",
                contract));
    }

    private static List<String> always() {
        return List.of("id", "name", "language", "by", "madeAt", "expiresAt", "state");
    }

    private static List<Object> link(Map<String, Object> languages) {
        return new ArrayList<>(List.of(
                "id",
                Schemas.ID,
                "name",
                Schemas.TEXT,
                "dueOn",
                Schemas.DAY,
                "language",
                languages,
                "by",
                ref("Person"),
                "madeAt",
                Schemas.MOMENT,
                "expiresAt",
                Schemas.MOMENT,
                "state",
                Schemas.codes(Stream.of(VerificationLink.State.values()).map(VerificationLink.State::code)),
                "openedAt",
                Schemas.MOMENT,
                "closing",
                Schemas.object(List.of("by", "at"), "by", ref("Person"), "at", Schemas.MOMENT)));
    }
}
