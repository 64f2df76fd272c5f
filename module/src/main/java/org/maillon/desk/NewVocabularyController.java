package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.maillon.actions.ChangeVocabulary;
import org.maillon.editorial.StaleVocabulary;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;
import org.maillon.taxonomy.Vocabulary;

/** The page on which a vocabulary is added, and with it a field to every partner page. */
@Controller
@RequestScoped
@Path("vocabularies/new")
@Produces(Templates.HTML)
public class NewVocabularyController {

    private static final String SETTINGS = "vocabulary/settings.ftl";

    @Inject
    ChangeVocabulary changeVocabulary;

    @Inject
    VocabularyPages pages;

    @Inject
    Flash flash;

    /** The form for a vocabulary that is not there yet. */
    @GET
    public Response blank() {
        pages.checkMayChange();
        return pages.draw(SETTINGS, VocabularyPages.Drawn.fresh(VocabularyForm.blank(pages.taxonomy()), 0));
    }

    /** Adds a vocabulary, and with it a field to every partner page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        pages.checkMayChange();
        Form form = FormReading.form(sent);
        VocabularyForm.Read read = VocabularyForm.create(form, pages.taxonomy());
        if (read.vocabulary().isEmpty()) {
            return pages.draw(SETTINGS, VocabularyPages.Drawn.invalid(form, 0, read.problems()));
        }
        Vocabulary created = read.vocabulary().get();
        try {
            changeVocabulary.execute(created, 0);
        } catch (StaleVocabulary taken) {
            return pages.draw(SETTINGS, VocabularyPages.Drawn.refused(form, 0, taken));
        }
        flash.say(Sentence.of("flash.vocabulary.created", created.label()));
        return FormDesk.goTo("vocabularies/" + created.code());
    }
}
