package org.maillon.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.actions.HearGuest;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.GuestLink;
import org.maillon.editorial.GuestRight;
import org.maillon.editorial.Refusal;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;

/** What the page of a guest shows, ready for its template; nothing in it that a visitor could not read. */
final class GuestPage {

    private final HearGuest.Visit visit;
    private final String address;
    private final Messages messages;
    private final Moments moments;

    /**
     * What was typed and could not be taken.
     *
     * @param form which form: {@code new}, {@code answer}, or the id of a thread
     * @param place the place that was chosen
     * @param words what was said
     * @param refusal why not
     */
    record Typed(String form, String place, String words, Refusal refusal) {}

    /** A moment for people and for machines. */
    public record When(String machine, String words) {}

    /** Something that was said. */
    public record Line(String by, boolean isOwn, When when, String words) {}

    /** A thread of the guest's. */
    public record Exchange(String id, String place, boolean isOpen, List<Line> lines) {}

    /**
     * The page of a visit.
     *
     * @param address its path below the module, with the secret
     */
    GuestPage(HearGuest.Visit visit, String address, Clock clock) {
        this.visit = visit;
        this.address = address;
        this.messages = Messages.in(visit.showing().language());
        this.moments = new Moments(visit.showing().language(), clock);
    }

    /**
     * What the template is given.
     *
     * @param typed what was typed and could not be taken, if so
     * @param done what was just done, as a code, or empty
     * @param isMarked whether the page is shown with what changes in it
     */
    Map<String, Object> model(Site site, Optional<Typed> typed, String done, boolean isMarked) {
        GuestLink link = visit.link();
        Map<String, Object> model = new HashMap<>();
        model.put("self", site.local(address));
        model.put("languages", languages(site));
        model.put("name", visit.content().get(PartnerType.NAME).orElse(""));
        model.put("by", link.by().displayName());
        model.put("guest", link.guest().name());
        model.put("until", when(link.expiresAt()));
        link.note().ifPresent(note -> model.put("note", note));
        model.put("savedAt", when(visit.savedAt()));
        model.put("isLive", visit.isLive());
        model.put("hasMovedOn", visit.hasMovedOn());
        model.put("isFirst", visit.published().isEmpty());
        model.put("changes", changes());
        model.put("isMarked", isMarked && visit.published().isPresent());
        model.put("mayComment", link.right().holds(GuestRight.COMMENT));
        model.put("mayApprove", link.right().holds(GuestRight.APPROVE));
        model.put("places", places());
        model.put("threads", threads());
        link.opinion().ifPresent(opinion -> {
            model.put("verdict", messages.say(opinion.verdict().label()));
            model.put("answeredAt", when(opinion.at()));
            opinion.words().ifPresent(words -> model.put("verdictWords", words));
        });
        model.put("done", done);
        model.put("form", typed.map(Typed::form).orElse(""));
        model.put("place", typed.map(Typed::place).orElse(""));
        model.put("words", typed.map(Typed::words).orElse(""));
        model.put(
                "refusal",
                typed.map(one -> messages.say(one.refusal().sentence())).orElse(""));
        return model;
    }

    private Map<String, Object> languages(Site site) {
        Map<String, Object> languages = new HashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.tag(), site.local(address) + "?lang=" + language.tag());
        }
        return languages;
    }

    private List<Changes.FieldChange> changes() {
        return visit.published()
                .map(published -> ReviewController.changed(
                        new Changes(visit.showing()).between(published, visit.content(), visit.type())))
                .orElse(List.of());
    }

    /** A guest speaks of what a visitor reads or would miss: the fields that are filled in, or were. */
    private List<Talk.Place> places() {
        List<Field<?>> fields = visit.type().fields().list().stream()
                .<Field<?>>map(field -> field)
                .filter(field -> visit.content().get(field).isPresent()
                        || visit.published()
                                .filter(before -> before.get(field).isPresent())
                                .isPresent())
                .toList();
        return Talk.places(fields, visit.content(), visit.showing());
    }

    private List<Exchange> threads() {
        return Talk.of(visit.threads(), visit.type(), visit.content(), visit.showing()).threads().stream()
                .map(placed -> thread(placed.thread(), placed.place()))
                .toList();
    }

    private Exchange thread(CommentThread thread, String place) {
        return new Exchange(
                thread.id().toString(),
                place,
                thread.isOpen(),
                thread.comments().stream().map(this::line).toList());
    }

    private Line line(Comment comment) {
        boolean isOwn = comment.by().equals(visit.link().person());
        return new Line(comment.by().displayName(), isOwn, when(comment.at()), comment.words());
    }

    private When when(Instant moment) {
        return new When(moments.machine(moment), moments.dateTime(moment));
    }
}
