package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.maillon.actions.ChangeVocabulary;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.StaleVocabulary;
import org.maillon.editorial.TermInUse;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;
import org.maillon.taxonomy.Vocabulary;

/** The pages of one vocabulary: its terms as a tree, and what partner pages do with it. */
@Controller
@RequestScoped
@Path("vocabularies/{code}")
@Produces(Templates.HTML)
public class VocabularyController {

    private static final String SETTINGS = "vocabulary/settings.ftl";

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    ChangeVocabulary changeVocabulary;

    @Inject
    VocabularyPages pages;

    @Inject
    Models models;

    @Inject
    Flash flash;

    /** One vocabulary with its terms. */
    @GET
    public Response tree(@PathParam("code") String code) {
        Vocabulary vocabulary = pages.find(code);
        Map<String, Integer> usage = showVocabularies.usage(code);
        models.put("vocabulary", vocabulary);
        models.put("nodes", pages.tree(vocabulary, usage));
        models.put("carriers", usage.getOrDefault(code, 0));
        return FormDesk.page(200, "vocabulary/tree.ftl");
    }

    /** What partner pages do with it. */
    @GET
    @Path("settings")
    public Response settings(@PathParam("code") String code) {
        pages.checkMayChange();
        Vocabulary vocabulary = pages.find(code);
        models.put("vocabulary", vocabulary);
        return pages.draw(SETTINGS, VocabularyPages.Drawn.fresh(VocabularyForm.of(vocabulary), pages.version(code)));
    }

    /** Changes that. */
    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        pages.checkMayChange();
        Form form = FormReading.form(sent);
        Vocabulary vocabulary = pages.find(code);
        models.put("vocabulary", vocabulary);
        VocabularyForm.Read read = VocabularyForm.change(form, vocabulary);
        if (read.vocabulary().isEmpty()) {
            return pages.draw(
                    SETTINGS, VocabularyPages.Drawn.invalid(form, VocabularyPages.version(form), read.problems()));
        }
        try {
            changeVocabulary.execute(read.vocabulary().get(), VocabularyPages.version(form));
        } catch (StaleVocabulary | TermInUse refusal) {
            return pages.draw(SETTINGS, VocabularyPages.Drawn.refused(form, pages.version(code), refusal));
        }
        flash.say(Sentence.of("flash.vocabulary.saved"));
        return FormDesk.goTo("vocabularies/" + code);
    }
}
