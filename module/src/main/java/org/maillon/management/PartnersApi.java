package org.maillon.management;

import static org.maillon.http.Operation.JSON;
import static org.maillon.http.Operation.ref;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Transition;
import org.maillon.http.Asking;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.partner.field.Trees;

/** What programs may do with partner pages, as the documentation tells it. */
final class PartnersApi {

    static final String TAG = "Partners";
    static final String IF_MATCH =
            "The ETag of the version that was read; 428 without it, 412 when it is not the present one.";
    static final Map<String, Object> TEXT = Trees.of("type", "string");

    static final Operation LIST = ours("GET", PartnersResource.ALL, "listPartners", "Find partner pages")
            .query(Asking.WORDS, TEXT, "Words that must all occur in the working copy; accents do not matter.")
            .query(
                    "state",
                    Trees.of("type", "string", "examples", List.of("draft,in-review")),
                    "Moderation states with commas: "
                            + codes(Stream.of(ModerationState.values()).map(ModerationState::code)) + ".")
            .query(Asking.YEAR, number(1000, 9999), "A year in which the partner was supported.")
            .query("person", TEXT, "Account that created the page or changed it last.")
            .query("assigned-to", TEXT, "Account that takes the next step.")
            .query("due-before", Schemas.DAY, "The last day for the next step is before this one.")
            .query(
                    "overdue",
                    choice(Stream.of("true", "false")),
                    "With true, only what is overdue: the last day is over, in Paris.")
            .query(Asking.SORT, choice(Stream.of(Partners.Sort.values()).map(Partners.Sort::code)), "Order.")
            .query("order", choice(Stream.of("asc", "desc")), "Whether the order is turned round.")
            .query(Asking.PAGE, number(1, 100_000), "Number of the page.")
            .query(Asking.PER_PAGE, number(1, Listing.MOST), "Most entries on a page; 25 without a wish.")
            .filteredByVocabularies()
            .gives(
                    200,
                    "A page of the list",
                    ref("PartnerList"),
                    "Link",
                    "The first, previous, next and last page (RFC 8288).",
                    "X-Total-Count",
                    "How many match in all.");

    static final Operation CREATE = ours(
                    "POST", PartnersResource.ALL, "createPartner", "Begin a partner page as a draft")
            .takes(ref("PartnerWritten"), JSON)
            .gives(201, "The new page", ref("Partner"), "Location", "Its address.", "ETag", "Its version.")
            .refuses(Problem.Kind.CONFLICT);

    static final Operation READ = ours("GET", PartnersResource.ONE, "readPartner", "Read a working copy")
            .gives(200, "The page", ref("Partner"), "ETag", "Its version.")
            .givesNothing(304, "The page has not changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    static final Operation READ_LIVE = ours(
                    "GET", PartnersResource.ONE + "/live", "readLivePartner", "Read what the public reads")
            .gives(200, "The live revision", ref("LiveContent"))
            .givesNothing(304, "It has not changed since")
            .refuses(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT);

    static final Operation SAVE = changing(ours("PUT", PartnersResource.ONE, "savePartner", "Keep a whole content"))
            .takes(ref("PartnerWritten"), JSON)
            .gives(200, "The page with its new version", ref("Partner"), "ETag", "Its new version.");

    static final Operation PATCH = changing(ours(
                    "PATCH", PartnersResource.ONE, "patchPartner", "Keep some fields, as a merge patch (RFC 7396)"))
            .takes(ref("PartnerPatch"), PartnersResource.MERGE_PATCH)
            .gives(200, "The page with its new version", ref("Partner"), "ETag", "Its new version.");

    static final Operation DELETE = changing(
                    ours("DELETE", PartnersResource.ONE, "deletePartner", "Remove a page that the public never read"))
            .givesNothing(204, "It is gone");

    static final Operation STEP = changing(ours(
                    "POST",
                    PartnersResource.ONE + "/transitions/{transition}",
                    "takeStep",
                    "Take a step of the workflow: "
                            + codes(Stream.of(Transition.values()).map(Transition::code))))
            .mayTake(ref("Step"), JSON)
            .gives(200, "The page after the step", ref("Partner"), "ETag", "Its new version.");

    static final Operation REVISIONS = ours(
                    "GET", PartnersResource.ONE + "/revisions", "listRevisions", "List the revisions of a page")
            .query(Asking.PAGE, number(1, 100_000), "Number of the page.")
            .query(Asking.PER_PAGE, number(1, Listing.MOST), "Most entries on a page; 25 without a wish.")
            .gives(
                    200,
                    "Revisions, newest first",
                    ref("RevisionList"),
                    "Link",
                    "Other pages (RFC 8288).",
                    "X-Total-Count",
                    "How many there are.")
            .refuses(Problem.Kind.NOT_FOUND);

    static final Operation REVISION = ours(
                    "GET", PartnersResource.ONE + "/revisions/{revision}", "readRevision", "Read a revision")
            .gives(200, "The revision with its content", ref("Revision"))
            .givesNothing(304, "It has not changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    static final Operation CHANGES = ours(
                    "GET",
                    PartnersResource.ONE + "/revisions/{revision}/changes",
                    "readChanges",
                    "Compare a revision with an earlier one, field by field and as the visitor would see it")
            .query("from", number(0, 999_999), "Number of the earlier revision; the one before without a wish.")
            .gives(200, "What changed", ref("Changes"))
            .givesNothing(304, "It has not changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    static final Operation REVERT = changing(ours(
                    "POST",
                    PartnersResource.ONE + "/revisions/{revision}/revert",
                    "revertPartner",
                    "Bring an old revision back as a new draft"))
            .mayTake(ref("Comment"), JSON)
            .gives(200, "The page with the old content", ref("Partner"), "ETag", "Its new version.");

    private PartnersApi() {}

    private static Operation ours(String method, String path, String id, String summary) {
        return common(Operation.of(method, path, id, TAG, summary));
    }

    /** What may happen to every request of this API. */
    static Operation common(Operation operation) {
        Operation checked = operation.refuses(
                Problem.Kind.MALFORMED_QUERY,
                Problem.Kind.UNKNOWN_PARAMETER,
                Problem.Kind.REPEATED_PARAMETER,
                Problem.Kind.INVALID_PARAMETER,
                Problem.Kind.UNAUTHORIZED,
                Problem.Kind.FORBIDDEN,
                Problem.Kind.NOT_ACCEPTABLE,
                Problem.Kind.TOO_MANY_ATTEMPTS,
                Problem.Kind.INTERNAL);
        return operation.method().equals("GET")
                ? checked
                : checked.refuses(
                        Problem.Kind.MALFORMED_JSON,
                        Problem.Kind.FOREIGN_ORIGIN,
                        Problem.Kind.TOO_LARGE,
                        Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                        Problem.Kind.INVALID_CONTENT);
    }

    static Operation changing(Operation operation) {
        return operation
                .header("If-Match", IF_MATCH)
                .refuses(
                        Problem.Kind.NOT_FOUND,
                        Problem.Kind.CONFLICT,
                        Problem.Kind.STALE_VERSION,
                        Problem.Kind.VERSION_NEEDED);
    }

    static Map<String, Object> number(int least, int most) {
        return Trees.of("type", "integer", "minimum", least, "maximum", most);
    }

    static Map<String, Object> choice(Stream<String> codes) {
        return Trees.of("type", "string", "enum", codes.toList());
    }

    private static String codes(Stream<String> codes) {
        return String.join(", ", codes.toList());
    }
}
