package org.maillon.management;

import static org.maillon.http.Operation.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.actions.ImportBySource;
import org.maillon.editorial.AuditFault;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Reason;
import org.maillon.editorial.Transition;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Trees;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Taxonomy;

/**
 * The JSON Schemas of what goes in and out of the management API. What a page says is derived from the catalogue of
 * fields.
 *
 * @param taxonomy the vocabularies, each of which is a field
 */
record Schemas(Taxonomy taxonomy) {

    static final Map<String, Object> TEXT = Trees.of("type", "string");
    static final Map<String, Object> FLAG = Trees.of("type", "boolean");
    static final Map<String, Object> COUNT = Trees.of("type", "integer", "minimum", 0);
    static final Map<String, Object> ID = Trees.of("type", "string", "format", "uuid");
    private static final Map<String, Object> HASH = Trees.of("type", "string", "pattern", "^[0-9a-f]{64}$");
    static final Map<String, Object> MOMENT = Trees.of("type", "string", "format", "date-time");
    static final Map<String, Object> DAY = Trees.of("type", "string", "format", "date");
    private static final Map<String, Object> LINKS = Trees.of("type", "object", "additionalProperties", TEXT);

    Map<String, Object> all() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("PartnerContent", PartnerType.with(taxonomy).schema());
        // A merge patch takes a field away with null.
        schemas.put("PartnerPatch", object(List.of("content"), "content", Trees.of("type", "object"), "comment", TEXT));
        schemas.put("PartnerWritten", object(List.of("content"), "content", ref("PartnerContent"), "comment", TEXT));
        schemas.put("Comment", object(List.of(), "comment", TEXT));
        schemas.put(
                "Step",
                object(
                        List.of(),
                        "comment",
                        TEXT,
                        "updatedOn",
                        codes(Stream.of("keep", "today")),
                        "fields",
                        listOf(TEXT),
                        "at",
                        MOMENT,
                        "farewell",
                        TEXT,
                        "leadsTo",
                        TEXT));
        schemas.put("Person", object(List.of("id", "name"), "id", TEXT, "name", TEXT));
        schemas.put(
                "Live",
                object(List.of("revision", "since", "by"), "revision", COUNT, "since", MOMENT, "by", ref("Person")));
        schemas.put(
                "Place", object(List.of("pointer", "key", "message"), "pointer", TEXT, "key", TEXT, "message", TEXT));
        schemas.put("Refusal", object(List.of("refusal", "message"), "refusal", TEXT, "message", TEXT));
        schemas.put("Partner", partner());
        schemas.put("PartnerLine", line());
        schemas.put("PartnerList", list(ref("PartnerLine")));
        schemas.put(
                "LiveContent",
                object(
                        List.of("id", "revision", "content"),
                        "id",
                        ID,
                        "revision",
                        COUNT,
                        "since",
                        MOMENT,
                        "by",
                        ref("Person"),
                        "content",
                        ref("PartnerContent")));
        schemas.put("RevisionList", list(revision(false)));
        schemas.put("Revision", revision(true));
        Map<String, Object> change = object(
                List.of("field", "label", "before", "after"),
                "field",
                TEXT,
                "label",
                TEXT,
                "before",
                listOf(TEXT),
                "after",
                listOf(TEXT));
        schemas.put(
                "Changes",
                object(
                        List.of("from", "to", "changed", "page"),
                        "from",
                        COUNT,
                        "to",
                        COUNT,
                        "changed",
                        listOf(change),
                        "page",
                        TEXT));
        imports(schemas);
        ReviewSchemas.add(schemas);
        ReviewSchemas.comments(schemas);
        GuestSchemas.add(schemas);
        FreshnessSchemas.add(schemas);
        WorkSchemas.add(schemas);
        ErasuresResource.add(schemas);
        others(schemas);
        return schemas;
    }

    static Map<String, Object> states() {
        return codes(Stream.of(ModerationState.values()).map(ModerationState::code));
    }

    private static Map<String, Object> partner() {
        Map<String, Object> places = listOf(ref("Place"));
        Map<String, Object> origin =
                object(List.of("importedAt", "faults"), "source", TEXT, "importedAt", MOMENT, "faults", COUNT);
        Map<String, Object> transition = object(
                List.of("transition", "label", "needsComment", "permitted"),
                "transition",
                codes(Stream.of(Transition.values()).map(Transition::code)),
                "label",
                TEXT,
                "needsComment",
                FLAG,
                "permitted",
                FLAG,
                "why",
                ref("Refusal"));
        return object(
                List.of(
                        "id",
                        "version",
                        "state",
                        "revision",
                        "pendingChanges",
                        "creator",
                        "changedAt",
                        "changedBy",
                        "content",
                        "mayWrite",
                        "deletable",
                        "review",
                        "transitions",
                        "readiness",
                        "links"),
                "id",
                ID,
                "version",
                COUNT,
                "state",
                states(),
                "revision",
                COUNT,
                "live",
                ref("Live"),
                "scheduled",
                object(List.of("at", "by"), "at", MOMENT, "by", ref("Person")),
                "nextStep",
                WorkSchemas.steps(),
                "assignment",
                ref("Assignment"),
                "pendingChanges",
                FLAG,
                "creator",
                ref("Person"),
                "changedAt",
                MOMENT,
                "changedBy",
                ref("Person"),
                "origin",
                origin,
                "formerSlugs",
                listOf(TEXT),
                "content",
                ref("PartnerContent"),
                "mayWrite",
                FLAG,
                "writeRefusal",
                ref("Refusal"),
                "deletable",
                FLAG,
                "review",
                ref("Review"),
                "transitions",
                listOf(transition),
                "readiness",
                object(List.of("review", "publication"), "review", places, "publication", places),
                "links",
                LINKS);
    }

    private static Map<String, Object> line() {
        return object(
                List.of("id", "version", "name", "state", "pendingChanges", "changedAt", "changedBy", "terms", "links"),
                "id",
                ID,
                "version",
                COUNT,
                "assignment",
                ref("Assignment"),
                "name",
                TEXT,
                "acronym",
                TEXT,
                "state",
                states(),
                "live",
                ref("Live"),
                "pendingChanges",
                FLAG,
                "changedAt",
                MOMENT,
                "changedBy",
                ref("Person"),
                "terms",
                Trees.of("type", "object", "additionalProperties", listOf(TEXT)),
                "links",
                LINKS);
    }

    private static Map<String, Object> revision(boolean withContent) {
        Map<String, Object> properties = new LinkedHashMap<>(Trees.of(
                "revision",
                COUNT,
                "author",
                ref("Person"),
                "savedAt",
                MOMENT,
                "comment",
                TEXT,
                "changed",
                listOf(TEXT)));
        if (withContent) {
            properties.put("content", ref("PartnerContent"));
        }
        return Trees.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of("revision", "author", "savedAt", "changed"),
                "additionalProperties",
                false);
    }

    private static void imports(Map<String, Object> schemas) {
        Map<String, Object> unrecognised = object(List.of("line", "text"), "line", COUNT, "text", TEXT);
        Map<String, Object> fault = object(
                List.of("kind", "line", "text", "message"),
                "kind",
                codes(Stream.of(PageReader.FaultKind.values()).map(PageReader.FaultKind::code)),
                "line",
                COUNT,
                "text",
                TEXT,
                "message",
                TEXT);
        Map<String, Object> read = Trees.of(
                "content", Trees.of("type", "object"), "unrecognised", listOf(unrecognised), "faults", listOf(fault));
        Map<String, Object> made = Trees.of(
                "outcome",
                codes(Stream.concat(kinds(), Stream.of("read", "failed"))),
                "id",
                ID,
                "version",
                COUNT,
                "state",
                states(),
                "revision",
                COUNT,
                "links",
                LINKS);
        Map<String, Object> one = new LinkedHashMap<>(read);
        one.putAll(made);
        schemas.put("Import", closed(one, List.of("content", "unrecognised", "faults")));
        Map<String, Object> item = new LinkedHashMap<>(one);
        item.put("source", TEXT);
        item.put("status", COUNT);
        item.put("location", TEXT);
        item.put("problem", ref("Problem"));
        schemas.put(
                "Imports",
                object(
                        List.of("created", "updated", "unchanged", "read", "failed", "items"),
                        "created",
                        COUNT,
                        "updated",
                        COUNT,
                        "unchanged",
                        COUNT,
                        "read",
                        COUNT,
                        "failed",
                        COUNT,
                        "items",
                        listOf(closed(item, List.of("status", "outcome")))));
        Map<String, Object> page = object(
                List.of("source", "text"),
                "source",
                Trees.of("type", "string", "minLength", 1, "maxLength", 500),
                "contentType",
                codes(ImportsApi.TYPES.stream()),
                "text",
                TEXT);
        schemas.put(
                "Pages",
                Trees.of("type", "array", "items", page, "minItems", 1, "maxItems", ImportsResource.MOST_PAGES));
    }

    private static Stream<String> kinds() {
        return Stream.of(ImportBySource.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT));
    }

    private static void others(Map<String, Object> schemas) {
        Map<String, Object> labels = object(List.of("fr", "en"), "fr", TEXT, "en", TEXT);
        Map<String, Object> texts = Trees.of("type", "object", "additionalProperties", listOf(TEXT));
        Map<String, Object> synonyms = object(List.of(), "fr", listOf(TEXT), "en", listOf(TEXT));
        schemas.put("Labels", labels);
        Map<String, Object> written = Trees.of(
                "code",
                TEXT,
                "parent",
                TEXT,
                "label",
                ref("Labels"),
                "synonyms",
                synonyms,
                "notations",
                texts,
                "validFrom",
                DAY,
                "validTo",
                DAY,
                "note",
                ref("Labels"));
        Map<String, Object> term = new LinkedHashMap<>(written);
        term.put("pages", COUNT);
        schemas.put("Term", closed(term, List.of("code", "label")));
        schemas.put("TermWritten", closed(written, List.of("label")));
        Map<String, Object> rules = Trees.of(
                "label",
                ref("Labels"),
                "description",
                ref("Labels"),
                "attachedTo",
                TEXT,
                "atMost",
                COUNT,
                "requiredAt",
                constants(RequiredAt.values()),
                "rootAllowed",
                FLAG,
                "sensitivity",
                constants(Sensitivity.values()),
                "position",
                COUNT);
        Map<String, Object> whole = new LinkedHashMap<>(Trees.of("code", TEXT, "version", COUNT));
        whole.putAll(rules);
        whole.put("terms", listOf(ref("Term")));
        schemas.put("Vocabulary", closed(whole, List.of("code", "version", "label", "terms")));
        schemas.put("VocabularyList", object(List.of("items"), "items", listOf(ref("Vocabulary"))));
        Map<String, Object> changed = new LinkedHashMap<>(rules);
        changed.put("terms", listOf(ref("TermWritten")));
        schemas.put("VocabularyWritten", closed(changed, List.of("label")));
        Map<String, Object> image = object(List.of("media"), "media", TEXT, "alt", TEXT, "decorative", FLAG);
        schemas.put(
                "Media",
                object(
                        List.of("id", "fileName", "contentType", "size", "width", "height", "url", "image"),
                        "id",
                        TEXT,
                        "fileName",
                        TEXT,
                        "contentType",
                        TEXT,
                        "size",
                        COUNT,
                        "width",
                        COUNT,
                        "height",
                        COUNT,
                        "url",
                        TEXT,
                        "image",
                        image));
        schemas.put("MediaList", object(List.of("items"), "items", listOf(ref("Media"))));
        schemas.put(
                "AuditList",
                list(object(
                        List.of(
                                "position",
                                "at",
                                "by",
                                "action",
                                "subject",
                                "previous",
                                "hash",
                                "personHash",
                                "textHash"),
                        "position",
                        COUNT,
                        "at",
                        MOMENT,
                        "by",
                        ref("Person"),
                        "action",
                        TEXT,
                        "partner",
                        ID,
                        "subject",
                        TEXT,
                        "from",
                        states(),
                        "to",
                        states(),
                        "revision",
                        COUNT,
                        "comment",
                        TEXT,
                        "previous",
                        HASH,
                        "hash",
                        HASH,
                        "personSalt",
                        HASH,
                        "personHash",
                        HASH,
                        "textSalt",
                        HASH,
                        "textHash",
                        HASH)));
        schemas.put(
                "NotificationList",
                list(object(
                        List.of("id", "reason", "read", "at", "by", "subject", "message"),
                        "id",
                        ID,
                        "reason",
                        Trees.of(
                                "type",
                                "string",
                                "enum",
                                Stream.of(Reason.values()).map(Reason::code).toList()),
                        "read",
                        Trees.of("type", "boolean"),
                        "at",
                        MOMENT,
                        "by",
                        ref("Person"),
                        "partner",
                        ID,
                        "subject",
                        TEXT,
                        "comment",
                        TEXT,
                        "message",
                        TEXT)));
        schemas.put(
                "AuditVerification",
                object(
                        List.of("intact", "at", "lines", "erased", "receipt", "faultCount", "faults"),
                        "intact",
                        Trees.of("type", "boolean"),
                        "at",
                        MOMENT,
                        "lines",
                        COUNT,
                        "erased",
                        COUNT,
                        "receipt",
                        TEXT,
                        "faultCount",
                        COUNT,
                        "faults",
                        listOf(object(
                                List.of("kind", "from", "to", "detail"),
                                "kind",
                                Trees.of(
                                        "type",
                                        "string",
                                        "enum",
                                        Stream.of(AuditFault.Kind.values())
                                                .map(AuditFault.Kind::code)
                                                .toList()),
                                "from",
                                Trees.of("type", "integer"),
                                "to",
                                Trees.of("type", "integer"),
                                "detail",
                                TEXT))));
    }

    private static Map<String, Object> constants(Enum<?>[] constants) {
        return codes(Stream.of(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT)));
    }

    static Map<String, Object> codes(Stream<String> codes) {
        return Trees.of("type", "string", "enum", codes.toList());
    }

    static Map<String, Object> list(Map<String, Object> item) {
        return object(
                List.of("total", "page", "perPage", "pages", "items"),
                "total",
                COUNT,
                "page",
                COUNT,
                "perPage",
                COUNT,
                "pages",
                COUNT,
                "items",
                listOf(item));
    }

    static Map<String, Object> listOf(Map<String, Object> item) {
        return Trees.of("type", "array", "items", item);
    }

    static Map<String, Object> object(List<String> needed, Object... namesAndSchemas) {
        return closed(Trees.of(namesAndSchemas), needed);
    }

    static Map<String, Object> closed(Map<String, Object> properties, List<String> needed) {
        return Trees.of("type", "object", "properties", properties, "required", needed, "additionalProperties", false);
    }
}
