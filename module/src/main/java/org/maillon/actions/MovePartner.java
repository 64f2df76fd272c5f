package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.editorial.Assignments;
import org.maillon.editorial.CommentMissing;
import org.maillon.editorial.Editor;
import org.maillon.editorial.FarewellTooLong;
import org.maillon.editorial.LeadsNowhere;
import org.maillon.editorial.NotReady;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Route;
import org.maillon.editorial.Transition;
import org.maillon.partner.Farewell;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Publications;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;

/** Takes a partner page one step through the workflow; publishing now or later are actions of their own. */
@ApplicationScoped
public class MovePartner {

    private static final Set<Transition> OTHERS =
            Set.of(Transition.PUBLISH, Transition.PUBLISH_PART, Transition.SCHEDULE);

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    Routing routing;

    @Inject
    Partners partners;

    @Inject
    Publications publications;

    @Inject
    Assignments assignments;

    /**
     * The page after the step.
     *
     * @param version the version the person was looking at: nobody approves what they have not seen
     * @param comment why; needed by some steps
     */
    @Transactional
    public Partner execute(UUID id, long version, Transition transition, Optional<String> comment) {
        return execute(id, version, transition, comment, Goodbye.NONE);
    }

    /**
     * What to say to the visitors of a page that is taken away, as somebody typed it.
     *
     * @param words what they read at its address
     * @param leadsTo the address of another partner, or its slug
     */
    public record Goodbye(Optional<String> words, Optional<String> leadsTo) {

        /** Nothing. */
        public static final Goodbye NONE = new Goodbye(Optional.empty(), Optional.empty());

        private static final Pattern ADDRESS = Pattern.compile("(?:.*/partners/)?([^/?#]+)/?(?:[?#].*)?");
    }

    /**
     * The page after the step.
     *
     * @param version the version the person was looking at
     * @param comment why; needed by some steps
     * @param goodbye for visitors, if the step takes the page away from them; else it is of no use
     */
    @Transactional
    public Partner execute(UUID id, long version, Transition transition, Optional<String> comment, Goodbye goodbye) {
        if (OTHERS.contains(transition)) {
            throw new IllegalArgumentException("A step with an action of its own: " + transition);
        }
        Editor editor = acting.with(Permission.SEE);
        Partner before = ledger.at(id, version);
        PartnerType type = intake.type();
        Route route = routing.of(before, type);
        before.refusal(transition, editor, route).ifPresent(refusal -> {
            throw refusal;
        });
        Optional<String> words = Intake.comment(comment);
        if (transition.needsComment() && words.isEmpty()) {
            throw new CommentMissing(transition);
        }
        Values content = before.working().content();
        List<Problem> missing = type.missing(content, transition.readiness());
        if (transition.readiness() != RequiredAt.NEVER && !missing.isEmpty()) {
            throw new NotReady(transition, missing);
        }
        Partner kept = ledger.keep(before.take(transition, editor, ledger.now(), route, words));
        if (kept.state() == before.state()) {
            // They have done their part; the step goes on with others.
            assignments.release(id, editor.id());
        }
        if (before.live().isPresent() && kept.live().isEmpty()) {
            publications.withdraw(id, farewell(before, goodbye), ledger.now());
        }
        ledger.note(editor, transition.code(), kept, Optional.of(before.state()), words);
        return kept;
    }

    private Farewell farewell(Partner partner, Goodbye goodbye) {
        Optional<String> words = Intake.said(goodbye.words());
        if (words.filter(text -> text.length() > Farewell.LONGEST).isPresent()) {
            throw new FarewellTooLong(Farewell.LONGEST);
        }
        String language = partner.working().content().get(PartnerType.LANGUAGE).orElse("fr");
        return new Farewell(words, language, Intake.said(goodbye.leadsTo()).map(typed -> published(typed, partner)));
    }

    /** The address of another published partner, from how somebody wrote or pasted it. */
    private Slug published(String typed, Partner leaving) {
        Matcher address = Goodbye.ADDRESS.matcher(typed);
        return Optional.of(typed)
                .filter(any -> address.matches())
                .map(any -> address.group(1))
                .filter(Slug::isSlug)
                .map(Slug::new)
                .filter(slug -> publications
                        .holder(slug)
                        .filter(holder -> !holder.equals(leaving.id()))
                        .flatMap(partners::find)
                        .filter(holder -> holder.live().isPresent())
                        .isPresent())
                .orElseThrow(() -> new LeadsNowhere(typed));
    }
}
