package org.maillon.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.maillon.actions.ChangeVocabulary;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.StaleVocabulary;
import org.maillon.editorial.TermInUse;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Form;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** The pages of one term: adding it, changing it, taking it out of the choice, moving it, removing it. */
@Controller
@RequestScoped
@Path("vocabularies/{code}/terms")
@Produces(Templates.HTML)
public class TermController {

    private static final String TERM = "vocabulary/term.ftl";
    private static final String DELETE = "vocabulary/delete.ftl";

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

    /** The form for a term that is not there yet, perhaps under another. */
    @GET
    public Response blank(@PathParam("code") String code, @QueryParam("parent") @DefaultValue("") String parent) {
        pages.checkMayChange();
        Vocabulary vocabulary = pages.find(code);
        Form form = new Form.Builder().add("parent", parent).build();
        return draw(vocabulary, Optional.empty(), VocabularyPages.Drawn.fresh(form, pages.version(code)));
    }

    /** Adds a term. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        pages.checkMayChange();
        Form form = FormReading.form(sent);
        Vocabulary vocabulary = pages.find(code);
        return keep(vocabulary, Optional.empty(), form, TermForm.create(form, vocabulary), "flash.term.created");
    }

    /** The form of a term. */
    @GET
    @Path("{term}")
    public Response show(@PathParam("code") String code, @PathParam("term") String termCode) {
        pages.checkMayChange();
        Vocabulary vocabulary = pages.find(code);
        Term term = pages.find(vocabulary, termCode);
        return draw(vocabulary, Optional.of(term), VocabularyPages.Drawn.fresh(TermForm.of(term), pages.version(code)));
    }

    /** Changes a term. */
    @POST
    @Path("{term}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("code") String code, @PathParam("term") String termCode, MultivaluedMap<String, String> sent) {
        pages.checkMayChange();
        Form form = FormReading.form(sent);
        Vocabulary vocabulary = pages.find(code);
        Term term = pages.find(vocabulary, termCode);
        return keep(vocabulary, Optional.of(term), form, TermForm.change(form, vocabulary, term), "flash.term.saved");
    }

    private Response keep(Vocabulary vocabulary, Optional<Term> before, Form form, TermForm.Read read, String done) {
        if (read.term().isEmpty()) {
            return draw(
                    vocabulary,
                    before,
                    VocabularyPages.Drawn.invalid(form, VocabularyPages.version(form), read.problems()));
        }
        Term term = read.term().get();
        try {
            changeVocabulary.execute(vocabulary.with(term), VocabularyPages.version(form));
        } catch (StaleVocabulary stale) {
            return draw(
                    vocabulary, before, VocabularyPages.Drawn.refused(form, pages.version(vocabulary.code()), stale));
        }
        flash.say(Sentence.of(done, term.label()));
        return backTo(vocabulary, term);
    }

    /** Takes a term out of the choice, offers it again, or moves it up or down among its neighbours. */
    @POST
    @Path("{term}/steps")
    public Response step(
            @PathParam("code") String code,
            @PathParam("term") String termCode,
            @FormParam("step") @DefaultValue("") String step,
            @FormParam("version") @DefaultValue("-1") long version) {
        pages.checkMayChange();
        Vocabulary vocabulary = pages.find(code);
        Term term = pages.find(vocabulary, termCode);
        Vocabulary changed = switch (step) {
            case "retire" ->
                vocabulary.with(until(term, Optional.of(pages.today().minusDays(1))));
            case "offer" -> vocabulary.with(until(term, Optional.empty()));
            case "up" -> vocabulary.moved(termCode, true);
            case "down" -> vocabulary.moved(termCode, false);
            default -> vocabulary;
        };
        if (changed.equals(vocabulary)) {
            return backTo(vocabulary, term);
        }
        try {
            changeVocabulary.execute(changed, version);
        } catch (StaleVocabulary stale) {
            return draw(
                    vocabulary,
                    Optional.of(term),
                    VocabularyPages.Drawn.refused(TermForm.of(term), pages.version(code), stale));
        }
        flash.say(Sentence.of("flash.term." + step, term.label()));
        return backTo(vocabulary, term);
    }

    /** A term that was to begin later and is taken out, or is offered at once, has no first day any more. */
    private Term until(Term term, Optional<LocalDate> last) {
        LocalDate latest = last.orElse(pages.today());
        Optional<LocalDate> from = term.validFrom().filter(first -> !first.isAfter(latest));
        return new Term(
                term.code(), term.parent(), term.label(), term.synonyms(), term.notations(), from, last, term.note());
    }

    /** What removing a term means. */
    @GET
    @Path("{term}/delete")
    public Response askToDelete(@PathParam("code") String code, @PathParam("term") String termCode) {
        pages.checkMayChange();
        Vocabulary vocabulary = pages.find(code);
        return drawDelete(200, vocabulary, pages.find(vocabulary, termCode), Optional.empty());
    }

    /** Removes a term that nobody uses. */
    @POST
    @Path("{term}/delete")
    public Response delete(
            @PathParam("code") String code,
            @PathParam("term") String termCode,
            @FormParam("version") @DefaultValue("-1") long version) {
        pages.checkMayChange();
        Vocabulary vocabulary = pages.find(code);
        Term term = pages.find(vocabulary, termCode);
        if (!vocabulary.below(Optional.of(termCode)).isEmpty()) {
            return drawDelete(VocabularyPages.CONFLICT, vocabulary, term, Optional.empty());
        }
        try {
            changeVocabulary.execute(vocabulary.without(termCode), version);
        } catch (StaleVocabulary | TermInUse refusal) {
            return drawDelete(VocabularyPages.CONFLICT, vocabulary, term, Optional.of(refusal.sentence()));
        }
        flash.say(Sentence.of("flash.term.deleted", term.label()));
        return FormDesk.goTo("vocabularies/" + code);
    }

    private Response drawDelete(int status, Vocabulary vocabulary, Term term, Optional<Sentence> refusal) {
        models.put("vocabulary", vocabulary);
        models.put("term", term);
        models.put("usage", usage(vocabulary, term));
        models.put("hasNarrower", !vocabulary.below(Optional.of(term.code())).isEmpty());
        models.put("version", pages.version(vocabulary.code()));
        refusal.ifPresent(sentence -> models.put("refusal", sentence));
        return FormDesk.page(status, DELETE);
    }

    private Response draw(Vocabulary vocabulary, Optional<Term> term, VocabularyPages.Drawn drawn) {
        models.put("vocabulary", vocabulary);
        term.ifPresent(existing -> {
            models.put("term", existing);
            models.put("usage", usage(vocabulary, existing));
            models.put("isOffered", existing.validOn(pages.today()));
            models.put("siblings", vocabulary.below(existing.parent()).size());
        });
        models.put("parents", pages.parents(vocabulary, term));
        return pages.draw(TERM, drawn);
    }

    private int usage(Vocabulary vocabulary, Term term) {
        return showVocabularies.usage(vocabulary.code()).getOrDefault(term.code(), 0);
    }

    private static Response backTo(Vocabulary vocabulary, Term term) {
        return FormDesk.goTo("vocabularies/" + vocabulary.code() + "#term-" + term.code());
    }
}
