package org.maillon.management;

import static org.maillon.http.Operation.JSON;
import static org.maillon.http.Operation.ref;

import org.maillon.http.Operation;
import org.maillon.http.Problem;

/** What programs may do with vocabularies, as the documentation tells it. */
final class VocabulariesApi {

    static final String ALL = ManagementDoor.ROOT + "/vocabularies";
    static final String ONE = ALL + "/{code}";
    static final String TERMS = ONE + "/terms";
    static final String TERM = TERMS + "/{term}";

    static final Operation LIST = ours(
                    "GET", ALL, "listVocabularies", "List the vocabularies with their rules and terms")
            .gives(200, "All vocabularies", ref("VocabularyList"))
            .givesNothing(304, "Nothing has changed since");

    static final Operation READ = ours("GET", ONE, "readVocabulary", "Read a vocabulary")
            .gives(200, "The vocabulary", ref("Vocabulary"), "ETag", "Its version.")
            .givesNothing(304, "It has not changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    static final Operation SAVE = ours(
                    "PUT",
                    ONE,
                    "saveVocabulary",
                    "Add a vocabulary (If-None-Match: *), or change all of one (If-Match)")
            .takes(ref("VocabularyWritten"), JSON)
            .gives(200, "The vocabulary with its new version", ref("Vocabulary"), "ETag", "Its new version.")
            .gives(201, "The new vocabulary", ref("Vocabulary"), "ETag", "Its version.")
            .refuses(
                    Problem.Kind.NOT_FOUND,
                    Problem.Kind.CONFLICT,
                    Problem.Kind.STALE_VERSION,
                    Problem.Kind.VERSION_NEEDED);

    static final Operation ADD_TERM = changing(ours("POST", TERMS, "addTerm", "Add a term to a vocabulary"))
            .takes(ref("TermWritten"), JSON)
            .gives(
                    201,
                    "The vocabulary with the term",
                    ref("Vocabulary"),
                    "Location",
                    "The term's address.",
                    "ETag",
                    "The vocabulary's new version.");

    static final Operation READ_TERM = ours("GET", TERM, "readTerm", "Read a term")
            .gives(200, "The term", ref("Term"), "ETag", "The vocabulary's version.")
            .givesNothing(304, "It has not changed since")
            .refuses(Problem.Kind.NOT_FOUND);

    static final Operation SAVE_TERM = changing(
                    ours("PUT", TERM, "saveTerm", "Change a term; validTo retires it from the choice"))
            .takes(ref("TermWritten"), JSON)
            .gives(200, "The vocabulary with the term", ref("Vocabulary"), "ETag", "The vocabulary's new version.");

    static final Operation DELETE_TERM = changing(
                    ours("DELETE", TERM, "deleteTerm", "Remove a term that no page carries"))
            .gives(200, "The vocabulary without the term", ref("Vocabulary"), "ETag", "The vocabulary's new version.");

    private VocabulariesApi() {}

    private static Operation ours(String method, String path, String id, String summary) {
        return PartnersApi.common(Operation.of(method, path, id, "Vocabularies", summary));
    }

    private static Operation changing(Operation operation) {
        return operation
                .header("If-Match", PartnersApi.IF_MATCH)
                .refuses(
                        Problem.Kind.NOT_FOUND,
                        Problem.Kind.CONFLICT,
                        Problem.Kind.STALE_VERSION,
                        Problem.Kind.VERSION_NEEDED);
    }
}
