package org.maillon.management;

import static org.maillon.http.Operation.JSON;
import static org.maillon.http.Operation.ref;

import java.util.List;
import org.maillon.http.Operation;
import org.maillon.http.Problem;

/** What programs may do with pages that exist elsewhere, as the documentation tells it. */
final class ImportsApi {

    static final List<String> TYPES = List.of("text/plain", "text/markdown", "text/html");

    private static final String PREVIEW = "With true, what would become of it is told and nothing is kept.";

    static final Operation IMPORT = PartnersApi.common(Operation.of(
                    "POST",
                    PartnersResource.ALL + "/import",
                    "importPartner",
                    "Imports",
                    "Make a draft of a page that exists elsewhere"))
            .query("preview", PartnersApi.choice(java.util.stream.Stream.of("true", "false")), PREVIEW)
            .query(
                    "source",
                    PartnersApi.TEXT,
                    "Address of the original page; importing it again makes no second partner.")
            .takes(PartnersApi.TEXT, TYPES.toArray(String[]::new))
            .gives(200, "The preview, or the partner that was made of this source before", ref("Import"))
            .gives(201, "The new partner", ref("Import"), "Location", "Its address.", "ETag", "Its version.")
            .refuses(Problem.Kind.MALFORMED_TEXT, Problem.Kind.CONFLICT);

    static final Operation IMPORTS = PartnersApi.common(Operation.of(
                    "POST",
                    ManagementDoor.ROOT + "/imports",
                    "importPartners",
                    "Imports",
                    "Make drafts of up to " + ImportsResource.MOST_PAGES + " pages; each is answered for itself"))
            .query("preview", PartnersApi.choice(java.util.stream.Stream.of("true", "false")), PREVIEW)
            .takes(ref("Pages"), JSON)
            .gives(200, "What became of each page", ref("Imports"));

    private ImportsApi() {}
}
