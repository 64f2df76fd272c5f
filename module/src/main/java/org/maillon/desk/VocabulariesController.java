package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.maillon.actions.ShowVocabularies;
import org.maillon.taxonomy.Taxonomy;

/** The page of all vocabularies. */
@Controller
@RequestScoped
@Path("vocabularies")
@Produces(Templates.HTML)
public class VocabulariesController {

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    VocabularyPages pages;

    @Inject
    Models models;

    /** All vocabularies. */
    @GET
    public Response all() {
        Taxonomy taxonomy = pages.taxonomy();
        models.put("vocabularies", taxonomy.vocabularies());
        models.put("usage", showVocabularies.usageByVocabulary());
        return FormDesk.page(200, "vocabulary/list.ftl");
    }
}
