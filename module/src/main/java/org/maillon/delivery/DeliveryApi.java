package org.maillon.delivery;

import static org.maillon.http.Operation.ref;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.http.Asking;
import org.maillon.http.DocumentedApi;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.partner.PublicSchema;
import org.maillon.partner.PublishedPartners;
import org.maillon.partner.field.Trees;
import org.maillon.taxonomy.Taxonomy;

/** What everybody may read, as the documentation tells it. */
@ApplicationScoped
public class DeliveryApi implements DocumentedApi {

    private static final Map<String, Object> TEXT = Trees.of("type", "string");
    private static final Map<String, Object> ANY = Trees.of("type", "object");
    private static final String FRESH = "What was known already is still true";

    @Override
    public boolean isForAccounts() {
        return false;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(PartnersDoor.ROOT, "listPublishedPartners", "List published partners")
                        .query(Asking.WORDS, TEXT, "Words that must all occur in what the public reads.")
                        .query(Asking.LEVEL, TEXT, "Another name for partner-level.")
                        .query(Asking.YEAR, number(1000, 9999), "Year of the newest support.")
                        .query(
                                Asking.SORT,
                                Trees.of(
                                        "type",
                                        "string",
                                        "enum",
                                        Stream.of(PublishedPartners.Sort.values())
                                                .map(Asking::code)
                                                .toList()),
                                "Order; name without a wish.")
                        .query(Asking.PAGE, number(1, 100_000), "Number of the page.")
                        .query(Asking.PER_PAGE, number(1, 100), "Most partners on a page; 25 without a wish.")
                        .query(Selection.FIELDS, TEXT, "Names of members with commas; all without a wish.")
                        .filteredByVocabularies()
                        .gives(
                                200,
                                "A page of the list",
                                ref("PublishedPartnerList"),
                                "Link",
                                "The first, previous, next and last page (RFC 8288).",
                                "X-Total-Count",
                                "How many match in all.")
                        .gives(200, "the same as JSON:API 1.1", JsonApi.MEDIA_TYPE, ref("JsonApiDocument")),
                get(PartnersDoor.ROOT + "/{slug}", "readPublishedPartner", "Read a published partner")
                        .query(Selection.FIELDS, TEXT, "Names of members with commas; all without a wish.")
                        .gives(200, "The partner, or the members of it that were named", either())
                        .gives(200, "the same as JSON:API 1.1", JsonApi.MEDIA_TYPE, ref("JsonApiDocument"))
                        .givesNothing(301, "The partner has another slug now")
                        .refuses(Problem.Kind.NOT_FOUND, Problem.Kind.GONE),
                get(VocabulariesDoor.ROOT, "listPublicVocabularies", "List the vocabularies with their terms")
                        .gives(200, "All vocabularies", items(ref("PublicVocabulary"))),
                get(VocabulariesDoor.ROOT + "/{code}", "readPublicVocabulary", "Read a vocabulary")
                        .gives(200, "The vocabulary", ref("PublicVocabulary"))
                        .refuses(Problem.Kind.NOT_FOUND),
                get(ContentTypesDoor.ROOT, "listContentTypes", "List the content types")
                        .gives(200, "The content types", items(ANY)),
                get(ContentTypesDoor.ROOT + "/partner", "readPartnerSchema", "Read the JSON Schema of a partner")
                        .gives(200, "The schema (2020-12)", ContentTypesDoor.SCHEMA, ANY),
                get(ProblemsDoor.ROOT, "listProblems", "List what can go wrong")
                        .gives(200, "Every kind of problem", items(ref("ProblemKind"))),
                get(ProblemsDoor.ROOT + "/{code}", "readProblem", "Read what a kind of problem is")
                        .gives(200, "The kind of problem", ref("ProblemKind"))
                        .refuses(Problem.Kind.NOT_FOUND),
                get(OpenApiDoor.ROOT, "readOpenApi", "Read this document").gives(200, "This document", ANY));
    }

    private static Operation get(String path, String id, String summary) {
        return Operation.of("GET", path, id, "Delivery", summary)
                .givesNothing(304, FRESH)
                .refuses(
                        Problem.Kind.MALFORMED_QUERY,
                        Problem.Kind.UNKNOWN_PARAMETER,
                        Problem.Kind.REPEATED_PARAMETER,
                        Problem.Kind.INVALID_PARAMETER,
                        Problem.Kind.NOT_ACCEPTABLE,
                        Problem.Kind.INTERNAL);
    }

    private static Map<String, Object> either() {
        return Trees.of("anyOf", List.of(ref("PublishedPartner"), ref("SomeOfPublishedPartner")));
    }

    private static Map<String, Object> number(int least, int most) {
        return Trees.of("type", "integer", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> items(Map<String, Object> item) {
        return object(Trees.of("items", Trees.of("type", "array", "items", item)), List.of("items"));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> needed) {
        return Trees.of("type", "object", "properties", properties, "required", needed, "additionalProperties", false);
    }

    /** The members JSON:API asks for; what it calls attributes are the members of the flat document. */
    private static Map<String, Object> jsonApi(Map<String, Object> partner, Map<String, Object> count) {
        Map<String, Object> attributes = new LinkedHashMap<>(partner);
        Map<String, Object> links = Trees.of("type", "object", "additionalProperties", TEXT);
        Map<String, Object> resource = object(
                Trees.of(
                        "type",
                        Trees.of("const", "partners"),
                        "id",
                        Trees.of("type", "string", "format", "uuid"),
                        "attributes",
                        attributes,
                        "links",
                        links),
                List.of("type", "id", "attributes", "links"));
        return object(
                Trees.of(
                        "jsonapi",
                        object(Trees.of("version", Trees.of("const", "1.1")), List.of("version")),
                        "links",
                        links,
                        "meta",
                        object(
                                Trees.of("total", count, "page", count, "perPage", count, "pages", count),
                                List.of("total", "page", "perPage", "pages")),
                        "data",
                        Trees.of("oneOf", List.of(resource, Trees.of("type", "array", "items", resource)))),
                List.of("jsonapi", "links", "data"));
    }

    @Override
    public Map<String, Object> schemas(Taxonomy taxonomy) {
        Map<String, Object> whole = new LinkedHashMap<>(PublicSchema.of(taxonomy, "partner"));
        whole.keySet().removeAll(List.of("$schema", "$id"));
        Map<String, Object> some = new LinkedHashMap<>(whole);
        some.remove("required");
        Map<String, Object> labels = object(Trees.of("fr", TEXT, "en", TEXT), List.of("fr", "en"));
        Map<String, Object> count = Trees.of("type", "integer", "minimum", 0);
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("PublishedPartner", whole);
        schemas.put("SomeOfPublishedPartner", some);
        schemas.put(
                "PublishedPartnerList",
                object(
                        Trees.of(
                                "total",
                                count,
                                "page",
                                count,
                                "perPage",
                                count,
                                "pages",
                                count,
                                "items",
                                Trees.of("type", "array", "items", ref("SomeOfPublishedPartner"))),
                        List.of("total", "page", "perPage", "pages", "items")));
        schemas.put("JsonApiDocument", jsonApi(some, count));
        schemas.put(
                "PublicVocabulary",
                object(
                        Trees.of(
                                "code",
                                TEXT,
                                "label",
                                labels,
                                "description",
                                labels,
                                "attachedTo",
                                TEXT,
                                "rootAllowed",
                                Trees.of("type", "boolean"),
                                "atMost",
                                count,
                                "url",
                                TEXT,
                                "terms",
                                Trees.of("type", "array", "items", ref("PublicTerm"))),
                        List.of("code", "label", "attachedTo", "rootAllowed", "url", "terms")));
        Map<String, Object> texts =
                Trees.of("type", "object", "additionalProperties", Trees.of("type", "array", "items", TEXT));
        schemas.put(
                "PublicTerm",
                object(
                        Trees.of(
                                "code",
                                TEXT,
                                "parent",
                                TEXT,
                                "label",
                                labels,
                                "synonyms",
                                texts,
                                "notations",
                                texts,
                                "validFrom",
                                Trees.of("type", "string", "format", "date"),
                                "validTo",
                                Trees.of("type", "string", "format", "date"),
                                "url",
                                TEXT),
                        List.of("code", "label", "url")));
        schemas.put(
                "ProblemKind",
                object(Trees.of("type", TEXT, "status", count, "title", labels), List.of("type", "status", "title")));
        return schemas;
    }
}
