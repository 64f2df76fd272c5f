package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Role;
import org.maillon.editorial.Transition;
import org.maillon.partner.PartnerType;
import org.maillon.testing.SamplePage;

/** Plays what editors do so that a test can look at what the public reads of it. */
@ApplicationScoped
public class PublicStage {

    private static final Editor ADMINISTRATOR = new Editor("stage", "Stage", Set.of(Role.ADMINISTRATOR));
    private static final LoadSample.Cast CAST = new LoadSample.Cast(
            new Editor("stage-author", "Author", Set.of(Role.AUTHOR)),
            new Editor("stage-reviewer", "Reviewer", Set.of(Role.REVIEWER)),
            new Editor("stage-direction", "Direction", Set.of(Role.DIRECTION)),
            new Editor("stage-publisher", "Publisher", Set.of(Role.PUBLISHER)));

    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">"
            + "<title>%s</title><rect width=\"40\" height=\"20\" fill=\"#0d5866\"/></svg>";

    @Inject
    Acting acting;

    @Inject
    LoadSample loadSample;

    @Inject
    SavePartner savePartner;

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    Partners partners;

    @Inject
    Intake intake;

    /** Imports a page and brings it to a state; its logo is a drawing with the title given. */
    @Transactional
    public UUID play(String page, String outcome, String logoTitle) {
        LoadSample.Logo logo = new LoadSample.Logo("logo.svg", DRAWING.formatted(logoTitle), "Logo " + logoTitle);
        return loadSample.play(
                new LoadSample.Story("page.txt", page, outcome, "", Optional.of(logo), Optional.empty()), CAST);
    }

    /**
     * A published partner.
     *
     * @param slug its address
     */
    public record Stand(UUID id, String slug) {}

    /** Imports and publishes a partner; nobody else takes these letters. */
    @Transactional
    public Stand published(String acronym) {
        UUID id = played(acronym, "Réseau " + acronym.toLowerCase(Locale.ROOT) + " des essais", "published");
        return new Stand(id, slug(id));
    }

    /** Imports a partner and brings it to a state. */
    @Transactional
    public UUID played(String acronym, String name, String outcome) {
        return play(SamplePage.text(acronym, name), outcome, acronym);
    }

    /** Writes something else into the working copy. */
    @Transactional
    public void rewrite(UUID id, String field, Object value) {
        acting.as(ADMINISTRATOR, () -> {
            Partner partner = partners.find(id).orElseThrow();
            Map<String, Object> plain = new LinkedHashMap<>(
                    intake.type().fields().plain(partner.working().content()));
            plain.put(field, value);
            savePartner.execute(id, partner.version(), plain, Optional.empty());
        });
    }

    /** Takes a step of the workflow. */
    @Transactional
    public void move(UUID id, Transition transition) {
        acting.as(
                ADMINISTRATOR,
                () -> movePartner.execute(
                        id, partners.find(id).orElseThrow().version(), transition, Optional.of("stage")));
    }

    /** Takes a published page away, with something for its visitors. */
    @Transactional
    public void sendOff(UUID id, MovePartner.Goodbye goodbye) {
        acting.as(
                ADMINISTRATOR,
                () -> movePartner.execute(
                        id,
                        partners.find(id).orElseThrow().version(),
                        Transition.UNPUBLISH,
                        Optional.of("stage"),
                        goodbye));
    }

    /** Publishes the working copy as the three people of the story would. */
    @Transactional
    public void republish(UUID id) {
        step(id, CAST.author(), Transition.SUBMIT);
        step(id, CAST.reviewer(), Transition.APPROVE);
        acting.as(
                CAST.publisher(),
                () -> publishPartner.execute(
                        id, partners.find(id).orElseThrow().version(), PublishPartner.Date.KEEP, Optional.empty()));
    }

    private void step(UUID id, Editor editor, Transition transition) {
        acting.as(
                editor,
                () -> movePartner.execute(id, partners.find(id).orElseThrow().version(), transition, Optional.empty()));
    }

    /** The path of the logo of the working copy. */
    @Transactional
    public String logo(UUID id) {
        String media = partners.find(id)
                .orElseThrow()
                .working()
                .content()
                .get(PartnerType.LOGO)
                .orElseThrow()
                .mediaId();
        return "/media/" + media + "/logo.svg";
    }

    /** The address the working copy has. */
    @Transactional
    public String slug(UUID id) {
        return partners.find(id)
                .orElseThrow()
                .working()
                .content()
                .get(PartnerType.SLUG)
                .orElseThrow();
    }
}
