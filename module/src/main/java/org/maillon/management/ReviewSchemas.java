package org.maillon.management;

import static org.maillon.http.Operation.ref;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.editorial.Role;
import org.maillon.partner.field.Trees;
import org.maillon.taxonomy.Sensitivity;

/** The JSON Schemas of the review of a change and of the policy behind it. */
final class ReviewSchemas {

    private static final Map<String, Object> TEXT = Schemas.TEXT;

    private ReviewSchemas() {}

    static void add(Map<String, Object> schemas) {
        Map<String, Object> demand = Schemas.object(
                List.of("sensitivity", "approvals", "roles", "fields", "open"),
                "sensitivity",
                sensitivities(),
                "approvals",
                Schemas.COUNT,
                "roles",
                Schemas.listOf(roles()),
                "group",
                TEXT,
                "fields",
                Schemas.listOf(TEXT),
                "open",
                Schemas.listOf(TEXT));
        Map<String, Object> approval = Schemas.object(
                List.of("by", "at", "revision", "override", "covers"),
                "by",
                ref("Person"),
                "at",
                Schemas.MOMENT,
                "revision",
                Schemas.COUNT,
                "override",
                Schemas.FLAG,
                "covers",
                Schemas.listOf(TEXT));
        Map<String, Object> request = Schemas.object(
                List.of("by", "at", "revision", "comment"),
                "by",
                ref("Person"),
                "at",
                Schemas.MOMENT,
                "revision",
                Schemas.COUNT,
                "comment",
                TEXT);
        schemas.put(
                "Review",
                Schemas.object(
                        List.of("complete", "changed", "demands", "approvals"),
                        "complete",
                        Schemas.FLAG,
                        "changed",
                        Trees.of("type", "object", "additionalProperties", sensitivities()),
                        "demands",
                        Schemas.listOf(demand),
                        "approvals",
                        Schemas.listOf(approval),
                        "changeRequest",
                        request));
        Map<String, Object> rule = Schemas.object(
                List.of("approvals", "roles", "byGroup"),
                "approvals",
                Schemas.COUNT,
                "roles",
                Schemas.listOf(roles()),
                "byGroup",
                Schemas.FLAG);
        Map<String, Object> group = Schemas.object(
                List.of("code", "label", "members", "terms"),
                "code",
                TEXT,
                "label",
                ref("Labels"),
                "members",
                Schemas.listOf(TEXT),
                "terms",
                Trees.of("type", "object", "additionalProperties", Schemas.listOf(TEXT)));
        schemas.put(
                "ReviewPolicy",
                Schemas.object(
                        List.of("rules", "fields", "groups"),
                        "rules",
                        Trees.of("type", "object", "additionalProperties", rule),
                        "fields",
                        Trees.of("type", "object", "additionalProperties", sensitivities()),
                        "groups",
                        Schemas.listOf(group)));
    }

    /** The talk about a page. */
    static void comments(Map<String, Object> schemas) {
        Map<String, Object> words = Trees.of("type", "string", "minLength", 1, "maxLength", 4000);
        Map<String, Object> accounts = Schemas.listOf(TEXT);
        Map<String, Object> comment = Schemas.object(
                List.of("by", "at", "revision", "words", "mentions"),
                "mentions",
                Schemas.listOf(ref("Person")),
                "by",
                ref("Person"),
                "at",
                Schemas.MOMENT,
                "revision",
                Schemas.COUNT,
                "words",
                TEXT);
        schemas.put(
                "CommentThread",
                Schemas.object(
                        List.of("id", "field", "open", "comments"),
                        "id",
                        Schemas.ID,
                        "field",
                        TEXT,
                        "item",
                        Schemas.ID,
                        "open",
                        Schemas.FLAG,
                        "resolution",
                        Schemas.object(List.of("by", "at"), "by", ref("Person"), "at", Schemas.MOMENT),
                        "comments",
                        Schemas.listOf(comment)));
        schemas.put("CommentThreads", Schemas.object(List.of("items"), "items", Schemas.listOf(ref("CommentThread"))));
        schemas.put(
                "CommentWritten",
                Schemas.object(
                        List.of("field", "words"),
                        "field",
                        TEXT,
                        "item",
                        Schemas.ID,
                        "words",
                        words,
                        "mentions",
                        accounts));
        schemas.put("AnswerWritten", Schemas.object(List.of("words"), "words", words, "mentions", accounts));
    }

    private static Map<String, Object> sensitivities() {
        return Schemas.codes(
                Stream.of(Sensitivity.values()).map(weight -> weight.name().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Object> roles() {
        return Schemas.codes(Stream.of(Role.values()).map(Role::code));
    }
}
