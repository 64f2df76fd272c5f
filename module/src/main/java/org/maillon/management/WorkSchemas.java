package org.maillon.management;

import static org.maillon.http.Operation.ref;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.actions.MoveMany;
import org.maillon.editorial.Errand;
import org.maillon.editorial.NextStep;
import org.maillon.partner.field.Trees;

/** The JSON Schemas of who takes which step, of what waits for whom, and of steps for many pages. */
final class WorkSchemas {

    private WorkSchemas() {}

    static void add(Map<String, Object> schemas) {
        schemas.put(
                "Assignment",
                Schemas.object(
                        List.of("step", "overdue", "by", "at"),
                        "step",
                        steps(),
                        "to",
                        ref("Person"),
                        "dueOn",
                        Schemas.DAY,
                        "overdue",
                        Schemas.FLAG,
                        "by",
                        ref("Person"),
                        "at",
                        Schemas.MOMENT));
        schemas.put(
                "AssignmentWritten",
                Schemas.object(
                        List.of(),
                        "step",
                        steps(),
                        "to",
                        nullable(Schemas.TEXT),
                        "dueOn",
                        nullable(Schemas.DAY),
                        "comment",
                        Schemas.TEXT));
        Map<String, Object> chosen =
                Schemas.object(List.of("id", "version"), "id", Schemas.ID, "version", Schemas.COUNT);
        schemas.put(
                "Bulk",
                Schemas.object(
                        List.of("partners"),
                        "partners",
                        Trees.of("type", "array", "items", chosen, "minItems", 1, "maxItems", MoveMany.MOST),
                        "comment",
                        Schemas.TEXT,
                        "updatedOn",
                        Schemas.codes(Stream.of("keep", "today")),
                        "to",
                        nullable(Schemas.TEXT),
                        "dueOn",
                        nullable(Schemas.DAY)));
        Map<String, Object> item = Schemas.object(
                List.of("id", "status", "outcome"),
                "id",
                Schemas.ID,
                "status",
                Schemas.COUNT,
                "outcome",
                Schemas.codes(Stream.of("done", "failed")),
                "version",
                Schemas.COUNT,
                "state",
                Schemas.states(),
                "location",
                Schemas.TEXT,
                "problem",
                ref("Problem"));
        schemas.put(
                "BulkDone",
                Schemas.object(
                        List.of("done", "failed", "items"),
                        "done",
                        Schemas.COUNT,
                        "failed",
                        Schemas.COUNT,
                        "items",
                        Schemas.listOf(item)));
        Map<String, Object> errand = Schemas.object(
                List.of("id", "name", "state", "reasons", "since", "changedBy", "openThreads", "links"),
                "id",
                Schemas.ID,
                "name",
                Schemas.TEXT,
                "acronym",
                Schemas.TEXT,
                "state",
                Schemas.states(),
                "reasons",
                Schemas.listOf(reasons()),
                "assignment",
                ref("Assignment"),
                "since",
                Schemas.MOMENT,
                "changedBy",
                ref("Person"),
                "openThreads",
                Schemas.COUNT,
                "links",
                Trees.of("type", "object", "additionalProperties", Schemas.TEXT));
        schemas.put("Work", Schemas.list(errand));
    }

    static Map<String, Object> steps() {
        return Schemas.codes(Stream.of(NextStep.values()).map(NextStep::code));
    }

    static Map<String, Object> reasons() {
        return Schemas.codes(Stream.of(Errand.Why.values()).map(Errand.Why::code));
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return Trees.of("anyOf", List.of(schema, Trees.of("type", "null")));
    }
}
